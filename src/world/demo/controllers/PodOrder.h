// SPDX-License-Identifier: Apache-2.0
// Which pods of a ReplicaSet are removed first when it shrinks (controller_utils.go, ActivePodsWithRanks).
#pragma once

#include "core/Clock.h"
#include "core/Value.h"

#include <vector>

namespace demo {

/// Sorts `pods`, the first to go first. `siblings` are the active pods of the same owner, which count by node.
void orderForRemoval(std::vector<core::Value> &pods, const std::vector<core::Value> &siblings, core::Instant now);

} // namespace demo
