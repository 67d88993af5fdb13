// SPDX-License-Identifier: Apache-2.0
#include "probes/simulator/IdealKubelet.h"

namespace probes {

void IdealKubelet::run(const IdealKnobs &knobs, Ms until, std::vector<Event> *trace, std::size_t most)
{
    reset(trace, 0);
    m_knobs = knobs;
    m_phase = Phase::Starting;
    m_pending = false;
    m_lastRequest = never;
    m_observe.clear();
    m_now = knobs.workersAtMs;
    std::fill(m_states.begin(), m_states.end(), Snapshot{});
    storeStatus(m_states, false);
    createWorkers();
    processDue();
    m_due = 0;
    while (true) {
        const Ms observe = m_observe.empty() ? never : m_observe.front();
        const Ms next = std::min({nextDue(), m_due, observe});
        if (next > until || (trace && trace->size() > most))
            return;
        m_now = next;
        processDue();
        if (observe <= m_now) {
            m_observe.erase(m_observe.begin());
            requestSync();
        }
        if (m_due <= m_now) {
            if (m_phase == Phase::Waiting) {
                sync();
            } else if (m_phase == Phase::Starting) {
                start(0);
                done();
            }
        }
    }
}

void IdealKubelet::requestSync()
{
    if (m_lastRequest == m_now)
        return; // requests of one millisecond are one
    m_lastRequest = m_now;
    if (m_phase == Phase::Idle)
        takeUp();
    else
        m_pending = true;
}

void IdealKubelet::takeUp()
{
    m_phase = Phase::Waiting;
    m_due = m_now + m_knobs.syncDelayMs;
}

void IdealKubelet::sync()
{
    const Container &container = m_containers[0];
    m_states[0] = {container.instance, container.state == State::Running, container.startedAt, false, 0};
    m_due = never;
    m_phase = Phase::Killing;
    storeStatus(m_states, m_knobs.raceOld);
    if (const auto reason = killReason(0, m_states[0]))
        kill(0, *reason);
    else if (!m_states[0].running)
        beginStart();
    else
        done();
}

void IdealKubelet::beginStart()
{
    m_phase = Phase::Starting;
    m_due = m_now + m_knobs.restartMs;
}

void IdealKubelet::done()
{
    m_phase = Phase::Idle;
    m_due = never;
    if (m_pending) {
        m_pending = false;
        takeUp();
    }
}

void IdealKubelet::containerChanged(std::size_t)
{
    m_observe.push_back(m_now + m_knobs.observeMs);
    if (m_containers[0].state == State::Exited && m_phase == Phase::Killing)
        beginStart();
}

} // namespace probes
