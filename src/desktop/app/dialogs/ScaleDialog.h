// SPDX-License-Identifier: Apache-2.0
// Asks before a project's pods are started (how many) or stopped, and shows what the server would change. It writes nothing.
#pragma once

#include "core/Result.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class ScaleDialog;
}

namespace app {

class ScaleDialog final : public QDialog {
    Q_OBJECT
public:
    ScaleDialog(const QString &project, bool activate, int remembered, QWidget *parent = nullptr);
    ~ScaleDialog() override;

    int replicas() const;
    void showWaiting();
    /// `concern`: the lines need a second look.
    void showPreview(const QStringList &lines, bool changes, bool concern);
    void showFailure(const core::Error &error);
    QString note() const;

Q_SIGNALS:
    void replicasChanged();
    void scaleRequested();
    void overrideManagerRequested();

private:
    std::unique_ptr<Ui::ScaleDialog> m_ui;
    QPushButton *m_go;
    QPushButton *m_override;
};

} // namespace app
