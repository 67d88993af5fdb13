// SPDX-License-Identifier: Apache-2.0
#include "rollout/tracker/TrackerState.h"

#include "rollout/causes/Finders.h"
#include "rollout/phases/PodsPhase.h"
#include "rollout/timeline/PodViews.h"

#include <algorithm>

namespace rollout {

using core::say;

namespace {

    constexpr std::size_t maxEvents = 1000;
    /// A watch that began before the write shows it within this time.
    constexpr core::Duration appearance{10000};

} // namespace

TrackerState::TrackerState(Target target, Options options, core::Instant now)
    : m_target(std::move(target)), m_options(std::move(options)), m_start(now), m_now(now), m_lanes(now)
{
    for (const Phase phase : {Phase::Address, Phase::Pods})
        record(phase).begin(now);
}

Output TrackerState::step(const Input &input, core::Instant now)
{
    now = std::max(now, m_now);
    if (m_disconnectedAt)
        m_frozen += now - m_now;
    m_now = now;
    Turn turn{now, now - m_frozen, {}, std::nullopt};
    if (!isFinal())
        accept(input, turn);
    if (!isFinal() && !m_disconnectedAt)
        evaluate(turn);
    if (!isFinal())
        checkTimeout(turn);
    if (turn.wake && !isFinal())
        turn.wishes.push_back(WakeAt{*turn.wake});

    Output output;
    output.outcome = m_outcome;
    output.wishes = std::move(turn.wishes);
    output.events.assign(m_events.begin() + std::ptrdiff_t(m_toldEvents), m_events.end());
    if (m_events.size() > maxEvents)
        m_events.erase(m_events.begin(), m_events.end() - maxEvents);
    m_toldEvents = m_events.size();
    return output;
}

void TrackerState::evaluate(Turn &turn)
{
    const Model model = modelOf(m_world, m_target, m_options, turn.now);
    if (model.deployment)
        noteLiveChanges(model, turn);
    else
        missDeployment(turn);
    if (isFinal())
        return;
    const Verdict address = m_address.evaluate(model, m_options, turn);
    const Verdict pods = podsVerdict(model, m_options, turn);
    const Verdict health = judgeHealth(model, address, pods, turn);
    sightCauses(model, turn);
    settlePhase(Phase::Address, address, turn);
    settlePhase(Phase::Pods, pods, turn);
    settlePhase(Phase::Health, health, turn);
    remember(model);
    m_lanes.recordPods(model, turn.now);
    decide(model, turn);
}

/// Who knows the uid has seen the object before: when it is not in the list and does not come, it was deleted in between.
void TrackerState::missDeployment(Turn &turn)
{
    if (m_seen || m_target.uid.empty() || !m_world.isListed("Deployment"))
        return;
    if (!m_missingSince)
        m_missingSince = turn.active;
    if (turn.active >= *m_missingSince + appearance)
        end(Outcome::Deleted, "Deleted", say("The Deployment is not there any more"), turn);
    else
        turn.wakeAtActive(*m_missingSince + appearance);
}

void TrackerState::noteLiveChanges(const Model &model, Turn &turn)
{
    m_podsDeadline = m_options.podsDeadline.value_or(defaultPodsDeadline(*model.deployment));
    const auto changed = m_changes.note(m_target, model);
    if (!changed)
        return;
    if (changed->outcome != Outcome::None) {
        end(changed->outcome, changed->code, changed->message, turn);
        return;
    }
    Event event;
    event.at = turn.now;
    event.phase = Phase::Pods;
    event.code = changed->code;
    event.message = changed->message;
    m_events.push_back(std::move(event));
}

Verdict TrackerState::judgeHealth(const Model &model, const Verdict &address, const Verdict &pods, Turn &turn)
{
    if (m_options.waitFor == WaitFor::Inactive || (model.deployment && model.desired == 0))
        return skipped("Inactive", say("no pods are wanted"));
    if (!model.deployment || !model.settled())
        return {PhaseState::Pending, "", say("Waits for address and pods"), {}};
    const bool open = rollout::isOver(address.state) && pods.state == PhaseState::Done;
    return m_health.evaluate(model, healthPlan(model, m_options, m_address.addresses()), open, m_readyAt.has_value(), m_attention, turn);
}

void TrackerState::sightCauses(const Model &model, Turn &turn)
{
    std::vector<Sighting> sightings;
    const Scene scene{model, m_target, m_options, m_address, m_health};
    findPermissions(scene, sightings);
    if (scene.podsWanted()) {
        for (const Finder find : finders())
            find(scene, sightings);
    }
    m_causes.update(sightings, turn.active, turn.now);
    if (const auto next = m_causes.nextChange())
        turn.wakeAtActive(*next);
    m_logs.serve(m_causes, turn);
}

core::Duration TrackerState::deadlineOf(Phase phase) const
{
    switch (phase) {
    case Phase::Address:
        return m_options.addressDeadline.value_or(core::Duration(300000));
    case Phase::Pods:
        return m_podsDeadline;
    case Phase::Health:
        break;
    }
    return m_options.healthDeadline.value_or(core::Duration(180000));
}

void TrackerState::settlePhase(Phase phase, Verdict verdict, Turn &turn)
{
    const Cause *cause = m_causes.best(phase);
    if (verdict.state == PhaseState::Done || (verdict.state == PhaseState::Skipped && cause && cause->level != PhaseState::Failed))
        cause = nullptr;
    PhaseRecord &settled = record(phase);
    settled.settle(phase, std::move(verdict), cause, deadlineOf(phase), !m_readyAt, turn);
    m_lanes.recordPhase(phase, settled.shown(), turn.now);
    if (auto event = settled.news(phase, cause, turn))
        m_events.push_back(std::move(*event));
}

void TrackerState::remember(const Model &model)
{
    m_generation = model.generation;
    m_newReady = model.newAvailable;
    m_oldServing = model.oldServing;
    m_otherServing = model.otherServing;
    m_revision = model.newSet ? (*model.newSet)["metadata"]["annotations"]["deployment.kubernetes.io/revision"].string() : std::string();
    m_service = model.service ? (*model.service)["metadata"]["name"].string() : std::string();
    m_pods = podViews(model);
    m_containersStarted = containersStarted(model);
}

} // namespace rollout
