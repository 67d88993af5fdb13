// SPDX-License-Identifier: Apache-2.0
// Source: pkg/registry/core/service/storage (alloc.go, storage.go).
#include "kube/admission/ServiceRegistry.h"

#include "kube/admission/service/Parts.h"
#include "kube/validation/service/Service.h"

namespace kube {

using core::Value;

namespace {

Value withClusterIps(Value spec)
{
    if (!spec["clusterIP"].string().empty() && spec["clusterIPs"].size() == 0)
        spec = spec.with("clusterIPs", core::list({spec["clusterIP"]}));
    return spec;
}

} // namespace

bool isExternalName(const Value &spec)
{
    return spec["type"].string() == "ExternalName";
}

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
