// SPDX-License-Identifier: Apache-2.0
#include "demo/ClusterClock.h"

#include <algorithm>
#include <cmath>

namespace demo {

ClusterClock::ClusterClock(core::Clock &base, core::Duration past) : m_base(base), m_now(base.now() - past) { }

ClusterClock::~ClusterClock()
{
    if (m_timer)
        m_base.cancel(m_timer);
}

core::Instant ClusterClock::real() const
{
    const auto passed = m_base.now() - m_baseStart;
    return m_start + core::Duration(std::int64_t(double(passed.count()) * m_speed));
}

core::Instant ClusterClock::now() const
{
    if (m_speed <= 0 || m_calling)
        return m_now;
    const core::Instant time = real();
    // Time does not pass a call that waits: on a busy machine the cluster falls behind as a whole, instead of its parts missing each other.
    return std::max(m_now, m_wishes.empty() ? time : std::min(time, m_wishes.begin()->first.first));
}

core::TimerId ClusterClock::at(core::Instant time, QObject *context, std::function<void()> fn)
{
    const core::TimerId id = ++m_last;
    m_wishes.emplace(std::pair(time, id), Wish{context != nullptr, context, std::move(fn)});
    m_times.emplace(id, time);
    arm();
    return id;
}

void ClusterClock::cancel(core::TimerId id)
{
    const auto found = m_times.find(id);
    if (found == m_times.end())
        return;
    m_wishes.erase({found->second, id});
    m_times.erase(found);
}

void ClusterClock::callFirst()
{
    auto node = m_wishes.extract(m_wishes.begin());
    m_times.erase(node.key().second);
    const Wish &wish = node.mapped();
    if (!wish.hasContext || wish.context)
        wish.fn();
}

void ClusterClock::runPast()
{
    const core::Instant until = m_base.now();
    while (!m_wishes.empty() && m_wishes.begin()->first.first <= until) {
        m_now = std::max(m_now, m_wishes.begin()->first.first);
        callFirst();
    }
    m_now = std::max(m_now, until);
}

void ClusterClock::follow(double speed)
{
    m_start = now();
    m_now = m_start;
    m_baseStart = m_base.now();
    m_speed = speed;
    arm();
}

void ClusterClock::arm()
{
    if (m_speed <= 0 || m_wishes.empty() || m_calling)
        return;
    // Rounded up, so that the call is due when the base clock gets there.
    const auto ahead = double((m_wishes.begin()->first.first - m_start).count());
    const core::Instant time = m_baseStart + core::Duration(std::int64_t(std::ceil(ahead / m_speed)));
    if (m_timer) {
        if (m_armed <= time)
            return;
        m_base.cancel(m_timer);
    }
    m_armed = time;
    m_timer = m_base.at(time, &m_context, [this] { due(); });
}

void ClusterClock::due()
{
    m_timer = 0;
    // What becomes due while these calls are made comes in its own turn of the event loop, so that nobody starves.
    const core::Instant until = real();
    m_calling = true;
    while (!m_wishes.empty() && m_wishes.begin()->first.first <= until) {
        m_now = std::max(m_now, m_wishes.begin()->first.first);
        callFirst();
    }
    m_calling = false;
    arm();
}

} // namespace demo
