// SPDX-License-Identifier: Apache-2.0
// Remembers since when each cause is seen and gives it its level: progress, concern, failure. It finds no causes itself.
#pragma once

#include "rollout/causes/CauseTable.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rollout {

class CauseBook {
public:
    /// All sightings of this moment. `active` is the time that stands still while disconnected; `now - active` so far is the difference.
    /// A cause that is no longer sighted is over, but its first sighting counts on if it is back within 30 s (back-offs flicker).
    void update(const std::vector<Sighting> &sightings, core::Instant active, core::Instant now);

    /// Best first: level, certainty, row order, age.
    const std::vector<Cause> &causes() const { return m_causes; }
    /// Log lines of a container become evidence of its causes.
    void attachLog(const std::string &pod, const std::string &container, const std::vector<std::string> &lines);
    /// The best cause of a phase; nullptr if there is none at concern or above.
    const Cause *best(Phase phase) const;
    /// When the next level changes, in active time.
    std::optional<core::Instant> nextChange() const { return m_nextChange; }

private:
    struct Entry {
        core::Instant first, last; ///< active time
        std::uint64_t round = 0;   ///< the update that sighted it last
    };
    std::uint64_t m_round = 0;
    std::map<std::pair<std::string, std::string>, Entry> m_entries;
    std::vector<Cause> m_causes;
    std::optional<core::Instant> m_nextChange;
};

} // namespace rollout
