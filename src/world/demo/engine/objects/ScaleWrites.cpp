// SPDX-License-Identifier: Apache-2.0
// The subresource /scale: a small view of the object, with ownership of its own.
#include "demo/engine/http/Selector.h"
#include "demo/engine/objects/Body.h"
#include "demo/engine/objects/Fields.h"
#include "demo/engine/objects/Writes.h"
#include "kube/admission/Admit.h"

namespace demo {

using core::Value;

namespace {

Value scaleOf(const Value &object)
{
    const Value &from = object["metadata"];
    core::Members metadata;
    for (const char *key : {"name", "namespace", "uid", "resourceVersion", "creationTimestamp"})
        metadata.push_back({key, from[key]});
    const Value owners = kube::scaleManagedFields(from["managedFields"]);
    if (!owners.isNull())
        metadata.push_back({"managedFields", owners});
    const Value replicas = object["spec"]["replicas"];
    Value status = core::map({{"replicas", Value(object["status"]["replicas"].integer().value_or(0))}});
    const std::string selector = selectorText(object["spec"]["selector"]);
    if (!selector.empty())
        status = status.with("selector", Value(selector));
    return core::map({{"kind", Value("Scale")},
                      {"apiVersion", Value("autoscaling/v1")},
                      {"metadata", Value(std::move(metadata))},
                      {"spec", replicas.integer().value_or(0) == 0 ? Value::emptyMap() : core::map({{"replicas", replicas}})},
                      {"status", status}});
}

/// What the decoder says of a body that is no Scale.
std::optional<Failure> scaleProblem(const Value &scale)
{
    kube::AdmitRequest request;
    request.apiVersion = "autoscaling/v1";
    request.kind = "Scale";
    request.object = scale;
    const kube::Admission admission = kube::admitCreate(request);
    return admission.decodeError ? std::optional(badRequest(admission.message)) : std::nullopt;
}

/// Scales are answered without their managedFields.
Value shown(const Value &scale)
{
    return scale.with("metadata", scale["metadata"].without("managedFields"));
}

} // namespace

Value Writes::ownedScale(const Value &object)
{
    return scaleOf(object);
}

Answer<Value> Writes::scale(const Route &route) const
{
    const auto object = find(route);
    return object ? Answer<Value>(shown(scaleOf(*object))) : object;
}

Answer<Outcome> Writes::updateScale(const Route &route, const Call &call)
{
    const auto body = readObject(call.body, call.contentType(), "Scale");
    if (!body)
        return tl::unexpected(body.error());
    if (auto problem = scaleProblem(body->value))
        return refuse(*problem);
    const auto live = find(route);
    if (!live)
        return tl::unexpected(live.error());
    const auto placed = atName(body->value, route);
    if (!placed)
        return tl::unexpected(placed.error());
    return storeScale(route, call, *live, *placed);
}

Answer<Outcome> Writes::storeScale(const Route &route, const Call &call, const Value &live, const Value &given)
{
    const Value current = scaleOf(live);
    if (auto stale = preconditionProblem(*route.kind, live, given))
        return refuse(*stale);
    const std::int64_t replicas = given["spec"]["replicas"].integer().value_or(0);
    if (replicas < 0) {
        return refuse(invalid("Scale.autoscaling", "autoscaling", route.name,
                              {{"FieldValueInvalid", "spec.replicas",
                                "Invalid value: " + std::to_string(replicas) + ": must be greater than or equal to 0"}}));
    }
    Value next = current.with("spec", replicas == 0 ? Value::emptyMap() : core::map({{"replicas", Value(replicas)}}));
    if (call.contentType() == "application/apply-patch+yaml") {
        next = next.with("metadata", next["metadata"].with("managedFields", given["metadata"]["managedFields"]));
    } else {
        kube::FieldScope scope = scopeOf(*route.kind, "scale");
        scope.type = kube::builtInSchema().kind("autoscaling/v1", "Scale");
        scope.apiVersion = "autoscaling/v1";
        // Objects that nobody owns stay without entries.
        next = live["metadata"]["managedFields"].size() == 0 ? next : kube::trackUpdate(current, next, managerOf(call), scope);
    }
    const Value owners = kube::parentManagedFields(live["metadata"]["managedFields"], next["metadata"]["managedFields"], route.kind->apiVersion());
    Value metadata = live["metadata"];
    metadata = owners.isNull() ? metadata.without("managedFields") : metadata.with("managedFields", owners);
    const Value object = live.with("metadata", metadata).with("spec", live["spec"].with("replicas", Value(replicas)));
    Route parent = route;
    parent.subresource.clear();
    auto stored = storeUpdate(parent, call, live, object, {});
    if (!stored)
        return stored;
    stored->body = shown(scaleOf(stored->body));
    return stored;
}

} // namespace demo
