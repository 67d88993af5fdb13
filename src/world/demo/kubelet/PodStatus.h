// SPDX-License-Identifier: Apache-2.0
// The status of a Pod object from what the kubelet knows of its containers: phase, conditions, container statuses. It decides nothing.
#pragma once

#include "demo/kubelet/Container.h"

#include <vector>

namespace demo {

struct PodFacts {
    std::string hostIp;
    std::string podIp; ///< empty before the sandbox runs
    core::Instant startTime{};
    bool sandbox = false;
    bool terminal = false; ///< all is over: deleted or finished
};

/// `pod` with a new status; conditions of others (PodScheduled, readiness gates) and unchanged transition times are kept.
core::Value withStatus(const core::Value &pod, const std::vector<Container> &containers, const PodFacts &facts, core::Instant now);
/// Init containers done and sidecars started, as the status shows them.
bool isInitialized(const std::vector<Container> &containers);

} // namespace demo
