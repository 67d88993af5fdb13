// SPDX-License-Identifier: Apache-2.0
// Joins the window with a cluster: opens projects of the tree, and does what the actions about them say. It draws nothing.
#pragma once

#include "app/MainWindow.h"
#include "app/cluster/ClusterLink.h"
#include "app/cluster/LiveProject.h"
#include "operations/apply/LiveEdit.h"
#include "operations/project/Scale.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace app {

class ApplyDialog;

class ClusterController final : public QObject {
    Q_OBJECT
public:
    ClusterController(MainWindow &window, Workspace &workspace, operations::Settings settings, std::string settingsFile);
    ~ClusterController() override;

    ClusterLink &link() { return m_link; }
    LiveProject *project() const { return m_project.get(); }
    void connectDemo(bool sockets = true);
    /// Applies the open project's edits with no preview: for pictures of the demo, never for a real cluster.
    core::Result<void> applyWithoutAsking();
    void connectKubeconfig(const std::string &file, const std::string &context);

private:
    void open(const std::string &uid);
    void leave();
    void showProjectState();
    void updateActions();
    void apply();
    void preview(ApplyDialog *dialog, operations::EditRequest request);
    void write(ApplyDialog *dialog, const operations::EditRequest &request, const core::Edit &shown);
    void giveUp(const std::vector<core::FieldPath> &fields);
    void scale(bool activate, std::optional<std::int64_t> replicas);
    void askActivate();
    void askDelete();
    void newProject();
    void openWanted();
    void editSettings();

    MainWindow &m_window;
    Workspace &m_workspace;
    ClusterLink m_link;
    std::string m_settingsFile;
    std::string m_kubeconfig;
    std::unique_ptr<LiveProject> m_project;
    bool m_firstLook = false; ///< the demo shows a project of its own accord
    std::string m_wanted; ///< uid of a project that is opened when its row comes
    client::Call m_call; ///< the write or preview under way
};

} // namespace app
