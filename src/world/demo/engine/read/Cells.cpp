// SPDX-License-Identifier: Apache-2.0
// Texts as pkg/printers/internalversion/printers.go makes them.
#include "demo/engine/read/Cells.h"

#include "demo/engine/http/Selector.h"
#include "kube/text/HumanDuration.h"

#include <algorithm>
#include <vector>

namespace demo::cells {

using core::Value;

namespace {

std::string joined(const std::vector<std::string> &parts)
{
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() ? "" : ",") + part;
    return text;
}

} // namespace

std::string orNone(std::string text)
{
    return text.empty() ? "<none>" : text;
}

std::string orUnknown(std::string text)
{
    return text.empty() ? "<unknown>" : text;
}

std::string ageOf(const Value &time, core::Instant now)
{
    const auto instant = core::fromRfc3339(time.string());
    return instant ? kube::humanDuration(now - *instant) : "<unknown>";
}

std::string selector(const Value &selector)
{
    return orNone(selectorText(selector));
}

std::string ofContainers(const Value &object, const char *field)
{
    std::vector<std::string> parts;
    for (const Value &container : object["spec"]["template"]["spec"]["containers"].items())
        parts.push_back(container[field].string());
    return joined(parts);
}

std::string readinessGates(const Value &pod)
{
    const Value &gates = pod["spec"]["readinessGates"];
    std::size_t open = 0;
    for (const Value &gate : gates.items()) {
        const auto &conditions = pod["status"]["conditions"].items();
        open += std::size_t(std::any_of(conditions.begin(), conditions.end(), [&gate](const Value &condition) {
            return condition["type"] == gate["conditionType"] && condition["status"].string() == "True";
        }));
    }
    return gates.size() == 0 ? "<none>" : std::to_string(open) + '/' + std::to_string(gates.size());
}

std::string externalAddress(const Value &service)
{
    const Value &spec = service["spec"];
    std::vector<std::string> addresses;
    for (const Value &ingress : service["status"]["loadBalancer"]["ingress"].items())
        addresses.push_back(ingress["ip"].string().empty() ? ingress["hostname"].string() : ingress["ip"].string());
    for (const Value &address : spec["externalIPs"].items())
        addresses.push_back(address.string());
    const std::string &type = spec["type"].string();
    if (type == "ExternalName")
        return spec["externalName"].string();
    if (type == "LoadBalancer" && addresses.empty())
        return "<pending>";
    return orNone(joined(addresses));
}

std::string servicePorts(const Value &service)
{
    std::vector<std::string> parts;
    for (const Value &port : service["spec"]["ports"].items()) {
        const std::string node = port["nodePort"].integer().value_or(0) ? ':' + port["nodePort"].text() : std::string();
        parts.push_back(port["port"].text() + node + '/' + port["protocol"].string());
    }
    return orNone(joined(parts));
}

std::string slicePorts(const Value &slice)
{
    std::vector<std::string> parts;
    for (const Value &port : slice["ports"].items())
        parts.push_back(port["port"].isNull() ? "*" : port["port"].text());
    return parts.empty() ? "<unset>" : joined(parts);
}

std::string sliceAddresses(const Value &slice)
{
    std::vector<std::string> parts;
    for (const Value &endpoint : slice["endpoints"].items()) {
        for (const Value &address : endpoint["addresses"].items())
            parts.push_back(address.string());
    }
    if (parts.size() > 3) {
        const std::string more = std::to_string(parts.size() - 3);
        parts.resize(3);
        return joined(parts) + " + " + more + " more...";
    }
    return parts.empty() ? "<unset>" : joined(parts);
}

std::string nodeStatus(const Value &node)
{
    std::string status = "Unknown";
    for (const Value &condition : node["status"]["conditions"].items()) {
        if (condition["type"].string() == "Ready")
            status = condition["status"].string() == "True" ? "Ready" : "NotReady";
    }
    return node["spec"]["unschedulable"].boolean() ? status + ",SchedulingDisabled" : status;
}

std::string nodeRoles(const Value &node)
{
    static constexpr std::string_view prefix = "node-role.kubernetes.io/";
    std::vector<std::string> roles;
    for (const core::Member &label : node["metadata"]["labels"].members()) {
        if (label.key.compare(0, prefix.size(), prefix) == 0 && label.key.size() > prefix.size())
            roles.push_back(label.key.substr(prefix.size()));
        else if (label.key == "kubernetes.io/role" && !label.value.string().empty())
            roles.push_back(label.value.string());
    }
    std::sort(roles.begin(), roles.end());
    return orNone(joined(roles));
}

std::string nodeAddress(const Value &node, std::string_view type)
{
    for (const Value &address : node["status"]["addresses"].items()) {
        if (address["type"].string() == type)
            return address["address"].string();
    }
    return "<none>";
}

std::string eventObject(const Value &event)
{
    std::string kind = event["involvedObject"]["kind"].string();
    std::transform(kind.begin(), kind.end(), kind.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return kind + '/' + event["involvedObject"]["name"].string();
}

std::string eventSource(const Value &event)
{
    const auto first = [](const Value &a, const Value &b) { return a.string().empty() ? b.string() : a.string(); };
    const std::string component = first(event["source"]["component"], event["reportingComponent"]);
    const std::string instance = first(event["source"]["host"], event["reportingInstance"]);
    return instance.empty() ? component : component + ", " + instance;
}

std::string eventFirstSeen(const Value &event, core::Instant now)
{
    return ageOf(event["firstTimestamp"].isNull() ? event["eventTime"] : event["firstTimestamp"], now);
}

std::string eventLastSeen(const Value &event, core::Instant now)
{
    if (event["series"].isMap())
        return ageOf(event["series"]["lastObservedTime"], now);
    return event["lastTimestamp"].isNull() ? eventFirstSeen(event, now) : ageOf(event["lastTimestamp"], now);
}

std::int64_t eventCount(const Value &event)
{
    const Value &count = event["series"].isMap() ? event["series"]["count"] : event["count"];
    return std::max(std::int64_t(1), count.integer().value_or(1));
}

} // namespace demo::cells
