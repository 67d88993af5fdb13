// SPDX-License-Identifier: Apache-2.0
// What `kubectl rollout status` and kstatus say about a Deployment, word for word; for showing. Whether it is ready is decided in rollout/.
#pragma once

#include "core/Value.h"

#include <cstdint>
#include <optional>
#include <string>

namespace kube {

struct RolloutStatus {
    std::string message; ///< with the newline that kubectl prints; empty on error
    bool done = false;
    std::optional<std::string> error;
};

/// `revision` 0 or less: any. Source: k8s.io/kubectl pkg/polymorphichelpers/rollout_status.go.
RolloutStatus rolloutStatus(const core::Value &deployment, std::int64_t revision = 0);

struct Kstatus {
    std::string status; ///< InProgress, Failed, Current, Terminating
    std::string message;
};

/// Source: sigs.k8s.io/cli-utils pkg/kstatus/status (generic checks, then deploymentConditions).
Kstatus kstatus(const core::Value &deployment);

} // namespace kube
