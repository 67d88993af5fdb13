// SPDX-License-Identifier: Apache-2.0
#include "probes/simulator/App.h"

namespace probes {

const char *name(Mode mode)
{
    static constexpr std::array names{"ok", "fail", "hang", "error"};
    return names[static_cast<std::size_t>(mode)];
}

Attempt attempt(const App &app, std::int64_t instance, Kind kind, Ms age, Ms timeout, double draw)
{
    const auto &phases = app.life(instance).phasesOf(kind);
    auto phase = phases.rbegin();
    while (phase != phases.rend() && phase->fromMs > age)
        ++phase;
    if (phase == phases.rend())
        return {}; // nothing listens yet
    const Ms latency = phase->latencyMs + (phase->spreadMs > 0 ? Ms(double(phase->spreadMs) * draw) : 0);
    if (phase->mode == Mode::Hang || latency >= timeout)
        return {Outcome::Failure, timeout};
    const auto outcome = phase->mode == Mode::Ok ? Outcome::Success : phase->mode == Mode::Fail ? Outcome::Failure : Outcome::Error;
    return {outcome, latency};
}

} // namespace probes
