// SPDX-License-Identifier: Apache-2.0
#include "rollout/phases/AddressPhase.h"

#include <algorithm>
#include <array>

namespace rollout {

using core::say;

namespace {

    std::string join(const std::vector<Address> &addresses)
    {
        std::string text;
        for (const Address &address : addresses)
            text += (text.empty() ? "" : ", ") + (address.ip.empty() ? address.hostname : address.ip);
        return text;
    }

} // namespace

std::vector<Address> addressesOf(const core::Value &service)
{
    std::vector<Address> addresses;
    for (const core::Value &entry : service["status"]["loadBalancer"]["ingress"].items()) {
        Address address{entry["ip"].string(), entry["hostname"].string()};
        if (!address.ip.empty() || !address.hostname.empty())
            addresses.push_back(std::move(address));
    }
    return addresses;
}

std::string firstHost(const std::vector<Address> &addresses)
{
    const auto withIp = std::find_if(addresses.begin(), addresses.end(), [](const Address &address) { return !address.ip.empty(); });
    if (withIp != addresses.end())
        return withIp->ip;
    return addresses.empty() ? std::string() : addresses.front().hostname;
}

Verdict AddressPhase::evaluate(const Model &model, const Options &options, Turn &turn)
{
    if (!model.deployment)
        return {};
    if (options.waitFor == WaitFor::Inactive || model.desired == 0)
        return skipped("Inactive", say("no pods are wanted"));
    if (model.world->isForbidden("Service"))
        return skipped("NotPermitted", say("reading Services is not permitted"));
    switch (model.serviceChoice) {
    case ServiceChoice::Unknown:
        return {PhaseState::Pending, "", say("Looking for the Service"), {}};
    case ServiceChoice::None:
        return skipped("NoService", say("no Service selects these pods"));
    case ServiceChoice::Ambiguous:
        return {PhaseState::Progress, "ServiceAmbiguous", say("Several Services select these pods"), {}};
    case ServiceChoice::Missing:
        return {PhaseState::Progress, "ServiceMissing", say("Waiting for Service %1", model.namedService), {}};
    case ServiceChoice::One:
        break;
    }
    if (!model.isLoadBalancer()) {
        const std::string &type = (*model.service)["spec"]["type"].string();
        return skipped("NotLoadBalancer", say("the Service is of type %1", type.empty() ? "ClusterIP" : type));
    }
    m_addresses = addressesOf(*model.service);
    if (m_addresses.empty()) {
        m_host.clear();
        m_unresolved.clear();
        return {PhaseState::Progress, "AddressPending", say("Waiting for the load balancer's address"), {}};
    }
    const std::string host = firstHost(m_addresses);
    const bool isName = std::none_of(m_addresses.begin(), m_addresses.end(), [](const Address &address) { return !address.ip.empty(); });
    if (isName && options.health == HealthMode::External) {
        Verdict verdict = resolving(host, turn);
        if (!m_resolved)
            return verdict;
    } else {
        m_unresolved.clear();
    }
    return {PhaseState::Done, "AddressAssigned", core::Text::verbatim(join(m_addresses)), {}};
}

Verdict AddressPhase::resolving(const std::string &host, Turn &turn)
{
    if (host != m_host) {
        m_host = host;
        m_unresolved.clear();
        m_resolved = m_asked = false;
        m_attempts = 0;
        // A name asked for too early is cached as missing for minutes (SOA minimum): give it time first.
        m_nextAt = turn.active + core::Duration(10000);
    }
    if (!m_resolved && !m_asked) {
        if (turn.active >= m_nextAt) {
            m_asked = true;
            turn.wishes.push_back(Resolve{host});
        } else {
            turn.wakeAtActive(m_nextAt);
        }
    }
    return {PhaseState::Progress, "AddressName", say("Waiting for DNS to know %1", host), {}};
}

void AddressPhase::answer(const ResolveAnswer &answer, core::Instant active)
{
    if (answer.host != m_host || !m_asked)
        return;
    m_asked = false;
    if (!answer.addresses.empty()) {
        m_resolved = true;
        m_unresolved.clear();
        return;
    }
    static constexpr std::array<int, 3> delays = {15, 30, 60};
    m_unresolved = answer.host;
    m_nextAt = active + core::Duration(1000 * delays[std::size_t(std::min(m_attempts, 2))]);
    ++m_attempts;
}

} // namespace rollout
