// SPDX-License-Identifier: Apache-2.0
// Cluster IPs and node ports, as pkg/registry/core/service/storage allocates and keeps them.
#include "demo/engine/objects/Admission.h"

#include <set>

namespace demo {

using core::Value;

namespace {

constexpr int firstNodePort = 30000, lastNodePort = 32767;

bool needsNodePorts(const Value &service)
{
    const std::string &type = service["spec"]["type"].string();
    return type == "NodePort" || (type == "LoadBalancer" && service["spec"]["allocateLoadBalancerNodePorts"] != Value(false));
}

bool needsHealthPort(const Value &service)
{
    return service["spec"]["type"].string() == "LoadBalancer" && service["spec"]["externalTrafficPolicy"].string() == "Local";
}

/// The node port that the old Service has for the same port and protocol.
Value keptNodePort(const Value &old, const Value &port)
{
    for (const Value &candidate : old["spec"]["ports"].items()) {
        if (candidate["port"] == port["port"] && candidate["protocol"] == port["protocol"])
            return candidate["nodePort"];
    }
    return {};
}

} // namespace

std::string Admission::freeAddress() const
{
    std::set<std::string> used;
    for (const Value &service : m_store.list("services"))
        used.insert(service["spec"]["clusterIP"].string());
    // .0.1 is the API server's own, the first block is for addresses given by hand.
    for (int number = 256; number < 65535; ++number) {
        const std::string address = m_serviceRange + '.' + std::to_string(number / 256) + '.' + std::to_string(number % 256);
        if (number % 256 != 0 && number % 256 != 255 && !used.count(address))
            return address;
    }
    return {};
}

int Admission::freeNodePort(const Value &service) const
{
    std::set<std::int64_t> used;
    const auto note = [&](const Value &one) {
        for (const Value &port : one["spec"]["ports"].items())
            used.insert(port["nodePort"].integer().value_or(0));
        used.insert(one["spec"]["healthCheckNodePort"].integer().value_or(0));
    };
    for (const Value &one : m_store.list("services"))
        note(one);
    note(service);
    for (int port = firstNodePort; port <= lastNodePort; ++port) {
        if (!used.count(port))
            return port;
    }
    return 0;
}

Value Admission::allocated(const Value &service, const Value &old) const
{
    Value spec = service["spec"];
    const bool external = spec["type"].string() == "ExternalName";
    if (external) {
        for (const char *gone : {"clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"})
            spec = spec.without(gone);
    } else {
        if (spec["clusterIP"].string().empty()) {
            const Value &kept = old["spec"]["clusterIP"];
            spec = spec.with("clusterIP", kept.string().empty() ? Value(freeAddress()) : kept);
        }
        if (spec["clusterIPs"].size() == 0)
            spec = spec.with("clusterIPs", core::list({spec["clusterIP"]}));
        if (spec["ipFamilies"].size() == 0)
            spec = spec.with("ipFamilies", core::list({Value("IPv4")}));
        if (spec["ipFamilyPolicy"].isNull())
            spec = spec.with("ipFamilyPolicy", Value("SingleStack"));
    }
    Value result = service.with("spec", spec);
    const bool wanted = needsNodePorts(result);
    for (std::size_t i = 0; i < spec["ports"].size(); ++i) {
        Value port = result["spec"]["ports"].items()[i];
        const bool had = !old.isNull() && needsNodePorts(old);
        if (wanted && port["nodePort"].integer().value_or(0) == 0) {
            const Value kept = had ? keptNodePort(old, port) : Value();
            port = port.with("nodePort", kept.isNull() ? Value(freeNodePort(result)) : kept);
        } else if (!wanted && had && port["nodePort"] == keptNodePort(old, port)) {
            port = port.without("nodePort");
        }
        result = result.with("spec", result["spec"].with("ports", result["spec"]["ports"].replaced(i, port)));
    }
    if (needsHealthPort(result) && result["spec"]["healthCheckNodePort"].integer().value_or(0) == 0) {
        const Value &kept = old["spec"]["healthCheckNodePort"];
        result = result.with("spec", result["spec"].with("healthCheckNodePort", kept.isNull() ? Value(freeNodePort(result)) : kept));
    }
    return result;
}

} // namespace demo
