// SPDX-License-Identifier: Apache-2.0
// The simulated cluster's time: runs through its past at once, then follows another clock at a speed. It makes no timer of its own.
#pragma once

#include "core/Clock.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <utility>

namespace demo {

class ClusterClock final : public core::Clock {
public:
    /// Begins `past` before the base clock's now, standing still.
    ClusterClock(core::Clock &base, core::Duration past);
    ~ClusterClock() override;

    core::Instant now() const override;
    core::TimerId at(core::Instant time, QObject *context, std::function<void()> fn) override;
    void cancel(core::TimerId id) override;

    /// Runs to the base clock's now, making every call that is due on the way.
    void runPast();
    /// From now on time passes `speed` times as fast as the base clock's. It sleeps until the next call is due.
    void follow(double speed);
    double speed() const { return m_speed; }

private:
    struct Wish {
        bool hasContext = false;
        QPointer<QObject> context;
        std::function<void()> fn;
    };
    core::Instant real() const; ///< where the base clock wants this one to be
    void callFirst();
    void arm();
    void due();

    core::Clock &m_base;
    core::Instant m_now;
    core::Instant m_baseStart{}; ///< of following
    core::Instant m_start{};
    double m_speed = 0; ///< 0 = stands still
    bool m_calling = false;
    QObject m_context;
    core::TimerId m_last = 0;
    core::TimerId m_timer = 0;
    core::Instant m_armed{};
    std::map<std::pair<core::Instant, core::TimerId>, Wish> m_wishes;
    std::map<core::TimerId, core::Instant> m_times;
};

} // namespace demo
