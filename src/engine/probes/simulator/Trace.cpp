// SPDX-License-Identifier: Apache-2.0
#include "probes/simulator/Trace.h"

#include <algorithm>
#include <tuple>

namespace probes {

const char *name(EndReason reason)
{
    static constexpr std::array names{"startup", "readiness", "liveness", "exit"};
    return names[static_cast<std::size_t>(reason)];
}

void Summary::clear()
{
    firstStartAt = firstReadyAt = never;
    ready.clear();
    startedAt.clear();
    kills.clear();
    restarts.clear();
    backoffs.clear();
}

void sortTrace(std::vector<Event> &events)
{
    std::stable_sort(events.begin(), events.end(), [](const Event &a, const Event &b) {
        return std::tuple(a.t, a.type, a.kind) < std::tuple(b.t, b.type, b.kind);
    });
}

} // namespace probes
