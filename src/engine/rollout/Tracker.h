// SPDX-License-Identifier: Apache-2.0
// The machine that decides whether a rollout is really ready: values in, values out. It opens no connection and has no timer.
#pragma once

#include "rollout/Input.h"
#include "rollout/Target.h"
#include "rollout/Timeline.h"

#include <memory>

namespace rollout {

struct Output {
    Outcome outcome = Outcome::None; ///< after this step
    std::vector<Wish> wishes;
    std::vector<Event> events; ///< what is new in this step
};

class TrackerState;

/// Copyable: a copy goes on independently. `now` must not run backwards.
class Tracker {
public:
    Tracker(Target target, Options options, core::Instant now);
    Tracker(const Tracker &other);
    Tracker &operator=(const Tracker &other);
    Tracker(Tracker &&) noexcept;
    Tracker &operator=(Tracker &&) noexcept;
    ~Tracker();

    Output step(const Input &input, core::Instant now);
    Outcome outcome() const;
    /// A snapshot for showing at `now`; costs about as much as copying its vectors.
    Timeline timeline(core::Instant now) const;

private:
    std::unique_ptr<TrackerState> m_state;
};

} // namespace rollout
