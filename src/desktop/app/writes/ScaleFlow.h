// SPDX-License-Identifier: Apache-2.0
// Starts and stops a project's pods: how many, what the server would change, then the change. The rules are operations/project/Scale's.
#pragma once

#include "app/writes/WriteFlow.h"
#include "operations/project/Scale.h"

namespace app {

class ScaleDialog;

class ScaleFlow final : public WriteFlow {
    Q_OBJECT
public:
    ScaleFlow(const WriteContext &context, bool activate, QObject *parent);

private:
    operations::ScaleRequest request(bool dryRun) const;
    void preview();
    void show(const operations::ScaleOutcome &outcome, bool again);
    void scale();
    void send();
    void finish(const operations::ScaleOutcome &outcome);

    const bool m_activate;
    bool m_overrideManager = false;
    bool m_local = false; ///< a dry run is not allowed here
    QPointer<ScaleDialog> m_dialog;
    core::Edit m_shown;
};

} // namespace app
