// SPDX-License-Identifier: Apache-2.0
#include "app/cluster/ClusterLink.h"

#include "demo/Cluster.h"
#include "document/Convert.h"

#include <algorithm>
#include <set>

namespace app {

using document::toQt;

namespace {

/// A visible tree is brought up to date at most this often.
constexpr core::Duration treePause{50};

std::string ratio(const kube::ProjectRow &row)
{
    return row.status == kube::ProjectStatus::Inactive ? std::string("off") : std::to_string(row.ready) + "/" + std::to_string(row.desired);
}

} // namespace

models::Tone toneOf(const kube::ProjectRow &row)
{
    switch (row.status) {
    case kube::ProjectStatus::Ready:
        return models::Tone::Ready;
    case kube::ProjectStatus::Progress:
        return models::Tone::Progress;
    case kube::ProjectStatus::Failed:
        return models::Tone::Failed;
    case kube::ProjectStatus::Inactive:
        return models::Tone::Inactive;
    case kube::ProjectStatus::Unknown:
        break;
    }
    return models::Tone::Waiting;
}

QString stateOf(const kube::ProjectRow &row)
{
    const QString pods = toQt(ratio(row));
    switch (row.status) {
    case kube::ProjectStatus::Ready:
        return ClusterLink::tr("Ready %1").arg(pods);
    case kube::ProjectStatus::Progress:
        return ClusterLink::tr("Rolling out %1").arg(pods);
    case kube::ProjectStatus::Failed:
        return ClusterLink::tr("Failed %1").arg(pods);
    case kube::ProjectStatus::Inactive:
        return ClusterLink::tr("Off");
    case kube::ProjectStatus::Unknown:
        break;
    }
    return ClusterLink::tr("Unknown");
}

ClusterLink::ClusterLink(Workspace &workspace, operations::Settings settings, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_settings(std::move(settings))
{
}

ClusterLink::~ClusterLink()
{
    m_versionCall.cancel();
    m_projects.reset();
    m_connection.reset(); // before the cluster that it leads to
}

core::Result<void> ClusterLink::connectDemo(bool sockets)
{
    demo::Cluster::Options options;
    options.sockets = sockets;
    core::Result<std::unique_ptr<demo::Cluster>> cluster = demo::Cluster::make(m_workspace.clock(), options);
    if (!cluster)
        return core::unexpected<core::Error>(cluster.error());
    m_demo = std::move(*cluster);
    const std::shared_ptr<core::Transport> transport(&m_demo->transport(), [](core::Transport *) { }); // the cluster owns it
    m_connection = operations::Connection::over(m_workspace.clock(), transport, "demo");
    m_contexts = {"demo"};
    start();
    return {};
}

core::Result<void> ClusterLink::connectKubeconfig(const operations::ConnectionOptions &options, const std::function<void()> &letGo)
{
    core::Result<std::unique_ptr<operations::Connection>> opened = operations::Connection::open(m_workspace.clock(), options);
    if (!opened)
        return core::unexpected<core::Error>(opened.error());
    letGo();
    m_versionCall.cancel();
    m_projects.reset();
    if (m_connection)
        m_workspace.tree().removeSection(section());
    m_rows.clear();
    m_namespace.clear();
    m_connection = std::move(*opened);
    m_checker.reset(); // whether loopback may be asked depends on the server
    m_contexts.clear();
    if (const core::Result<std::vector<operations::ContextName>> names = operations::contextNames(options.kubeconfig)) {
        for (const operations::ContextName &name : *names)
            m_contexts.push_back(name.name);
    }
    start();
    return {};
}

void ClusterLink::start()
{
    if (!m_checker)
        m_checker = operations::networkHealthChecker(m_workspace.clock(), m_connection->serverIsLoopback());
    session().setActivityHandler([this](const client::Session::Activity &activity) { Q_EMIT requestDone(activity); });
    m_workspace.tree().setSection(section(), tr("Projects in %1").arg(toQt(m_connection->context())), models::SectionState::Loading,
                                  tr("Reading the projects\u2026"));
    operations::ProjectScope scope;
    scope.fallbackNamespace = m_connection->namespaceName();
    if (m_connection->namespaceGiven())
        scope.namespaceName = m_connection->namespaceName();
    m_projects = std::make_unique<operations::Projects>(
        session(), scope, m_settings.layout,
        [this](const operations::Projects::Changes &changes) {
            for (const kube::ProjectRow &row : changes.changed)
                m_rows[row.uid] = row;
            for (const std::string &uid : changes.removed)
                m_rows.erase(uid);
            refreshTree();
        },
        [this](const operations::Projects::State &state) { tellState(state); });
    m_versionCall = session().get("/version", {}, [this](const core::Result<client::Reply> &reply) {
        if (reply)
            Q_EMIT serverKnown(tr("Server %1").arg(toQt(reply->body["gitVersion"].string())));
    });
    Q_EMIT connected();
    Q_EMIT stateChanged(models::Tone::Progress, tr("connecting"));
}

void ClusterLink::tellState(const operations::Projects::State &state)
{
    using models::SectionState;
    const QString title = tr("Projects in %1").arg(toQt(m_connection->context()));
    if (state.error && !state.connected) {
        const SectionState kind = state.complete && !state.fatal ? SectionState::Stale : SectionState::Failed;
        m_workspace.tree().setSection(section(), title, kind, toQt(*state.error));
        Q_EMIT stateChanged(models::Tone::Failed, toQt(state.error->what));
    } else if (!state.complete) {
        m_workspace.tree().setSection(section(), title, SectionState::Loading, tr("Reading the projects\u2026"));
    } else {
        m_workspace.tree().setSection(section(), title, SectionState::Live, tr("There are no projects yet."));
        Q_EMIT stateChanged(models::Tone::Ready, state.limited ? tr("connected, one namespace only") : tr("connected"));
    }
}

void ClusterLink::refreshTree()
{
    if (m_refresh != 0)
        return;
    m_refresh = m_workspace.clock().after(treePause, this, [this] {
        m_refresh = 0;
        std::vector<models::Entry> entries;
        for (const auto &[uid, row] : m_rows) {
            if (!m_namespace.empty() && row.namespaceName != m_namespace)
                continue;
            const bool edited = m_workspace.isEdited(originOf({row.apiVersion, row.kind, row.namespaceName, row.name, row.uid}));
            entries.push_back({uid, row.namespaceName, row.name, toneOf(row), document::fromQt(stateOf(row)),
                               edited ? document::fromQt(tr("edited")) : ratio(row), row.message.empty() ? row.cause : row.message});
        }
        m_workspace.tree().setEntries(section(), std::move(entries));
        Q_EMIT rowsChanged();
    });
}

kube::ProjectLayout ClusterLink::projectLayout() const
{
    kube::ProjectLayout layout = m_settings.layout;
    if (m_demo && layout.image.empty())
        layout.image = "registry.example/goose:1";
    return layout;
}

void ClusterLink::setSettings(operations::Settings settings)
{
    const bool otherLayout = !(settings.layout == m_settings.layout);
    m_settings = std::move(settings);
    if (m_connection && otherLayout)
        start();
}

const kube::ProjectRow *ClusterLink::row(const std::string &uid) const
{
    const auto found = m_rows.find(uid);
    return found == m_rows.end() ? nullptr : &found->second;
}

const kube::ProjectRow *ClusterLink::row(const std::string &namespaceName, const std::string &name) const
{
    for (const auto &[uid, row] : m_rows) {
        if (row.name == name && row.namespaceName == namespaceName)
            return &row;
    }
    return nullptr;
}

std::vector<std::string> ClusterLink::namespaces() const
{
    std::set<std::string> names;
    for (const auto &[uid, row] : m_rows)
        names.insert(row.namespaceName);
    return {names.begin(), names.end()};
}

void ClusterLink::showNamespace(const std::string &name)
{
    m_namespace = name;
    refreshTree();
}

} // namespace app
