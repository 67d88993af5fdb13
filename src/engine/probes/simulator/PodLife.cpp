// SPDX-License-Identifier: Apache-2.0
#include "probes/simulator/PodLife.h"

#include <cmath>

namespace probes {

PodLife::PodLife(const PodModel &model)
    : ProbedPod(model)
    , m_runtime(model.containers.size())
    , m_backoffs(model.containers.size())
    , m_given(model.containers.size())
    , m_toKill(model.containers.size())
    , m_toStart(model.containers.size())
{
}

void PodLife::run(const PodKnobs &knobs, Ms until, std::vector<Event> *trace, std::size_t most)
{
    reset(trace, knobs.seed);
    m_knobs = knobs;
    m_runtime.reset(knobs.plegPhaseMs, knobs.relistMs);
    for (RestartBackoff &backoff : m_backoffs)
        backoff.reset(knobs.syncTickPhaseMs - 1000);
    std::fill(m_toKill.begin(), m_toKill.end(), std::nullopt);
    std::fill(m_toStart.begin(), m_toStart.end(), char(0));
    m_phase = Phase::Idle;
    m_firstSync = true;
    m_initialized = m_pending = m_failed = false;
    m_phaseDue = m_queueDue = m_lastRequest = never;
    m_lastSyncEnd = std::numeric_limits<Ms>::min();
    m_now = 0;
    requestSync();
    while (true) {
        const Ms relist = m_runtime.due(m_phase == Phase::WaitingForCache ? m_lastSyncEnd : never);
        const Ms next = std::min({nextDue(), m_phaseDue, relist, m_queueDue});
        if ((m_summary.firstStartAt != never && next > m_summary.firstStartAt + until) || (trace && trace->size() > most))
            return;
        m_now = next;
        processDue();
        if (m_phaseDue <= m_now)
            endPhase();
        if (relist <= m_now) {
            const int events = m_runtime.step(m_now);
            if (m_phase == Phase::WaitingForCache)
                begin();
            for (int i = 0; i < events; ++i)
                requestSync();
        }
        if (m_queueDue <= m_now) {
            m_queueDue = never;
            requestSync();
        }
    }
}

void PodLife::requestSync()
{
    if (m_knobs.merge && m_lastRequest == m_now)
        return;
    m_lastRequest = m_now;
    if (m_phase == Phase::Idle)
        begin();
    else
        m_pending = true;
}

/// The pod worker has a request; it syncs once the cache is newer than the end of its last sync.
void PodLife::begin()
{
    if (!m_firstSync && !m_runtime.newerThan(m_now, m_lastSyncEnd)) {
        m_phase = Phase::WaitingForCache;
        return;
    }
    for (std::size_t i = 0; i < m_given.size(); ++i) {
        const RuntimeWatch::Cached &cached = m_runtime.cached()[i];
        m_given[i] = {cached.instance, cached.running, cached.startedAt, cached.exitedBefore, cached.finishedAt};
    }
    m_failed = false;
    if (m_firstSync)
        enter(Phase::SettingUp, m_knobs.setupMs);
    else
        enter(Phase::Working, m_knobs.syncMs);
    storeStatus(m_given, m_knobs.raceOld);
}

void PodLife::enter(Phase phase, Ms duration)
{
    m_phase = phase;
    m_phaseDue = m_now + duration;
}

void PodLife::endPhase()
{
    m_phaseDue = never;
    switch (m_phase) {
    case Phase::SettingUp:
        return enter(Phase::Working, m_knobs.syncMs);
    case Phase::Working:
        if (!m_firstSync)
            return decide();
        m_firstSync = false;
        createWorkers(m_knobs.youngKubelet);
        return enter(Phase::Sandbox, m_knobs.sandboxMs);
    case Phase::Sandbox:
        m_runtime.sandboxRuns(m_now);
        return decide();
    case Phase::Pulling:
        return create();
    case Phase::Creating:
        start(m_current);
        return proceed();
    case Phase::Idle:
    case Phase::WaitingForCache:
    case Phase::Killing:
        return; // these end by events, not by time
    }
}

/// computePodActions: what to kill and what to start, from the given states and the results of now.
void PodLife::decide()
{
    bool sidecarsStarted = true;
    for (std::size_t i = 0; i < m_given.size(); ++i) {
        const bool sidecar = m_model.containers[i].sidecar;
        m_toKill[i] = killReason(i, m_given[i]);
        // Sidecars start one after the other, each waits for `started` of the one before, and the rest for all of them.
        m_toStart[i] = m_toKill[i] || (!m_given[i].running && (m_initialized || sidecarsStarted));
        if (sidecar)
            sidecarsStarted = sidecarsStarted && startedIn(i, m_given[i]);
    }
    m_initialized = m_initialized || sidecarsStarted;
    proceed();
}

/// Kills first, then starts, one after the other; then the sync is over.
void PodLife::proceed()
{
    for (std::size_t i = 0; i < m_toKill.size(); ++i) {
        if (!m_toKill[i])
            continue;
        const Kind reason = *m_toKill[i];
        m_toKill[i] = std::nullopt;
        m_current = i;
        kill(i, reason);
        if (m_containers[i].state == State::Running) {
            m_phase = Phase::Killing;
            return;
        }
    }
    for (std::size_t i = 0; i < m_toStart.size(); ++i) {
        if (m_toStart[i] == 0)
            continue;
        m_toStart[i] = 0;
        if (beginStart(i))
            return;
    }
    finish();
}

bool PodLife::beginStart(std::size_t container)
{
    m_current = container;
    if (m_given[container].exitedBefore) {
        if (const auto delay = m_backoffs[container].refuses(m_now, m_given[container].finishedAt)) {
            m_failed = true;
            if (m_backoffs[container].firstRefusal()) {
                record(EventType::Backoff, container).ms = *delay;
                m_summary.backoffs.push_back({m_now, *delay, std::uint8_t(container)});
            }
            return false;
        }
    }
    if (m_containers[container].instance == 0)
        enter(Phase::Pulling, m_knobs.imagePullMs);
    else
        create();
    return true;
}

void PodLife::create()
{
    m_runtime.change(m_now, m_current, m_containers[m_current].instance + 1, RuntimeWatch::State::Created);
    enter(Phase::Creating, m_knobs.containerStartMs);
}

void PodLife::containerChanged(std::size_t container)
{
    const bool running = m_containers[container].state == State::Running;
    m_runtime.change(m_now, container, m_containers[container].instance,
                     running ? RuntimeWatch::State::Running : RuntimeWatch::State::Exited);
    if (!running && m_phase == Phase::Killing && m_current == container)
        proceed();
}

void PodLife::finish()
{
    m_lastSyncEnd = m_now;
    const Ms wait = m_failed ? Ms(std::llround(10000 * m_knobs.retryFactor)) : Ms(std::llround(60000 * m_knobs.resyncFactor));
    const Ms first = m_knobs.syncTickPhaseMs - 1000;
    m_queueDue = first + (std::max<Ms>(m_now + wait - first, 0) / 1000 + 1) * 1000; // the first look after it is due
    m_phase = Phase::Idle;
    m_phaseDue = never;
    if (m_pending) {
        m_pending = false;
        begin();
    }
}

} // namespace probes
