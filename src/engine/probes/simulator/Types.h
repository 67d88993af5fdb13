// SPDX-License-Identifier: Apache-2.0
// The nouns of probing shared by the workers, the simulators and the simulated kubelet: kinds, timing numbers, results. No behaviour.
#pragma once

#include "kube/workload/Probe.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>

namespace probes {

/// Milliseconds of a virtual or real clock; every time in the simulator is one of these.
using Ms = std::int64_t;
inline constexpr Ms never = std::numeric_limits<Ms>::max();

using Kind = kube::ProbeKind;
inline constexpr auto &kinds = kube::probeKinds;
inline constexpr std::size_t index(Kind kind) { return static_cast<std::size_t>(kind); }

/// The numbers of one probe after defaulting, in seconds as in the API.
struct Timing {
    std::int32_t initialDelaySeconds = 0;
    std::int32_t periodSeconds = 10;
    std::int32_t timeoutSeconds = 1;
    std::int32_t successThreshold = 1;
    std::int32_t failureThreshold = 3;
    std::optional<std::int32_t> terminationGracePeriodSeconds;

    Ms delay() const { return Ms(initialDelaySeconds) * 1000; }
    Ms period() const { return Ms(periodSeconds) * 1000; }
    Ms timeout() const { return Ms(timeoutSeconds) * 1000; }
    bool operator==(const Timing &) const = default;
};

/// What one probe (with its retries) came to. Error: the handler itself failed; the kubelet throws such a result away.
enum class Outcome : std::uint8_t { Success, Failure, Error };
/// What the kubelet's result store holds for a container; None: nothing yet.
enum class Stored : std::uint8_t { None, Unknown, Success, Failure };
const char *name(Outcome outcome);
const char *name(Stored stored);

/// A container as the kubelet's status manager holds it, which is what a worker looks at (never the runtime itself).
struct ContainerView {
    std::int64_t instance = 0; ///< stands for the container ID; 0 = the status has none yet
    bool running = false;
    bool started = false;      ///< `started` of the container status
    Ms startedAt = 0;          ///< floored to a whole second, as statuses are (status_manager normalizeStatus)
};

} // namespace probes
