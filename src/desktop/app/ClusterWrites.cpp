// SPDX-License-Identifier: Apache-2.0
// The writing half of the controller: preview and apply, scale, create, delete, settings.
#include "app/Appearance.h"
#include "app/frame/Editor.h"
#include "app/frame/ProjectPane.h"
#include "app/ClusterController.h"
#include "app/dialogs/ApplyDialog.h"
#include "app/dialogs/NewProjectDialog.h"
#include "app/dialogs/SettingsDialog.h"
#include "app/dialogs/SmallDialogs.h"
#include "document/Convert.h"
#include "operations/project/CreateProject.h"
#include "operations/project/Delete.h"

#include <utility>

namespace app {

using document::toQt;

void ClusterController::apply()
{
    document::Document *document = m_project ? m_project->document() : nullptr;
    if (!document || !document->isDirty())
        return;
    document->endMerge();
    auto *dialog = new ApplyDialog(toQt(m_project->ref().name), &m_window);
    operations::EditRequest request;
    request.ref = m_project->ref();
    request.edit = document->combined();
    preview(dialog, std::move(request));
    dialog->open();
}

void ClusterController::preview(ApplyDialog *dialog, operations::EditRequest request)
{
    dialog->showWaiting();
    dialog->disconnect(this);
    connect(dialog, &QDialog::finished, this, [this] { m_call.cancel(); });
    connect(dialog, &ApplyDialog::applyRequested, this, [this, dialog, request](const core::Edit &shown) { write(dialog, request, shown); });
    connect(dialog, &ApplyDialog::takeOverRequested, this, [this, dialog, request] {
        operations::EditRequest forced = request;
        forced.force = true;
        preview(dialog, forced);
    });
    connect(dialog, &ApplyDialog::overrideManagerRequested, this, [this, dialog, request] {
        operations::EditRequest overriding = request;
        overriding.overrideManager = true;
        preview(dialog, overriding);
    });
    connect(dialog, &ApplyDialog::giveUpRequested, this, [this, dialog, request](const std::vector<core::FieldPath> &fields) {
        giveUp(fields);
        operations::EditRequest rest = request;
        rest.edit = m_project->document()->combined();
        rest.edit.empty() ? dialog->reject() : preview(dialog, rest);
    });
    m_call = operations::previewEdit(m_link.session(), std::move(request), [dialog = QPointer<ApplyDialog>(dialog)](operations::EditPreview done) {
        if (dialog)
            dialog->showPreview(done, false);
    });
}

/// The edits of these fields go back to the base, as one more undoable edit.
void ClusterController::giveUp(const std::vector<core::FieldPath> &fields)
{
    document::Document *document = m_project->document();
    core::Edit edit{core::sayCount("Leave %n fields to others", int(fields.size())), {}};
    for (const core::FieldPath &field : fields) {
        const core::Value *before = document->base().object.find(field);
        edit.changes.push_back(before ? core::setting(field, *before) : core::removal(field));
    }
    if (const core::Result<void> done = document->perform(std::move(edit)); !done)
        m_window.showError(done.error());
}

void ClusterController::write(ApplyDialog *dialog, const operations::EditRequest &request, const core::Edit &shown)
{
    dialog->showWaiting();
    m_project->prepareTracking(); // before the write, so that no pod is missed
    m_call = operations::applyEdit(m_link.session(), request, shown,
                                   [this, dialog = QPointer<ApplyDialog>(dialog)](operations::EditOutcome outcome) {
                                       if (!dialog || !m_project)
                                           return;
                                       if (outcome.changedSinceShown) {
                                           m_project->beginTracking(m_project->live(), false);
                                           return dialog->showPreview(*outcome.changedSinceShown, true);
                                       }
                                       if (outcome.applied.error) {
                                           m_project->beginTracking(m_project->live(), false);
                                           return dialog->showFailure(*outcome.applied.error);
                                       }
                                       m_project->written(outcome.applied.after);
                                       m_window.editor().showPage(1); // what happens now is there
                                       dialog->accept();
                                   });
}

core::Result<void> ClusterController::applyWithoutAsking()
{
    document::Document *document = m_project ? m_project->document() : nullptr;
    if (!document || !m_link.demoCluster())
        return core::fail(core::ErrorCode::NotSupported, core::say("Only the simulated cluster is changed without asking"));
    operations::EditRequest request;
    request.ref = m_project->ref();
    request.edit = document->combined();
    m_project->prepareTracking();
    m_call = operations::previewEdit(m_link.session(), request, [this, request](const operations::EditPreview &preview) {
        m_call = operations::applyEdit(m_link.session(), request, preview.difference, [this](const operations::EditOutcome &outcome) {
            if (!outcome.applied.error)
                m_project->written(outcome.applied.after);
        });
    });
    return {};
}

void ClusterController::askActivate()
{
    if (!m_project)
        return;
    const core::Value &annotation = m_project->live()["metadata"]["annotations"][operations::activeReplicasAnnotation];
    const int remembered = qMax(1, toQt(annotation.string()).toInt());
    auto *dialog = new ActivateDialog(toQt(m_project->ref().name), remembered, &m_window);
    connect(dialog, &ActivateDialog::activateRequested, this, [this](int replicas) { scale(true, replicas); });
    dialog->open();
}

void ClusterController::scale(bool activate, std::optional<std::int64_t> replicas)
{
    if (!m_project)
        return;
    operations::ScaleRequest request;
    request.ref = m_project->ref();
    request.activate = activate;
    request.replicas = replicas;
    m_project->prepareTracking();
    m_call = operations::scaleProject(m_link.session(), request, [this](const operations::ScaleOutcome &outcome) {
        if (!m_project)
            return;
        if (outcome.applied.error) {
            m_project->beginTracking(m_project->live(), false);
            return m_window.showError(*outcome.applied.error);
        }
        core::Value live = m_project->live();
        if (outcome.applied.after["kind"].string() == "Deployment")
            live = outcome.applied.after;
        else
            live = live.set(core::FieldPath::of("spec.replicas"), core::Value(outcome.to)); // only /scale was written
        m_project->beginTracking(live, true);
        m_window.editor().showPage(1);
        if (!outcome.autoscaler.empty())
            m_window.say(models::Tone::Concern, tr("The autoscaler %1 sets the number from now on.").arg(toQt(outcome.autoscaler)));
    });
}

void ClusterController::askDelete()
{
    if (!m_project)
        return;
    auto *dialog = new DeleteDialog(toQt(m_project->ref().name), toQt(m_project->ref().namespaceName), &m_window);
    connect(dialog, &DeleteDialog::deleteRequested, this, [this] {
        if (!m_project)
            return;
        m_call = operations::deleteProject(m_link.session(), {m_project->ref(), false, false}, [this](const operations::DeleteOutcome &outcome) {
            if (outcome.error)
                return m_window.showError(*outcome.error);
            for (const operations::DeleteOutcome::Object &object : outcome.objects) {
                if (object.error)
                    return m_window.showError(*object.error);
            }
            m_window.show(nullptr);
            m_window.editor().showEmpty(tr("The project was deleted."), outcome.kept.empty()
                                            ? QString()
                                            : tr("Kept, because other workloads use them: %n Service(s).", nullptr, int(outcome.kept.size())));
        });
    });
    dialog->open();
}

void ClusterController::newProject()
{
    if (!m_link.isConnected())
        return;
    auto *dialog = new NewProjectDialog(m_link.projectLayout(), &m_window);
    connect(dialog, &NewProjectDialog::createRequested, this, [this, dialog](const kube::ProjectManifests &manifests, const std::string &) {
        dialog->setBusy(true);
        operations::CreateRequest request;
        request.manifests = manifests;
        m_call = operations::createProject(m_link.session(), std::move(request),
                                           [this, open = QPointer<NewProjectDialog>(dialog)](const operations::CreateOutcome &outcome) {
                                               if (!open)
                                                   return;
                                               const operations::ApplyOutcome &last = outcome.objects.back();
                                               if (last.error)
                                                   return open->showFailure(*last.error);
                                               m_wanted = last.after["metadata"]["uid"].string();
                                               m_window.editor().showPage(1); // what happens now is there
                                               open->accept();
                                               openWanted();
                                           });
    });
    dialog->open();
}

/// A project that was just made is opened as soon as its row is there.
void ClusterController::openWanted()
{
    if (m_wanted.empty() || !m_workspace.tree().indexOf(m_wanted).isValid())
        return;
    m_window.projects().select(std::exchange(m_wanted, {}));
}

void ClusterController::editSettings()
{
    auto *dialog = new SettingsDialog(m_link.settings(), &m_window);
    connect(dialog, &SettingsDialog::saveRequested, this, [this, dialog](const operations::Settings &settings) {
        if (const core::Result<void> done = operations::saveSettings(m_settingsFile, settings); !done)
            return dialog->showFailure(done.error());
        m_link.setSettings(settings);
        applyAppearance(settings.appearance, settings.reducedMotion);
        dialog->accept();
    });
    dialog->open();
}

} // namespace app
