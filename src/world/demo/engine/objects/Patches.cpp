// SPDX-License-Identifier: Apache-2.0
// PATCH: the three patches that change the live object, and server-side apply.
#include "demo/engine/objects/Body.h"
#include "demo/engine/objects/Fields.h"
#include "demo/engine/objects/Patch.h"
#include "demo/engine/objects/Writes.h"
#include "kube/text/GoText.h"

namespace demo {

using core::Value;

namespace {

constexpr std::string_view applyType = "application/apply-patch+yaml", mergeType = "application/merge-patch+json",
                           strategicType = "application/strategic-merge-patch+json", jsonType = "application/json-patch+json";

Failure unsupported()
{
    return {415, "UnsupportedMediaType", "415: Unsupported Media Type", Value::emptyMap(), 0};
}

/// What the decoder refuses after a patch: the whole object stands in the message.
Failure undecodable(const Value &object, const std::string &problem)
{
    return invalid("", "", "", {{"FieldValueInvalid", "patch", "Invalid value: " + kube::goQuoted(kube::goJson(object)) + ": " + problem}});
}

std::string groupVersionKind(const Value &object)
{
    const std::string &version = object["apiVersion"].string();
    const std::string head = version.empty() ? "/" : version.find('/') == std::string::npos ? "/" + version : version;
    return head + ", Kind=" + object["kind"].string();
}

} // namespace

Answer<Outcome> Writes::patch(const Route &route, const Call &call)
{
    const std::string type = call.contentType();
    if (type == applyType)
        return apply(route, call);
    if (type != mergeType && type != strategicType && type != jsonType)
        return refuse(unsupported());
    if (call.has("force"))
        return refuse(invalidOption("PatchOptions", "FieldValueForbidden", "force", "Forbidden: may not be specified for non-apply patch"));
    const auto live = find(route);
    if (!live)
        return tl::unexpected(live.error());
    std::vector<std::string> warnings;
    if (route.subresource == "scale") {
        const auto current = scale(route);
        if (!current)
            return tl::unexpected(current.error());
        const auto next = patched(route, call, *current, warnings);
        return next ? storeScale(route, call, *live, next->object) : Answer<Outcome>(tl::unexpected(next.error()));
    }
    const auto next = patched(route, call, *live, warnings);
    if (!next)
        return tl::unexpected(next.error());
    const auto placed = atName(next->object, route);
    if (!placed)
        return tl::unexpected(placed.error());
    const Value tracked = kube::trackUpdate(*live, withClearedManagers(*placed, next->withEmpties), managerOf(call),
                                            scopeOf(*route.kind, route.subresource));
    return storeUpdate(route, call, *live, next->withEmpties.with("metadata", tracked["metadata"]), std::move(warnings));
}

Answer<Admission::Decoded> Writes::patched(const Route &route, const Call &call, const Value &live, std::vector<std::string> &warnings)
{
    const std::string type = call.contentType();
    const auto patch = readPatch(call.body);
    if (!patch)
        return tl::unexpected(patch.error());
    if (type != jsonType && !patch->isMap())
        return refuse(badRequest("error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}"));
    const bool isScale = route.subresource == "scale";
    Answer<Value> next = type == mergeType ? Answer<Value>(mergePatched(live, *patch))
        : type == jsonType                 ? jsonPatched(live, *patch)
                                           : strategicPatched(live, *patch, isScale ? nullptr : Admission::typeOf(*route.kind));
    if (!next)
        return tl::unexpected(next.error());
    if (isScale)
        return Admission::Decoded{*next, *next, {}};
    const std::string problem = m_admission.decodeProblem(*route.kind, *next);
    if (!problem.empty()) {
        // A strategic patch is converted field by field, and what fails is the patch.
        const std::string type32 = problem.substr(problem.rfind(' ') + 1);
        if (type == strategicType && problem.find("cannot unmarshal") != std::string::npos) {
            return refuse(invalid("", "", "", {{"FieldValueInvalid", "patch",
                                                "Invalid value: " + kube::goQuoted(kube::goPrinted(*patch)) + ": unrecognized type: " + type32}}));
        }
        return refuse(undecodable(*next, problem));
    }
    auto decoded = m_admission.decode(*route.kind, *next);
    if (!decoded)
        return tl::unexpected(decoded.error());
    auto judged = judgeStrict(*route.kind, call, decoded->strictErrors);
    if (!judged) {
        std::string list;
        for (const std::string &error : decoded->strictErrors)
            list += (list.empty() ? "" : ", ") + error;
        return refuse(undecodable(*next, "strict decoding error: " + list));
    }
    warnings = std::move(*judged);
    return *decoded;
}

Answer<Outcome> Writes::apply(const Route &route, const Call &call)
{
    const std::string &manager = call.parameter("fieldManager");
    if (manager.empty())
        return refuse(invalidOption("PatchOptions", "FieldValueRequired", "fieldManager", "Required value: is required for apply patch"));
    auto body = readApplied(call.body);
    if (!body)
        return tl::unexpected(body.error());
    std::vector<std::string> warnings;
    if (!body->duplicates.empty()) {
        if (call.parameter("fieldValidation") == "Strict") {
            std::string list;
            for (const std::string &line : body->duplicates)
                list += "\n  " + line;
            return refuse(badRequest("error strict decoding YAML: error converting YAML to JSON: yaml: unmarshal errors:" + list));
        }
        if (call.parameter("fieldValidation") != "Ignore")
            warnings = body->duplicates;
    }
    const Value &config = body->value;
    const bool isScale = route.subresource == "scale";
    const Value *stored = m_store.get(route.kind->plural, route.space, route.name);
    const Value live = stored ? *stored : Value();
    if (live.isNull() && !route.subresource.empty())
        return refuse(notFound(*route.kind, route.name));
    kube::FieldScope scope = scopeOf(*route.kind, route.subresource);
    const std::string kindName = isScale ? "Scale" : route.kind->kind;
    if (isScale) {
        scope.type = kube::builtInSchema().kind("autoscaling/v1", "Scale");
        scope.apiVersion = "autoscaling/v1";
        scope.blank = core::map({{"metadata", Value::emptyMap()}, {"spec", Value::emptyMap()}, {"status", core::map({{"replicas", Value(0)}})}});
        scope.completed = [](const Value &object) { return object; };
    }
    if (config["kind"].string() != kindName || config["apiVersion"].string() != scope.apiVersion)
        return refuse(badRequest("invalid object type: " + groupVersionKind(config)));
    const Value current = isScale ? ownedScale(live) : live;
    auto applied = kube::applyFields(current, config, manager, call.flag("force"), scope);
    if (!applied) {
        const kube::ApplyFailure &why = applied.error();
        if (why.kind == kube::ApplyFailure::Kind::BadRequest)
            return refuse(badRequest(why.message));
        if (why.kind == kube::ApplyFailure::Kind::Untyped)
            return refuse(unforeseen(why.message));
        core::Items causes;
        for (const kube::FieldConflict &one : why.conflicts) {
            causes.push_back(core::map({{"reason", Value("FieldManagerConflict")},
                                        {"message", Value("conflict with " + one.manager.toText())},
                                        {"field", Value(kube::toText(one.path))}}));
        }
        return refuse({409, "Conflict", why.message, core::map({{"causes", Value(std::move(causes))}}), 0});
    }
    if (isScale)
        return storeScale(route, call, live, *applied);
    auto placed = atName(*applied, route);
    if (!placed)
        return tl::unexpected(placed.error());
    if (!live.isNull())
        return storeUpdate(route, call, live, *placed, std::move(warnings));
    const std::string &uid = config["metadata"]["uid"].string();
    if (!uid.empty()) {
        return refuse(conflict(*route.kind, route.name,
                               "uid mismatch: the provided object specified uid " + uid + ", and no existing object was found"));
    }
    if (auto problem = namespaceProblem(route))
        return refuse(*problem);
    return createObject(route, call, *placed, std::move(warnings));
}

} // namespace demo
