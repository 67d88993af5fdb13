// SPDX-License-Identifier: Apache-2.0
// The cluster side of the window: one connection (a context, or the simulated cluster), its project list in the tree. It opens no document.
#pragma once

#include "app/Workspace.h"
#include "operations/Settings.h"
#include "operations/cluster/Connection.h"
#include "operations/project/Projects.h"
#include "operations/tracking/HealthChecker.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace demo {
class Cluster;
}

namespace app {

class ClusterLink final : public QObject {
    Q_OBJECT
public:
    ClusterLink(Workspace &workspace, operations::Settings settings, QObject *parent = nullptr);
    ~ClusterLink() override;

    /// The simulated cluster in this process. `sockets`: its load balancers really listen on loopback addresses.
    core::Result<void> connectDemo(bool sockets = true);
    /// A context of a kubeconfig. `letGo` is called when the new connection stands, before the old one
    /// goes; after an error everything is as it was.
    core::Result<void> connectKubeconfig(const operations::ConnectionOptions &options, const std::function<void()> &letGo);
    bool isConnected() const { return m_connection != nullptr; }

    operations::Connection &connection() { return *m_connection; }
    client::Session &session() { return m_connection->session(); }
    operations::HealthChecker &checker() { return *m_checker; }
    /// For tests: answers instead of the network.
    void setChecker(std::unique_ptr<operations::HealthChecker> checker) { m_checker = std::move(checker); }
    demo::Cluster *demoCluster() { return m_demo.get(); }

    document::Origin originOf(const kube::ObjectRef &ref) const
    {
        return document::Origin::ofCluster(m_connection->context(), m_connection->settings().host, ref);
    }

    const operations::Settings &settings() const { return m_settings; }
    /// The settings' layout; in the simulated cluster with an image, since any name can be pulled there.
    kube::ProjectLayout projectLayout() const;
    /// Another layout reads the projects anew: which id each has follows from it.
    void setSettings(operations::Settings settings);

    const kube::ProjectRow *row(const std::string &uid) const;
    /// The row with this name; nullptr if there is none.
    const kube::ProjectRow *row(const std::string &namespaceName, const std::string &name) const;
    /// Sorted by namespace and name.
    std::vector<kube::ProjectRow> rows() const { return m_projects ? m_projects->rows() : std::vector<kube::ProjectRow>(); }
    std::vector<std::string> contexts() const { return m_contexts; }
    std::vector<std::string> namespaces() const;
    /// Shows only one namespace in the tree; empty = all.
    void showNamespace(const std::string &name);
    void refreshTree();

Q_SIGNALS:
    void connected();
    void rowsChanged();
    void stateChanged(models::Tone tone, const QString &text);
    void serverKnown(const QString &version);
    void requestDone(const client::Session::Activity &activity);

private:
    void start();
    void tellState(const operations::Projects::State &state);
    std::string section() const { return "cluster:" + m_connection->context(); }

    Workspace &m_workspace;
    operations::Settings m_settings;
    std::unique_ptr<demo::Cluster> m_demo;
    std::unique_ptr<operations::Connection> m_connection;
    std::unique_ptr<operations::HealthChecker> m_checker;
    std::unique_ptr<operations::Projects> m_projects;
    std::map<std::string, kube::ProjectRow> m_rows; ///< by uid
    std::vector<std::string> m_contexts;
    std::string m_namespace;
    client::Call m_versionCall;
    core::TimerId m_refresh = 0;
};

/// How a row is shown everywhere: tone and words ("Ready 1/1").
models::Tone toneOf(const kube::ProjectRow &row);
QString stateOf(const kube::ProjectRow &row);

} // namespace app
