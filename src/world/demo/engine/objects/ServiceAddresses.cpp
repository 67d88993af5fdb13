// SPDX-License-Identifier: Apache-2.0
// Cluster IPs and node ports, as pkg/registry/core/service/storage allocates them.
#include "demo/engine/objects/Admission.h"

#include "core/Json.h"
#include "kube/admission/ServiceRegistry.h"

namespace demo {

using core::Value;

namespace {

Failure invalidService(const Value &service, const char *field, std::string message)
{
    return invalid("Service", "", service["metadata"]["name"].string(), {{"FieldValueInvalid", field, std::move(message)}});
}

} // namespace

Answer<Value> Admission::allocated(const Value &service, const Value &old) const
{
    m_allocations.follow(m_store);
    const ServiceAllocations &taken = m_allocations;
    const ObjectName own = nameOf(service);
    const kube::ServiceRanges ranges;
    Value spec = service["spec"];
    const std::string &address = spec["clusterIP"].string();
    if (!address.empty() && address != "None" && address != old["spec"]["clusterIP"].string() && taken.hasAddress(address, own)) {
        return refuse(invalidService(service, "spec.clusterIPs",
                                     "Invalid value: " + core::toJson(core::list({Value(address)})) + ": failed to allocate IP " + address
                                         + ": provided IP is already allocated"));
    }
    for (std::size_t i = 0; i < spec["ports"].size(); ++i) {
        const Value &port = spec["ports"].items()[i]["nodePort"];
        if (port.integer().value_or(0) != 0 && taken.hasPort(*port.integer(), own)) {
            return refuse(invalidService(service, ("spec.ports[" + std::to_string(i) + "].nodePort").c_str(),
                                         "Invalid value: " + port.text() + ": provided port is already allocated"));
        }
    }
    std::set<std::int64_t> given = ServiceAllocations::portsOf(service);
    const auto nextPort = [&] {
        const std::int64_t port = taken.freePort(ranges.firstNodePort, ranges.lastNodePort, own, given);
        given.insert(port);
        return Value(port);
    };
    const kube::ServiceNeeds needs = kube::serviceNeeds(service);
    if (needs.clusterIp) {
        const Value free(taken.freeAddress(m_serviceRange));
        spec = spec.with("clusterIP", free).with("clusterIPs", core::list({free}));
    }
    for (const std::size_t first : needs.nodePorts) {
        // Ports of the same number, such as DNS over UDP and TCP, share a node port.
        const Value number = spec["ports"].items()[first]["port"], node = nextPort();
        Value ports = spec["ports"];
        for (std::size_t i = first; i < ports.size(); ++i) {
            const Value port = ports.items()[i];
            if (port["port"] == number && port["nodePort"].integer().value_or(0) == 0)
                ports = ports.replaced(i, port.with("nodePort", node));
        }
        spec = spec.with("ports", ports);
    }
    if (needs.healthCheckNodePort)
        spec = spec.with("healthCheckNodePort", nextPort());
    if (given.count(0) > 0)
        return refuse({500, "InternalError", "Internal error occurred: failed to allocate a nodePort: range is full", {}, 0});
    const kube::Type *type = typeOf(*kindOf("services"));
    // In the server's order again.
    core::Members ordered;
    for (const kube::Field &field : type->field("spec")->type->fields) {
        if (const Value *value = spec.find(field.name))
            ordered.push_back({field.name, *value});
    }
    return service.with("spec", Value(std::move(ordered)));
}

} // namespace demo
