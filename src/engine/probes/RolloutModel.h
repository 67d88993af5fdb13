// SPDX-License-Identifier: Apache-2.0
// A Deployment's rollout on top of pod lives: when the new revision is complete, when traffic moves, how few pods serve meanwhile. It knows
// no cluster: schedulers, quotas and image pulls are given as times.
#pragma once

#include "core/Value.h"
#include "probes/Bounds.h"

#include <functional>

namespace probes {

struct RolloutPlan {
    std::int32_t replicas = 1;
    std::int32_t surge = 1;       ///< resolved
    std::int32_t unavailable = 0; ///< resolved
    bool recreate = false;
    Ms minReadyMs = 0;
    Ms progressDeadlineMs = 600000; ///< never = none
};
/// From `spec` of a Deployment as the API server defaults it; percentages resolved as the controller does. Negative numbers count as 0.
RolloutPlan rolloutPlan(const core::Value &deploymentSpec);

struct RolloutStep {
    Ms t = 0;
    std::int32_t oldPods = 0;      ///< not terminating
    std::int32_t newPods = 0;
    std::int32_t newAvailable = 0;
};

struct RolloutRun {
    bool complete = false;    ///< false: a pod never gets ready, or the limit was reached
    Ms completeAt = never;
    Ms trafficFrom = never;   ///< the first new pod is ready
    Ms deadlineAt = never;    ///< when the progress deadline passes; nothing is rolled back, it only says so
    std::int32_t fewestServing = 0; ///< pods that serve, old and new, at the worst moment
    std::vector<RolloutStep> steps; ///< at each change, at most some thousands
};

/// `readyAfter(i)`: from the creation of the i-th new pod to Ready, never = it does not get ready. `oldStop`: SIGTERM to gone (Recreate waits).
RolloutRun simulateRollout(const RolloutPlan &plan, const std::function<Ms(std::int32_t)> &readyAfter, Ms oldStop);

/// Best and worst case where each pod takes between these times from creation to Ready.
Range rolloutRange(const RolloutPlan &plan, Range readyAfter, Ms oldStopMost);

} // namespace probes
