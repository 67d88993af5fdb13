// SPDX-License-Identifier: Apache-2.0
// Columns and cells as pkg/printers/internalversion/printers.go has them.
#include "demo/engine/read/Tables.h"

#include "kube/HumanDuration.h"
#include "kube/PodStatus.h"

#include <algorithm>
#include <map>

namespace demo {

using core::Value;

namespace {

struct Column {
    const char *name;
    const char *type;
    int priority;
    Value (*cell)(const Value &object, core::Instant now);
};
using Columns = std::vector<Column>;

std::string orNone(std::string text)
{
    return text.empty() ? "<none>" : text;
}

std::string joined(const std::vector<std::string> &parts)
{
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() ? "" : ",") + part;
    return text;
}

std::string ageOf(const Value &time, core::Instant now)
{
    const auto instant = core::fromRfc3339(time.string());
    return instant ? kube::humanDuration(now - *instant) : "<unknown>";
}

std::string labelsText(const Value &labels)
{
    std::vector<std::string> parts;
    for (const core::Member &label : labels.members())
        parts.push_back(label.key + '=' + label.value.string());
    std::sort(parts.begin(), parts.end());
    return joined(parts);
}

Value nameCell(const Value &object, core::Instant)
{
    return object["metadata"]["name"];
}

Value ageCell(const Value &object, core::Instant now)
{
    return Value(ageOf(object["metadata"]["creationTimestamp"], now));
}

std::int64_t count(const Value &object, const char *part, const char *field)
{
    return object[part][field].integer().value_or(0);
}

template <const char *const &Field>
Value statusCount(const Value &object, core::Instant)
{
    return Value(count(object, "status", Field));
}

Value readyCell(const Value &object, core::Instant)
{
    return Value(std::to_string(count(object, "status", "readyReplicas")) + '/' + std::to_string(count(object, "spec", "replicas")));
}

std::string ofContainers(const Value &object, const char *field)
{
    std::vector<std::string> parts;
    for (const Value &container : object["spec"]["template"]["spec"]["containers"].items())
        parts.push_back(container[field].string());
    return joined(parts);
}

Value containersCell(const Value &object, core::Instant)
{
    return Value(ofContainers(object, "name"));
}

Value imagesCell(const Value &object, core::Instant)
{
    return Value(ofContainers(object, "image"));
}

Value selectorCell(const Value &object, core::Instant)
{
    const Value &selector = object["spec"]["selector"];
    return Value(labelsText(selector.contains("matchLabels") ? selector["matchLabels"] : selector));
}

Value dataCell(const Value &object, core::Instant)
{
    return Value(std::int64_t(object["data"].size() + object["binaryData"].size()));
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

std::string eventTime(const Value &event, const char *field, core::Instant now)
{
    const Value &time = event[field].isNull() ? event["eventTime"] : event[field];
    return ageOf(time, now);
}

constexpr const char *readyReplicas = "readyReplicas", *updatedReplicas = "updatedReplicas", *availableReplicas = "availableReplicas",
                     *replicasField = "replicas", *desiredNumber = "desiredNumberScheduled", *currentNumber = "currentNumberScheduled",
                     *numberReady = "numberReady", *updatedNumber = "updatedNumberScheduled", *numberAvailable = "numberAvailable";

#define CELL(EXPRESSION) [](const Value &object, core::Instant now) -> Value { return (void)object, (void)now, Value(EXPRESSION); }

const Columns &columnsOf(const std::string &plural)
{
    static const Column name = {"Name", "string", 0, nameCell}, age = {"Age", "string", 0, ageCell},
                        containers = {"Containers", "string", 1, containersCell}, images = {"Images", "string", 1, imagesCell},
                        selector = {"Selector", "string", 1, selectorCell}, ready = {"Ready", "string", 0, readyCell};
    static const std::map<std::string, Columns> table = {
        {"configmaps", {name, {"Data", "string", 0, dataCell}, age}},
        {"secrets", {name, {"Type", "string", 0, CELL(object["type"].string())}, {"Data", "string", 0, dataCell}, age}},
        {"serviceaccounts", {name, {"Secrets", "string", 0, CELL(std::int64_t(object["secrets"].size()))}, age}},
        {"namespaces", {name, {"Status", "string", 0, CELL(object["status"]["phase"].string())}, age}},
        {"nodes",
         {name,
          {"Status", "string", 0, CELL(nodeStatus(object))},
          {"Roles", "string", 0, CELL("<none>")},
          age,
          {"Version", "string", 0, CELL(object["status"]["nodeInfo"]["kubeletVersion"].string())},
          {"Internal-IP", "string", 1, CELL(nodeAddress(object, "InternalIP"))},
          {"External-IP", "string", 1, CELL(nodeAddress(object, "ExternalIP"))},
          {"OS-Image", "string", 1, CELL(object["status"]["nodeInfo"]["osImage"].string())},
          {"Kernel-Version", "string", 1, CELL(object["status"]["nodeInfo"]["kernelVersion"].string())},
          {"Container-Runtime", "string", 1, CELL(object["status"]["nodeInfo"]["containerRuntimeVersion"].string())}}},
        {"pods",
         {name,
          {"Ready", "string", 0, CELL(kube::podColumns(object, now).ready)},
          {"Status", "string", 0, CELL(kube::podColumns(object, now).status)},
          {"Restarts", "string", 0, CELL(kube::podColumns(object, now).restarts)},
          age,
          {"IP", "string", 1, CELL(orNone(object["status"]["podIP"].string()))},
          {"Node", "string", 1, CELL(orNone(object["spec"]["nodeName"].string()))},
          {"Nominated Node", "string", 1, CELL(orNone(object["status"]["nominatedNodeName"].string()))},
          {"Readiness Gates", "string", 1, CELL("<none>")}}},
        {"services",
         {name,
          {"Type", "string", 0, CELL(object["spec"]["type"].string())},
          {"Cluster-IP", "string", 0, CELL(orNone(object["spec"]["clusterIP"].string()))},
          {"External-IP", "string", 0, CELL(externalAddress(object))},
          {"Port(s)", "string", 0, CELL(servicePorts(object))},
          age,
          {"Selector", "string", 1, CELL(orNone(labelsText(object["spec"]["selector"])))}}},
        {"deployments",
         {name, ready, {"Up-to-date", "string", 0, statusCount<updatedReplicas>}, {"Available", "string", 0, statusCount<availableReplicas>}, age,
          containers, images, selector}},
        {"replicasets",
         {name, {"Desired", "integer", 0, CELL(count(object, "spec", "replicas"))}, {"Current", "integer", 0, statusCount<replicasField>},
          {"Ready", "integer", 0, statusCount<readyReplicas>}, age, containers, images, selector}},
        {"statefulsets", {name, ready, age, containers, images}},
        {"daemonsets",
         {name, {"Desired", "integer", 0, statusCount<desiredNumber>}, {"Current", "integer", 0, statusCount<currentNumber>},
          {"Ready", "integer", 0, statusCount<numberReady>}, {"Up-to-date", "integer", 0, statusCount<updatedNumber>},
          {"Available", "integer", 0, statusCount<numberAvailable>},
          {"Node Selector", "string", 0, CELL(orNone(labelsText(object["spec"]["template"]["spec"]["nodeSelector"])))}, age, containers, images,
          selector}},
        {"endpointslices",
         {name, {"AddressType", "string", 0, CELL(object["addressType"].string())}, {"Ports", "string", 0, CELL(slicePorts(object))},
          {"Endpoints", "string", 0, CELL(sliceAddresses(object))}, age}},
        {"events",
         {{"Last Seen", "string", 0, CELL(eventTime(object, "lastTimestamp", now))},
          {"Type", "string", 0, CELL(object["type"].string())},
          {"Reason", "string", 0, CELL(object["reason"].string())},
          {"Object", "string", 0, CELL(eventObject(object))},
          {"Subobject", "string", 1, CELL(object["involvedObject"]["fieldPath"].string())},
          {"Source", "string", 1, CELL(object["source"]["component"].string())},
          {"Message", "string", 0, CELL(object["message"].string())},
          {"First Seen", "string", 1, CELL(eventTime(object, "firstTimestamp", now))},
          {"Count", "string", 1, CELL(object["count"].integer().value_or(1))},
          {"Name", "string", 1, CELL(object["metadata"]["name"].string())}}},
    };
    static const Columns plain = {name, {"Created At", "date", 0, CELL(object["metadata"]["creationTimestamp"].string())}};
    const auto found = table.find(plural);
    return found == table.end() ? plain : found->second;
}

#undef CELL

} // namespace

Value tableOf(const Kind &kind, const std::vector<Value> &objects, const Value &listMetadata, core::Instant now, const TableStyle &style)
{
    const Columns &columns = columnsOf(kind.plural);
    core::Items definitions, rows;
    for (const Column &column : columns) {
        definitions.push_back(core::map({{"name", Value(column.name)},
                                         {"type", Value(column.type)},
                                         {"format", Value(std::string_view(column.name) == "Name" && column.priority == 0 ? "name" : "")},
                                         {"description", Value("")},
                                         {"priority", Value(column.priority)}}));
    }
    for (const Value &object : objects) {
        core::Items cells;
        for (const Column &column : columns)
            cells.push_back(column.cell(object, now));
        core::Members row = {{"cells", Value(std::move(cells))}};
        if (style.object == "Object")
            row.push_back({"object", object});
        else if (style.object != "None")
            row.push_back({"object",
                           core::map({{"kind", Value("PartialObjectMetadata")}, {"apiVersion", Value("meta.k8s.io/v1")}, {"metadata", object["metadata"]}})});
        rows.push_back(Value(std::move(row)));
    }
    core::Members table = {{"kind", Value("Table")}, {"apiVersion", Value("meta.k8s.io/v1")}, {"metadata", listMetadata}};
    table.push_back({"columnDefinitions", style.columns ? Value(std::move(definitions)) : Value()});
    table.push_back({"rows", Value(std::move(rows))});
    return Value(std::move(table));
}

} // namespace demo
