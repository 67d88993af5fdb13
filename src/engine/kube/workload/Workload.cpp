// SPDX-License-Identifier: Apache-2.0
#include "kube/workload/Workload.h"

#include <algorithm>
#include <array>

namespace kube {

using core::FieldPath;
using core::Value;

namespace {

constexpr std::array<const char *, 3> kindNames{"Deployment", "StatefulSet", "DaemonSet"};

void collect(const Value &podSpec, const char *list, bool sidecars, std::vector<Container> &out)
{
    const Value &items = podSpec[list];
    const FieldPath base = FieldPath::of("spec.template.spec").child(list);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Value &item = items.at(i);
        if (!item.isMap() || (sidecars && item["restartPolicy"].string() != "Always"))
            continue;
        const std::string &name = item["name"].string();
        out.push_back({name, sidecars, name.empty() ? base.child(i) : base.item("name", name), item});
    }
}

} // namespace

std::optional<WorkloadKind> workloadKind(const Value &object)
{
    const std::string &version = object["apiVersion"].string();
    if (version != "apps/v1")
        return std::nullopt;
    const auto found = std::find(kindNames.begin(), kindNames.end(), object["kind"].string());
    return found == kindNames.end() ? std::nullopt : std::optional(WorkloadKind(found - kindNames.begin()));
}

const char *name(WorkloadKind kind)
{
    return kindNames[std::size_t(kind)];
}

std::vector<ContainerPort> Container::ports() const
{
    std::vector<ContainerPort> out;
    for (const Value &port : value["ports"].items()) {
        const std::string &protocol = port["protocol"].string();
        if (const auto number = port["containerPort"].integer())
            out.push_back({port["name"].string(), *number, protocol.empty() ? "TCP" : protocol});
    }
    return out;
}

std::optional<Workload> Workload::of(Value object)
{
    const auto kind = workloadKind(object);
    return kind ? std::optional(Workload(std::move(object), *kind)) : std::nullopt;
}

std::vector<Container> Workload::containers() const
{
    std::vector<Container> out;
    collect(podSpec(), "containers", false, out);
    collect(podSpec(), "initContainers", true, out);
    return out;
}

std::optional<Container> Workload::container(std::string_view wanted) const
{
    for (Container &candidate : containers()) {
        if (candidate.name == wanted)
            return std::move(candidate);
    }
    return std::nullopt;
}

std::optional<std::int64_t> Workload::replicas() const
{
    if (m_kind == WorkloadKind::DaemonSet)
        return std::nullopt;
    return m_object["spec"]["replicas"].integer().value_or(1);
}

bool selects(const Value &service, const Value &labels)
{
    const auto &selector = service["spec"]["selector"].members();
    return !selector.empty() && std::all_of(selector.begin(), selector.end(), [&labels](const core::Member &member) {
        const Value *label = labels.find(member.key);
        return label && label->string() == member.value.string();
    });
}

std::optional<HealthCheckTarget> healthCheckTarget(const Workload &workload)
{
    const auto containers = workload.containers();
    if (containers.empty())
        return std::nullopt;
    const Container &first = containers.front();
    for (const ProbeKind kind : {ProbeKind::Readiness, ProbeKind::Startup}) {
        const auto probe = first.probe(kind);
        if (!probe || probe->handler != Handler::HttpGet)
            continue;
        std::optional<std::int64_t> number = probe->port.integer();
        for (const ContainerPort &port : first.ports()) {
            if (!number && !port.name.empty() && port.name == probe->port.string())
                number = port.number;
        }
        if (number) {
            const std::string path = probe->path.value_or("/");
            return HealthCheckTarget{path.empty() || path.front() != '/' ? "/" + path : path,
                                     probe->scheme.value_or("HTTP") == "HTTPS" ? "https" : "http", *number};
        }
    }
    return std::nullopt;
}

} // namespace kube
