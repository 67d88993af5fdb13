// SPDX-License-Identifier: Apache-2.0
#include "rollout/causes/CauseBook.h"

#include <algorithm>
#include <limits>

namespace rollout {

namespace {

    constexpr core::Duration linger{30000};

    core::Duration seconds(int count)
    {
        return core::Duration(std::int64_t(count) * 1000);
    }

    std::ptrdiff_t rank(const std::string &code)
    {
        const CauseRow *row = causeRow(code);
        return row ? row - causeRows().data() : std::numeric_limits<std::ptrdiff_t>::max();
    }

    bool better(const Cause &a, const Cause &b)
    {
        if (a.level != b.level)
            return a.level > b.level; // Failed > Concern > Progress in the order of the enum
        if (a.certain != b.certain)
            return a.certain;
        if (a.code != b.code)
            return rank(a.code) < rank(b.code);
        return a.since < b.since;
    }

} // namespace

void CauseBook::update(const std::vector<Sighting> &sightings, core::Instant active, core::Instant now)
{
    const core::Duration frozen = now - active;
    ++m_round;
    m_causes.clear();
    m_nextChange.reset();
    const auto consider = [this, active](core::Instant at) {
        if (at > active && (!m_nextChange || at < *m_nextChange))
            m_nextChange = at;
    };
    for (const Sighting &sighting : sightings) {
        const CauseRow *row = causeRow(sighting.code);
        if (!row)
            continue;
        const core::Instant began = sighting.since ? std::min(active, *sighting.since - frozen) : active;
        const auto [known, fresh] = m_entries.try_emplace({sighting.code, sighting.key}, Entry{began, active, m_round});
        Entry &entry = known->second;
        if (!fresh && entry.round + 1 < m_round && active - entry.last > linger)
            entry.first = began;
        entry.last = active;
        entry.round = m_round;
        if (std::any_of(m_causes.begin(), m_causes.end(), [&](const Cause &cause) {
                return cause.code == sighting.code && cause.evidence.container == sighting.evidence.container
                    && cause.evidence.object == sighting.evidence.object;
            }))
            continue;

        Cause cause;
        cause.code = sighting.code;
        cause.phase = row->phase;
        cause.certain = sighting.certain.value_or(row->certain);
        cause.sentence = sighting.sentence;
        cause.hint = sighting.hint;
        cause.evidence = sighting.evidence;
        cause.since = entry.first + frozen;
        const core::Instant concernAt = entry.first + seconds(sighting.concernAfter.value_or(row->concernAfter));
        const int failAfter = sighting.failAfter.value_or(row->failAfter);
        cause.level = active >= concernAt ? PhaseState::Concern : PhaseState::Progress;
        consider(concernAt);
        if (failAfter != never) {
            const core::Instant failsAt = entry.first + seconds(failAfter);
            if (active >= failsAt)
                cause.level = PhaseState::Failed;
            else
                cause.failsAt = failsAt + frozen;
            consider(failsAt);
        }
        if (sighting.failNow) {
            cause.level = PhaseState::Failed;
            cause.failsAt.reset();
        }
        m_causes.push_back(std::move(cause));
    }
    // When the controller's own deadline has passed, what was a concern of the pods is the failure, and says more than the deadline does.
    const bool overdue = std::any_of(m_causes.begin(), m_causes.end(), [](const Cause &cause) {
        return cause.code == "ProgressDeadlineExceeded" && cause.level == PhaseState::Failed;
    });
    for (Cause &cause : m_causes) {
        if (overdue && cause.phase == Phase::Pods && cause.level == PhaseState::Concern) {
            cause.level = PhaseState::Failed;
            cause.failsAt.reset();
        }
    }
    std::stable_sort(m_causes.begin(), m_causes.end(), better);
}

void CauseBook::attachLog(const std::string &pod, const std::string &container, const std::vector<std::string> &lines)
{
    for (Cause &cause : m_causes) {
        if (cause.evidence.pod == pod && cause.evidence.container == container)
            cause.evidence.log = lines;
    }
}

const Cause *CauseBook::best(Phase phase) const
{
    const auto found = std::find_if(m_causes.begin(), m_causes.end(), [phase](const Cause &cause) {
        return cause.phase == phase && cause.level >= PhaseState::Concern && cause.level <= PhaseState::Failed;
    });
    return found == m_causes.end() ? nullptr : &*found;
}

} // namespace rollout
