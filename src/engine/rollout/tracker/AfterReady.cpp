// SPDX-License-Identifier: Apache-2.0
#include "rollout/tracker/AfterReady.h"

#include <algorithm>

namespace rollout {

using core::say;

namespace {

    constexpr core::Duration settleTime{10000};
    constexpr core::Duration flapWindow{300000};
    constexpr std::size_t flaps = 3;

    std::int64_t restartsOf(const Model &model)
    {
        std::int64_t restarts = 0;
        for (const Pod &pod : model.pods) {
            for (const core::Value &status : (*pod.object)["status"]["containerStatuses"].items())
                restarts += pod.isNew && pod.counts() ? status["restartCount"].integer().value_or(0) : 0;
        }
        return restarts;
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

    std::string hostText(const Address &address)
    {
        return address.ip.empty() ? address.hostname : address.ip;
    }

} // namespace

void AfterReady::begin(const Model &model, const AddressPhase &address)
{
    m_pods = model.desired;
    m_restarts = restartsOf(model);
    m_addresses = address.addresses();
    m_problem.reset();
    m_troubleSince.reset();
    m_scaledAt.reset();
}

std::vector<Event> AfterReady::watch(const Model &model, bool proven, const AddressPhase &address, const HealthPhase &health,
                                     core::Duration podsDeadline, Turn &turn)
{
    std::vector<Event> news;
    noteChanges(model, address, news, turn);
    noteProblem(problemOf(model, expectedPods(model, proven, podsDeadline, turn), address, health), news, turn);
    return news;
}

std::int64_t AfterReady::expectedPods(const Model &model, bool proven, core::Duration podsDeadline, Turn &turn)
{
    if (proven || model.desired <= m_pods) {
        m_pods = model.desired;
        m_scaledAt.reset();
        return m_pods;
    }
    // More are wanted: they get the time that a rollout would have.
    if (!m_scaledAt)
        m_scaledAt = turn.active;
    if (turn.active < *m_scaledAt + podsDeadline) {
        turn.wakeAtActive(*m_scaledAt + podsDeadline);
        return m_pods;
    }
    return model.desired;
}

core::Text AfterReady::problemOf(const Model &model, std::int64_t pods, const AddressPhase &address, const HealthPhase &health) const
{
    if (model.newReady < pods)
        return say("%1 of %2 pods are ready", model.newReady, pods);
    if (model.isLoadBalancer() && address.addresses().empty())
        return say("The load balancer's address is gone");
    if (model.service && (*model.service)["spec"]["selector"].size() > 0 && !model.world->isForbidden("EndpointSlice") && model.newServing == 0)
        return say("The Service has no ready endpoint");
    if (health.lost())
        return say("The health check does not answer any more");
    return {};
}

void AfterReady::noteChanges(const Model &model, const AddressPhase &address, std::vector<Event> &news, Turn &turn)
{
    const std::int64_t restarts = restartsOf(model);
    if (restarts > m_restarts)
        news.push_back(eventOf(PhaseState::Concern, "Restarted", core::sayCount("Containers restarted %n times since it was ready", int(restarts - m_restarts)), turn));
    m_restarts = restarts;
    if (!address.addresses().empty() && !m_addresses.empty() && address.addresses() != m_addresses)
        news.push_back(eventOf(PhaseState::Concern, "AddressChanged",
                               say("The load balancer's address changed from %1 to %2", hostText(m_addresses.front()), hostText(address.addresses().front())), turn));
    if (!address.addresses().empty())
        m_addresses = address.addresses();
}

void AfterReady::noteProblem(core::Text problem, std::vector<Event> &news, Turn &turn)
{
    if (problem.empty()) {
        m_troubleSince.reset();
        if (m_problem)
            news.push_back(eventOf(PhaseState::Done, "Recovered", say("Ready again"), turn));
        m_problem.reset();
        return;
    }
    if (!m_troubleSince)
        m_troubleSince = turn.active;
    if (m_problem)
        return;
    if (turn.active < *m_troubleSince + settleTime) {
        turn.wakeAtActive(*m_troubleSince + settleTime);
        return;
    }
    m_problem = std::move(problem);
    news.push_back(eventOf(PhaseState::Concern, "Degraded", *m_problem, turn));
    const core::Instant recent = turn.active - flapWindow;
    m_falls.erase(std::remove_if(m_falls.begin(), m_falls.end(), [recent](core::Instant at) { return at < recent; }), m_falls.end());
    m_falls.push_back(turn.active);
    if (m_falls.size() == flaps)
        news.push_back(eventOf(PhaseState::Concern, "Unstable", say("It was degraded %1 times within 5 minutes", int(flaps)), turn));
}

} // namespace rollout
