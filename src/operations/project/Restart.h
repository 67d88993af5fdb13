// SPDX-License-Identifier: Apache-2.0
// Restarts the pods of a workload as `kubectl rollout restart` does: an annotation of the pod template, by a manager of its own.
#pragma once

#include "operations/apply/Apply.h"

namespace operations {

struct RestartRequest {
    kube::ObjectRef ref;
    bool dryRun = false;
    std::string manager = "readyline-restart";
};

[[nodiscard]] client::Call restartWorkload(client::Session &session, RestartRequest request, std::function<void(ApplyOutcome)> handler);

} // namespace operations
