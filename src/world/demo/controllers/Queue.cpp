// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/Queue.h"

namespace demo {

Queue::Queue(core::Clock &clock, std::function<void(const ObjectName &)> handle) : m_clock(clock), m_handle(std::move(handle)) { }

Queue::~Queue()
{
    if (m_timer)
        m_clock.cancel(m_timer);
}

void Queue::add(const ObjectName &name, core::Duration delay)
{
    const core::Instant due = m_clock.now() + delay;
    const auto found = m_due.find(name);
    if (found != m_due.end()) {
        if (found->second <= due)
            return;
        m_order.erase({found->second, name});
    }
    m_due[name] = due;
    m_order.emplace(due, name);
    arm();
}

void Queue::retry(const ObjectName &name)
{
    const int failures = m_failures[name]++;
    add(name, std::min(core::Duration(5) * (std::int64_t(1) << std::min(failures, 20)), core::Duration(1000000)));
}

void Queue::arm()
{
    if (m_order.empty())
        return;
    const core::Instant first = m_order.begin()->first;
    if (m_timer) {
        if (m_armed <= first)
            return;
        m_clock.cancel(m_timer);
    }
    m_armed = first;
    m_timer = m_clock.at(first, nullptr, [this] { run(); });
}

void Queue::run()
{
    m_timer = 0;
    while (!m_order.empty() && m_order.begin()->first <= m_clock.now()) {
        const ObjectName name = m_order.begin()->second;
        m_order.erase(m_order.begin());
        m_due.erase(name);
        m_handle(name);
    }
    arm();
}

} // namespace demo
