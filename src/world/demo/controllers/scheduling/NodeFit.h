// SPDX-License-Identifier: Apache-2.0
// Whether a pod may run on a node, and in the real scheduler's words why not. It chooses no node and knows nothing of other pods but their load.
#pragma once

#include "demo/controllers/scheduling/NodeLoads.h"

#include <string>
#include <vector>

namespace demo {

/// Why not; empty if it fits. Only missing resources give more than one reason.
std::vector<std::string> unfitReasons(const core::Value &pod, const core::Value &node, const NodeLoad &load);
/// "0/3 nodes are available: ..." from the reasons of each node.
std::string unschedulableMessage(const std::vector<std::vector<std::string>> &reasons);

} // namespace demo
