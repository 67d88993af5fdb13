// SPDX-License-Identifier: Apache-2.0
// How the process in a container behaves: what it answers at which age, when it exits, how it takes SIGTERM. It says nothing about probes.
#pragma once

#include "probes/simulator/Types.h"

#include <algorithm>
#include <vector>

namespace probes {

enum class Mode : std::uint8_t {
    Ok,
    Fail,  ///< an answer that is a failure, or refused
    Hang,  ///< no answer until the timeout
    Error, ///< the handler itself fails (body never ends, port name unknown): three attempts, then thrown away
};
const char *name(Mode mode);

/// From this age on (ms since the container's start) until the next phase.
struct Phase {
    Ms fromMs = 0;
    Mode mode = Mode::Ok;
    Ms latencyMs = 0;
    Ms spreadMs = 0; ///< the latency is latencyMs plus up to this much, by the run's seed
    bool operator==(const Phase &) const = default;
};

/// One life of the container.
struct Life {
    std::vector<Phase> phases;
    std::array<std::vector<Phase>, 3> byKind; ///< replaces `phases` for a kind, if not empty
    Ms exitAtMs = never;                      ///< ends by itself at this age
    int exitCode = 0;

    const std::vector<Phase> &phasesOf(Kind kind) const { return byKind[index(kind)].empty() ? phases : byKind[index(kind)]; }
};

struct App {
    std::vector<Life> lives{Life{{Phase{}}, {}, never, 0}}; ///< the last one repeats; never empty
    Ms stopMs = 700;         ///< SIGTERM to exit; never = ignores SIGTERM
    bool failsAfterTerm = false; ///< probes that start after SIGTERM fail

    const Life &life(std::int64_t instance) const { return lives[std::min(std::size_t(instance), lives.size()) - 1]; }
};

/// What one attempt of a probe will come to, decided when it starts.
struct Attempt {
    Outcome outcome = Outcome::Failure;
    Ms durationMs = 1;
};
/// Of a probe that starts at this age of a running instance; `draw` (0..1) picks the latency within the spread.
Attempt attempt(const App &app, std::int64_t instance, Kind kind, Ms age, Ms timeout, double draw);

} // namespace probes
