// SPDX-License-Identifier: Apache-2.0
// The settings as a form: project layout, image, appearance. It writes no file; it says what was chosen.
#pragma once

#include "operations/Settings.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace app {

class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(operations::Settings settings, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    operations::Settings settings() const;
    void showFailure(const core::Error &error);

Q_SIGNALS:
    void saveRequested(const operations::Settings &settings);

private:
    operations::Settings m_settings;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
};

} // namespace app
