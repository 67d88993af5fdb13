// SPDX-License-Identifier: Apache-2.0
// Cluster IPs and node ports, as pkg/registry/core/service/storage allocates them.
#include "demo/engine/objects/Admission.h"

#include "core/Json.h"
#include "kube/admission/ServiceRegistry.h"

#include <set>

namespace demo {

using core::Value;

namespace {

/// What the other Services have.
struct Taken {
    std::set<std::string> addresses;
    std::set<std::int64_t> ports;

    Taken(const Store &store, const Value &except)
    {
        const ObjectName own = nameOf(except);
        for (const Value &service : store.list("services")) {
            if (nameOf(service) != own)
                note(service);
        }
    }

    void note(const Value &service)
    {
        const Value &spec = service["spec"];
        addresses.insert(spec["clusterIP"].string());
        for (const Value &port : spec["ports"].items())
            ports.insert(port["nodePort"].integer().value_or(0));
        ports.insert(spec["healthCheckNodePort"].integer().value_or(0));
    }

    std::string freeAddress(const std::string &range) const
    {
        // .0.1 is the API server's own, the first block is for addresses given by hand.
        for (int number = 257; number < 65535; ++number) {
            const std::string address = range + '.' + std::to_string(number / 256) + '.' + std::to_string(number % 256);
            if (number % 256 != 0 && number % 256 != 255 && !addresses.count(address))
                return address;
        }
        return {};
    }

    std::int64_t freePort(const kube::ServiceRanges &ranges)
    {
        for (std::int64_t port = ranges.firstNodePort; port <= ranges.lastNodePort; ++port) {
            if (ports.insert(port).second)
                return port;
        }
        return 0;
    }
};

Failure invalidService(const Value &service, const char *field, std::string message)
{
    return invalid("Service", "", service["metadata"]["name"].string(), {{"FieldValueInvalid", field, std::move(message)}});
}

} // namespace

Answer<Value> Admission::allocated(const Value &service, const Value &old) const
{
    Taken taken(m_store, service);
    const kube::ServiceRanges ranges;
    Value spec = service["spec"];
    const std::string &address = spec["clusterIP"].string();
    if (!address.empty() && address != "None" && address != old["spec"]["clusterIP"].string() && taken.addresses.count(address)) {
        return refuse(invalidService(service, "spec.clusterIPs",
                                     "Invalid value: " + core::toJson(core::list({Value(address)})) + ": failed to allocate IP " + address
                                         + ": provided IP is already allocated"));
    }
    for (std::size_t i = 0; i < spec["ports"].size(); ++i) {
        const Value &port = spec["ports"].items()[i]["nodePort"];
        if (port.integer().value_or(0) != 0 && taken.ports.count(*port.integer())) {
            return refuse(invalidService(service, ("spec.ports[" + std::to_string(i) + "].nodePort").c_str(),
                                         "Invalid value: " + port.text() + ": provided port is already allocated"));
        }
    }
    taken.note(service);
    const kube::ServiceNeeds needs = kube::serviceNeeds(service);
    if (needs.clusterIp) {
        const Value given(taken.freeAddress(m_serviceRange));
        spec = spec.with("clusterIP", given).with("clusterIPs", core::list({given}));
    }
    for (const std::size_t first : needs.nodePorts) {
        // Ports of the same number, such as DNS over UDP and TCP, share a node port.
        const Value number = spec["ports"].items()[first]["port"];
        const Value given(taken.freePort(ranges));
        Value ports = spec["ports"];
        for (std::size_t i = first; i < ports.size(); ++i) {
            const Value port = ports.items()[i];
            if (port["port"] == number && port["nodePort"].integer().value_or(0) == 0)
                ports = ports.replaced(i, port.with("nodePort", given));
        }
        spec = spec.with("ports", ports);
    }
    if (needs.healthCheckNodePort)
        spec = spec.with("healthCheckNodePort", Value(taken.freePort(ranges)));
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
