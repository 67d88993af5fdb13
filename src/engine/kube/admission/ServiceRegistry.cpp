// SPDX-License-Identifier: Apache-2.0
// Source: pkg/registry/core/service/storage (alloc.go, storage.go), pkg/registry/core/service/strategy.go.
#include "kube/admission/ServiceRegistry.h"

#include "kube/text/GoText.h"
#include "kube/validation/Ip.h"
#include "kube/validation/service/Service.h"

#include <algorithm>
#include <map>
#include <set>

namespace kube {

namespace {

using core::Value;

const Path specPath("spec");

bool isExternalName(const Value &spec)
{
    return spec["type"].string() == "ExternalName";
}

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

Value listOf(std::initializer_list<const char *> texts)
{
    core::Items items;
    for (const char *text : texts)
        items.emplace_back(text);
    return Value(std::move(items));
}

/// Family fields, after initIPFamilyFields; errors end the request.
Value withFamilies(Errors &errors, Value spec, const Value &old)
{
    if (isExternalName(spec))
        return spec;
    const bool selectorless = spec["clusterIP"].string() == "None" && spec["selector"].size() == 0;
    if (spec["ipFamilyPolicy"].isNull()) {
        const Value &kept = old["ipFamilyPolicy"];
        spec = spec.with("ipFamilyPolicy", !kept.isNull() ? kept : Value(selectorless ? "RequireDualStack" : "SingleStack"));
    }
    validateClusterIps(errors, spec, old);
    if (!errors.empty())
        return spec;
    const std::string policy = spec["ipFamilyPolicy"].string();
    const Path policyPath = specPath.child("ipFamilyPolicy");
    if (policy == "SingleStack") {
        if (spec["clusterIPs"].size() == 2)
            errors.invalid(policyPath, shownTyped(policy), "must be 'RequireDualStack' or 'PreferDualStack' when multiple cluster IPs are specified");
        if (spec["ipFamilies"].size() == 2)
            errors.invalid(policyPath, shownTyped(policy), "must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families are specified");
    }
    const Path ips = specPath.child("clusterIPs"), families = specPath.child("ipFamilies");
    for (std::size_t i = spec["ipFamilies"].size(); i < spec["clusterIPs"].size() && spec["clusterIPs"].at(0).string() != "None"; ++i) {
        const auto address = parseIp(spec["clusterIPs"].at(i).string());
        if (address && address->isV4())
            spec = spec.with("ipFamilies", spec["ipFamilies"].appended(Value("IPv4")));
        else
            errors.invalid(ips.index(i), goJson(spec["clusterIPs"]), "IPv6 is not configured on this cluster");
    }
    if (!errors.empty())
        return spec;
    if (selectorless) {
        if (spec["ipFamilies"].size() == 0)
            spec = spec.with("ipFamilies", listOf({"IPv4"}));
        if (spec["ipFamilies"].size() < 2 && policy != "SingleStack")
            spec = spec.with("ipFamilies", spec["ipFamilies"].appended(Value(spec["ipFamilies"].at(0).string() == "IPv4" ? "IPv6" : "IPv4")));
        return spec;
    }
    if (policy == "RequireDualStack")
        errors.invalid(policyPath, shownTyped(policy), "this cluster is not configured for dual-stack services");
    for (std::size_t i = 0; i < spec["ipFamilies"].size(); ++i) {
        const std::string &family = spec["ipFamilies"].at(i).string();
        if (family != "IPv4")
            errors.invalid(families.index(i), shownTyped(family), "not configured on this cluster");
    }
    if (errors.empty() && spec["ipFamilies"].size() == 0)
        spec = spec.with("ipFamilies", listOf({"IPv4"}));
    return spec;
}

/// An address the client chose must be in the range.
void checkAddress(Errors &errors, const Value &spec, const Value &old, const ServiceRanges &ranges)
{
    const Value &ips = spec["clusterIPs"];
    if (isExternalName(spec) || ips.size() == 0 || ips.at(0).string() == "None" || ips == old["clusterIPs"])
        return;
    const auto address = parseIp(ips.at(0).string());
    const auto range = parseBlock(ranges.addresses);
    if (!address || !range)
        return;
    IpBlock asked = *range;
    asked.address = *address;
    // The first and the last address of the range are not for services.
    const bool edge = *address == range->network() || (address->bytes[14] == 255 && address->bytes[15] == 255);
    if (!(asked.network() == range->network()) || edge)
        errors.invalid(specPath.child("clusterIPs"), goJson(ips),
                       "failed to allocate IP " + ips.at(0).string() + ": the provided IP (" + address->toString()
                           + ") is not in the valid range. The range of valid IPs is " + range->toString());
}

/// The node ports of one request. A dry run hands out made-up numbers, as the server's does.
class PortOperation {
public:
    PortOperation(const ServiceRanges &ranges, bool checkRange) : m_ranges(ranges), m_checkRange(checkRange) { }

    bool isDry() const { return !m_checkRange; }

    /// What is wrong with a port that the client asked for; empty if it is now taken.
    std::string take(std::int64_t port)
    {
        if (m_checkRange && (port < m_ranges.firstNodePort || port > m_ranges.lastNodePort))
            return "provided port is not in the valid range. The range of valid ports is " + std::to_string(m_ranges.firstNodePort) + '-'
                + std::to_string(m_ranges.lastNodePort);
        return m_taken.insert(port).second ? std::string() : "provided port is already allocated";
    }

    std::int64_t next()
    {
        constexpr std::int64_t firstGuess = 32769;
        const std::int64_t port = m_taken.empty() ? firstGuess : *m_taken.rbegin() + 1;
        m_taken.insert(port);
        return port;
    }

private:
    const ServiceRanges &m_ranges;
    bool m_checkRange;
    std::set<std::int64_t> m_taken;
};

std::int64_t requestedNodePort(const Value &ports, std::int64_t inside)
{
    for (const Value &port : ports.items()) {
        if (port["port"].integer().value_or(0) == inside && nodePort(port) != 0)
            return nodePort(port);
    }
    return 0;
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

/// The port for health checks, if one is asked for by number. One that the server chooses is the caller's to give (serviceNeeds), but a dry
/// run may choose one that the rules refuse.
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

/// What the server gave the Service before and the client did not send back stays (patchAllocatedValues).
Value withKeptValues(Value spec, const Value &old)
{
    if (!isExternalName(old) && !isExternalName(spec)) {
        if (spec["clusterIP"].string().empty() && !old["clusterIP"].isNull())
            spec = spec.with("clusterIP", old["clusterIP"]);
        if (spec["clusterIPs"].size() == 0 && old["clusterIPs"].size() > 0)
            spec = spec.with("clusterIPs", old["clusterIPs"]);
    }
    if (isOnNodes(old) && isOnNodes(spec)) {
        std::set<std::int64_t> used;
        std::map<std::string, std::int64_t> byName;
        for (const Value &port : spec["ports"].items())
            used.insert(nodePort(port));
        for (const Value &port : old["ports"].items())
            byName[port["name"].string()] = nodePort(port);
        for (std::size_t i = 0; i < spec["ports"].size(); ++i) {
            const Value &port = spec["ports"].at(i);
            const auto before = byName.find(port["name"].string());
            if (nodePort(port) == 0 && before != byName.end() && before->second != 0 && used.count(before->second) == 0)
                spec = spec.with("ports", spec["ports"].replaced(i, port.with("nodePort", Value(before->second))));
        }
    }
    if (needsHealthCheckPort(old) && needsHealthCheckPort(spec) && spec["healthCheckNodePort"].isNull())
        spec = spec.with("healthCheckNodePort", old["healthCheckNodePort"]);
    return spec;
}

/// Fields of the old type that nobody changed go with it (dropTypeDependentFields).
Value withoutLeftovers(Value spec, const Value &old)
{
    const auto drop = [&](const char *field) {
        if (spec[field] == old[field])
            spec = spec.without(field);
    };
    if (!isExternalName(old) && isExternalName(spec)) {
        for (const char *field : {"clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"})
            drop(field);
    }
    if (isOnNodes(old) && !isOnNodes(spec)) {
        // Ports may come and go, as long as no node port is new (sameNodePorts).
        const auto &before = old["ports"].items();
        const auto &after = spec["ports"].items();
        const bool same = std::all_of(after.begin(), after.end(), [&before](const Value &port) {
            return nodePort(port) == 0
                || std::any_of(before.begin(), before.end(), [&port](const Value &had) { return nodePort(had) == nodePort(port); });
        });
        for (std::size_t i = 0; same && i < spec["ports"].size(); ++i)
            spec = spec.with("ports", spec["ports"].replaced(i, spec["ports"].at(i).without("nodePort")));
    }
    if (needsHealthCheckPort(old) && !needsHealthCheckPort(spec))
        drop("healthCheckNodePort");
    if (old["type"].string() == "LoadBalancer" && spec["type"].string() != "LoadBalancer") {
        drop("allocateLoadBalancerNodePorts");
        drop("loadBalancerClass");
    }
    if (isExternallyAccessible(old) && !isExternallyAccessible(spec))
        drop("externalTrafficPolicy");
    return spec;
}

/// normalizeClusterIPs: the old field alone was changed, so the list follows it.
Value withFollowingIps(Value spec, const Value &old)
{
    const std::string primary = spec["clusterIP"].string();
    if (spec["clusterIPs"].size() == 0 && old["clusterIPs"].size() > 0 && old["clusterIP"].string() == primary)
        spec = spec.with("clusterIPs", old["clusterIPs"]);
    if (old["clusterIP"].string() == primary || spec["clusterIPs"] != old["clusterIPs"])
        return spec;
    return primary.empty() ? spec.without("clusterIPs") : spec.with("clusterIPs", core::list({Value(primary)}));
}

Value withClusterIps(Value spec)
{
    if (!spec["clusterIP"].string().empty() && spec["clusterIPs"].size() == 0)
        spec = spec.with("clusterIPs", core::list({spec["clusterIP"]}));
    return spec;
}

} // namespace

Value beginServiceCreate(Errors &errors, const Value &object, const ServiceRanges &ranges, bool checkNodePortRange)
{
    Value spec = withFamilies(errors, withClusterIps(object["spec"]), Value());
    if (errors.empty())
        checkAddress(errors, spec, Value(), ranges);
    PortOperation operation(ranges, checkNodePortRange);
    if (errors.empty())
        allocateNodePorts(errors, spec, operation);
    allocateHealthCheckPort(errors, spec, operation);
    return object.with("spec", spec);
}

Value beginServiceUpdate(Errors &errors, const Value &object, const Value &old, const ServiceRanges &ranges, bool checkNodePortRange)
{
    const Value &before = old["spec"];
    Value spec = withFollowingIps(withKeptValues(object["spec"], before), before);
    spec = withFamilies(errors, spec, before);
    PortOperation operation(ranges, checkNodePortRange);
    if (errors.empty())
        updateNodePorts(errors, spec, before, operation);
    if (!needsHealthCheckPort(before))
        allocateHealthCheckPort(errors, spec, operation);
    return object.with("spec", withoutLeftovers(spec, before));
}

Value withoutAllocations(const Value &object, const Value &asSent, const Value &old)
{
    Value spec = object["spec"];
    std::set<std::int64_t> given;
    for (const Value *source : {&asSent, &old}) {
        for (const Value &port : (*source)["spec"]["ports"].items())
            given.insert(nodePort(port));
    }
    for (std::size_t i = 0; i < spec["ports"].size(); ++i) {
        const Value &port = spec["ports"].at(i);
        if (nodePort(port) != 0 && given.count(nodePort(port)) == 0)
            spec = spec.with("ports", spec["ports"].replaced(i, port.without("nodePort")));
    }
    return object.with("spec", spec);
}

ServiceNeeds serviceNeeds(const Value &object)
{
    const Value &spec = object["spec"];
    ServiceNeeds needs;
    needs.clusterIp = !isExternalName(spec) && spec["clusterIPs"].size() == 0;
    std::set<std::int64_t> seen;
    for (const Value &port : spec["ports"].items()) {
        if (nodePort(port) != 0)
            seen.insert(port["port"].integer().value_or(0));
    }
    for (std::size_t i = 0; allocatesNodePorts(spec) && i < spec["ports"].size(); ++i) {
        const Value &port = spec["ports"].at(i);
        if (nodePort(port) == 0 && seen.insert(port["port"].integer().value_or(0)).second)
            needs.nodePorts.push_back(i);
    }
    needs.healthCheckNodePort = needsHealthCheckPort(spec) && spec["healthCheckNodePort"].integer().value_or(0) == 0;
    return needs;
}

} // namespace kube
