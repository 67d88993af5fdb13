// SPDX-License-Identifier: Apache-2.0
// Deletes a project: what goes and what stays, its name as consent, and the wait until its load balancer is released.
#pragma once

#include "app/writes/WriteFlow.h"
#include "operations/project/Delete.h"

namespace app {

class DeleteDialog;

class DeleteFlow final : public WriteFlow {
    Q_OBJECT
public:
    DeleteFlow(const WriteContext &context, QObject *parent);

private:
    void preview(bool again);
    void remove();
    void send();
    void finish(const operations::DeleteOutcome &outcome);

    QPointer<DeleteDialog> m_dialog;
    std::vector<std::string> m_shown; ///< uids of what goes
};

} // namespace app
