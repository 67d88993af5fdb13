// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/objects/Writes.h"

#include "demo/engine/objects/Body.h"
#include "demo/engine/objects/Fields.h"

namespace demo {

using core::Value;

Answer<Value> Writes::find(const Route &route) const
{
    const Value *object = m_store.get(route.kind->plural, route.space, route.name);
    return object ? Answer<Value>(*object) : refuse(notFound(*route.kind, route.name));
}

namespace {

/// Warnings are sent with a refusal too.
tl::unexpected<Failure> warned(Failure failure, std::vector<std::string> warnings)
{
    failure.warnings = std::move(warnings);
    return tl::unexpected(std::move(failure));
}

/// AllowCreateOnUpdate of the kinds' strategies: a PUT makes what is not there.
bool isMadeByUpdate(const Kind &kind)
{
    return kind.plural == "services" || kind.plural == "endpoints" || kind.plural == "events" || kind.plural == "leases";
}

} // namespace

std::optional<Failure> Writes::namespaceProblem(const Route &route) const
{
    // The admission plugin NamespaceLifecycle.
    if (!route.kind->namespaced)
        return std::nullopt;
    const Kind *spaces = kindOf("namespaces");
    const Value *space = m_store.get("namespaces", {}, route.space);
    if (!space)
        return notFound(*spaces, route.space);
    if (space->operator[]("metadata")["deletionTimestamp"].isNull())
        return std::nullopt;
    Failure failure{403, "Forbidden", {}, {}, 0};
    failure.message = route.kind->qualifiedResource() + " \"" + route.name + "\" is forbidden: unable to create new content in namespace " + route.space
        + " because it is being terminated";
    failure.details = core::map({{"name", Value(route.name)},
                                 {"kind", Value(route.kind->plural)},
                                 {"causes", core::list({core::map({{"reason", Value("NamespaceTerminating")},
                                                                  {"message", Value("namespace " + route.space + " is being terminated")},
                                                                  {"field", Value("metadata.namespace")}})})}});
    return failure;
}

Answer<Outcome> Writes::create(const Route &given, const Call &call)
{
    if (given.subresource == "binding")
        return bind(given, call);
    const auto body = readObject(call.body, call.contentType(), given.kind->kind);
    if (!body)
        return tl::unexpected(body.error());
    auto decoded = m_admission.decode(*given.kind, body->value);
    if (!decoded)
        return tl::unexpected(decoded.error());
    auto warnings = judgeStrict(*given.kind, call, decoded->strictErrors);
    if (!warnings)
        return tl::unexpected(warnings.error());
    auto placed = inNamespace(decoded->object, given);
    if (!placed)
        return warned(placed.error(), *warnings);
    Route route = given;
    route.name = (*placed)["metadata"]["name"].string();
    if (auto problem = namespaceProblem(route))
        return warned(*problem, *warnings);
    const Value tracked = kube::trackUpdate({}, *placed, managerOf(call), scopeOf(*route.kind, {}));
    return createObject(route, call, decoded->withEmpties.with("metadata", tracked["metadata"]), std::move(*warnings));
}

Answer<Outcome> Writes::createObject(const Route &route, const Call &call, Value object, std::vector<std::string> warnings)
{
    Value metadata = object["metadata"];
    if (metadata["name"].string().empty() && !metadata["generateName"].string().empty())
        metadata = metadata.with("name", Value(metadata["generateName"].string() + m_store.newSuffix()));
    object = object.with("metadata", metadata);
    auto accepted = m_admission.create(*route.kind, object, call.dryRun());
    if (!accepted)
        return warned(accepted.error(), std::move(warnings));
    warnings.insert(warnings.end(), accepted->warnings.begin(), accepted->warnings.end());
    // The storage refuses it, after everything else; an apply drops it before.
    if (call.method == "POST" && !metadata["resourceVersion"].string().empty())
        return warned(unforeseen("resourceVersion should not be set on objects to be created"), std::move(warnings));
    auto stored = m_store.create(route.kind->plural, accepted->object, {}, false, call.dryRun());
    if (!stored)
        return warned(stored.error(), std::move(warnings));
    return Outcome{201, std::move(*stored), std::move(warnings)};
}

Answer<Outcome> Writes::update(const Route &route, const Call &call)
{
    if (route.subresource == "scale")
        return updateScale(route, call);
    const auto body = readObject(call.body, call.contentType(), route.kind->kind);
    if (!body)
        return tl::unexpected(body.error());
    auto decoded = m_admission.decode(*route.kind, body->value);
    if (!decoded)
        return tl::unexpected(decoded.error());
    auto warnings = judgeStrict(*route.kind, call, decoded->strictErrors);
    if (!warnings)
        return tl::unexpected(warnings.error());
    auto placed = atName(decoded->object, route);
    if (!placed)
        return warned(placed.error(), *warnings);
    const auto live = find(route);
    if (!live && route.subresource.empty() && isMadeByUpdate(*route.kind)) {
        if (auto problem = namespaceProblem(route))
            return warned(*problem, *warnings);
        const Value tracked = kube::trackUpdate({}, *placed, managerOf(call), scopeOf(*route.kind, {}));
        return createObject(route, call, decoded->withEmpties.with("metadata", tracked["metadata"]), std::move(*warnings));
    }
    if (!live)
        return warned(live.error(), *warnings);
    const Value tracked = kube::trackUpdate(*live, withClearedManagers(*placed, decoded->withEmpties), managerOf(call),
                                            scopeOf(*route.kind, route.subresource));
    return storeUpdate(route, call, *live, decoded->withEmpties.with("metadata", tracked["metadata"]), std::move(*warnings));
}

Answer<Outcome> Writes::storeUpdate(const Route &route, const Call &call, const Value &live, const Value &object, std::vector<std::string> warnings)
{
    // The uid in a patch is no precondition: the rules refuse another one.
    const Value conditions = call.method == "PATCH" ? object.with("metadata", object["metadata"].without("uid")) : object;
    if (auto stale = preconditionProblem(*route.kind, live, conditions))
        return warned(*stale, std::move(warnings));
    auto accepted = m_admission.update(*route.kind, live, object, route.subresource, call.dryRun());
    if (!accepted)
        return warned(accepted.error(), std::move(warnings));
    if (route.subresource.empty())
        warnings.insert(warnings.end(), accepted->warnings.begin(), accepted->warnings.end());
    // As the server's ignoreManagedFieldsTimestampsTransformer: new times alone are no change.
    const Value next = sameButForTimes(live, accepted->object) ? live : accepted->object;
    auto stored = m_store.update(route.kind->plural, next, {}, true, call.dryRun());
    if (!stored)
        return tl::unexpected(stored.error());
    return Outcome{200, std::move(*stored), std::move(warnings)};
}

Answer<Outcome> Writes::bind(const Route &route, const Call &call)
{
    const auto body = readObject(call.body, call.contentType(), "Binding");
    if (!body)
        return tl::unexpected(body.error());
    const std::string node = body->value["target"]["name"].string();
    const auto pod = find(route);
    if (!pod)
        return tl::unexpected(pod.error());
    if (!(*pod)["spec"]["nodeName"].string().empty())
        return refuse(conflict(*route.kind, route.name, "pod " + route.name + " is already assigned to node \"" + (*pod)["spec"]["nodeName"].string() + '"'));
    auto bound = m_store.modify("pods", route.space, route.name,
                                [&](const Value &now) { return now.with("spec", now["spec"].with("nodeName", Value(node))); });
    if (!bound)
        return tl::unexpected(bound.error());
    return Outcome{201, core::map({{"kind", Value("Status")}, {"apiVersion", Value("v1")}, {"metadata", Value::emptyMap()}, {"status", Value("Success")}, {"code", Value(201)}}), {}};
}

std::string Writes::managerOf(const Call &call)
{
    const std::string &manager = call.parameter("fieldManager");
    if (!manager.empty())
        return manager;
    const std::string agent = call.header("User-Agent");
    return agent.substr(0, std::min(agent.find('/'), std::size_t(128)));
}

kube::FieldScope Writes::scopeOf(const Kind &kind, const std::string &subresource) const
{
    kube::FieldScope scope;
    scope.type = Admission::typeOf(kind);
    scope.apiVersion = kind.apiVersion();
    scope.subresource = subresource;
    // What the strategies' GetResetFields name.
    if (subresource.empty() && kind.status)
        scope.ignored.insert(kube::fieldElements("status"));
    if (subresource == "status") {
        scope.ignored.insert(kube::fieldElements("spec"));
        if (kind.kind == "Deployment")
            scope.ignored.insert(kube::fieldElements("metadata.labels"));
    }
    scope.blank = m_admission.blank(kind);
    scope.now = m_store.timestamp();
    scope.completed = [this, &kind](const Value &object) {
        const auto decoded = m_admission.decode(kind, object);
        return decoded ? decoded->object : object;
    };
    return scope;
}

} // namespace demo
