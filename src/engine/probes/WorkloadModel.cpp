// SPDX-License-Identifier: Apache-2.0
#include "probes/WorkloadModel.h"

#include "kube/quantity/Quantity.h"
#include "probes/simulator/Scenario.h"

#include <algorithm>

namespace probes {

namespace {

std::int64_t cpuLimit(const core::Value &container)
{
    const core::Value *limit = container.find(core::FieldPath::of("resources.limits.cpu"));
    const auto quantity = limit ? kube::Quantity::fromJson(*limit) : kube::Quantity();
    return quantity ? std::max<std::int64_t>(0, quantity->milliValue()) : 0;
}

} // namespace

core::Result<WorkloadModel> workloadModel(const kube::Workload &workload, const std::string &container, const AppSpec &spec)
{
    std::vector<kube::Container> containers = workload.containers();
    if (containers.empty())
        return core::fail(core::ErrorCode::ObjectMissing, core::say("%1 has no containers", workload.name()));
    if (containers.size() > 64)
        return core::fail(core::ErrorCode::TooLarge, core::say("%1 has more than 64 containers", workload.name()));
    const std::string chosen = container.empty() ? containers.front().name : container;
    // The kubelet starts sidecars before the rest.
    std::stable_partition(containers.begin(), containers.end(), [](const kube::Container &one) { return one.sidecar; });
    WorkloadModel model;
    bool found = false;
    for (std::size_t i = 0; i < containers.size(); ++i) {
        const kube::Container &one = containers[i];
        ContainerModel &made = model.pod.containers.emplace_back();
        made.sidecar = one.sidecar;
        model.names.push_back(one.name);
        for (const Kind kind : kinds) {
            const core::Value &probe = one.value[kube::field(kind)];
            if (!probe.isMap())
                continue;
            const auto timing = readTiming(kind, probe, one.probePath(kind).toString());
            if (!timing)
                return core::unexpected(timing.error());
            made.probes[index(kind)] = *timing;
            made.handlers[index(kind)] = kube::readProbe(probe)->handler;
        }
        if (!found && one.name == chosen) {
            found = true;
            model.chosen = i;
            made.app = seenBy(appOf(spec, cpuLimit(one.value)), made.handlers);
        }
    }
    if (!found)
        return core::fail(core::ErrorCode::ObjectMissing, core::say("%1 has no container %2", workload.name(), container));
    const core::Value *grace = workload.podSpec().find("terminationGracePeriodSeconds");
    const std::int64_t seconds = grace ? grace->integer().value_or(-1) : 30;
    if (seconds < 0 || seconds > std::numeric_limits<std::int32_t>::max())
        return core::fail(core::ErrorCode::ValueInvalid, core::say("%1: Invalid value: %2: must be greater than or equal to 0",
                                                                   "spec.template.spec.terminationGracePeriodSeconds", grace->text()));
    model.pod.terminationGracePeriodSeconds = std::int32_t(seconds);
    return model;
}

Bounds boundsOf(const WorkloadModel &model, const AppSpec &spec)
{
    const ContainerModel &container = model.container();
    int probed = 0, tcp = 0;
    bool grpc = false;
    for (const Kind kind : {Kind::Startup, Kind::Readiness}) {
        const kube::Handler handler = container.handlers[index(kind)];
        probed += handler != kube::Handler::None;
        tcp += handler == kube::Handler::TcpSocket;
        grpc = grpc || handler == kube::Handler::Grpc;
    }
    const Ms answers = spec.answers.value_or(0);
    // An open port is enough for tcpSocket; one more kind of probe beside it has to wait for the answer.
    const bool open = spec.accepts && tcp > 0 && tcp == probed;
    Bounds out = bounds(container, model.pod.terminationGracePeriodSeconds, open ? 0 : answers, spec.latency, !open && (spec.accepts || grpc));
    if (spec.accepts && tcp > 0 && tcp < probed && out.ready)
        out.ready->range.min = std::min(out.ready->range.min, bounds(container, 30, 0, 0, false).ready->range.min);
    return out;
}

const char *name(Source source)
{
    static constexpr std::array names{"declared", "measured", "default", "none"};
    return names[static_cast<std::size_t>(source)];
}

std::optional<AppSpec> declaredApp(const kube::Workload &workload)
{
    const core::Value &annotations = workload.object()["spec"]["template"]["metadata"]["annotations"];
    for (const char *key : {"readyline.dev/app", "demo.readyline.dev/app"}) {
        if (!annotations[key].isString())
            continue;
        if (const auto spec = readAppSpec(annotations[key].string()))
            return *spec;
    }
    return std::nullopt;
}

} // namespace probes
