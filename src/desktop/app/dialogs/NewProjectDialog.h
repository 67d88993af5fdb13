// SPDX-License-Identifier: Apache-2.0
// Asks for the ids, the image and the number of a new project and shows the manifests, first ours, then as the server would store them. It
// creates nothing.
#pragma once

#include "kube/project/Project.h"
#include "operations/project/CreateProject.h"

#include <QDialog>

#include <memory>
#include <optional>

class QPushButton;

namespace Ui {
class NewProjectDialog;
}

namespace app {

class NewProjectDialog final : public QDialog {
    Q_OBJECT
public:
    explicit NewProjectDialog(kube::ProjectLayout layout, QWidget *parent = nullptr);
    ~NewProjectDialog() override;

    /// What was asked for; only after checkRequested().
    const kube::ProjectManifests &manifests() const { return *m_manifests; }
    void showWaiting();
    void showPreview(const operations::CreateOutcome &outcome, bool again);
    /// Of the writing: what was made before it stopped is there.
    void showFailure(const operations::CreateOutcome &outcome);
    QString note() const;

Q_SIGNALS:
    void changed();
    void checkRequested();
    void createRequested();
    void takeOverRequested();

private:
    enum class State { Incomplete, Ready, Waiting, Checked, Conflict };
    void refresh();
    void enter(State state);

    kube::ProjectLayout m_layout;
    std::unique_ptr<Ui::NewProjectDialog> m_ui;
    std::optional<kube::ProjectManifests> m_manifests;
    State m_state = State::Incomplete;
    QPushButton *m_create;
    QPushButton *m_takeOver;
};

} // namespace app
