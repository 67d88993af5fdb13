// SPDX-License-Identifier: Apache-2.0
// The behaviour of an application in one line, "answers=8,hangs=90,recovers=120,exits=200:1,latency=0.02", and the App that it means.
#pragma once

#include "core/Result.h"
#include "probes/simulator/App.h"

#include <string>
#include <string_view>

namespace probes {

/// Times are milliseconds of the container's age. Unset: never, or (answers) at once.
struct AppSpec {
    std::optional<Ms> answers;   ///< serves from then on; refuses before
    bool accepts = false;        ///< before it answers it accepts connections and hangs, instead of refusing
    std::optional<Ms> hangs;     ///< stops answering
    std::optional<Ms> fails;     ///< answers with failures
    std::optional<Ms> errors;    ///< answers that break the handler (never-ending body)
    std::optional<Ms> recovers;  ///< serves again
    std::optional<Ms> exits;     ///< the process ends
    int exitCode = 1;
    Ms latency = 5;
    Ms latencyMost = 0;          ///< spread of the latency up to this; 0 = none
    std::optional<Ms> stop;      ///< SIGTERM to exit; `never` = ignores it; unset = 0.7 s
    std::int64_t cpuMilli = 0;   ///< what it needs to run at full speed; below that start and answers take longer
    bool every = false;          ///< the faults come in every life of the container, not only in the first

    /// When the first of hangs, fails, errors, exits comes; nothing if none does.
    std::optional<Ms> fault() const;
    bool operator==(const AppSpec &) const = default;
};

/// "8", "1.5", "800ms", "2m", "1h" in ms; nothing for anything else, or for more than the longest run.
std::optional<Ms> readTime(std::string_view text);

/// Keys: answers, hangs, fails, errors, recovers, stop (seconds, "1.5", or with a unit, "800ms", "2m"; stop=never), exits=SECONDS[:CODE],
/// latency=SECONDS[..MOST], cpu=500m, and the flags accepts and every. ErrorCode::Usage names what is wrong.
core::Result<AppSpec> readAppSpec(std::string_view text);
/// The line that readAppSpec() reads; "" for the default.
std::string toText(const AppSpec &spec);

/// `cpuLimitMilli` 0 = no limit.
App appOf(const AppSpec &spec, std::int64_t cpuLimitMilli = 0);

/// The same application as probes with these handlers (by index(Kind)) see it: a tcpSocket probe sees only whether the port is open, so no
/// hang and no failing answer; a gRPC probe of a closed port takes its whole timeout, and it never breaks.
App seenBy(App app, const std::array<kube::Handler, 3> &handlers);

} // namespace probes
