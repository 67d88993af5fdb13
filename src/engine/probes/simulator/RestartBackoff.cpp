// SPDX-License-Identifier: Apache-2.0
#include "probes/simulator/RestartBackoff.h"

#include <algorithm>
#include <utility>

namespace probes {

std::optional<Ms> RestartBackoff::refuses(Ms now, Ms finishedAt)
{
    if (m_delay > 0) {
        const Ms old = m_lastUpdate + expiry; // the first look of the housekeeping after this instant removes the entry
        const Ms look = m_gridStart + (old < m_gridStart ? 0 : ((old - m_gridStart) / 2000 + 1) * 2000);
        if (look <= now)
            m_delay = 0;
    }
    const bool expired = finishedAt - m_lastUpdate > expiry;
    if (m_delay > 0 && !expired && now - finishedAt < m_delay)
        return m_delay;
    m_delay = m_delay == 0 || expired ? base : std::min(m_delay * 2, cap);
    m_lastUpdate = now;
    m_announced = false;
    return std::nullopt;
}

bool RestartBackoff::firstRefusal()
{
    return !std::exchange(m_announced, true);
}

} // namespace probes
