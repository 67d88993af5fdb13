// SPDX-License-Identifier: Apache-2.0
#include "rollout/tracker/PhaseRecord.h"

namespace rollout {

using core::say;

namespace {

    constexpr core::Duration calm{10000};

} // namespace

void PhaseRecord::runClock(Phase phase, PhaseState state, core::Duration deadline, bool timed, Turn &turn)
{
    if (state == PhaseState::Pending && phase == Phase::Health) {
        m_since.reset();
        m_activeSince.reset();
        m_overdue = false;
    } else if (!m_since) {
        m_since = turn.now;
        m_activeSince = turn.active;
    }
    if (rollout::isOver(state)) {
        if (!m_until) {
            m_until = turn.now;
            m_activeUntil = turn.active;
        }
        m_overdue = false;
        return;
    }
    m_until.reset();
    m_activeUntil.reset();
    if (!m_activeSince || !timed)
        return;
    m_overdue = turn.active >= *m_activeSince + deadline;
    turn.wakeAtActive(*m_activeSince + deadline);
}

void PhaseRecord::settle(Phase phase, Verdict verdict, const Cause *cause, core::Duration deadline, bool timed, Turn &turn)
{
    runClock(phase, verdict.state, deadline, timed, turn);
    if (cause) {
        verdict.state = cause->level;
        verdict.code = cause->code;
        verdict.message = cause->sentence;
    }
    if (m_overdue && verdict.state != PhaseState::Failed) {
        verdict.state = PhaseState::Failed;
        if (!cause) {
            verdict.code = "PhaseTimeout";
            verdict.message = say("Not done within %1 s: %2", deadline.count() / 1000, verdict.message);
        }
    }
    m_shown = std::move(verdict);
}

std::optional<Event> PhaseRecord::news(Phase phase, const Cause *cause, Turn &turn)
{
    // A cause is told once per level; progress is told with each new sentence.
    const std::string key
        = std::string(name(m_shown.state)) + '\n' + m_shown.code + '\n' + (cause ? std::string() : m_shown.message.english());
    if (cause)
        m_calmSince.reset();
    if (m_shown.state == PhaseState::Pending || key == m_told)
        return std::nullopt;
    if (m_toldConcern && m_shown.state == PhaseState::Progress) {
        if (!m_calmSince)
            m_calmSince = turn.active;
        if (turn.active < *m_calmSince + calm) {
            turn.wakeAtActive(*m_calmSince + calm);
            return std::nullopt;
        }
    }
    m_told = key;
    m_toldConcern = cause && m_shown.state == PhaseState::Concern;
    m_calmSince.reset();
    Event event;
    event.at = turn.now;
    event.phase = phase;
    event.state = m_shown.state;
    event.code = m_shown.code;
    event.message = m_shown.message;
    if (cause) {
        event.certain = cause->certain;
        event.evidence = cause->evidence;
    }
    return event;
}

} // namespace rollout
