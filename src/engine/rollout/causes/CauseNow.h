// SPDX-License-Identifier: Apache-2.0
// Why a Deployment is not ready, from one reading of its namespace; for lists. Who follows a rollout uses Tracker.
#pragma once

#include "core/Clock.h"
#include "rollout/Cause.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace core {
class Value;
}

namespace rollout {

/// `objects`: ReplicaSets, Pods, Services, EndpointSlices and Events of the Deployment's namespace, by kind. Nothing where no cause is at
/// concern or above. Graces that the objects do not date are taken as if they had just begun, so some causes come out milder than in a wait.
std::optional<Cause> causeNow(const core::Value &deployment, const std::map<std::string, std::vector<core::Value>> &objects, core::Instant now);

} // namespace rollout
