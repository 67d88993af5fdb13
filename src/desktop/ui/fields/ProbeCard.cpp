// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/ProbeCard.h"

#include "document/Convert.h"
#include "document/ProbeEdits.h"
#include "ui/fields/ProbeRows.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui_ProbeForm.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace ui {

using document::fromQt;
using document::toQt;

namespace {

std::vector<FormRow> plainRows()
{
    std::vector<FormRow> rows;
    for (const ProbeRow &row : probeRows())
        rows.push_back(row.row);
    return rows;
}

struct Words {
    const char *title;   ///< of the card
    const char *name;    ///< "Copy to readiness"
    const char *absent;  ///< what its absence means
    Card::Mark mark;
};
const Words &wordsOf(kube::ProbeKind kind)
{
    static const Words words[] = {
        {QT_TRANSLATE_NOOP("ui::ProbeCard", "Startup"), QT_TRANSLATE_NOOP("ui::ProbeCard", "startup"),
         QT_TRANSLATE_NOOP("ui::ProbeCard", "No startup probe: the other probes begin as soon as the container runs."), Card::Mark::Startup},
        {QT_TRANSLATE_NOOP("ui::ProbeCard", "Readiness"), QT_TRANSLATE_NOOP("ui::ProbeCard", "readiness"),
         QT_TRANSLATE_NOOP("ui::ProbeCard", "No readiness probe: the pod gets traffic as soon as its container runs."), Card::Mark::Readiness},
        {QT_TRANSLATE_NOOP("ui::ProbeCard", "Liveness"), QT_TRANSLATE_NOOP("ui::ProbeCard", "liveness"),
         QT_TRANSLATE_NOOP("ui::ProbeCard", "No liveness probe: a container that hangs is never restarted."), Card::Mark::Liveness},
    };
    return words[std::size_t(kind)];
}

const char *handlerWord(kube::Handler handler)
{
    switch (handler) {
    case kube::Handler::HttpGet:
        return QT_TRANSLATE_NOOP("ui::ProbeCard", "HTTP GET");
    case kube::Handler::TcpSocket:
        return QT_TRANSLATE_NOOP("ui::ProbeCard", "TCP");
    case kube::Handler::Exec:
        return QT_TRANSLATE_NOOP("ui::ProbeCard", "Exec");
    case kube::Handler::Grpc:
        return QT_TRANSLATE_NOOP("ui::ProbeCard", "gRPC");
    case kube::Handler::None:
        break;
    }
    return QT_TRANSLATE_NOOP("ui::ProbeCard", "None");
}

} // namespace

ProbeCard::ProbeCard(kube::ProbeKind kind, QWidget *parent)
    : Card(parent), m_kind(kind), m_ui(std::make_unique<Ui::ProbeForm>()), m_form(new QWidget(this)), m_handler(new QComboBox(this)),
      m_menu(new QToolButton(this)), m_absent(new QLabel(this)), m_add(new QPushButton(this)), m_more(new QPushButton(this))
{
    setObjectName(QLatin1String(kube::field(kind)));
    setTitle(tr(wordsOf(kind).title));
    setMark(wordsOf(kind).mark);
    m_ui->setupUi(m_form);
    m_ui->httpScheme->setChoices({QStringLiteral("HTTP"), QStringLiteral("HTTPS")});
    m_ui->httpHeaders->setShape(RowsField::Shape::Pairs);
    m_ui->httpHeaders->setRowName(tr("Header"));
    m_ui->execCommand->setRowName(tr("Argument"));
    m_binder = new FormBinder(m_form, plainRows());
    for (const ProbeRow &row : probeRows()) {
        auto *label = m_form->findChild<QLabel *>(QLatin1String(row.row.widget) + QStringLiteral("Label"));
        auto *widget = m_form->findChild<QWidget *>(QLatin1String(row.row.widget));
        widget->setAccessibleName(tr("%1 %2", "readiness period").arg(tr(wordsOf(kind).title), label->text().toLower()));
    }

    m_handler->setProperty("quiet", true);
    m_handler->setObjectName(QStringLiteral("handler"));
    m_handler->setAccessibleName(tr("%1 handler").arg(title()));
    for (const kube::Handler handler : kube::handlers)
        m_handler->addItem(tr(handlerWord(handler)), int(handler));
    m_handler->addItem(tr(handlerWord(kube::Handler::None)), int(kube::Handler::None));
    m_menu->setText(QStringLiteral("\u22EF"));
    m_menu->setAccessibleName(tr("More about the %1 probe").arg(tr(wordsOf(kind).name)));
    m_menu->setToolTip(m_menu->accessibleName());
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setMenu(new QMenu(m_menu));
    m_menu->setAutoRaise(true);
    titleLayout()->addStretch(1);
    titleLayout()->addWidget(m_handler);
    titleLayout()->addWidget(m_menu);

    m_absent->setWordWrap(true);
    m_absent->setText(tr(wordsOf(kind).absent));
    m_add->setText(tr("Add %1 probe").arg(tr(wordsOf(kind).name)));
    m_more->setProperty("quiet", true);
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setText(tr("More fields"));
    m_more->setAccessibleName(tr("More %1 fields").arg(tr(wordsOf(kind).name)));
    body()->addWidget(m_absent);
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    body()->addWidget(m_form);
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    body()->addStretch(1);
    m_ui->form->setVerticalSpacing(space(this, Space::Hair) + 2);
    m_ui->form->setHorizontalSpacing(space(this, Space::Medium));

    connect(m_handler, &QComboBox::activated, this, &ProbeCard::handlerChosen);
    connect(m_add, &QPushButton::clicked, this, [this] { add(); });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showMore = true;
        refresh();
    });
    connect(m_menu->menu(), &QMenu::aboutToShow, this, &ProbeCard::fillMenu);
    connect(m_binder, &FormBinder::fieldFocused, this, &ProbeCard::fieldFocused);
    connect(m_binder, &FormBinder::refused, this, &ProbeCard::refused);
    connect(m_binder, &FormBinder::fixRequested, this, &ProbeCard::fixRequested);
    refresh();
}

ProbeCard::~ProbeCard() = default;

core::FieldPath ProbeCard::root() const
{
    return m_container.child(kube::field(m_kind));
}

std::optional<kube::Probe> ProbeCard::probe() const
{
    return m_document ? kube::readProbe(m_document->value().at(root())) : std::nullopt;
}

std::optional<kube::Container> ProbeCard::container() const
{
    if (!m_document)
        return std::nullopt;
    const std::optional<kube::Workload> workload = kube::Workload::of(m_document->value());
    if (workload) {
        for (kube::Container &candidate : workload->containers()) {
            if (candidate.path == m_container)
                return candidate;
        }
    }
    return std::nullopt;
}

void ProbeCard::setTarget(document::Document *document, const core::FieldPath &container)
{
    if (m_document)
        m_document->disconnect(this);
    if (m_document != document)
        m_showMore = false;
    m_document = document;
    m_container = container;
    m_binder->setTarget(document, root());
    if (document)
        connect(document, &document::Document::changed, this, &ProbeCard::refresh);
    refresh();
}

void ProbeCard::refresh()
{
    const std::optional<kube::Probe> current = probe();
    m_form->setVisible(current.has_value());
    m_absent->setVisible(!current);
    m_add->setVisible(!current);
    m_add->setEnabled(m_document != nullptr);
    m_handler->setEnabled(m_document != nullptr);
    m_menu->setEnabled(current.has_value());
    m_handler->setCurrentIndex(m_handler->findData(int(current ? current->handler : kube::Handler::None)));
    showRows(current);
    if (const std::optional<kube::Container> owner = container()) {
        m_ui->httpPort->setPorts(owner->ports(), true);
        m_ui->tcpPort->setPorts(owner->ports(), true);
        m_ui->grpcPort->setPorts(owner->ports(), false);
    }
}

void ProbeCard::showRows(const std::optional<kube::Probe> &current)
{
    bool folded = false;
    for (const ProbeRow &row : probeRows()) {
        auto *widget = m_form->findChild<QWidget *>(QLatin1String(row.row.widget));
        bool shown = current && applies(row, m_kind) && (row.handler == kube::Handler::None || row.handler == current->handler);
        if (shown && row.rare && !m_showMore && !m_document->value().find(m_binder->pathOf(row.row))) {
            folded = true;
            shown = false;
        }
        if (m_ui->form->isRowVisible(widget) != shown)
            m_ui->form->setRowVisible(widget, shown);
    }
    m_more->setVisible(folded);
}

void ProbeCard::perform(core::Edit edit)
{
    if (!m_document)
        return;
    m_document->endMerge();
    if (const core::Result<void> done = m_document->perform(std::move(edit)); !done) {
        refresh();
        Q_EMIT refused(done.error());
    }
}

void ProbeCard::add(kube::Handler handler)
{
    if (const std::optional<kube::Container> owner = container())
        perform(document::addProbe(*owner, m_kind, handler));
}

void ProbeCard::remove()
{
    const std::optional<kube::Container> owner = container();
    if (owner && owner->probe(m_kind))
        perform(document::removeProbe(*owner, m_kind));
}

void ProbeCard::switchHandler(kube::Handler handler)
{
    const std::optional<kube::Container> owner = container();
    if (!owner)
        return;
    const std::string key = m_document->origin().key() + root().toString();
    for (const kube::Handler other : kube::handlers) {
        const core::Value *found = owner->value[kube::field(m_kind)].find(kube::field(other));
        if (found && other != handler)
            m_discarded[{key, other}] = *found;
    }
    const auto kept = m_discarded.find({key, handler});
    perform(document::switchHandler(*owner, m_kind, handler, kept == m_discarded.end() ? std::nullopt : std::optional(kept->second)));
}

void ProbeCard::copyTo(kube::ProbeKind other)
{
    const std::optional<kube::Container> owner = container();
    if (owner && owner->value[kube::field(m_kind)].isMap())
        perform(document::copyProbe(*owner, m_kind, other));
}

void ProbeCard::handlerChosen(int index)
{
    const auto handler = kube::Handler(m_handler->itemData(index).toInt());
    if (handler == kube::Handler::None)
        remove();
    else
        switchHandler(handler);
}

void ProbeCard::fillMenu()
{
    m_menu->menu()->clear();
    for (const kube::ProbeKind other : kube::probeKinds) {
        if (other != m_kind)
            m_menu->menu()->addAction(tr("Copy to %1").arg(tr(wordsOf(other).name)), this, [this, other] { copyTo(other); });
    }
    m_menu->menu()->addSeparator();
    m_menu->menu()->addAction(tr("Remove this probe"), this, &ProbeCard::remove);
}

void ProbeCard::showDefaults(const core::Value &defaulted)
{
    m_binder->showDefaults(defaulted);
    if (const std::int64_t pod = defaulted["spec"]["template"]["spec"]["terminationGracePeriodSeconds"].integer().value_or(30); probe())
        m_ui->grace->setPlaceholder(tr("pod: %1").arg(pod));
    m_ui->execCommand->setPlaceholder(tr("program"));
}

void ProbeCard::showFindings(const std::vector<document::Finding> &findings)
{
    m_binder->showFindings(findings);
}

QWidget *ProbeCard::fieldAt(const core::FieldPath &path) const
{
    return path.startsWith(root()) ? m_binder->fieldAt(path) : nullptr;
}

QWidget *ProbeCard::field(const QString &objectName) const
{
    return m_form->findChild<QWidget *>(objectName);
}

} // namespace ui
