// SPDX-License-Identifier: Apache-2.0
// A view of a Deployment, StatefulSet or DaemonSet: where its containers, probes and resources stand. It holds the object, copies nothing.
#pragma once

#include "core/FieldPath.h"
#include "core/Value.h"
#include "kube/workload/Probe.h"

#include <optional>
#include <string>
#include <vector>

namespace kube {

enum class WorkloadKind { Deployment, StatefulSet, DaemonSet };
std::optional<WorkloadKind> workloadKind(const core::Value &object);
/// "Deployment", ...
const char *name(WorkloadKind kind);

struct ContainerPort {
    std::string name; ///< may be empty
    std::int64_t number = 0;
    std::string protocol; ///< TCP where unset
    bool operator==(const ContainerPort &) const = default;
};

/// One container or native sidecar (an init container with restartPolicy Always); plain init containers have no probes and are not listed.
struct Container {
    std::string name;
    bool sidecar = false;
    core::FieldPath path; ///< spec.template.spec.containers[name=web]; by index where it has no name
    core::Value value;

    std::optional<Probe> probe(ProbeKind kind) const { return readProbe(value[field(kind)]); }
    core::FieldPath probePath(ProbeKind kind) const { return path.child(field(kind)); }
    std::vector<ContainerPort> ports() const;
};

class Workload {
public:
    /// Nothing if the object is none of the three kinds.
    static std::optional<Workload> of(core::Value object);

    const core::Value &object() const { return m_object; }
    WorkloadKind kind() const { return m_kind; }
    const std::string &name() const { return m_object["metadata"]["name"].string(); }
    /// As written; empty where the manifest has none.
    const std::string &namespace_() const { return m_object["metadata"]["namespace"].string(); }
    const std::string &uid() const { return m_object["metadata"]["uid"].string(); }
    const core::Value &podSpec() const { return m_object["spec"]["template"]["spec"]; }
    const core::Value &podLabels() const { return m_object["spec"]["template"]["metadata"]["labels"]; }
    /// Containers first, then sidecars; each in the order of the manifest.
    std::vector<Container> containers() const;
    std::optional<Container> container(std::string_view name) const;
    /// spec.replicas, 1 where unset; nothing for a DaemonSet.
    std::optional<std::int64_t> replicas() const;

private:
    Workload(core::Value object, WorkloadKind kind) : m_object(std::move(object)), m_kind(kind) { }
    core::Value m_object;
    WorkloadKind m_kind;
};

/// Whether every key of the Service's selector is a label with the same value. An empty selector selects nothing.
bool selects(const core::Value &service, const core::Value &labels);

/// The health check a project is judged by: the first container's readiness probe, else its startup probe, if that is an httpGet.
struct HealthCheckTarget {
    std::string path;
    std::string scheme; ///< "http" or "https"
    std::int64_t containerPort = 0;
};
std::optional<HealthCheckTarget> healthCheckTarget(const Workload &workload);

} // namespace kube
