// SPDX-License-Identifier: Apache-2.0
// Shows what the server makes of an edit before it is written, and asks how to go on when others own the fields. It sends nothing itself.
#pragma once

#include "operations/apply/LiveEdit.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class ApplyDialog;
}

namespace app {

class ApplyDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ApplyDialog(const QString &project, QWidget *parent = nullptr);
    ~ApplyDialog() override;

    void showWaiting();
    /// `again`: the server's answer changed since it was last shown.
    void showPreview(const operations::EditPreview &preview, bool again);
    void showWriting();
    /// Of a write that failed, in full or in part.
    void showOutcome(const operations::EditOutcome &outcome);
    QString summary() const;
    /// What the strips below it say.
    QString notes() const;

Q_SIGNALS:
    void applyRequested(const core::Edit &shown);
    /// Take the fields over from their owners.
    void takeOverRequested();
    /// Leave these fields to their owners and go on with the rest.
    void giveUpRequested(const std::vector<core::FieldPath> &fields);
    void overrideManagerRequested();

private:
    void showFailure(const core::Error &error, operations::EditOutcome::Written written);
    void showConflicts(const operations::EditPreview &preview);
    void setButtons(bool apply, bool conflict, bool managed);

    std::unique_ptr<Ui::ApplyDialog> m_ui;
    QString m_project;
    core::Edit m_shown;
    std::vector<core::FieldPath> m_conflicting;
    QPushButton *m_apply;
    QPushButton *m_takeOver;
    QPushButton *m_giveUp;
    QPushButton *m_override;
};

} // namespace app
