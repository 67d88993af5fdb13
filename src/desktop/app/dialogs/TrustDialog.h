// SPDX-License-Identifier: Apache-2.0
// Shows what a kubeconfig would make this computer do, and asks whether it may: accepted or rejected. It remembers and connects nothing.
#pragma once

#include "operations/cluster/TrustQuestion.h"

#include <QDialog>

#include <memory>

namespace Ui {
class TrustDialog;
}

namespace app {

class TrustDialog final : public QDialog {
    Q_OBJECT
public:
    explicit TrustDialog(const operations::TrustQuestion &question, QWidget *parent = nullptr);
    ~TrustDialog() override;
    /// Everything it says.
    QString text() const;

private:
    std::unique_ptr<Ui::TrustDialog> m_ui;
};

} // namespace app
