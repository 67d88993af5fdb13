// SPDX-License-Identifier: Apache-2.0
// Best and worst case of one container's probes in closed form; every simulated life lies inside. It runs no simulation and writes no text.
#pragma once

#include "probes/simulator/ProbedPod.h"

namespace probes {

struct Range {
    Ms min = 0;
    Ms max = 0;
    bool operator==(const Range &) const = default;
};

/// How long the kubelet takes to notice and act: relist and pod worker.
inline constexpr Ms syncLatencyMs = 1100;
/// Until the running status of a new container is visible to the workers.
inline constexpr Ms visibleMs = 1100;

/// How slow a start may be.
struct StartupBudget {
    Kind by = Kind::Startup; ///< the probe that kills; liveness where there is no startup probe
    Ms safe = 0;             ///< up to here no start is killed
    Ms refusing = 0;         ///< slower than this always is, while the port refuses
    Ms hanging = 0;          ///< the same while it accepts connections and does not answer
};

/// What follows from `answers`, the age at which the container begins to answer, given in ms.
struct ReadyBounds {
    Range range;       ///< after the container's start; contains every run in which nothing kills it
    Ms usualMax = 0;   ///< without the rare lost trigger; at most range.max
};

/// From a fault to the result that acts: latest and earliest; a sync (up to syncLatencyMs) comes before a kill, none before Ready changes.
struct FaultBounds {
    Range hang;
    Range refuse;
};

struct Bounds {
    std::optional<ReadyBounds> ready; ///< absent: it is surely killed before it answers
    bool mayBeKilled = false;         ///< it answers later than the safe budget
    std::optional<StartupBudget> budget; ///< absent: nothing kills a slow start
    std::optional<FaultBounds> notReady; ///< absent: no readiness probe
    std::optional<FaultBounds> killed;   ///< absent: no liveness probe
    Ms grace = 0;                        ///< of a liveness kill, at least 2 s
};

/// `latency`: of an answer; `accepts`: before it answers it hangs instead of refusing.
Bounds bounds(const ContainerModel &container, std::int32_t podGraceSeconds, Ms answers, Ms latency, bool accepts);

std::optional<StartupBudget> startupBudget(const ContainerModel &container);

} // namespace probes
