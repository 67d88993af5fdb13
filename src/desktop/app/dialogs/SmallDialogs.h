// SPDX-License-Identifier: Apache-2.0
// The two questions before a project is started or deleted. They only ask.
#pragma once

#include "core/Result.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class ActivateDialog;
class DeleteDialog;
} // namespace Ui

namespace app {

class ActivateDialog final : public QDialog {
    Q_OBJECT
public:
    ActivateDialog(const QString &project, int remembered, QWidget *parent = nullptr);
    ~ActivateDialog() override;

Q_SIGNALS:
    void activateRequested(int replicas);

private:
    std::unique_ptr<Ui::ActivateDialog> m_ui;
};

/// The button works only when the project's name was typed.
class DeleteDialog final : public QDialog {
    Q_OBJECT
public:
    DeleteDialog(const QString &project, const QString &place, QWidget *parent = nullptr);
    ~DeleteDialog() override;

Q_SIGNALS:
    void deleteRequested();

private:
    std::unique_ptr<Ui::DeleteDialog> m_ui;
};

} // namespace app
