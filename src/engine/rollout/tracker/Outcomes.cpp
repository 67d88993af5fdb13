// SPDX-License-Identifier: Apache-2.0
// How verdicts become a result, and what happens after ready.
#include "kube/workload/Probe.h"
#include "kube/workload/Workload.h"
#include "rollout/phases/PodsPhase.h"
#include "rollout/tracker/TrackerState.h"

#include <fmt/format.h>

#include <algorithm>

namespace rollout {

using core::say;

namespace {

    constexpr core::Duration settleTime{10000};

    bool isOver(PhaseState state)
    {
        return state == PhaseState::Done || state == PhaseState::Skipped;
    }

    std::string secondsText(core::Duration duration)
    {
        return fmt::format("{:.1f}", double(duration.count()) / 1000.0);
    }

} // namespace

core::Duration defaultPodsDeadline(const core::Value &deployment)
{
    std::int64_t seconds = std::max<std::int64_t>(600, std::min<std::int64_t>(deployment["spec"]["progressDeadlineSeconds"].integer().value_or(600), 86400));
    if (const auto workload = kube::Workload::of(deployment)) {
        for (const kube::Container &container : workload->containers()) {
            std::int64_t budget = 0;
            for (const kube::ProbeKind kind : {kube::ProbeKind::Startup, kube::ProbeKind::Readiness}) {
                if (const auto probe = container.probe(kind))
                    budget += probe->effective(kube::Timing::InitialDelay)
                        + probe->effective(kube::Timing::FailureThreshold) * probe->effective(kube::Timing::Period);
            }
            seconds = std::max(seconds, budget);
        }
    }
    return core::Duration(seconds * 1000);
}

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
        if (record(Phase::Pods).shown.state == PhaseState::Done)
            return Outcome::Inactive;
    } else if (fresh && model.desired == 0) {
        return Outcome::Inactive;
    }
    const bool all = std::all_of(m_phases.begin(), m_phases.end(), [](const PhaseRecord &phase) { return isOver(phase.shown.state); });
    if (m_options.waitFor == WaitFor::Ready && fresh && all && podsProven(model) && switched(model))
        return Outcome::Ready;
    if (m_readyAt)
        return Outcome::Ready;
    for (const Phase phase : allPhases) {
        const Cause *cause = isOver(record(phase).shown.state) ? nullptr : m_causes.best(phase);
        if (cause && failsFast(*cause))
            return Outcome::Failed;
    }
    if (record(Phase::Health).overdue)
        return Outcome::Unreachable;
    if (record(Phase::Address).overdue || record(Phase::Pods).overdue || m_timedOut)
        return Outcome::Timeout;
    return Outcome::None;
}

void TrackerState::decide(const Model &model, Turn &turn)
{
    const Outcome next = wanted(model);
    const Outcome before = m_outcome;
    if (next == before) {
        if (next == Outcome::Ready)
            watchReady(model, turn);
        return;
    }
    m_outcome = next;
    m_outcomeAt = next == Outcome::None ? std::nullopt : std::optional(turn.now);
    if (before == Outcome::Failed || before == Outcome::Timeout || before == Outcome::Unreachable) {
        if (next == Outcome::None || next == Outcome::Ready) {
            Event event;
            event.at = turn.now;
            event.code = "Recovered";
            event.message = say("Recovered after %1 s", secondsText(turn.now - m_failedAt.value_or(turn.now)));
            addEvent(std::move(event));
        }
    } else {
        m_failedAt = turn.now;
    }
    if (next == Outcome::Ready && !m_readyAt) {
        m_readyAt = turn.now;
        m_readyGeneration = model.generation;
        Event event;
        event.at = turn.now;
        event.state = PhaseState::Done;
        event.code = "Ready";
        event.message = say("Ready after %1 s", secondsText(turn.now - m_start));
        addEvent(std::move(event));
    } else if (next == Outcome::Inactive) {
        m_readyAt.reset();
    }
}

void TrackerState::end(Outcome outcome, PhaseState state, const char *code, core::Text message, Turn &turn)
{
    if (isFinal())
        return;
    m_outcome = outcome;
    m_outcomeAt = turn.now;
    Event event;
    event.at = turn.now;
    event.state = state;
    event.code = code;
    event.message = std::move(message);
    addEvent(std::move(event));
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

core::Text TrackerState::problemOf(const Model &model) const
{
    if (model.desired > 0 && model.newReady < model.desired)
        return say("%1 of %2 pods are ready", model.newReady, model.desired);
    if (model.isLoadBalancer() && m_address.addresses().empty())
        return say("The load balancer's address is gone");
    if (model.service && (*model.service)["spec"]["selector"].size() > 0 && !model.world->isForbidden("EndpointSlice") && model.newServing == 0)
        return say("The Service has no ready endpoint");
    if (m_health.lost())
        return say("The health check does not answer any more");
    return {};
}

void TrackerState::watchReady(const Model &model, Turn &turn)
{
    if (model.generation != m_readyGeneration) {
        // Scaled: wait for the new number before judging it.
        if (!podsProven(model) && !m_degraded)
            return;
        m_readyGeneration = model.generation;
    }
    const core::Text problem = problemOf(model);
    Event event;
    event.at = turn.now;
    if (problem.empty()) {
        m_troubleSince.reset();
        if (!m_degraded)
            return;
        m_degraded = false;
        event.state = PhaseState::Done;
        event.code = "Recovered";
        event.message = say("Ready again");
        addEvent(std::move(event));
        return;
    }
    if (!m_troubleSince)
        m_troubleSince = turn.active;
    if (m_degraded)
        return;
    if (turn.active < *m_troubleSince + settleTime) {
        turn.wakeAtActive(*m_troubleSince + settleTime);
        return;
    }
    m_degraded = true;
    event.state = PhaseState::Concern;
    event.code = "Degraded";
    event.message = problem;
    addEvent(std::move(event));
}

} // namespace rollout
