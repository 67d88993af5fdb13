// SPDX-License-Identifier: Apache-2.0
#include "operations/RealClock.h"

#include <QPointer>
#include <QTimer>

namespace operations {

using std::chrono::steady_clock;

struct RealClock::Wish {
    bool hasContext = false;
    QPointer<QObject> context;
    std::function<void()> fn;
};

RealClock::RealClock()
    : m_timer(std::make_unique<QTimer>())
    , m_start(std::chrono::time_point_cast<core::Duration>(std::chrono::system_clock::now()))
    , m_steadyStart(steady_clock::now())
{
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer.get(), &QTimer::timeout, this, &RealClock::due);
}

RealClock::~RealClock() = default;

core::Instant RealClock::now() const
{
    // Steady, so that a corrected system clock moves no deadline.
    return m_start + std::chrono::duration_cast<core::Duration>(steady_clock::now() - m_steadyStart);
}

core::TimerId RealClock::at(core::Instant time, QObject *context, std::function<void()> fn)
{
    const core::TimerId id = ++m_last;
    m_wishes.emplace(std::pair(time, id), Wish{context != nullptr, context, std::move(fn)});
    m_times.emplace(id, time);
    if (m_wishes.begin()->first.second == id)
        arm();
    return id;
}

void RealClock::cancel(core::TimerId id)
{
    const auto found = m_times.find(id);
    if (found == m_times.end())
        return;
    m_wishes.erase({found->second, id});
    m_times.erase(found);
}

void RealClock::arm()
{
    if (m_wishes.empty())
        return;
    const auto wait = m_wishes.begin()->first.first - now();
    constexpr core::Duration longest = std::chrono::hours(24); // a QTimer counts milliseconds in an int
    m_timer->start(int(std::clamp(wait, core::Duration(0), longest).count()));
}

void RealClock::due()
{
    const core::Instant until = now();
    while (!m_wishes.empty() && m_wishes.begin()->first.first <= until) {
        auto node = m_wishes.extract(m_wishes.begin());
        m_times.erase(node.key().second);
        const Wish &wish = node.mapped();
        if (!wish.hasContext || wish.context)
            wish.fn();
    }
    arm();
}

} // namespace operations
