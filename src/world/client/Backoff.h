// SPDX-License-Identifier: Apache-2.0
// Growing waiting times with jitter, in the figures of client-go's reflector: 0.8 s doubling to 30 s, forgotten after two good minutes.
#pragma once

#include "core/Clock.h"

#include <algorithm>
#include <optional>
#include <random>

namespace client {

class Backoff {
public:
    explicit Backoff(unsigned seed = std::random_device{}()) : m_random(seed) { }

    /// The next waiting time, at least `atLeast`, plus up to as much again.
    core::Duration next(core::Instant now, core::Duration atLeast = {})
    {
        if (m_last && now - *m_last > core::Duration(120000))
            m_base = first;
        const core::Duration base = std::max(m_base, atLeast);
        m_base = std::min(m_base * 2, longest);
        const core::Duration wait = base + core::Duration(std::uniform_int_distribution<std::int64_t>(0, base.count())(m_random));
        m_last = now + wait;
        return wait;
    }
    void reset() { m_base = first; }
    std::mt19937 &random() { return m_random; }

private:
    static constexpr core::Duration first{800};
    static constexpr core::Duration longest{30000};
    core::Duration m_base = first;
    std::optional<core::Instant> m_last;
    std::mt19937 m_random;
};

} // namespace client
