// SPDX-License-Identifier: Apache-2.0
// How verdicts become a result.
#include "rollout/phases/PodsPhase.h"
#include "rollout/tracker/TrackerState.h"

#include <algorithm>

namespace rollout {

using core::say;

namespace {

    core::Argument secondsText(core::Duration duration)
    {
        return core::decimal(double(duration.count()) / 1000.0, 1);
    }

    Event eventOf(PhaseState state, const char *code, core::Text message, const Turn &turn)
    {
        Event event;
        event.at = turn.now;
        event.state = state;
        event.code = code;
        event.message = std::move(message);
        return event;
    }

} // namespace

bool TrackerState::failsFast(const Cause &cause) const
{
    if (cause.level != PhaseState::Failed || m_options.failFast == FailFast::Never)
        return false;
    return m_options.failFast == FailFast::All || cause.certain;
}

Outcome TrackerState::wanted(const Model &model) const
{
    const bool fresh = model.deployment && model.settled();
    if (m_options.waitFor == WaitFor::Inactive) {
        if (record(Phase::Pods).shown().state == PhaseState::Done)
            return Outcome::Inactive;
    } else if (fresh && model.desired == 0) {
        return Outcome::Inactive;
    }
    const bool all = std::all_of(m_phases.begin(), m_phases.end(), [](const PhaseRecord &phase) { return phase.isOver(); });
    if (m_options.waitFor == WaitFor::Ready && fresh && all && podsProven(model) && switched(model))
        return Outcome::Ready;
    if (m_readyAt)
        return Outcome::Ready;
    for (const Phase phase : allPhases) {
        const Cause *cause = record(phase).isOver() ? nullptr : m_causes.best(phase);
        if (cause && failsFast(*cause))
            return Outcome::Failed;
    }
    if (record(Phase::Health).isOverdue())
        return Outcome::Unreachable;
    if (record(Phase::Address).isOverdue() || record(Phase::Pods).isOverdue() || m_timedOut)
        return Outcome::Timeout;
    return Outcome::None;
}

void TrackerState::decide(const Model &model, Turn &turn)
{
    const Outcome next = wanted(model);
    if (next != m_outcome) {
        change(next, model, turn);
    } else if (next == Outcome::Ready) {
        for (Event &event : m_afterReady.watch(model, podsProven(model), m_address, m_health, m_podsDeadline, turn))
            m_events.push_back(std::move(event));
    }
}

void TrackerState::change(Outcome next, const Model &model, Turn &turn)
{
    const Outcome before = m_outcome;
    m_outcome = next;
    m_outcomeAt = next == Outcome::None ? std::nullopt : std::optional(turn.now);
    if (before == Outcome::Failed || before == Outcome::Timeout || before == Outcome::Unreachable) {
        if (next == Outcome::None || next == Outcome::Ready)
            m_events.push_back(eventOf(PhaseState::Progress, "Recovered", say("Recovered after %1 s", secondsText(turn.now - m_failedAt.value_or(turn.now))), turn));
    } else {
        m_failedAt = turn.now;
    }
    if (next == Outcome::Ready && !m_readyAt) {
        m_readyAt = turn.now;
        m_afterReady.begin(model, m_address);
        m_events.push_back(eventOf(PhaseState::Done, "Ready", say("Ready after %1 s", secondsText(turn.now - m_start)), turn));
    } else if (next == Outcome::Inactive) {
        m_readyAt.reset();
    }
}

void TrackerState::end(Outcome outcome, const char *code, core::Text message, Turn &turn)
{
    if (isFinal())
        return;
    m_outcome = outcome;
    m_outcomeAt = turn.now;
    m_events.push_back(eventOf(PhaseState::Failed, code, std::move(message), turn));
}

void TrackerState::checkTimeout(Turn &turn)
{
    if (m_options.timeout.count() <= 0 || m_readyAt || m_timedOut)
        return;
    const core::Instant limit = m_start + m_options.timeout;
    if (turn.now < limit) {
        turn.wakeAt(limit);
        return;
    }
    if (m_outcome != Outcome::None)
        return;
    m_timedOut = true;
    m_outcome = Outcome::Timeout;
    m_outcomeAt = m_failedAt = turn.now;
}

} // namespace rollout
