// SPDX-License-Identifier: Apache-2.0
#include "rollout/Phase.h"

namespace rollout {

const char *name(Phase phase)
{
    static constexpr const char *names[] = {"address", "pods", "health"};
    return names[indexOf(phase)];
}

const char *name(PhaseState state)
{
    static constexpr const char *names[] = {"pending", "progress", "concern", "failed", "done", "skipped"};
    return names[std::size_t(state)];
}

const char *name(Outcome outcome)
{
    static constexpr const char *names[] = {"", "ready", "inactive", "failed", "unreachable", "superseded", "deleted", "timeout"};
    return names[std::size_t(outcome)];
}

int exitCode(Outcome outcome, bool inactiveWanted)
{
    if (outcome == Outcome::Timeout)
        return 5;
    const bool yes = inactiveWanted ? outcome == Outcome::Inactive : outcome == Outcome::Ready;
    return yes ? 0 : 1;
}

} // namespace rollout
