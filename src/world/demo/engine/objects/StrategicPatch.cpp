// SPDX-License-Identifier: Apache-2.0
// After k8s.io/apimachinery/pkg/util/strategicpatch.
#include "core/Json.h"
#include "demo/engine/objects/Patch.h"
#include "kube/text/GoText.h"

#include <algorithm>
#include <set>

namespace demo {

using core::Value;

namespace {

constexpr std::string_view orderPrefix = "$setElementOrder/", deletePrefix = "$deleteFromPrimitiveList/";

bool startsWith(const std::string &text, std::string_view start)
{
    return std::string_view(text).substr(0, start.size()) == start;
}

/// How the member `name` of a map merges.
struct Rule {
    const kube::Type *type = nullptr;
    bool merge = false;
    bool retainKeys = false;
    std::string key;
};

Rule ruleOf(const kube::Type *type, std::string_view name)
{
    if (!type)
        return {};
    if (const kube::Field *field = type->field(name))
        return {field->type, field->patchMerge, field->patchRetainKeys, field->patchMergeKey};
    return {type->items, false, false, {}};
}

Answer<Value> mergeMap(const Value &object, const Value &patch, const kube::Type *type);

/// A patch of what is not there, as the value itself; nothing for a map with a directive (removeDirectives).
std::optional<Value> withoutMarks(const Value &patch)
{
    if (patch.isList()) {
        core::Items items;
        for (const Value &item : patch.items()) {
            if (auto kept = withoutMarks(item))
                items.push_back(std::move(*kept));
        }
        return Value(std::move(items));
    }
    if (!patch.isMap())
        return patch;
    if (patch.contains("$patch"))
        return std::nullopt;
    core::Members members;
    for (const core::Member &member : patch.members()) {
        if (member.value.isNull() || member.key == "$retainKeys" || startsWith(member.key, orderPrefix) || startsWith(member.key, deletePrefix))
            continue;
        if (auto kept = withoutMarks(member.value))
            members.push_back({member.key, std::move(*kept)});
    }
    return Value(std::move(members));
}

bool isScalarList(const Value &list)
{
    return std::none_of(list.items().begin(), list.items().end(), [](const Value &item) { return item.isMap() || item.isList(); });
}

/// The place of an item in a list by merge key, or by itself.
std::optional<std::size_t> place(const Value &list, const Value &item, const std::string &key)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (key.empty() ? list.items()[i] == item : list.items()[i][key] == item[key])
            return i;
    }
    return std::nullopt;
}

/// normalizeElementOrder: items that `order` names stand in its order, the others as on the server, and the two are merged by the server's order
/// as well as that goes.
Value normalized(const Value &merged, const Value &order, const Value &server, const std::string &key)
{
    core::Items named, others, result;
    for (const Value &item : merged.items())
        (place(order, item, key) ? named : others).push_back(item);
    const auto by = [&](const Value &list) {
        return [&list, &key](const Value &a, const Value &b) { return place(list, a, key).value_or(list.size()) < place(list, b, key).value_or(list.size()); };
    };
    std::stable_sort(named.begin(), named.end(), by(order));
    std::stable_sort(others.begin(), others.end(), by(server));
    std::size_t i = 0, j = 0;
    while (i < others.size() || j < named.size()) {
        const auto left = i < others.size() ? place(server, others[i], key) : std::nullopt;
        const auto right = j < named.size() ? place(server, named[j], key) : std::nullopt;
        const bool takeOther = j >= named.size() || (i < others.size() && left && right && *left < *right);
        result.push_back(takeOther ? others[i++] : named[j++]);
    }
    return Value(std::move(result));
}

Answer<Value> mergeList(const Value &list, const Value &patch, const Rule &rule)
{
    const kube::Type *item = rule.type ? rule.type->items : nullptr;
    if (rule.key.empty()) {
        core::Items items = list.items();
        for (const Value &added : patch.items()) {
            if (std::find(items.begin(), items.end(), added) == items.end())
                items.push_back(added);
        }
        return normalized(Value(std::move(items)), patch, list, {});
    }
    core::Items items = list.items();
    for (const Value &change : patch.items()) {
        const std::string &mark = change["$patch"].string();
        if (mark == "replace") {
            items.clear();
            for (const Value &kept : patch.items()) {
                if (auto plain = withoutMarks(kept))
                    items.push_back(std::move(*plain));
            }
            return Value(std::move(items));
        }
        if (!change.contains(rule.key))
            return refuse(unforeseen("map: " + kube::goPrinted(change) + " does not contain declared merge key: " + rule.key));
        const auto same = std::find_if(items.begin(), items.end(), [&](const Value &have) { return have[rule.key] == change[rule.key]; });
        if (mark == "delete") {
            if (same != items.end())
                items.erase(same);
        } else if (same == items.end()) {
            if (auto plain = withoutMarks(change))
                items.push_back(std::move(*plain));
        } else {
            auto merged = mergeMap(*same, change, item);
            if (!merged)
                return merged;
            *same = std::move(*merged);
        }
    }
    core::Items plain;
    for (const Value &change : patch.items()) {
        if (change["$patch"].isNull())
            plain.push_back(change);
    }
    return normalized(Value(std::move(items)), Value(std::move(plain)), list, rule.key);
}

Value without(const Value &list, const Value &gone)
{
    core::Items items;
    for (const Value &item : list.items()) {
        if (std::find(gone.items().begin(), gone.items().end(), item) == gone.items().end())
            items.push_back(item);
    }
    return Value(std::move(items));
}

Answer<Value> mergeMap(const Value &object, const Value &patch, const kube::Type *type)
{
    const std::string &mark = patch["$patch"].string();
    if (mark == "delete")
        return Value::emptyMap();
    if (mark == "replace")
        return withoutMarks(patch.without("$patch")).value_or(Value::emptyMap());
    Value result = object.isMap() ? object : Value::emptyMap();
    if (const Value *retained = patch.find("$retainKeys")) {
        for (const core::Member &member : object.members()) {
            if (std::find(retained->items().begin(), retained->items().end(), Value(member.key)) == retained->items().end())
                result = result.without(member.key);
        }
    }
    for (const core::Member &member : patch.members()) {
        if (startsWith(member.key, deletePrefix)) {
            const std::string name = member.key.substr(deletePrefix.size());
            if (result.contains(name))
                result = result.with(name, without(result[name], member.value));
            continue;
        }
        if (member.key[0] == '$')
            continue;
        if (member.value.isNull()) {
            result = result.without(member.key);
            continue;
        }
        const Rule rule = ruleOf(type, member.key);
        const Value old = result[member.key];
        if (old.isNull() || old.kind() != member.value.kind()) {
            auto plain = withoutMarks(member.value);
            result = plain ? result.with(member.key, std::move(*plain)) : result.without(member.key);
            continue;
        }
        if (member.value.isMap()) {
            auto inner = mergeMap(old, member.value, rule.type);
            if (!inner)
                return inner;
            result = result.with(member.key, std::move(*inner));
        } else if (member.value.isList() && rule.merge && (!rule.key.empty() || isScalarList(member.value))) {
            auto inner = mergeList(old, member.value, rule);
            if (!inner)
                return inner;
            result = result.with(member.key, std::move(*inner));
        } else {
            result = result.with(member.key, withoutMarks(member.value).value_or(Value()));
        }
    }
    for (const core::Member &member : patch.members()) {
        if (!startsWith(member.key, orderPrefix))
            continue;
        const std::string name = member.key.substr(orderPrefix.size());
        if (result[name].isList())
            result = result.with(name, normalized(result[name], member.value, object[name], ruleOf(type, name).key));
    }
    return result;
}

} // namespace

Answer<Value> strategicPatched(const Value &object, const Value &patch, const kube::Type *type)
{
    if (!patch.isMap())
        return refuse(badRequest("error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}"));
    return mergeMap(object, patch, type);
}

} // namespace demo
