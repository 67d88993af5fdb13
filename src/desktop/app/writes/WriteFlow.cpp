// SPDX-License-Identifier: Apache-2.0
#include "app/writes/WriteFlow.h"

#include "app/MainWindow.h"
#include "app/frame/Editor.h"
#include "document/Convert.h"
#include "kube/masking/Masking.h"
#include "operations/apply/AppliedSet.h"

#include <utility>

namespace app {

WriteFlow::WriteFlow(const WriteContext &context, QObject *parent)
    : QObject(parent), m_window(context.window), m_link(context.link), m_project(context.project),
      m_ref(context.project ? context.project->ref() : kube::ObjectRef())
{
}

WriteFlow::~WriteFlow()
{
    if (m_dialog) {
        m_dialog->disconnect(this);
        m_dialog->close(); // it deletes itself
    }
}

void WriteFlow::open(QDialog *dialog)
{
    m_dialog = dialog;
    connect(dialog, &QDialog::finished, this, [this] {
        m_dialog = nullptr; // it deletes itself
        m_look.cancel();
        leave();
    });
    dialog->open();
}

void WriteFlow::write(client::Call call)
{
    m_write = std::move(call);
    m_writing = true;
}

void WriteFlow::answered()
{
    m_writing = false;
    if (!m_dialog)
        leave();
}

void WriteFlow::leave()
{
    if (!m_writing)
        deleteLater();
}

void WriteFlow::followAsBefore()
{
    if (m_project)
        m_project->beginTracking(m_project->live(), false);
}

bool WriteFlow::isShown() const
{
    return m_project && m_project->document() && m_project->document() == m_window.editor().document();
}

core::Edit differenceOf(const operations::ApplyOutcome &outcome)
{
    return core::difference(operations::comparable(outcome.before), operations::comparable(outcome.after));
}

QStringList changeLines(const core::Value &before, const core::Value &after)
{
    const kube::MaskedPair shown = kube::maskedPair(operations::comparable(before), operations::comparable(after));
    const auto text = [](const std::optional<core::Value> &value) { return value ? document::scalarText(*value) : WriteFlow::tr("unset"); };
    QStringList lines;
    for (const core::Change &change : core::difference(shown.before, shown.after).changes)
        lines.append(QStringLiteral("%1: %2 \u2192 %3").arg(document::toQt(change.path.toString()), text(change.before), text(change.after)));
    return lines;
}

} // namespace app
