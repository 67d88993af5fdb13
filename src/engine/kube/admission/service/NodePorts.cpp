// SPDX-License-Identifier: Apache-2.0
// Source: pkg/registry/core/service/storage/alloc.go, pkg/registry/core/service/portallocator/operation.go.
#include "kube/admission/service/Parts.h"
#include "kube/validation/service/Service.h"

#include <map>

namespace kube {

using core::Value;

namespace {

std::int64_t requestedNodePort(const Value &ports, std::int64_t inside)
{
    for (const Value &port : ports.items()) {
        if (port["port"].integer().value_or(0) == inside && nodePort(port) != 0)
            return nodePort(port);
    }
    return 0;
}

} // namespace

bool isOnNodes(const Value &spec)
{
    const std::string &type = spec["type"].string();
    return type == "NodePort" || type == "LoadBalancer";
}

bool allocatesNodePorts(const Value &spec)
{
    return spec["type"].string() == "NodePort" || (spec["type"].string() == "LoadBalancer" && spec["allocateLoadBalancerNodePorts"].boolean());
}

std::int64_t nodePort(const Value &port)
{
    return port["nodePort"].integer().value_or(0);
}

std::string PortOperation::take(std::int64_t port)
{
    if (m_checkRange && (port < m_ranges.firstNodePort || port > m_ranges.lastNodePort))
        return "provided port is not in the valid range. The range of valid ports is " + std::to_string(m_ranges.firstNodePort) + '-'
            + std::to_string(m_ranges.lastNodePort);
    return m_taken.insert(port).second ? std::string() : "provided port is already allocated";
}

std::int64_t PortOperation::next()
{
    constexpr std::int64_t firstGuess = 32769;
    const std::int64_t port = m_taken.empty() ? firstGuess : *m_taken.rbegin() + 1;
    m_taken.insert(port);
    return port;
}

void allocateNodePorts(Errors &errors, Value &spec, PortOperation &operation)
{
    const Path list = specPath.child("ports");
    std::map<std::int64_t, std::int64_t> byPort;
    for (std::size_t i = 0; isOnNodes(spec) && i < spec["ports"].size(); ++i) {
        const Value port = spec["ports"].at(i);
        const std::int64_t own = nodePort(port), inside = port["port"].integer().value_or(0);
        if (own == 0 && !allocatesNodePorts(spec))
            continue;
        const auto shared = byPort.find(inside);
        std::int64_t number = shared == byPort.end() ? requestedNodePort(spec["ports"], inside) : own == 0 ? shared->second : own;
        const bool isNew = shared == byPort.end() || number != shared->second;
        const std::string problem = isNew && number != 0 ? operation.take(number) : std::string();
        if (!problem.empty()) {
            errors.invalid(list.index(i).child("nodePort"), std::to_string(number), problem);
            return;
        }
        if (number == 0)
            number = operation.next();
        byPort.emplace(inside, number);
        spec = spec.with("ports", spec["ports"].replaced(i, port.with("nodePort", Value(number))));
    }
}

void allocateHealthCheckPort(Errors &errors, Value &spec, PortOperation &operation)
{
    const std::int64_t port = spec["healthCheckNodePort"].integer().value_or(0);
    if (!errors.empty() || !needsHealthCheckPort(spec))
        return;
    if (port == 0) {
        constexpr std::int64_t mostPort = 65535;
        const std::int64_t chosen = operation.isDry() ? operation.next() : 0;
        if (chosen > mostPort)
            spec = spec.with("healthCheckNodePort", Value(chosen));
        return;
    }
    const std::string problem = operation.take(port);
    if (!problem.empty())
        errors.failed("Internal error occurred: failed to allocate requested HealthCheck NodePort " + std::to_string(port) + ": " + problem,
                      "InternalError");
}

void updateNodePorts(Errors &errors, Value &spec, const Value &old, PortOperation &operation)
{
    const Path list = specPath.child("ports");
    std::set<std::int64_t> kept;
    std::set<std::string> taken;
    for (const Value &port : old["ports"].items())
        kept.insert(nodePort(port));
    for (std::size_t i = 0; isOnNodes(spec) && i < spec["ports"].size(); ++i) {
        const Value port = spec["ports"].at(i);
        std::int64_t number = nodePort(port);
        if (number == 0 && !allocatesNodePorts(spec))
            continue;
        if (number == 0) {
            number = operation.next();
            spec = spec.with("ports", spec["ports"].replaced(i, port.with("nodePort", Value(number))));
        } else if (kept.insert(number).second) {
            const std::string problem = operation.take(number);
            if (!problem.empty())
                errors.invalid(list.index(i).child("nodePort"), std::to_string(number), problem);
        }
        const std::string claim = port["protocol"].string() + ' ' + std::to_string(number);
        if (errors.empty() && !taken.insert(claim).second)
            errors.failed("duplicate nodePort: {" + claim + '}', "");
        if (!errors.empty())
            return;
    }
}

} // namespace kube
