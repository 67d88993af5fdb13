// SPDX-License-Identifier: Apache-2.0
// Which cluster IPs and node ports the Services of a store have, kept up to date from its history. It decides nothing about a Service.
#pragma once

#include "demo/engine/Store.h"

#include <map>
#include <set>

namespace demo {

class ServiceAllocations {
public:
    /// Takes in what has happened in the store since the last call.
    void follow(const Store &store);

    /// Whether another Service than `own` has it.
    bool hasAddress(const std::string &address, const ObjectName &own) const;
    bool hasPort(std::int64_t port, const ObjectName &own) const;
    /// The lowest free one outside the first block, which is for addresses given by hand. `range` is the first two bytes.
    std::string freeAddress(const std::string &range) const;
    /// 0 if the range is full; `more` are taken too.
    std::int64_t freePort(std::int64_t first, std::int64_t last, const ObjectName &own, const std::set<std::int64_t> &more) const;

    /// Node ports that a Service names, the one for health checks included.
    static std::set<std::int64_t> portsOf(const core::Value &service);

private:
    void note(const core::Value &service, bool there);

    std::uint64_t m_revision = 0;
    std::map<std::string, ObjectName> m_addresses;
    std::map<std::int64_t, ObjectName> m_ports;
};

} // namespace demo
