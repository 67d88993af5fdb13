// SPDX-License-Identifier: Apache-2.0
#include "kube/managedfields/Extract.h"

#include "kube/managedfields/Managers.h"
#include "kube/managedfields/Typed.h"
#include "kube/schema/Schema.h"

namespace kube {

using core::Value;

namespace {

/// Without nulls and what the typed apply configuration leaves out when it is empty.
Value tidied(const Value &value)
{
    if (value.isMap()) {
        core::Members members;
        for (const core::Member &member : value.members()) {
            Value inner = tidied(member.value);
            if (!inner.isNull())
                members.push_back({member.key, std::move(inner)});
        }
        return Value(std::move(members));
    }
    if (value.isList()) {
        core::Items items;
        for (const Value &item : value.items())
            items.push_back(tidied(item));
        return Value(std::move(items));
    }
    return value;
}

} // namespace

Value identityOf(const Value &object)
{
    core::Members metadata;
    for (const char *key : {"name", "namespace"}) {
        if (const Value *value = object["metadata"].find(key))
            metadata.push_back({key, *value});
    }
    return core::map({{"apiVersion", object["apiVersion"]}, {"kind", object["kind"]}, {"metadata", Value(std::move(metadata))}});
}

std::optional<Value> extractApplied(const Value &object, std::string_view manager, std::string_view subresource)
{
    const Managers managers = readManagers(object["metadata"]["managedFields"]);
    const auto entry = managers.find({std::string(manager), true, {}, std::string(subresource)});
    if (entry == managers.end())
        return std::nullopt;
    const Type *type = builtInSchema().kind(object["apiVersion"].string(), object["kind"].string());
    const Value owned = tidied(onlyFields(object, entry->second.fields, type));
    Value result = identityOf(object);
    for (const core::Member &member : owned.members()) {
        if (member.key != "metadata")
            result = result.with(member.key, member.value);
    }
    Value metadata = result["metadata"];
    for (const core::Member &member : owned["metadata"].members())
        metadata = metadata.with(member.key, member.value);
    return result.with("metadata", metadata);
}

} // namespace kube
