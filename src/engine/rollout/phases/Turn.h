// SPDX-License-Identifier: Apache-2.0
// One step of the tracker as the phases see it: the time, the time without disconnections, and where wishes go. Internal to rollout.
#pragma once

#include "rollout/Input.h"
#include "rollout/Phase.h"

#include "core/Text.h"

#include <optional>
#include <string>
#include <vector>

namespace rollout {

struct Turn {
    core::Instant now;
    core::Instant active; ///< now minus the time spent disconnected
    std::vector<Wish> wishes;
    std::optional<core::Instant> wake; ///< wall clock

    void wakeAtActive(core::Instant at) { wakeAt(at + (now - active)); }
    void wakeAt(core::Instant at)
    {
        if (at > now && (!wake || at < *wake))
            wake = at;
    }
};

/// What a phase says of itself, before causes and deadlines.
struct Verdict {
    PhaseState state = PhaseState::Pending;
    std::string code;
    core::Text message;
    core::Text skipReason;
};

inline Verdict skipped(std::string code, core::Text reason)
{
    return {PhaseState::Skipped, std::move(code), reason, reason};
}

} // namespace rollout
