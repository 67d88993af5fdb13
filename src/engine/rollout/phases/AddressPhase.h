// SPDX-License-Identifier: Apache-2.0
// Phase 1: the Service has an address, and its name resolves from here. It judges no load balancer (causes/LoadBalancer does).
#pragma once

#include "rollout/model/Model.h"
#include "rollout/Timeline.h"
#include "rollout/phases/Turn.h"

namespace rollout {

/// Entries of status.loadBalancer.ingress with an ip or a hostname; an empty entry is no address.
std::vector<Address> addressesOf(const core::Value &service);
/// The one that is used: an IP before a name.
std::string firstHost(const std::vector<Address> &addresses);

class AddressPhase {
public:
    Verdict evaluate(const Model &model, const Options &options, Turn &turn);
    void answer(const ResolveAnswer &answer, core::Instant active);

    const std::vector<Address> &addresses() const { return m_addresses; }
    /// A hostname that did not resolve at the last attempt; empty if none.
    const std::string &unresolved() const { return m_unresolved; }

private:
    Verdict resolving(const std::string &host, Turn &turn);

    std::vector<Address> m_addresses;
    std::string m_host, m_unresolved;
    bool m_resolved = false, m_asked = false;
    int m_attempts = 0;
    core::Instant m_nextAt; ///< active time
};

} // namespace rollout
