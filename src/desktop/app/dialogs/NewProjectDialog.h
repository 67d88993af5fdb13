// SPDX-License-Identifier: Apache-2.0
// Asks for the ids, the image and the number of a new project and shows the manifests that follow from them. It creates nothing.
#pragma once

#include "kube/project/Project.h"

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

    void showFailure(const core::Error &error);
    void setBusy(bool busy);

Q_SIGNALS:
    void createRequested(const kube::ProjectManifests &manifests, const std::string &image);

private:
    void refresh();

    kube::ProjectLayout m_layout;
    std::unique_ptr<Ui::NewProjectDialog> m_ui;
    std::optional<kube::ProjectManifests> m_manifests;
    QPushButton *m_create;
};

} // namespace app
