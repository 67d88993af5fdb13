// SPDX-License-Identifier: Apache-2.0
// The picture of a moment for people.
#include "rollout/tracker/TrackerState.h"

#include <algorithm>

namespace rollout {

using core::say;

namespace {

    core::Argument secondsText(core::Duration duration)
    {
        return core::decimal(double(duration.count()) / 1000.0, 1);
    }

    Expectation later(Expectation expected, core::Duration by)
    {
        expected.earliest += by;
        expected.latest += by;
        return expected;
    }

} // namespace

/// The worst phase speaks; of equal ones the first that is not done.
const PhaseRecord *TrackerState::speaker() const
{
    const auto rank = [](const PhaseRecord &phase) {
        switch (phase.shown().state) {
        case PhaseState::Failed:
            return 3;
        case PhaseState::Concern:
            return 2;
        case PhaseState::Progress:
            return 1;
        default:
            return 0;
        }
    };
    const PhaseRecord *worst = nullptr;
    for (const PhaseRecord &phase : m_phases) {
        if (!phase.isOver() && (!worst || rank(phase) > rank(*worst)))
            worst = &phase;
    }
    // Pods tell more than an address that simply takes its time.
    const PhaseRecord &pods = record(Phase::Pods);
    return worst && rank(*worst) == 1 && rank(pods) == 1 ? &pods : worst;
}

core::Text TrackerState::timeoutHeadline() const
{
    const PhaseRecord *phase = speaker();
    if (!phase)
        return say("The time is over");
    return say("The time is over in phase %1: %2", name(allPhases[std::size_t(phase - m_phases.data())]),
               phase->shown().message.empty() ? std::string("nothing is known yet") : phase->shown().message.english());
}

core::Text TrackerState::headline(core::Instant now) const
{
    switch (m_outcome) {
    case Outcome::Ready:
        return m_afterReady.isDegraded() ? m_afterReady.problem() : say("Ready after %1 s", secondsText(*m_readyAt - m_start));
    case Outcome::Inactive:
        return say("Inactive: no pods are wanted");
    case Outcome::Superseded:
    case Outcome::Deleted:
        return m_events.back().message;
    case Outcome::Unreachable:
        return say("The new pods run, but their health check fails: %1", record(Phase::Health).shown().message);
    case Outcome::Timeout:
        return timeoutHeadline();
    case Outcome::None:
    case Outcome::Failed:
        break;
    }
    if (m_disconnectedAt)
        return say("Disconnected since %1 s", secondsText(now - *m_disconnectedAt));
    const PhaseRecord *phase = speaker();
    return phase && !phase->shown().message.empty() ? phase->shown().message : say("Starting to look");
}

std::optional<Expectation> TrackerState::podsExpected() const
{
    if (record(Phase::Pods).isOver())
        return std::nullopt;
    if (m_target.startToReady && m_containersStarted)
        return Expectation{*m_containersStarted + m_target.startToReady->least, *m_containersStarted + m_target.startToReady->most, m_target.estimateBasis};
    // What is known of the whole ends with the health check.
    if (m_estimate)
        return later({m_start + m_estimate->least, m_start + m_estimate->most, m_estimate->basis}, -HealthPhase::shortest);
    if (m_target.applyToReady)
        return later({m_start + m_target.applyToReady->least, m_start + m_target.applyToReady->most, m_target.estimateBasis}, -HealthPhase::shortest);
    return std::nullopt;
}

std::optional<Expectation> TrackerState::healthExpected() const
{
    const PhaseRecord &health = record(Phase::Health);
    if (health.isOver())
        return std::nullopt;
    if (health.shown().state == PhaseState::Pending) {
        const auto pods = podsExpected();
        return pods ? std::optional(later(*pods, HealthPhase::shortest)) : std::nullopt;
    }
    const auto at = m_health.earliestEnd();
    if (!at)
        return std::nullopt;
    return Expectation{*at + m_frozen, *at + m_frozen + core::Duration(1000), say("three good answers, a second apart")};
}

std::optional<Expectation> TrackerState::expectation(core::Instant now) const
{
    if (m_outcome != Outcome::None)
        return std::nullopt;
    const auto expected = record(Phase::Health).isOver() ? podsExpected() : healthExpected();
    return expected && expected->latest >= now ? expected : std::nullopt; // else proven wrong by now
}

void TrackerState::fillPhases(Timeline &timeline) const
{
    const core::Duration frozen = m_frozen + (m_disconnectedAt ? timeline.now - m_now : core::Duration(0));
    for (const Phase phase : allPhases) {
        const PhaseRecord &from = record(phase);
        PhaseView &view = timeline.phases[indexOf(phase)];
        view.phase = phase;
        view.state = from.shown().state;
        view.code = from.shown().code;
        view.message = from.shown().message;
        view.skipReason = view.state == PhaseState::Skipped ? from.shown().skipReason : core::Text();
        view.since = from.since();
        view.until = from.until();
        if (from.activeSince()) {
            view.elapsed = from.activeUntil().value_or(timeline.now - frozen) - *from.activeSince();
            if (!from.activeUntil() && !m_readyAt && !isFinal())
                view.deadline = *from.activeSince() + deadlineOf(phase) + frozen;
        }
        const bool proven = phase != Phase::Health || view.state != PhaseState::Done || m_health.provesNewRevision();
        if (m_options.waitFor == WaitFor::Ready && (view.state == PhaseState::Skipped || !proven))
            timeline.unproven.emplace_back(name(phase));
    }
    if (m_outcome != Outcome::None)
        return;
    const auto whileRight = [&timeline](const std::optional<Expectation> &expected) {
        return expected && expected->latest >= timeline.now ? expected : std::nullopt;
    };
    timeline.phases[indexOf(Phase::Pods)].expected = whileRight(podsExpected());
    timeline.phases[indexOf(Phase::Health)].expected = whileRight(healthExpected());
}

Timeline TrackerState::timeline(core::Instant now) const
{
    now = std::max(now, m_now);
    Timeline timeline;
    timeline.context = m_target.context;
    timeline.nameSpace = m_target.nameSpace;
    timeline.name = m_target.name;
    timeline.uid = m_target.uid;
    timeline.generation = m_generation;
    timeline.revision = m_revision;
    timeline.start = m_start;
    timeline.now = now;
    timeline.connected = !m_disconnectedAt;
    timeline.disconnectedSince = m_disconnectedAt;
    timeline.outcome = m_outcome;
    timeline.outcomeAt = m_outcomeAt;
    timeline.degraded = m_outcome == Outcome::Ready && m_afterReady.isDegraded();
    timeline.headline = headline(now);
    fillPhases(timeline);
    timeline.lanes = m_lanes.lanes();
    for (Lane &lane : timeline.lanes) {
        if (lane.phase == Phase::Address)
            lane.subtitle = record(Phase::Address).shown().state == PhaseState::Done ? record(Phase::Address).shown().message : core::Text();
        else if (lane.phase == Phase::Pods && m_changes.desired())
            lane.subtitle = say("%1 of %2 new pods", m_newReady, *m_changes.desired());
        else if (lane.phase == Phase::Health && record(Phase::Health).shown().state == PhaseState::Pending)
            lane.subtitle = say("waits for both");
    }
    timeline.pods = m_pods;
    timeline.desired = int(m_changes.desired().value_or(0));
    timeline.newReady = m_newReady;
    timeline.oldServing = m_oldServing;
    timeline.otherServing = m_otherServing;
    timeline.causes = m_causes.causes();
    timeline.events = m_events;
    timeline.addresses = m_address.addresses();
    timeline.service = m_service;
    timeline.healthUrl = m_health.plan().url;
    timeline.expectation = expectation(now);
    return timeline;
}

} // namespace rollout
