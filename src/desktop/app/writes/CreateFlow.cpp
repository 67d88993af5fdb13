// SPDX-License-Identifier: Apache-2.0
#include "app/writes/CreateFlow.h"

#include "app/MainWindow.h"
#include "app/dialogs/NewProjectDialog.h"
#include "app/frame/Editor.h"
#include "document/Convert.h"
#include "kube/exporting/Export.h"

namespace app {

namespace {

/// Without what the server allocates anew in every dry run: addresses and node ports.
std::vector<core::Value> resultsOf(const operations::CreateOutcome &outcome)
{
    kube::ExportOptions options;
    options.keepDefaults = true;
    std::vector<core::Value> out;
    for (const operations::ApplyOutcome &object : outcome.objects)
        out.push_back(kube::exportManifest(object.after, options));
    return out;
}

} // namespace

CreateFlow::CreateFlow(const WriteContext &context, QObject *parent)
    : WriteFlow(context, parent), m_dialog(new NewProjectDialog(link().projectLayout(), &window()))
{
    connect(m_dialog, &NewProjectDialog::checkRequested, this, &CreateFlow::check);
    connect(m_dialog, &NewProjectDialog::createRequested, this, &CreateFlow::create);
    connect(m_dialog, &NewProjectDialog::changed, this, [this] {
        look({}); // what is asked now is about other ids
        m_request.force = false;
    });
    connect(m_dialog, &NewProjectDialog::takeOverRequested, this, [this] {
        m_request.force = true;
        check();
    });
    open(m_dialog);
}

client::Call CreateFlow::run(bool dryRun, Handler handler)
{
    m_request.manifests = m_dialog->manifests();
    m_request.dryRun = dryRun;
    return operations::createProject(session(), m_request, std::move(handler));
}

void CreateFlow::check()
{
    m_dialog->showWaiting();
    look(run(true, [this](const operations::CreateOutcome &outcome) {
        m_shown = resultsOf(outcome);
        if (m_dialog)
            m_dialog->showPreview(outcome, false);
    }));
}

/// The same dry run once more; only what was shown is made.
void CreateFlow::create()
{
    m_dialog->showWaiting();
    look(run(true, [this](const operations::CreateOutcome &outcome) {
        if (!m_dialog)
            return;
        if (outcome.objects.back().error || resultsOf(outcome) != m_shown) {
            m_shown = resultsOf(outcome);
            return m_dialog->showPreview(outcome, true);
        }
        write(run(false, [this](const operations::CreateOutcome &made) { finish(made); }));
    }));
}

void CreateFlow::finish(const operations::CreateOutcome &outcome)
{
    answered();
    const operations::ApplyOutcome &last = outcome.objects.back();
    if (last.error) {
        if (m_dialog)
            m_dialog->showFailure(outcome);
        else
            window().showError(*last.error);
        return;
    }
    window().editor().showPage(1); // what happens now is there
    Q_EMIT created(last.after["metadata"]["uid"].string());
    if (m_dialog)
        m_dialog->accept();
}

} // namespace app
