// SPDX-License-Identifier: Apache-2.0
#include "app/writes/DeleteFlow.h"

#include "app/MainWindow.h"
#include "app/dialogs/DeleteDialog.h"
#include "app/frame/Editor.h"
#include "document/Convert.h"

namespace app {

using document::toQt;

namespace {

std::vector<std::string> uidsOf(const operations::DeleteOutcome &outcome)
{
    std::vector<std::string> uids;
    for (const operations::DeleteOutcome::Object &object : outcome.objects)
        uids.push_back(object.ref.uid);
    return uids;
}

std::optional<core::Error> errorOf(const operations::DeleteOutcome &outcome)
{
    if (outcome.error)
        return outcome.error;
    for (const operations::DeleteOutcome::Object &object : outcome.objects) {
        if (object.error)
            return object.error;
    }
    return std::nullopt;
}

} // namespace

DeleteFlow::DeleteFlow(const WriteContext &context, QObject *parent)
    : WriteFlow(context, parent), m_dialog(new DeleteDialog(toQt(ref().name), toQt(ref().namespaceName), &window()))
{
    connect(m_dialog, &DeleteDialog::deleteRequested, this, &DeleteFlow::remove);
    connect(project(), &LiveProject::gone, this, [this] {
        if (!m_dialog && isShown()) {
            window().show(nullptr);
            window().editor().showEmpty(tr("The project was deleted."), tr("Its Service stays until the load balancer is released."));
        }
    });
    preview(false);
    open(m_dialog);
}

void DeleteFlow::preview(bool again)
{
    m_dialog->showWaiting();
    look(operations::deleteProject(session(), {ref(), true, false}, [this, again](const operations::DeleteOutcome &outcome) {
        if (!m_dialog)
            return;
        if (const std::optional<core::Error> error = errorOf(outcome))
            return m_dialog->showFailure(*error);
        m_shown = uidsOf(outcome);
        m_dialog->showPreview(outcome, again);
    }));
}

/// The same dry run once more; only what was shown goes.
void DeleteFlow::remove()
{
    m_dialog->showWaiting();
    look(operations::deleteProject(session(), {ref(), true, false}, [this](const operations::DeleteOutcome &outcome) {
        if (!m_dialog)
            return;
        if (const std::optional<core::Error> error = errorOf(outcome))
            return m_dialog->showFailure(*error);
        if (uidsOf(outcome) != m_shown)
            return preview(true);
        send();
    }));
}

void DeleteFlow::send()
{
    window().say(models::Tone::Progress, tr("Deleting %1\u2026").arg(toQt(ref().name)));
    write(operations::deleteProject(session(), {ref(), false, true}, [this](const operations::DeleteOutcome &outcome) { finish(outcome); }));
    m_dialog->accept(); // a load balancer may take minutes
    m_dialog = nullptr;
}

void DeleteFlow::finish(const operations::DeleteOutcome &outcome)
{
    answered();
    if (const std::optional<core::Error> error = errorOf(outcome))
        return window().showError(*error);
    const QString kept = outcome.kept.empty()
        ? QString()
        : tr("Kept, because other workloads use them: %n Service(s).", nullptr, int(outcome.kept.size()));
    window().say(models::Tone::Ready, tr("%1 was deleted.").arg(toQt(ref().name)) + (kept.isEmpty() ? kept : QLatin1Char(' ') + kept));
    if (isShown())
        window().show(nullptr);
    if (!window().editor().document())
        window().editor().showEmpty(tr("The project was deleted."), kept);
}

} // namespace app
