// SPDX-License-Identifier: Apache-2.0
// Applies the edits of the open project: preview, conflicts, who manages it, the write. What the server makes of them decides LiveEdit.
#pragma once

#include "app/writes/WriteFlow.h"
#include "operations/apply/LiveEdit.h"

namespace app {

class ApplyDialog;

class ApplyFlow final : public WriteFlow {
    Q_OBJECT
public:
    ApplyFlow(const WriteContext &context, QObject *parent);

private:
    void preview();
    void apply(const core::Edit &shown);
    void finish(const operations::EditOutcome &outcome);
    void giveUp(const std::vector<core::FieldPath> &fields);

    QPointer<ApplyDialog> m_dialog;
    operations::EditRequest m_request;
    std::vector<core::Edit> m_edits; ///< of the document, when the write was sent
};

} // namespace app
