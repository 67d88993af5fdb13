// SPDX-License-Identifier: Apache-2.0
// Source: pkg/registry/core/service/strategy.go, pkg/registry/core/service/storage/storage.go.
#include "kube/admission/service/Parts.h"
#include "kube/validation/service/Service.h"

#include <algorithm>
#include <map>

namespace kube {

using core::Value;

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

Value withFollowingIps(Value spec, const Value &old)
{
    const std::string primary = spec["clusterIP"].string();
    if (spec["clusterIPs"].size() == 0 && old["clusterIPs"].size() > 0 && old["clusterIP"].string() == primary)
        spec = spec.with("clusterIPs", old["clusterIPs"]);
    if (old["clusterIP"].string() == primary || spec["clusterIPs"] != old["clusterIPs"])
        return spec;
    return primary.empty() ? spec.without("clusterIPs") : spec.with("clusterIPs", core::list({Value(primary)}));
}

} // namespace kube
