// SPDX-License-Identifier: Apache-2.0
#include "app/writes/ScaleFlow.h"

#include "app/MainWindow.h"
#include "app/dialogs/ScaleDialog.h"
#include "app/frame/Editor.h"
#include "document/Convert.h"

namespace app {

using document::toQt;

ScaleFlow::ScaleFlow(const WriteContext &context, bool activate, QObject *parent) : WriteFlow(context, parent), m_activate(activate)
{
    const core::Value &remembered = project()->live()["metadata"]["annotations"][operations::activeReplicasAnnotation];
    m_dialog = new ScaleDialog(toQt(ref().name), activate, qMax(1, toQt(remembered.string()).toInt()), &window());
    connect(m_dialog, &ScaleDialog::replicasChanged, this, &ScaleFlow::preview);
    connect(m_dialog, &ScaleDialog::scaleRequested, this, &ScaleFlow::scale);
    connect(m_dialog, &ScaleDialog::overrideManagerRequested, this, [this] {
        m_overrideManager = true;
        preview();
    });
    preview();
    open(m_dialog);
}

operations::ScaleRequest ScaleFlow::request(bool dryRun) const
{
    operations::ScaleRequest out;
    out.ref = ref();
    out.activate = m_activate;
    out.dryRun = dryRun;
    out.overrideManager = m_overrideManager;
    if (m_activate)
        out.replicas = m_dialog->replicas();
    return out;
}

void ScaleFlow::preview()
{
    m_dialog->showWaiting();
    look(operations::scaleProject(session(), request(true), [this](const operations::ScaleOutcome &outcome) {
        if (m_dialog)
            show(outcome, false);
    }));
}

void ScaleFlow::show(const operations::ScaleOutcome &outcome, bool again)
{
    const std::optional<core::Error> &error = outcome.applied.error;
    m_local = error && error->code == core::ErrorCode::Forbidden && !outcome.applied.before.isNull();
    if (error && !m_local)
        return m_dialog->showFailure(*error);
    QStringList lines = changeLines(outcome.applied.before, outcome.applied.after);
    if (m_local)
        lines = {tr("A dry run is not allowed here, so this is our own calculation: %1").arg(toQt(error->what)),
                 QStringLiteral("spec.replicas: %1 \u2192 %2").arg(outcome.from).arg(outcome.to)};
    if (again)
        lines.prepend(tr("The server's answer is another one than before: look again."));
    if (!outcome.autoscaler.empty())
        lines.append(tr("The autoscaler %1 sets the number from then on.").arg(toQt(outcome.autoscaler)));
    for (const std::string &warning : outcome.applied.warnings)
        lines.append(toQt(warning));
    m_shown = differenceOf(outcome.applied);
    m_dialog->showPreview(lines, outcome.from != outcome.to, again || m_local);
}

/// The same dry run once more; only what was shown is written.
void ScaleFlow::scale()
{
    m_dialog->showWaiting();
    if (m_local)
        return send();
    look(operations::scaleProject(session(), request(true), [this](const operations::ScaleOutcome &outcome) {
        if (!m_dialog)
            return;
        if (outcome.applied.error || !(differenceOf(outcome.applied).changes == m_shown.changes))
            return show(outcome, true);
        send();
    }));
}

void ScaleFlow::send()
{
    if (!project())
        return;
    project()->prepareTracking();
    write(operations::scaleProject(session(), request(false), [this](const operations::ScaleOutcome &outcome) { finish(outcome); }));
}

void ScaleFlow::finish(const operations::ScaleOutcome &outcome)
{
    answered();
    if (outcome.applied.error) {
        followAsBefore();
        if (m_dialog)
            m_dialog->showFailure(*outcome.applied.error);
        else
            window().showError(*outcome.applied.error);
        return;
    }
    if (project()) {
        project()->beginTracking(outcome.applied.after, true);
        if (isShown())
            window().editor().showPage(1);
    }
    if (m_dialog)
        m_dialog->accept();
    if (!outcome.autoscaler.empty())
        window().say(models::Tone::Concern, tr("The autoscaler %1 sets the number from now on.").arg(toQt(outcome.autoscaler)));
}

} // namespace app
