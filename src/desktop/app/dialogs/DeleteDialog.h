// SPDX-License-Identifier: Apache-2.0
// Shows what deleting a project takes away and what it leaves, and asks for the project's name. It deletes nothing.
#pragma once

#include "operations/project/Delete.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class DeleteDialog;
}

namespace app {

class DeleteDialog final : public QDialog {
    Q_OBJECT
public:
    DeleteDialog(const QString &project, const QString &place, QWidget *parent = nullptr);
    ~DeleteDialog() override;

    void showWaiting();
    void showPreview(const operations::DeleteOutcome &outcome, bool again);
    void showFailure(const core::Error &error);
    QString text() const;

Q_SIGNALS:
    void deleteRequested();

private:
    void updateButton();

    std::unique_ptr<Ui::DeleteDialog> m_ui;
    QString m_project;
    bool m_checked = false;
    QPushButton *m_delete;
};

} // namespace app
