// SPDX-License-Identifier: Apache-2.0
// A clock that stands still until it is told to move; for tests and for simulations that run faster than time. Not thread-safe.
#pragma once

#include "core/Clock.h"

#include <QPointer>

#include <map>
#include <utility>

namespace core {

class SteppedClock final : public Clock {
public:
    explicit SteppedClock(Instant start) : m_now(start) { }

    Instant now() const override { return m_now; }
    TimerId at(Instant time, QObject *context, std::function<void()> fn) override;
    void cancel(TimerId id) override;

    /// When the next call is due, if any (never before now()).
    std::optional<Instant> nextDue() const;
    /// Moves to `time`, calling everything that becomes due on the way, in order of time, then of request.
    void advanceTo(Instant time);
    void advance(Duration by) { advanceTo(m_now + by); }
    /// Moves to the next due call and makes it; false if nothing waits.
    bool advanceToNext();

private:
    struct Wish {
        bool hasContext = false;
        QPointer<QObject> context;
        std::function<void()> fn;
    };
    Instant m_now;
    TimerId m_last = 0;
    std::map<std::pair<Instant, TimerId>, Wish> m_wishes;
};

} // namespace core
