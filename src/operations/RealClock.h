// SPDX-License-Identifier: Apache-2.0
// The clock of a running program: wall time that never runs backwards, timers of the event loop. Tests use core::SteppedClock.
#pragma once

#include "core/Clock.h"

#include <QObject>

#include <map>
#include <memory>

class QTimer;

namespace operations {

class RealClock final : public QObject, public core::Clock {
    Q_OBJECT
public:
    RealClock();
    ~RealClock() override;

    core::Instant now() const override;
    core::TimerId at(core::Instant time, QObject *context, std::function<void()> fn) override;
    void cancel(core::TimerId id) override;

private:
    struct Wish;
    void arm();
    void due();

    std::map<std::pair<core::Instant, core::TimerId>, Wish> m_wishes;
    std::map<core::TimerId, core::Instant> m_times;
    std::unique_ptr<QTimer> m_timer;
    core::TimerId m_last = 0;
    core::Instant m_start;               ///< wall time when the clock was made
    std::chrono::steady_clock::time_point m_steadyStart;
};

} // namespace operations
