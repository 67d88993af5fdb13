// SPDX-License-Identifier: Apache-2.0
#include "document/ProbeEdits.h"

#include "kube/workload/Profile.h"

#include <array>

namespace document {

using core::say;

namespace {

core::Value handlerTemplate(const kube::Container &container, kube::ProbeKind kind, kube::Handler handler)
{
    const std::vector<kube::ContainerPort> ports = container.ports();
    const core::Value port(ports.empty() ? std::int64_t(80) : ports.front().number);
    switch (handler) {
    case kube::Handler::HttpGet:
        for (const kube::ProbeKind other : kube::probeKinds) {
            const core::Value found = container.value[kube::field(other)]["httpGet"];
            if (other != kind && found.isMap())
                return found;
        }
        return core::Value(kube::defaultProfile().container["readinessProbe"]["httpGet"]).with("port", port);
    case kube::Handler::Exec:
        return core::map({{"command", core::list({core::Value("true")})}});
    case kube::Handler::TcpSocket:
    case kube::Handler::Grpc:
        return core::map({{"port", port}});
    case kube::Handler::None:
        break;
    }
    return core::Value::emptyMap();
}

} // namespace

core::Text probeWord(kube::ProbeKind kind)
{
    const std::array words{say("startup"), say("readiness"), say("liveness")};
    return words[std::size_t(kind)];
}

core::Edit addProbe(const kube::Container &container, kube::ProbeKind kind, kube::Handler handler)
{
    core::Value value = core::Value::emptyMap().with(kube::field(handler), handlerTemplate(container, kind, handler));
    const core::Value standard = kube::defaultProfile().container[kube::field(kind)];
    for (const core::Member &member : standard.members()) {
        if (member.value.isNumber())
            value = value.with(member.key, member.value);
    }
    return {say("Add %1 probe", probeWord(kind)), {core::setting(container.probePath(kind), value)}};
}

core::Edit removeProbe(const kube::Container &container, kube::ProbeKind kind)
{
    return {say("Remove %1 probe", probeWord(kind)), {core::removal(container.probePath(kind))}};
}

core::Edit switchHandler(const kube::Container &container, kube::ProbeKind kind, kube::Handler handler, const std::optional<core::Value> &kept)
{
    const core::Value value = container.value[kube::field(kind)];
    if (!value.isMap())
        return addProbe(container, kind, handler);
    const core::FieldPath path = container.probePath(kind);
    core::Edit edit{say("Set %1 handler to %2", probeWord(kind), kube::field(handler)), {}};
    for (const kube::Handler other : kube::handlers) {
        if (other != handler && value.contains(kube::field(other)))
            edit.changes.push_back(core::removal(path.child(kube::field(other))));
    }
    if (!value.contains(kube::field(handler))) {
        core::Change change = core::setting(path.child(kube::field(handler)), kept ? *kept : handlerTemplate(container, kind, handler));
        change.index = 0; // people write the handler first
        edit.changes.push_back(std::move(change));
    }
    return edit;
}

core::Edit copyProbe(const kube::Container &container, kube::ProbeKind from, kube::ProbeKind to)
{
    // A readiness probe kills nothing; the others must have the default of one success. Source: pkg/apis/core/validation.
    const kube::Timing impossible = to == kube::ProbeKind::Readiness ? kube::Timing::TerminationGrace : kube::Timing::SuccessThreshold;
    const core::Value copy = core::Value(container.value[kube::field(from)]).without(kube::field(impossible));
    return {say("Copy %1 probe to %2", probeWord(from), probeWord(to)), {core::setting(container.probePath(to), copy)}};
}

} // namespace document
