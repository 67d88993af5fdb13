// SPDX-License-Identifier: Apache-2.0
// After k8s.io/apimachinery/pkg/util/strategicpatch.
#include "core/Json.h"
#include "demo/engine/objects/Patch.h"
#include "kube/GoText.h"

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

Value withoutMarks(const Value &patch)
{
    if (!patch.isMap())
        return patch;
    core::Members members;
    for (const core::Member &member : patch.members()) {
        if (member.value.isNull() || member.key == "$patch" || member.key == "$retainKeys" || startsWith(member.key, orderPrefix)
            || startsWith(member.key, deletePrefix))
            continue;
        members.push_back({member.key, withoutMarks(member.value)});
    }
    return Value(std::move(members));
}

bool isScalarList(const Value &list)
{
    return std::none_of(list.items().begin(), list.items().end(), [](const Value &item) { return item.isMap() || item.isList(); });
}

/// Sorts `items` so that those named in `order` stand in its order; the others keep their place behind what stood before them.
core::Items ordered(const core::Items &items, const Value &order, const std::string &key)
{
    const auto text = [&](const Value &item) { return core::toCanonicalJson(key.empty() ? item : item[key]); };
    const auto rank = [&](const Value &item) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (text(order.items()[i]) == text(item))
                return i;
        }
        return std::nullopt;
    };
    core::Items named, others;
    for (const Value &item : items)
        (rank(item) ? named : others).push_back(item);
    std::stable_sort(named.begin(), named.end(), [&](const Value &a, const Value &b) { return *rank(a) < *rank(b); });
    named.insert(named.end(), others.begin(), others.end());
    return named;
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
        return Value(std::move(items));
    }
    core::Items items = list.items();
    for (const Value &change : patch.items()) {
        const std::string &mark = change["$patch"].string();
        if (mark == "replace") {
            items.clear();
            for (const Value &kept : patch.items()) {
                if (kept["$patch"].isNull())
                    items.push_back(withoutMarks(kept));
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
            items.push_back(withoutMarks(change));
        } else {
            auto merged = mergeMap(*same, change, item);
            if (!merged)
                return merged;
            *same = std::move(*merged);
        }
    }
    return Value(std::move(items));
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
        return withoutMarks(patch);
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
        const Value &old = result[member.key];
        if (member.value.isMap() && (old.isMap() || !member.value["$patch"].isNull())) {
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
            result = result.with(member.key, withoutMarks(member.value));
        }
    }
    for (const core::Member &member : patch.members()) {
        if (!startsWith(member.key, orderPrefix))
            continue;
        const std::string name = member.key.substr(orderPrefix.size());
        if (result[name].isList())
            result = result.with(name, Value(ordered(result[name].items(), member.value, ruleOf(type, name).key)));
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
