// SPDX-License-Identifier: Apache-2.0
// How inputs become knowledge.
#include "rollout/tracker/TrackerState.h"

#include <algorithm>

namespace rollout {

using core::say;
using core::Value;

namespace {

    template <class... Cases>
    struct Match : Cases... {
        using Cases::operator()...;
    };
    template <class... Cases>
    Match(Cases...) -> Match<Cases...>;

} // namespace

void TrackerState::accept(const Input &input, Turn &turn)
{
    std::visit(Match{
                   [](const Tick &) {},
                   [&](const ObjectSeen &seen) {
                       if (seen.object["kind"].string() == "Deployment")
                           acceptDeployment(seen.object, turn);
                       else
                           m_world.seen(seen.object, turn.now);
                   },
                   [&](const ObjectGone &gone) { acceptGone(gone.object, turn); },
                   [&](const Listed &listed) { acceptListed(listed, turn); },
                   [&](const Forbidden &forbidden) { m_world.setForbidden(forbidden.kind); },
                   [&](const Connection &connection) { acceptConnection(connection.connected, turn); },
                   [&](const HealthAnswer &answer) { acceptHealth(answer, turn); },
                   [&](const ResolveAnswer &answer) { m_address.answer(answer, turn.active); },
                   [&](const LogAnswer &answer) { m_logs.answer(answer); },
                   [&](const Estimate &estimate) { m_estimate = estimate; },
                   [&](const Attention &attention) { m_attention = attention.watched; },
               },
               input);
}

bool TrackerState::isOurs(const Value &object) const
{
    return object["metadata"]["name"].string() == m_target.name
        && (m_target.uid.empty() || object["metadata"]["uid"].string() == m_target.uid);
}

void TrackerState::acceptDeployment(const Value &object, Turn &turn)
{
    if (object["metadata"]["name"].string() != m_target.name)
        return;
    if (isOurs(object)) {
        m_target.uid = object["metadata"]["uid"].string();
        m_seen = true;
        m_world.seen(object, turn.now);
    } else if (m_seen) {
        // Before ours was seen, another uid is what was there before.
        end(Outcome::Deleted, "Deleted", say("The Deployment was deleted and made again by somebody else"), turn);
    }
}

void TrackerState::acceptGone(const Value &object, Turn &turn)
{
    if (object["kind"].string() == "Deployment") {
        if (m_seen && isOurs(object))
            end(Outcome::Deleted, "Deleted", say("The Deployment was deleted"), turn);
        return;
    }
    m_world.gone(object);
}

void TrackerState::acceptListed(const Listed &listed, Turn &turn)
{
    if (listed.kind != "Deployment") {
        m_world.listed(listed.kind, listed.objects, turn.now);
        return;
    }
    std::vector<Value> ours;
    std::copy_if(listed.objects.begin(), listed.objects.end(), std::back_inserter(ours), [this](const Value &object) { return isOurs(object); });
    if (ours.empty() && m_seen) {
        end(Outcome::Deleted, "Deleted", say("The Deployment was deleted"), turn);
        return;
    }
    m_world.listed(listed.kind, ours, turn.now);
    for (const Value &object : ours)
        acceptDeployment(object, turn);
}

void TrackerState::acceptConnection(bool connected, Turn &turn)
{
    if (connected == !m_disconnectedAt)
        return;
    Event event;
    event.at = turn.now;
    event.state = connected ? PhaseState::Progress : PhaseState::Concern;
    event.code = connected ? "Connected" : "Disconnected";
    event.message = connected ? say("Connected again") : say("The connection to the cluster is lost; what is shown is old");
    if (connected)
        m_disconnectedAt.reset();
    else
        m_disconnectedAt = turn.now;
    // Checks before and after a gap prove nothing together: what happened in between may still be on its way.
    if (!connected && !m_readyAt)
        m_health.restart();
    m_events.push_back(std::move(event));
}

void TrackerState::acceptHealth(const HealthAnswer &answer, Turn &turn)
{
    const CheckSeries *series = m_health.answer(answer, turn.active);
    if (!series || (m_health.external() && !series->pod.empty()))
        return; // pods asked beside the URL are evidence, no step of the phase
    const bool good = HealthPhase::isSuccess(answer);
    Mark mark;
    mark.at = turn.now;
    mark.kind = good ? MarkKind::CheckPassed : MarkKind::CheckFailed;
    mark.probe = "health";
    mark.label = series->pod.empty() ? describe(answer) : say("%1 (pod %2)", describe(answer), series->pod);
    m_lanes.markPhase(Phase::Health, std::move(mark));
}

} // namespace rollout
