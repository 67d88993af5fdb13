// SPDX-License-Identifier: Apache-2.0
// Why a phase is not done: stable code, sentence, evidence. Which codes exist and when each fails stands in CauseTable.h.
#pragma once

#include "core/Clock.h"
#include "core/Text.h"
#include "rollout/Phase.h"

#include <optional>
#include <string>
#include <vector>

namespace rollout {

/// What shows that a cause is real. Server texts are as sent: escape them where they are shown.
struct Evidence {
    std::string object;    ///< "Pod/proj-42-api-7c9f-x", "Service/proj-42-api", "ReplicaSet/...": the object that tells
    std::string pod;       ///< name, empty if no pod is concerned
    std::string container; ///< name, empty if no container is concerned
    std::string node;
    std::string event;     ///< reason of the event or condition: "Failed", "FailedScheduling", "Unhealthy"
    std::string message;   ///< its text, clipped to 1 KiB
    int count = 0;         ///< how often the event was seen; 0 = not an event
    std::optional<core::Instant> at; ///< when the server says it was
    std::vector<std::string> log; ///< last lines of the container's log; never stored
    bool operator==(const Evidence &) const = default;
};

struct Cause {
    std::string code;     ///< stable: "ImageNotFound"
    Phase phase = Phase::Pods;
    PhaseState level = PhaseState::Concern; ///< Progress, Concern or Failed
    bool certain = false; ///< waiting longer cannot help
    core::Text sentence;  ///< what is wrong
    core::Text hint;      ///< what to do; may be empty
    Evidence evidence;
    core::Instant since;  ///< when it was first seen
    std::optional<core::Instant> failsAt; ///< when a concern becomes a failure if nothing changes
    bool operator==(const Cause &) const = default;
};

} // namespace rollout
