// SPDX-License-Identifier: Apache-2.0
#include "kube/workload/Profile.h"

#include "kube/workload/Probe.h"

#include <array>

namespace kube {

using core::ErrorCode;
using core::fail;
using core::say;
using core::Value;

namespace {

struct ProbeNumbers {
    ProbeKind kind;
    int initialDelay, period, timeout, success, failure;
};
constexpr std::array<ProbeNumbers, 3> defaultNumbers{{
    {ProbeKind::Startup, 5, 5, 3, 1, 12},
    {ProbeKind::Readiness, 10, 5, 3, 1, 3},
    {ProbeKind::Liveness, 30, 10, 5, 1, 3},
}};
constexpr std::array<const char *, 4> profileFields{"startupProbe", "readinessProbe", "livenessProbe", "resources"};

} // namespace

Profile defaultProfile(std::int64_t port)
{
    Value container = Value::emptyMap();
    for (const ProbeNumbers &row : defaultNumbers) {
        Probe probe;
        probe.handler = Handler::HttpGet;
        probe.path = "/api/v1/health";
        probe.scheme = "HTTP";
        probe.port = Value(port);
        probe.numbers = {row.initialDelay, row.period, row.timeout, row.success, row.failure, std::nullopt};
        container = container.with(field(row.kind), toValue(probe));
    }
    const auto amounts = [](const char *cpu, const char *memory) { return core::map({{"cpu", Value(cpu)}, {"memory", Value(memory)}}); };
    container = container.with("resources", core::map({{"requests", amounts("250m", "256Mi")}, {"limits", amounts("500m", "512Mi")}}));
    return {"goose-api", container};
}

Value toValue(const Profile &profile)
{
    return core::map({{"apiVersion", Value("readyline.dev/v1")},
                      {"kind", Value("Profile")},
                      {"metadata", core::map({{"name", Value(profile.name)}})},
                      {"spec", profile.container}});
}

core::Result<Profile> readProfile(const Value &value)
{
    if (value["kind"].string() != "Profile" || value["apiVersion"].string() != "readyline.dev/v1")
        return fail(ErrorCode::ValueInvalid, say("This is no Profile of readyline.dev/v1"));
    const std::string &name = value["metadata"]["name"].string();
    if (name.empty() || !value["spec"].isMap())
        return fail(ErrorCode::ValueInvalid, say("A Profile needs metadata.name and spec"));
    for (const core::Member &member : value["spec"].members()) {
        bool known = false;
        for (const char *allowed : profileFields)
            known = known || member.key == allowed;
        if (!known)
            return fail(ErrorCode::ValueInvalid, say("A Profile cannot set %1", member.key), say("It may set the three probes and resources."));
    }
    return Profile{name, value["spec"]};
}

core::Edit toProfile(const Value &object, const core::FieldPath &path, const Profile &profile)
{
    core::Edit edit{say("Apply profile %1", profile.name), {}};
    for (const core::Member &member : profile.container.members())
        edit.changes.push_back(core::setting(path.child(member.key), member.value));
    return core::resolved(object, edit);
}

} // namespace kube
