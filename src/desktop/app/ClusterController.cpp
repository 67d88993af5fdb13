// SPDX-License-Identifier: Apache-2.0
#include "app/ClusterController.h"

#include "app/Appearance.h"
#include "app/FileActions.h"
#include "app/dialogs/SettingsDialog.h"
#include "app/frame/Editor.h"
#include "app/frame/Header.h"
#include "app/frame/ProjectPane.h"
#include "app/frame/StatusPane.h"
#include "app/frame/TopBar.h"
#include "app/writes/ApplyFlow.h"
#include "app/writes/CreateFlow.h"
#include "app/writes/DeleteFlow.h"
#include "app/writes/ScaleFlow.h"
#include "document/Convert.h"
#include "operations/apply/Ownership.h"
#include "operations/project/ExportProject.h"
#include "pages/readiness/ReadinessPage.h"
#include "ui/MessageStrip.h"
#include "yaml/Writer.h"

#include <utility>

namespace app {

using document::fromQt;
using document::toQt;

ClusterController::ClusterController(MainWindow &window, Workspace &workspace, operations::Settings settings, std::string settingsFile,
                                     operations::Consents consents)
    : QObject(&window), m_window(window), m_workspace(workspace), m_link(workspace, std::move(settings)),
      m_connecting(window, m_link, std::move(consents), this), m_settingsFile(std::move(settingsFile))
{
    ActionRegistry &actions = window.actions();
    connect(actions["apply"], &QAction::triggered, this, [this] {
        if (m_project && m_project->document() && m_project->document()->isDirty()) {
            m_project->document()->endMerge();
            begin<ApplyFlow>();
        }
    });
    connect(actions["activate"], &QAction::triggered, this, [this] { begin<ScaleFlow>(true); });
    connect(actions["deactivate"], &QAction::triggered, this, [this] { begin<ScaleFlow>(false); });
    connect(actions["delete"], &QAction::triggered, this, [this] { begin<DeleteFlow>(); });
    connect(actions["newProject"], &QAction::triggered, this, &ClusterController::newProject);
    connect(actions["settings"], &QAction::triggered, this, &ClusterController::editSettings);
    connect(&window, &MainWindow::clusterEntryChosen, this, &ClusterController::open);
    connect(&window, &MainWindow::documentShown, this, [this](document::Document *document) {
        if (m_project && m_project->document() != document)
            leave();
    });
    connect(&workspace, &Workspace::dirtyChanged, this, [this] {
        if (m_link.isConnected())
            m_link.refreshTree();
    });
    connect(&window.files(), &FileActions::clusterExportWanted, this, &ClusterController::exportProject);
    connect(&m_link, &ClusterLink::connected, this, [this] {
        if (!m_window.editor().document())
            m_window.editor().showNothingOpen(); // not the refusal any more
        showContexts();
        updateActions();
    });
    connect(&m_link, &ClusterLink::rowsChanged, this, [this] {
        QStringList names;
        for (const std::string &name : m_link.namespaces())
            names.append(toQt(name));
        m_window.bar().setNamespaces(names);
        if (std::exchange(m_firstLook, false) && !m_window.editor().document() && !m_link.rows().empty())
            m_wanted = m_link.rows().front().uid;
        openWanted();
        showProjectState();
    });
    connect(&m_link, &ClusterLink::stateChanged, &window.status(), &StatusPane::showConnection);
    connect(&m_link, &ClusterLink::serverKnown, &window.status(), &StatusPane::showServer);
    connect(&m_link, &ClusterLink::requestDone, this, [this](const client::Session::Activity &activity) {
        const models::Tone tone = activity.status >= 400 || activity.status == 0 ? models::Tone::Concern : models::Tone::Neutral;
        m_window.activity().add({m_workspace.clock().now(), tone, toQt(activity.method + " " + activity.target),
                                 tr("%1, %2 ms").arg(activity.status).arg(activity.took.count())});
    });
    connect(&window.bar(), &TopBar::namespaceChosen, this, [this](const QString &name) { m_link.showNamespace(fromQt(name)); });
    connect(&window.bar(), &TopBar::contextChosen, this, [this](const QString &name) { m_connecting.choose(fromQt(name)); });
    connect(actions["connect"], &QAction::triggered, &m_connecting, &Connecting::again);
    connect(&m_connecting, &Connecting::leaving, this, &ClusterController::letGo);
    connect(&m_connecting, &Connecting::refused, this, &ClusterController::showRefusal);
    connect(&m_connecting, &Connecting::notRemembered, &window, &MainWindow::showError);
    updateActions();
}

ClusterController::~ClusterController()
{
    endOnConnection();
}

void ClusterController::connectDemo(bool sockets)
{
    m_firstLook = sockets; // a person looks; tests choose for themselves
    if (const core::Result<void> done = m_link.connectDemo(sockets); !done)
        m_window.showError(done.error());
    updateActions();
}

void ClusterController::showRefusal(const core::Error &error)
{
    if (m_link.isConnected()) {
        m_window.showError(error);
        showContexts(); // still the one before
    } else {
        m_window.editor().showEmpty(tr("No cluster is connected."), toQt(error));
    }
    updateActions();
}

/// Of everything that stands on the connection that goes. Drafts stay in the workspace.
void ClusterController::letGo()
{
    endOnConnection();
    m_wanted.clear();
    const document::Document *shown = m_window.editor().document();
    if (shown && shown->origin().kind == document::Origin::Kind::Cluster)
        m_window.show(nullptr);
}

void ClusterController::showContexts()
{
    QStringList names;
    for (const std::string &name : m_link.contexts())
        names.append(toQt(name));
    m_window.bar().setContexts(names, toQt(m_link.connection().context()));
}

void ClusterController::exportProject(const std::string &path)
{
    if (!m_project || !m_project->document())
        return;
    m_export = operations::exportProject(m_link.session(), m_project->ref(), m_project->document()->value(),
                                         [this, path](const core::Result<std::vector<core::Value>> &manifests) {
                                             manifests ? m_window.files().writeExport(path, yaml::writeAll(*manifests))
                                                       : m_window.showError(manifests.error());
                                         });
}

/// A change here may be set back by whoever else manages the workload: that is said before it is made.
void ClusterController::showManager()
{
    if (!m_project || m_window.editor().document() != m_project->document())
        return;
    ui::MessageStrip *banner = m_window.editor().header()->banner();
    const core::Value &live = m_project->live();
    if (const auto manager = kube::managedBy(live))
        return banner->show(models::Tone::Concern,
                            tr("Managed by %1: a change here will be reverted. Edit it where it comes from instead.").arg(toQt(manager->text())));
    QStringList owners;
    for (const std::string &name : operations::otherOwners(live, core::FieldPath::of("spec.template")))
        owners.append(toQt(name));
    if (owners.isEmpty())
        return banner->hide();
    banner->show(models::Tone::Progress, tr("Fields here are also set by %1: changing those asks first.").arg(owners.join(QStringLiteral(", "))));
}

void ClusterController::open(const std::string &uid)
{
    const kube::ProjectRow *row = m_link.row(uid);
    if (!row || (m_project && m_project->ref().uid == uid))
        return;
    m_project = std::make_unique<LiveProject>(m_link, m_workspace, kube::ObjectRef{row->apiVersion, row->kind, row->namespaceName, row->name, uid}, this);
    LiveProject *project = m_project.get();
    m_window.editor().readiness()->showNothing(project->untracked().isEmpty() ? tr("Reading what is there\u2026") : project->untracked());
    connect(project, &LiveProject::opened, this, [this](document::Document *document) {
        m_window.show(document);
        showProjectState();
        showManager();
    });
    connect(project, &LiveProject::liveChanged, this, &ClusterController::showManager);
    connect(project, &LiveProject::servicesKnown, this, [this] { m_window.editor().setServices(m_project->services()); });
    connect(project, &LiveProject::failed, &m_window, &MainWindow::showError);
    connect(project, &LiveProject::changedElsewhere, this, [this](int dropped) {
        QString text = tr("The project was changed in the cluster. Your edits are kept, on the new state.");
        if (dropped > 0)
            text += QLatin1Char(' ') + tr("No longer fitting and left out: %n edit(s).", nullptr, dropped);
        m_window.say(models::Tone::Concern, text);
    });
    connect(project, &LiveProject::gone, this, [this] {
        m_window.say(models::Tone::Concern, tr("The project was deleted."));
        updateActions();
    });
    connect(project, &LiveProject::timelineChanged, this, [this] {
        if (m_project && m_project->document() == m_window.editor().document())
            m_window.editor().showTimeline(m_project->timeline());
    });
}

void ClusterController::leave()
{
    m_project.release()->deleteLater(); // it may be the sender
    updateActions();
}

void ClusterController::showProjectState()
{
    if (!m_project || m_window.editor().document() != m_project->document() || !m_project->document())
        return updateActions();
    if (const kube::ProjectRow *row = m_link.row(m_project->ref().uid)) {
        m_window.editor().header()->setState(toneOf(*row), stateOf(*row));
        QStringList place{toQt(row->namespaceName)};
        if (!row->addresses.empty())
            place.append(toQt(row->addresses.front()));
        if (!row->managedBy.empty())
            place.append(tr("managed by %1").arg(toQt(row->managedBy)));
        m_window.editor().header()->setWorkload(toQt(row->name), place.join(QStringLiteral(" \u00B7 ")));
    }
    updateActions();
}

void ClusterController::updateActions()
{
    ActionRegistry &actions = m_window.actions();
    actions.setReason("connect", m_link.demoCluster() ? tr("This is the simulated cluster") : QString());
    for (const char *id : {"activate", "deactivate", "delete", "newProject"})
        actions[id]->setProperty("clusterReady", m_link.isConnected());
    if (m_link.isConnected()) {
        const kube::ProjectRow *row = m_project ? m_link.row(m_project->ref().uid) : nullptr;
        const QString none = tr("No project of a cluster is open");
        const bool off = row && row->status == kube::ProjectStatus::Inactive, deployment = row && row->kind == "Deployment";
        const QString unsupported = tr("Not yet supported for this kind of workload");
        actions.setReason("newProject", QString());
        actions.setReason("delete", row ? QString() : none);
        actions.setReason("activate", !row ? none : !deployment ? unsupported : off ? QString() : tr("It is active"));
        actions.setReason("deactivate", !row ? none : !deployment ? unsupported : off ? tr("It is off already") : QString());
        m_window.editor().header()->showSwitch(deployment ? actions[off ? "activate" : "deactivate"] : nullptr);
    } else {
        m_window.editor().header()->showSwitch(nullptr);
    }
    m_window.updateActions();
}

template <typename Flow, typename... Arguments>
void ClusterController::begin(Arguments... arguments)
{
    if (m_project)
        new Flow({m_window, m_link, m_project.get()}, arguments..., this); // it ends itself
}

void ClusterController::newProject()
{
    if (!m_link.isConnected())
        return;
    auto *flow = new CreateFlow({m_window, m_link}, this);
    connect(flow, &CreateFlow::created, this, [this](const std::string &uid) {
        m_wanted = uid;
        openWanted();
    });
}

/// Requests and watches stand on the connection that goes; also those of a project that was left a moment ago.
void ClusterController::endOnConnection()
{
    m_export.cancel();
    qDeleteAll(findChildren<WriteFlow *>(QString(), Qt::FindDirectChildrenOnly));
    m_project.reset();
    qDeleteAll(findChildren<LiveProject *>(QString(), Qt::FindDirectChildrenOnly));
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
