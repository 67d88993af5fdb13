// SPDX-License-Identifier: Apache-2.0
#include "rollout/Tracker.h"

#include "rollout/tracker/TrackerState.h"

namespace rollout {

Tracker::Tracker(Target target, Options options, core::Instant now)
    : m_state(std::make_unique<TrackerState>(std::move(target), std::move(options), now))
{
}

Tracker::Tracker(const Tracker &other) : m_state(std::make_unique<TrackerState>(*other.m_state)) { }

Tracker &Tracker::operator=(const Tracker &other)
{
    if (this != &other)
        m_state = std::make_unique<TrackerState>(*other.m_state);
    return *this;
}

Tracker::Tracker(Tracker &&) noexcept = default;
Tracker &Tracker::operator=(Tracker &&) noexcept = default;
Tracker::~Tracker() = default;

Output Tracker::step(const Input &input, core::Instant now)
{
    return m_state->step(input, now);
}

Outcome Tracker::outcome() const
{
    return m_state->outcome();
}

Timeline Tracker::timeline(core::Instant now) const
{
    return m_state->timeline(now);
}

} // namespace rollout
