// SPDX-License-Identifier: Apache-2.0
// One line about a project: what a Deployment and the Service in front of it say without looking at pods. Rows keep no objects.
#pragma once

#include "core/Value.h"
#include "kube/project/Project.h"
#include "kube/workload/Probe.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kube {

enum class ProjectStatus { Ready, Progress, Failed, Inactive, Unknown };
/// "ready", "progress", "failed", "inactive", "unknown".
const char *name(ProjectStatus status);

using Labels = std::vector<std::pair<std::string, std::string>>; ///< sorted by key

/// What is kept of a workload.
struct WorkloadRow {
    std::string apiVersion, kind, namespaceName, name, uid, createdAt;
    Labels podLabels;
    bool layout = false; ///< follows the project layout
    ProjectStatus status = ProjectStatus::Unknown;
    std::string cause; ///< code, empty if there is none: "ProgressDeadlineExceeded"
    std::string message; ///< the server's words for it
    std::int64_t desired = 0, updated = 0, ready = 0, available = 0;
    std::vector<std::pair<std::string, std::vector<ProbeKind>>> probes; ///< by container
    std::vector<std::string> images;
    std::string managedBy;
    int drift = 0; ///< fields that differ from the default profile; 0 outside the layout
    bool operator==(const WorkloadRow &) const = default;
};

/// What is kept of a Service.
struct ServiceRow {
    std::string namespaceName, name, uid;
    bool loadBalancer = false;
    Labels selector;
    std::vector<std::string> addresses; ///< of the load balancer: IPs, else host names
    bool operator==(const ServiceRow &) const = default;
};

struct ProjectRow : WorkloadRow {
    std::string service; ///< empty if none, or not exactly one
    std::vector<std::string> addresses;
    bool operator==(const ProjectRow &) const = default;
};

WorkloadRow workloadRow(const core::Value &object, const ProjectLayout &layout);
ServiceRow serviceRow(const core::Value &object);
/// Whether the Service selects these pods; an empty selector selects nothing.
bool selects(const ServiceRow &service, const Labels &podLabels);
/// The row, with the Service among `services` (all of the namespace) that counts: the one that selects; of several, the load balancer.
/// A rolled-out project whose load balancer has no address yet is in progress ("AddressPending").
ProjectRow projectRow(const WorkloadRow &workload, const std::vector<const ServiceRow *> &services);

/// An item of `{"kind":"ProjectList","items":[...]}`. qos and findings are the caller's.
core::Value toJson(const ProjectRow &row);

} // namespace kube
