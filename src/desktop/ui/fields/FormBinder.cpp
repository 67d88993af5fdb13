// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/FormBinder.h"

#include "document/Convert.h"
#include "ui/MessageStrip.h"
#include "ui/look/FindingTone.h"

#include <QApplication>
#include <QFormLayout>
#include <QPushButton>

namespace ui {

using document::fromQt;
using document::toQt;

struct FormBinder::Bound {
    const FormRow *row = nullptr;
    Field *field = nullptr;
    core::FieldPath path;      ///< below the root
    MessageStrip *strip = nullptr;
    std::optional<core::Edit> fix;
};

FormBinder::FormBinder(QWidget *form, std::vector<FormRow> rows) : QObject(form), m_form(form), m_rows(std::move(rows))
{
    for (const FormRow &row : m_rows) {
        auto *widget = form->findChild<QWidget *>(QLatin1String(row.widget));
        auto *field = dynamic_cast<Field *>(widget);
        Q_ASSERT_X(field, "FormBinder", row.widget);
        auto bound = std::make_unique<Bound>();
        bound->row = &row;
        bound->field = field;
        bound->path = core::FieldPath::of(row.path);
        field->onEdited([this, at = bound.get()] { edited(*at); });
        m_bound.push_back(std::move(bound));
    }
    connect(qApp, &QApplication::focusChanged, this, &FormBinder::focusMoved);
}

FormBinder::~FormBinder() = default;

core::FieldPath FormBinder::pathOf(const FormRow &row) const
{
    return m_root.joined(core::FieldPath::of(row.path));
}

void FormBinder::setTarget(document::Document *document, core::FieldPath root)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_root = std::move(root);
    if (document) {
        connect(document, &document::Document::changed, this, &FormBinder::refresh);
        connect(document, &QObject::destroyed, this, [this] { setTarget(nullptr, {}); });
    }
    refresh();
}

void FormBinder::refresh()
{
    for (const auto &bound : m_bound) {
        const core::Value *value = m_document ? m_document->value().find(m_root.joined(bound->path)) : nullptr;
        bound->field->show(value ? std::optional(*value) : std::nullopt);
        bound->field->widget()->setEnabled(m_document != nullptr);
    }
}

void FormBinder::showDefaults(const core::Value &defaulted)
{
    for (const auto &bound : m_bound) {
        const core::FieldPath path = m_root.joined(bound->path);
        if (m_document && m_document->value().find(path))
            continue; // nothing shows through a value
        const core::Value *value = defaulted.find(path);
        bound->field->setPlaceholder(value ? tr("%1 (default)", "what the server uses where nothing is set").arg(document::scalarText(*value))
                                           : tr("not set"));
    }
}

void FormBinder::edited(Bound &bound)
{
    if (!m_document)
        return;
    const core::FieldPath path = m_root.joined(bound.path);
    const std::string title = fromQt(QCoreApplication::translate("FormBinder", bound.row->title));
    core::Edit edit;
    if (const std::optional<core::Value> value = bound.field->value()) {
        const bool plain = !value->isList() && !value->isMap();
        edit.title = plain ? core::say("Set %1 to %2", title, value->text()) : core::say("Change %1", title);
        edit.changes.push_back(core::setting(path, *value));
    } else {
        edit.title = core::say("Unset %1", title);
        edit.changes.push_back(core::removal(path));
    }
    const core::Result<void> done = m_document->perform(std::move(edit), path.toString());
    if (!done) {
        refresh();
        Q_EMIT refused(done.error());
    }
}

void FormBinder::focusMoved(QWidget *old, QWidget *now)
{
    for (const auto &bound : m_bound) {
        QWidget *widget = bound->field->widget();
        const auto inside = [widget](QWidget *focus) { return focus && (focus == widget || widget->isAncestorOf(focus)); };
        if (inside(old) && !inside(now) && m_document)
            m_document->endMerge();
        if (inside(now) && !inside(old))
            Q_EMIT fieldFocused(m_root.joined(bound->path));
    }
}

QWidget *FormBinder::fieldAt(const core::FieldPath &path) const
{
    QWidget *best = nullptr;
    std::size_t length = 0;
    for (const auto &bound : m_bound) {
        const core::FieldPath own = m_root.joined(bound->path);
        // Of a probe's fields any will do for a finding about the probe itself: the first.
        if ((path.startsWith(own) || (own.startsWith(path) && !best)) && own.size() >= length && !bound->field->widget()->isHidden()) {
            best = bound->field->widget();
            length = path.startsWith(own) ? own.size() : 0;
        }
    }
    return best;
}

void FormBinder::showFindings(const std::vector<document::Finding> &findings)
{
    auto *layout = m_form->findChild<QFormLayout *>();
    for (const auto &bound : m_bound) {
        const core::FieldPath own = m_root.joined(bound->path);
        const document::Finding *worst = nullptr;
        for (const document::Finding &finding : findings) {
            if (finding.path.startsWith(own) && (!worst || finding.severity < worst->severity))
                worst = &finding;
        }
        QWidget *field = bound->field->widget();
        if (!worst) {
            if (bound->strip)
                bound->strip->hide();
            continue;
        }
        if (!bound->strip) {
            int row = -1;
            QFormLayout::ItemRole role = QFormLayout::FieldRole;
            if (layout)
                layout->getWidgetPosition(field, &row, &role);
            if (row < 0)
                continue; // shown by the page
            bound->strip = new MessageStrip(m_form);
            layout->insertRow(row + 1, bound->strip);
            QPushButton *button = bound->strip->setAction(QString());
            connect(button, &QPushButton::clicked, this, [this, at = bound.get()] {
                if (at->fix)
                    Q_EMIT fixRequested(*at->fix);
            });
        }
        bound->fix = worst->fix;
        bound->strip->setAction(worst->fix ? toQt(worst->fix->title) : QString());
        bound->strip->show(toneOf(worst->severity), toQt(worst->text));
        field->setAccessibleDescription(toQt(worst->text));
    }
}

} // namespace ui
