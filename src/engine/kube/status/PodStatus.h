// SPDX-License-Identifier: Apache-2.0
// A pod as `kubectl get pods` shows it (READY, STATUS, RESTARTS), and whether it is ready and available. It judges no rollout.
#pragma once

#include "core/Clock.h"
#include "core/Value.h"

#include <string>

namespace kube {

/// Condition Ready is True. Source: pkg/api/v1/pod IsPodReady.
bool isPodReady(const core::Value &pod);
/// Ready for at least minReadySeconds at `now` (server time). Source: IsPodAvailable.
bool isPodAvailable(const core::Value &pod, std::int64_t minReadySeconds, core::Instant now);
/// The condition of that type, null if absent.
const core::Value &podCondition(const core::Value &pod, std::string_view type);

struct PodColumns {
    std::string ready;    ///< "1/2"
    std::string status;   ///< "Running", "CrashLoopBackOff", "Init:0/1"
    std::string restarts; ///< "3", "3 (20s ago)"
};

/// Source: pkg/printers/internalversion printPod.
PodColumns podColumns(const core::Value &pod, core::Instant now);

} // namespace kube
