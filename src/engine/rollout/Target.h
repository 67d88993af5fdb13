// SPDX-License-Identifier: Apache-2.0
// What a tracker follows and by which rules: the object as applied, and the options of `wait`. Plain values.
#pragma once

#include "core/Clock.h"
#include "core/Text.h"
#include "core/Value.h"

#include <cstdint>
#include <optional>
#include <string>

namespace rollout {

/// A span of seconds between the best and the worst case.
struct Span {
    core::Duration least{0};
    core::Duration most{0};
};

struct Target {
    std::string context;
    std::string nameSpace;
    std::string name;
    std::string uid;             ///< empty: taken from the first object seen
    std::int64_t generation = 0; ///< of the answer to the apply; older objects are stale. 0: take what is there
    /// `spec.template` as the server answered it; a live template that differs from it is another's change. Absent: the first seen one.
    std::optional<core::Value> podTemplate;
    /// A Service that was applied together with it, so its absence is not "no Service".
    std::string service;
    std::optional<core::Instant> appliedAt; ///< this computer's clock; events of Deployment and Service before it are old news
    core::Duration serverAhead{0}; ///< server clock minus this computer's clock
    /// Estimates, where known: from container start to Ready, from apply to ready.
    std::optional<Span> startToReady;
    std::optional<Span> applyToReady;
    core::Text estimateBasis;
};

enum class WaitFor : std::uint8_t { Ready, Inactive };
enum class HealthMode : std::uint8_t { External, Cluster, None };
enum class FailFast : std::uint8_t { All, Certain, Never };

struct Options {
    WaitFor waitFor = WaitFor::Ready;
    HealthMode health = HealthMode::External;
    FailFast failFast = FailFast::All;
    std::string healthUrl, healthPath; ///< empty: from the Service's annotation, address and the readiness probe
    std::optional<int> healthPort;
    std::string service; ///< `--service`
    core::Duration timeout{0}; ///< wall clock, also while disconnected; 0 = none
    std::optional<core::Duration> addressDeadline, podsDeadline, healthDeadline; ///< absent: 5 min, see podsDeadline(), 3 min
};

/// The largest of 10 min, `progressDeadlineSeconds` and the probe budget of a new pod.
core::Duration defaultPodsDeadline(const core::Value &deployment);

} // namespace rollout
