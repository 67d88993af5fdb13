// SPDX-License-Identifier: Apache-2.0
#include "kube/project/ProjectRow.h"

#include "kube/ObjectRef.h"
#include "kube/project/ManagedBy.h"
#include "kube/status/Condition.h"
#include "kube/status/RolloutStatus.h"
#include "kube/workload/Workload.h"

#include <algorithm>

namespace kube {

namespace {

using core::Value;

Labels labelsOf(const Value &map)
{
    Labels labels;
    for (const core::Member &member : map.members())
        labels.emplace_back(member.key, member.value.string());
    std::sort(labels.begin(), labels.end());
    return labels;
}

/// How many of the profile's fields are different; what the profile does not name (server defaults) does not count.
int driftFrom(const Profile &profile, const Value &container)
{
    int count = 0;
    for (const core::Change &change : core::difference(profile.container, container).changes)
        count += change.before.has_value();
    return count;
}

void setStatus(WorkloadRow &row, ProjectStatus status, std::string cause = {}, std::string message = {})
{
    row.status = status;
    row.cause = std::move(cause);
    row.message = std::move(message);
}

void judgeDeployment(WorkloadRow &row, const Value &object)
{
    const Value &progressing = condition(object, "Progressing");
    const Value &failure = condition(object, "ReplicaFailure");
    const std::int64_t generation = object["metadata"]["generation"].integer().value_or(0);
    if (object["status"]["observedGeneration"].integer().value_or(0) < generation)
        return setStatus(row, ProjectStatus::Progress, "NotObserved");
    if (row.desired == 0)
        return object["status"]["replicas"].integer().value_or(0) == 0 ? setStatus(row, ProjectStatus::Inactive)
                                                                      : setStatus(row, ProjectStatus::Progress, "ScalingDown");
    if (progressing["status"].string() == "False" && progressing["reason"].string() == "ProgressDeadlineExceeded")
        return setStatus(row, ProjectStatus::Failed, "ProgressDeadlineExceeded", progressing["message"].string());
    if (failure["status"].string() == "True")
        return setStatus(row, ProjectStatus::Failed, failure["reason"].string(), failure["message"].string());
    if (!rolloutStatus(object).done || row.ready < row.desired)
        return setStatus(row, ProjectStatus::Progress, object["spec"]["paused"].boolean() ? "Paused" : "RollingOut", rolloutStatus(object).message);
    setStatus(row, ProjectStatus::Ready);
}

} // namespace

const char *name(ProjectStatus status)
{
    static constexpr const char *names[] = {"ready", "progress", "failed", "inactive", "unknown"};
    return names[int(status)];
}

WorkloadRow workloadRow(const Value &object, const ProjectLayout &layout)
{
    WorkloadRow row;
    const Value &metadata = object["metadata"];
    const Value &spec = object["spec"];
    const Value &status = object["status"];
    row.apiVersion = object["apiVersion"].string();
    row.kind = object["kind"].string();
    row.namespaceName = metadata["namespace"].string();
    row.name = metadata["name"].string();
    row.uid = metadata["uid"].string();
    row.createdAt = metadata["creationTimestamp"].string();
    row.podLabels = labelsOf(spec["template"]["metadata"]["labels"]);
    row.layout = projectIdOf(layout, object).has_value();
    row.desired = spec["replicas"].integer().value_or(1);
    row.updated = status["updatedReplicas"].integer().value_or(0);
    row.ready = status["readyReplicas"].integer().value_or(0);
    row.available = status["availableReplicas"].integer().value_or(0);
    if (const auto owner = managedBy(object))
        row.managedBy = owner->text();
    if (const auto workload = Workload::of(object)) {
        for (const Container &container : workload->containers()) {
            std::vector<ProbeKind> kinds;
            for (const ProbeKind kind : probeKinds) {
                if (container.probe(kind))
                    kinds.push_back(kind);
            }
            row.probes.emplace_back(container.name, std::move(kinds));
            row.images.push_back(container.value["image"].string());
            if (row.layout && container.name == layout.container)
                row.drift = driftFrom(defaultProfile(layout.port), container.value);
        }
    }
    if (row.kind == "Deployment")
        judgeDeployment(row, object);
    else if (row.desired == 0)
        setStatus(row, ProjectStatus::Inactive);
    return row;
}

ServiceRow serviceRow(const Value &object)
{
    ServiceRow row;
    row.namespaceName = object["metadata"]["namespace"].string();
    row.name = object["metadata"]["name"].string();
    row.uid = object["metadata"]["uid"].string();
    row.loadBalancer = object["spec"]["type"].string() == "LoadBalancer";
    row.selector = labelsOf(object["spec"]["selector"]);
    for (const Value &ingress : object["status"]["loadBalancer"]["ingress"].items()) {
        const std::string &ip = ingress["ip"].string();
        const std::string &address = ip.empty() ? ingress["hostname"].string() : ip;
        if (!address.empty()) // an entry may be empty
            row.addresses.push_back(address);
    }
    return row;
}

bool selects(const ServiceRow &service, const Labels &podLabels)
{
    return !service.selector.empty() && std::includes(podLabels.begin(), podLabels.end(), service.selector.begin(), service.selector.end());
}

ProjectRow projectRow(const WorkloadRow &workload, const std::vector<const ServiceRow *> &services)
{
    ProjectRow row;
    static_cast<WorkloadRow &>(row) = workload;
    std::vector<const ServiceRow *> matching;
    for (const ServiceRow *service : services) {
        if (selects(*service, workload.podLabels))
            matching.push_back(service);
    }
    if (matching.size() > 1)
        std::erase_if(matching, [](const ServiceRow *service) { return !service->loadBalancer; });
    if (matching.size() != 1)
        return row;
    const ServiceRow &service = *matching.front();
    row.service = service.name;
    row.addresses = service.addresses;
    if (row.status == ProjectStatus::Ready && service.loadBalancer && service.addresses.empty()) {
        row.status = ProjectStatus::Progress;
        row.cause = "AddressPending";
    }
    return row;
}

Value toJson(const ProjectRow &row)
{
    const auto texts = [](const std::vector<std::string> &list) {
        core::Items items;
        for (const std::string &item : list)
            items.emplace_back(item);
        return Value(std::move(items));
    };
    const auto orNull = [](const std::string &text) { return text.empty() ? Value() : Value(text); };
    core::Members probes;
    for (const auto &[container, kinds] : row.probes) {
        std::vector<std::string> names;
        for (const ProbeKind kind : kinds)
            names.emplace_back(name(kind));
        probes.push_back({container, texts(names)});
    }
    const ObjectRef ref{row.apiVersion, row.kind, row.namespaceName, row.name, row.uid};
    return core::map({
        {"namespace", Value(row.namespaceName)},
        {"name", Value(row.name)},
        {"workload", Value(ref.display())},
        {"layout", Value(row.layout)},
        {"service", orNull(row.service)},
        {"addresses", texts(row.addresses)},
        {"status", Value(name(row.status))},
        {"cause", orNull(row.cause)},
        {"replicas", core::map({{"desired", Value(row.desired)},
                                {"updated", Value(row.updated)},
                                {"ready", Value(row.ready)},
                                {"available", Value(row.available)}})},
        {"probes", Value(std::move(probes))},
        {"drift", Value(row.drift)},
        {"managedBy", orNull(row.managedBy)},
        {"createdAt", orNull(row.createdAt)},
    });
}

} // namespace kube
