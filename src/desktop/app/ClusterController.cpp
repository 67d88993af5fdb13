// SPDX-License-Identifier: Apache-2.0
#include "app/ClusterController.h"

#include "app/frame/Editor.h"
#include "app/frame/Header.h"
#include "app/frame/ProjectPane.h"
#include "app/frame/StatusPane.h"
#include "app/frame/TopBar.h"
#include "document/Convert.h"
#include "pages/readiness/ReadinessPage.h"
#include "ui/MessageStrip.h"

#include <utility>

namespace app {

using document::fromQt;
using document::toQt;

ClusterController::ClusterController(MainWindow &window, Workspace &workspace, operations::Settings settings, std::string settingsFile)
    : QObject(&window), m_window(window), m_workspace(workspace), m_link(workspace, std::move(settings)), m_settingsFile(std::move(settingsFile))
{
    ActionRegistry &actions = window.actions();
    connect(actions["apply"], &QAction::triggered, this, &ClusterController::apply);
    connect(actions["activate"], &QAction::triggered, this, &ClusterController::askActivate);
    connect(actions["deactivate"], &QAction::triggered, this, [this] {
        if (!m_project)
            return;
        m_window.dialogs().confirm(tr("Deactivate"), tr("Stop all pods of %1? Its address stays.").arg(toQt(m_project->ref().name)),
                                   tr("Deactivate"), [this] { scale(false, std::nullopt); });
    });
    connect(actions["delete"], &QAction::triggered, this, &ClusterController::askDelete);
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
    connect(&m_link, &ClusterLink::connected, this, [this] {
        QStringList names;
        for (const std::string &name : m_link.contexts())
            names.append(toQt(name));
        m_window.bar().setContexts(names, toQt(m_link.connection().context()));
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
    connect(&window.bar(), &TopBar::contextChosen, this, [this](const QString &name) { connectKubeconfig(m_kubeconfig, fromQt(name)); });
    updateActions();
}

ClusterController::~ClusterController()
{
    m_call.cancel();
    m_project.reset(); // it has watches on the link's session
}

void ClusterController::connectDemo(bool sockets)
{
    m_firstLook = sockets; // a person looks; tests choose for themselves
    if (const core::Result<void> done = m_link.connectDemo(sockets); !done)
        m_window.showError(done.error());
    updateActions();
}

void ClusterController::connectKubeconfig(const std::string &file, const std::string &context)
{
    m_kubeconfig = file;
    m_call.cancel();
    if (m_project) {
        m_project.reset(); // at once: its watches stand on the connection that goes now
        m_window.show(nullptr);
    }
    if (const core::Result<void> done = m_link.connectKubeconfig(file, context); !done)
        m_window.editor().showEmpty(tr("No cluster can be reached."), toQt(done.error()));
    updateActions();
}

void ClusterController::open(const std::string &uid)
{
    const kube::ProjectRow *row = m_link.row(uid);
    if (!row || (m_project && m_project->ref().uid == uid))
        return;
    m_call.cancel();
    m_project = std::make_unique<LiveProject>(m_link, m_workspace, kube::ObjectRef{row->apiVersion, row->kind, row->namespaceName, row->name, uid});
    LiveProject *project = m_project.get();
    m_window.editor().readiness()->showNothing(project->untracked().isEmpty() ? tr("Reading what is there\u2026") : project->untracked());
    connect(project, &LiveProject::opened, this, [this](document::Document *document) {
        m_window.show(document);
        showProjectState();
    });
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
    m_call.cancel();
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

} // namespace app
