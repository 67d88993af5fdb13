// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/objects/Deletes.h"

#include "demo/engine/http/Selector.h"
#include "demo/engine/objects/Body.h"
#include "demo/engine/read/Lists.h"

namespace demo {

using core::Value;

namespace {

Answer<DeleteOptions> optionsOf(const Call &call)
{
    DeleteOptions options;
    options.propagation = call.parameter("propagationPolicy");
    options.graceSeconds = call.number("gracePeriodSeconds");
    options.dryRun = call.dryRun();
    if (call.body.empty())
        return options;
    const auto read = readObject(call.body, call.contentType(), "DeleteOptions");
    if (!read)
        return tl::unexpected(read.error());
    const Value *body = &read->value;
    if (const auto grace = (*body)["gracePeriodSeconds"].integer())
        options.graceSeconds = int(*grace);
    if (!(*body)["propagationPolicy"].string().empty())
        options.propagation = (*body)["propagationPolicy"].string();
    if ((*body)["orphanDependents"].isBool())
        options.propagation = (*body)["orphanDependents"].boolean() ? "Orphan" : "Background";
    options.uid = (*body)["preconditions"]["uid"].string();
    options.resourceVersion = (*body)["preconditions"]["resourceVersion"].string();
    options.dryRun = options.dryRun || (*body)["dryRun"].size() > 0;
    const std::string &policy = options.propagation;
    if (!policy.empty() && policy != "Orphan" && policy != "Background" && policy != "Foreground") {
        return refuse(invalidOption("DeleteOptions", "FieldValueNotSupported", "propagationPolicy",
                                    "Unsupported value: \"" + policy + "\": supported values: \"Foreground\", \"Background\", \"Orphan\", \"nil\""));
    }
    return options;
}

/// Registries with ReturnDeletedObject answer the object instead of a Status.
bool returnsObject(const Kind &kind)
{
    return kind.plural == "pods" || kind.plural == "services" || kind.plural == "serviceaccounts";
}

} // namespace

Answer<Outcome> removeObject(Store &store, const Route &route, const Call &call)
{
    const auto options = optionsOf(call);
    if (!options)
        return tl::unexpected(options.error());
    bool gone = false;
    auto removed = store.remove(route.kind->plural, route.space, route.name, *options, &gone);
    if (!removed)
        return tl::unexpected(removed.error());
    if (!gone || returnsObject(*route.kind))
        return Outcome{200, std::move(*removed), {}};
    Value details = core::map({{"name", Value(route.name)}});
    if (!route.kind->group.empty())
        details = details.with("group", Value(route.kind->group));
    details = details.with("kind", Value(route.kind->plural)).with("uid", (*removed)["metadata"]["uid"]);
    return Outcome{200,
                   core::map({{"kind", Value("Status")},
                              {"apiVersion", Value("v1")},
                              {"metadata", Value::emptyMap()},
                              {"status", Value("Success")},
                              {"details", details}}),
                   {}};
}

Answer<Outcome> removeCollection(Store &store, const Route &route, const Call &call)
{
    const auto options = optionsOf(call);
    if (!options)
        return tl::unexpected(options.error());
    const auto selector = ObjectSelector::of(call, *route.kind);
    if (!selector)
        return tl::unexpected(selector.error());
    core::Items removed;
    for (const Value &object : store.list(route.kind->plural, route.space)) {
        const ObjectName name = nameOf(object);
        if (!selector->matches(object))
            continue;
        if (auto last = store.remove(route.kind->plural, name.space, name.name, *options))
            removed.push_back(std::move(*last));
    }
    return Outcome{200, listOf(*route.kind, std::move(removed), store.revision()), {}};
}

} // namespace demo
