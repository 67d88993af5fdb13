// SPDX-License-Identifier: Apache-2.0
// What happened in one simulated run: every event (if asked for) and a summary. Recording only; the text forms are in Scenario.h.
#pragma once

#include "probes/simulator/Types.h"

#include <vector>

namespace probes {

/// In the order in which events of one millisecond are written.
enum class EventType : std::uint8_t { ProbeEnd, ContainerExit, ContainerStart, ResultSet, Sync, Started, Ready, Killing, Backoff, ProbeStart };

struct Event {
    Ms t = 0;
    EventType type = EventType::Sync;
    Kind kind = Kind::Startup;        ///< of probes, results; the reason of Killing
    Outcome outcome = Outcome::Success; ///< of ProbeEnd
    Stored result = Stored::None;     ///< of ResultSet
    bool value = false;               ///< of Started, Ready
    std::uint8_t container = 0;       ///< index in the pod
    std::int32_t probe = 0;           ///< number of the probe of its kind, from 1
    std::int32_t attempt = 1;
    std::int64_t instance = 0;        ///< of the container, from 1
    Ms ms = 0;                        ///< exit code, back-off delay
};

enum class EndReason : std::uint8_t { Startup, Readiness, Liveness, Exit }; ///< the first three by the index of Kind
const char *name(EndReason reason);

struct Summary {
    struct Interval {
        Ms from = 0;
        Ms to = -1; ///< -1: still so at the end
    };
    struct Kill {
        Ms t = 0;
        Kind reason = Kind::Liveness;
        std::int64_t instance = 0;
        Ms exitT = -1; ///< -1: at once, or not before the end
        std::uint8_t container = 0;
    };
    struct Restart {
        Ms t = 0;
        std::int64_t instance = 0; ///< the new one
        EndReason reason = EndReason::Exit;
        std::uint8_t container = 0;
    };
    struct Backoff {
        Ms t = 0;
        Ms delayMs = 0;
        std::uint8_t container = 0;
    };
    Ms firstStartAt = never;
    Ms firstReadyAt = never;
    std::vector<Interval> ready;
    std::vector<Ms> startedAt;
    std::vector<Kill> kills;
    std::vector<Restart> restarts;
    std::vector<Backoff> backoffs;

    void clear(); ///< keeps its memory
};

/// Sorts the events of each millisecond by type and kind.
void sortTrace(std::vector<Event> &events);

} // namespace probes
