// SPDX-License-Identifier: Apache-2.0
// The picture of a moment for people.
#include "rollout/tracker/TrackerState.h"

#include <fmt/format.h>

#include <algorithm>

namespace rollout {

using core::say;

namespace {

    std::string secondsText(core::Duration duration)
    {
        return fmt::format("{:.1f}", double(duration.count()) / 1000.0);
    }

} // namespace

core::Text TrackerState::headline(core::Instant now) const
{
    switch (m_outcome) {
    case Outcome::Ready:
        if (m_degraded) {
            for (auto event = m_events.rbegin(); event != m_events.rend(); ++event) {
                if (event->code == "Degraded")
                    return event->message;
            }
        }
        return say("Ready after %1 s", secondsText(*m_readyAt - m_start));
    case Outcome::Inactive:
        return say("Inactive: no pods are wanted");
    case Outcome::Superseded:
    case Outcome::Deleted:
        return m_events.back().message;
    case Outcome::Unreachable:
        return say("The new pods run, but the address does not answer from this computer");
    case Outcome::None:
    case Outcome::Failed:
    case Outcome::Timeout:
        break;
    }
    if (m_disconnectedAt)
        return say("Disconnected since %1 s", secondsText(now - *m_disconnectedAt));
    // The worst phase speaks; of equal ones the first that is not done.
    const PhaseRecord *speaker = nullptr;
    for (const PhaseRecord &phase : m_phases) {
        const PhaseState state = phase.shown.state;
        if (state == PhaseState::Done || state == PhaseState::Skipped)
            continue;
        if (!speaker || (state == PhaseState::Failed && speaker->shown.state != PhaseState::Failed)
            || (state == PhaseState::Concern && speaker->shown.state < PhaseState::Concern)
            || (state == PhaseState::Progress && speaker->shown.state == PhaseState::Pending))
            speaker = &phase;
    }
    // Pods tell more than an address that simply takes its time.
    const PhaseRecord &pods = record(Phase::Pods);
    if (speaker && speaker->shown.state == PhaseState::Progress && pods.shown.state == PhaseState::Progress)
        speaker = &pods;
    if (!speaker || speaker->shown.message.empty())
        return say("Starting to look");
    return speaker->shown.message;
}

std::optional<Expectation> TrackerState::expectation(core::Instant now) const
{
    if (m_outcome != Outcome::None || record(Phase::Pods).shown.state == PhaseState::Done)
        return std::nullopt;
    // Three checks a second apart follow the pods.
    constexpr core::Duration checks{2000};
    Expectation expected;
    if (m_target.startToReady && m_containersStarted) {
        expected.earliest = *m_containersStarted + m_target.startToReady->least + checks;
        expected.latest = *m_containersStarted + m_target.startToReady->most + checks;
        expected.basis = m_target.estimateBasis;
    } else if (m_estimate) {
        expected.earliest = m_start + m_estimate->least;
        expected.latest = m_start + m_estimate->most;
        expected.basis = m_estimate->basis;
    } else if (m_target.applyToReady) {
        expected.earliest = m_start + m_target.applyToReady->least;
        expected.latest = m_start + m_target.applyToReady->most;
        expected.basis = m_target.estimateBasis;
    } else {
        return std::nullopt;
    }
    if (expected.latest < now)
        return std::nullopt; // proven wrong by now
    return expected;
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
    timeline.degraded = m_degraded;
    timeline.headline = headline(now);
    const core::Duration frozen = m_frozen + (m_disconnectedAt ? now - m_now : core::Duration(0));
    for (const Phase phase : allPhases) {
        const PhaseRecord &record = m_phases[indexOf(phase)];
        PhaseView &view = timeline.phases[indexOf(phase)];
        view.phase = phase;
        view.state = record.shown.state;
        view.code = record.shown.code;
        view.message = record.shown.message;
        view.skipReason = record.shown.state == PhaseState::Skipped ? record.shown.skipReason : core::Text();
        view.since = record.since;
        view.until = record.until;
        if (record.activeSince) {
            const core::Instant active = now - frozen;
            view.elapsed = record.activeUntil.value_or(active) - *record.activeSince;
            if (!record.activeUntil && !m_readyAt && !isFinal())
                view.deadline = *record.activeSince + deadlineOf(phase) + frozen;
        }
        if (view.state == PhaseState::Skipped && m_options.waitFor == WaitFor::Ready)
            timeline.unproven.emplace_back(name(phase));
    }
    timeline.lanes = m_lanes.lanes();
    for (Lane &lane : timeline.lanes) {
        if (lane.phase == Phase::Address)
            lane.subtitle = record(Phase::Address).shown.state == PhaseState::Done ? record(Phase::Address).shown.message : core::Text();
        else if (lane.phase == Phase::Pods && m_desired)
            lane.subtitle = say("%1 of %2 new pods", m_newReady, *m_desired);
        else if (lane.phase == Phase::Health && record(Phase::Health).shown.state == PhaseState::Pending)
            lane.subtitle = say("waits for 1 and 2");
    }
    timeline.pods = m_pods;
    timeline.desired = int(m_desired.value_or(0));
    timeline.newReady = m_newReady;
    timeline.oldServing = m_oldServing;
    timeline.causes = m_causes.causes();
    timeline.events = m_events;
    timeline.addresses = m_address.addresses();
    timeline.service = m_service;
    timeline.healthUrl = m_health.plan().url;
    timeline.expectation = expectation(now);
    return timeline;
}

} // namespace rollout
