// SPDX-License-Identifier: Apache-2.0
// Columns as pkg/printers/internalversion/printers.go has them.
#include "demo/engine/read/Tables.h"

#include "demo/engine/read/Cells.h"
#include "kube/status/PodStatus.h"

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

std::int64_t count(const Value &object, const char *part, const char *field)
{
    return object[part][field].integer().value_or(0);
}

Value nameCell(const Value &object, core::Instant)
{
    return object["metadata"]["name"];
}

Value ageCell(const Value &object, core::Instant now)
{
    return Value(cells::ageOf(object["metadata"]["creationTimestamp"], now));
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

Value dataCell(const Value &object, core::Instant)
{
    return Value(std::int64_t(object["data"].size() + object["binaryData"].size()));
}

constexpr const char *readyReplicas = "readyReplicas", *updatedReplicas = "updatedReplicas", *availableReplicas = "availableReplicas",
                     *replicasField = "replicas", *desiredNumber = "desiredNumberScheduled", *currentNumber = "currentNumberScheduled",
                     *numberReady = "numberReady", *updatedNumber = "updatedNumberScheduled", *numberAvailable = "numberAvailable";

#define CELL(EXPRESSION) [](const Value &object, core::Instant now) -> Value { return (void)object, (void)now, Value(EXPRESSION); }

const Columns &columnsOf(const std::string &plural)
{
    static const Column name = {"Name", "string", 0, nameCell}, age = {"Age", "string", 0, ageCell},
                        containers = {"Containers", "string", 1, CELL(cells::ofContainers(object, "name"))},
                        images = {"Images", "string", 1, CELL(cells::ofContainers(object, "image"))},
                        selector = {"Selector", "string", 1, CELL(cells::selector(object["spec"]["selector"]))}, ready = {"Ready", "string", 0, readyCell};
    static const std::map<std::string, Columns> table = {
        {"configmaps", {name, {"Data", "string", 0, dataCell}, age}},
        {"secrets", {name, {"Type", "string", 0, CELL(object["type"].string())}, {"Data", "string", 0, dataCell}, age}},
        {"serviceaccounts", {name, {"Secrets", "string", 0, CELL(std::int64_t(object["secrets"].size()))}, age}},
        {"namespaces", {name, {"Status", "string", 0, CELL(object["status"]["phase"].string())}, age}},
        {"nodes",
         {name,
          {"Status", "string", 0, CELL(cells::nodeStatus(object))},
          {"Roles", "string", 0, CELL(cells::nodeRoles(object))},
          age,
          {"Version", "string", 0, CELL(object["status"]["nodeInfo"]["kubeletVersion"].string())},
          {"Internal-IP", "string", 1, CELL(cells::nodeAddress(object, "InternalIP"))},
          {"External-IP", "string", 1, CELL(cells::nodeAddress(object, "ExternalIP"))},
          {"OS-Image", "string", 1, CELL(cells::orUnknown(object["status"]["nodeInfo"]["osImage"].string()))},
          {"Kernel-Version", "string", 1, CELL(cells::orUnknown(object["status"]["nodeInfo"]["kernelVersion"].string()))},
          {"Container-Runtime", "string", 1, CELL(cells::orUnknown(object["status"]["nodeInfo"]["containerRuntimeVersion"].string()))}}},
        {"pods",
         {name,
          {"Ready", "string", 0, CELL(kube::podColumns(object, now).ready)},
          {"Status", "string", 0, CELL(kube::podColumns(object, now).status)},
          {"Restarts", "string", 0, CELL(kube::podColumns(object, now).restarts)},
          age,
          {"IP", "string", 1, CELL(cells::orNone(object["status"]["podIP"].string()))},
          {"Node", "string", 1, CELL(cells::orNone(object["spec"]["nodeName"].string()))},
          {"Nominated Node", "string", 1, CELL(cells::orNone(object["status"]["nominatedNodeName"].string()))},
          {"Readiness Gates", "string", 1, CELL(cells::readinessGates(object))}}},
        {"services",
         {name,
          {"Type", "string", 0, CELL(object["spec"]["type"].string())},
          {"Cluster-IP", "string", 0, CELL(cells::orNone(object["spec"]["clusterIP"].string()))},
          {"External-IP", "string", 0, CELL(cells::externalAddress(object))},
          {"Port(s)", "string", 0, CELL(cells::servicePorts(object))},
          age,
          {"Selector", "string", 1, CELL(cells::selector(object["spec"]["selector"]))}}},
        {"deployments",
         {name, ready, {"Up-to-date", "string", 0, statusCount<updatedReplicas>}, {"Available", "string", 0, statusCount<availableReplicas>}, age,
          containers, images, selector}},
        {"replicasets",
         {name, {"Desired", "integer", 0, CELL(count(object, "spec", "replicas"))}, {"Current", "integer", 0, statusCount<replicasField>},
          {"Ready", "integer", 0, statusCount<readyReplicas>}, age, containers, images, selector}},
        {"scale", {name, {"Desired", "integer", 0, CELL(count(object, "spec", "replicas"))}, {"Available", "integer", 0, statusCount<replicasField>}, age}},
        {"statefulsets", {name, ready, age, containers, images}},
        {"daemonsets",
         {name, {"Desired", "integer", 0, statusCount<desiredNumber>}, {"Current", "integer", 0, statusCount<currentNumber>},
          {"Ready", "integer", 0, statusCount<numberReady>}, {"Up-to-date", "integer", 0, statusCount<updatedNumber>},
          {"Available", "integer", 0, statusCount<numberAvailable>},
          {"Node Selector", "string", 0, CELL(cells::selector(object["spec"]["template"]["spec"]["nodeSelector"]))}, age, containers, images,
          selector}},
        {"endpointslices",
         {name, {"AddressType", "string", 0, CELL(object["addressType"].string())}, {"Ports", "string", 0, CELL(cells::slicePorts(object))},
          {"Endpoints", "string", 0, CELL(cells::sliceAddresses(object))}, age}},
        {"events",
         {{"Last Seen", "string", 0, CELL(cells::eventLastSeen(object, now))},
          {"Type", "string", 0, CELL(object["type"].string())},
          {"Reason", "string", 0, CELL(object["reason"].string())},
          {"Object", "string", 0, CELL(cells::eventObject(object))},
          {"Subobject", "string", 1, CELL(object["involvedObject"]["fieldPath"].string())},
          {"Source", "string", 1, CELL(cells::eventSource(object))},
          {"Message", "string", 0, CELL(object["message"].string())},
          {"First Seen", "string", 1, CELL(cells::eventFirstSeen(object, now))},
          {"Count", "string", 1, CELL(cells::eventCount(object))},
          {"Name", "string", 1, CELL(object["metadata"]["name"].string())}}},
    };
    static const Columns plain = {name, {"Created At", "date", 0, CELL(object["metadata"]["creationTimestamp"].string())}};
    const auto found = table.find(plural);
    return found == table.end() ? plain : found->second;
}

#undef CELL

/// Items of a list stand without their kind; alone they have it.
Value identified(const Kind &kind, const Value &object)
{
    if (object.contains("kind"))
        return object;
    core::Members members = {{"kind", Value(kind.kind)}, {"apiVersion", Value(kind.apiVersion())}};
    members.insert(members.end(), object.members().begin(), object.members().end());
    return Value(std::move(members));
}

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
            row.push_back({"object", identified(kind, object)});
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
