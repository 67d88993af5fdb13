// SPDX-License-Identifier: Apache-2.0
// Joins the window with a cluster: opens projects of the tree, and starts what the actions about them say. It draws and writes nothing.
#pragma once

#include "app/MainWindow.h"
#include "app/cluster/ClusterLink.h"
#include "app/cluster/Connecting.h"
#include "app/cluster/LiveProject.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace app {

class ClusterController final : public QObject {
    Q_OBJECT
public:
    ClusterController(MainWindow &window, Workspace &workspace, operations::Settings settings, std::string settingsFile,
                      operations::Consents consents);
    ~ClusterController() override;

    ClusterLink &link() { return m_link; }
    LiveProject *project() const { return m_project.get(); }
    void connectDemo(bool sockets = true);
    /// Empty strings mean kubectl's choice. It may ask first: see Connecting.
    void connectKubeconfig(const std::string &file, const std::string &context) { m_connecting.connectTo(file, context); }

private:
    void open(const std::string &uid);
    void leave();
    void showProjectState();
    void showManager();
    void showContexts();
    void updateActions();
    void letGo();
    void showRefusal(const core::Error &error);
    void exportProject(const std::string &path);
    /// A write of the open project, if there is one.
    template <typename Flow, typename... Arguments>
    void begin(Arguments... arguments);
    void endOnConnection();
    void newProject();
    void openWanted();
    void editSettings();

    MainWindow &m_window;
    Workspace &m_workspace;
    ClusterLink m_link;
    Connecting m_connecting;
    std::string m_settingsFile;
    std::unique_ptr<LiveProject> m_project;
    bool m_firstLook = false; ///< the demo shows a project of its own accord
    client::Call m_export;
    std::string m_wanted; ///< uid of a project that is opened when its row comes
};

} // namespace app
