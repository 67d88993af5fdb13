// SPDX-License-Identifier: Apache-2.0
#include "core/SteppedClock.h"

#include <QObject>

#include <algorithm>

namespace core {

TimerId SteppedClock::at(Instant time, QObject *context, std::function<void()> fn)
{
    const TimerId id = ++m_last;
    m_wishes.emplace(std::pair(time, id), Wish{context != nullptr, context, std::move(fn)});
    return id;
}

void SteppedClock::cancel(TimerId id)
{
    std::erase_if(m_wishes, [id](const auto &entry) { return entry.first.second == id; });
}

std::optional<Instant> SteppedClock::nextDue() const
{
    if (m_wishes.empty())
        return std::nullopt;
    return std::max(m_wishes.begin()->first.first, m_now);
}

bool SteppedClock::advanceToNext()
{
    const auto due = nextDue();
    if (!due)
        return false;
    m_now = *due;
    const Wish wish = std::move(m_wishes.begin()->second);
    m_wishes.erase(m_wishes.begin());
    if (!wish.hasContext || wish.context)
        wish.fn();
    return true;
}

void SteppedClock::advanceTo(Instant time)
{
    for (auto due = nextDue(); due && *due <= time; due = nextDue())
        advanceToNext();
    m_now = std::max(m_now, time);
}

} // namespace core
