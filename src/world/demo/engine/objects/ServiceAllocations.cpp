// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/objects/ServiceAllocations.h"

namespace demo {

using core::Value;

std::set<std::int64_t> ServiceAllocations::portsOf(const Value &service)
{
    std::set<std::int64_t> ports;
    const auto add = [&ports](const Value &port) {
        if (port.integer().value_or(0) != 0)
            ports.insert(*port.integer());
    };
    for (const Value &port : service["spec"]["ports"].items())
        add(port["nodePort"]);
    add(service["spec"]["healthCheckNodePort"]);
    return ports;
}

void ServiceAllocations::follow(const Store &store)
{
    if (const auto events = store.since("services", m_revision); events && m_revision <= store.revision()) {
        for (const Event &event : *events) {
            note(event.before, false);
            if (event.type != Event::Type::Deleted)
                note(event.object, true);
        }
    } else {
        m_addresses.clear();
        m_ports.clear();
        for (const Value &service : store.list("services"))
            note(service, true);
    }
    m_revision = store.revision();
}

void ServiceAllocations::note(const Value &service, bool there)
{
    const ObjectName name = nameOf(service);
    const auto set = [&](auto &map, const auto &key) {
        if (there)
            map[key] = name;
        else
            map.erase(key);
    };
    if (const std::string &address = service["spec"]["clusterIP"].string(); !address.empty())
        set(m_addresses, address);
    for (const std::int64_t port : portsOf(service))
        set(m_ports, port);
}

bool ServiceAllocations::hasAddress(const std::string &address, const ObjectName &own) const
{
    const auto found = m_addresses.find(address);
    return found != m_addresses.end() && !(found->second == own);
}

bool ServiceAllocations::hasPort(std::int64_t port, const ObjectName &own) const
{
    const auto found = m_ports.find(port);
    return found != m_ports.end() && !(found->second == own);
}

std::string ServiceAllocations::freeAddress(const std::string &range) const
{
    // .0.1 is the API server's own.
    for (int number = 257; number < 65535; ++number) {
        const std::string address = range + '.' + std::to_string(number / 256) + '.' + std::to_string(number % 256);
        if (number % 256 != 0 && number % 256 != 255 && m_addresses.count(address) == 0)
            return address;
    }
    return {};
}

std::int64_t ServiceAllocations::freePort(std::int64_t first, std::int64_t last, const ObjectName &own, const std::set<std::int64_t> &more) const
{
    for (std::int64_t port = first; port <= last; ++port) {
        if (!hasPort(port, own) && more.count(port) == 0)
            return port;
    }
    return 0;
}

} // namespace demo
