// SPDX-License-Identifier: Apache-2.0
// One phase in time: since when it is under way, whether its deadline is over, and what was told of it. It judges nothing itself.
#pragma once

#include "rollout/Cause.h"
#include "rollout/Timeline.h"
#include "rollout/phases/Turn.h"

#include <optional>
#include <string>

namespace rollout {

inline bool isOver(PhaseState state) { return state == PhaseState::Done || state == PhaseState::Skipped; }

class PhaseRecord {
public:
    void begin(core::Instant now) { m_since = m_activeSince = now; }

    /// The verdict with the best cause and the deadline applied becomes what is shown. `timed` is false once the wait is won.
    void settle(Phase phase, Verdict verdict, const Cause *cause, core::Duration deadline, bool timed, Turn &turn);
    /// What is new to tell of it. A cause is told once per level, however its sentence changes, and a concern that goes away is only told to
    /// be over when it stays away for some seconds: containers that crash are ready now and then.
    std::optional<Event> news(Phase phase, const Cause *cause, Turn &turn);

    const Verdict &shown() const { return m_shown; }
    bool isOver() const { return rollout::isOver(m_shown.state); }
    bool isOverdue() const { return m_overdue; }
    const std::optional<core::Instant> &since() const { return m_since; }
    const std::optional<core::Instant> &until() const { return m_until; }
    const std::optional<core::Instant> &activeSince() const { return m_activeSince; }
    const std::optional<core::Instant> &activeUntil() const { return m_activeUntil; }

private:
    void runClock(Phase phase, PhaseState state, core::Duration deadline, bool timed, Turn &turn);

    Verdict m_shown;
    std::optional<core::Instant> m_since, m_until;             ///< wall clock
    std::optional<core::Instant> m_activeSince, m_activeUntil; ///< without the time spent disconnected
    bool m_overdue = false;
    std::string m_told;
    bool m_toldConcern = false;
    std::optional<core::Instant> m_calmSince; ///< active time
};

} // namespace rollout
