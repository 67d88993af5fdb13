// SPDX-License-Identifier: Apache-2.0
#include "core/Edit.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

/// Whether every item is a map with a `name` that no other item has, so that items can be addressed by it.
bool named(const Value &value)
{
    std::set<std::string> names;
    return value.isList() && std::all_of(value.items().begin(), value.items().end(), [&names](const Value &item) {
        return item["name"].isString() && names.insert(item["name"].string()).second;
    });
}

void collect(const FieldPath &path, const Value *before, const Value *after, std::optional<std::size_t> index, Edit &edit);

void collectMembers(const FieldPath &path, const Value &before, const Value &after, Edit &edit)
{
    for (const Member &member : before.members()) {
        if (!after.contains(member.key))
            collect(path.child(member.key), &member.value, nullptr, std::nullopt, edit);
    }
    for (std::size_t i = 0; i < after.members().size(); ++i) {
        const Member &member = after.members()[i];
        collect(path.child(member.key), before.find(member.key), &member.value, i, edit);
    }
}

void collectNamed(const FieldPath &path, const Value &before, const Value &after, Edit &edit)
{
    for (const Value &item : before.items()) {
        const FieldPath child = path.item("name", item["name"].string());
        if (!after.find(FieldPath().joined(FieldPath({child.last()}))))
            collect(child, &item, nullptr, std::nullopt, edit);
    }
    for (std::size_t i = 0; i < after.items().size(); ++i) {
        const FieldPath child = path.item("name", after.items()[i]["name"].string());
        collect(child, before.find(FieldPath({child.last()})), &after.items()[i], i, edit);
    }
}

void collect(const FieldPath &path, const Value *before, const Value *after, std::optional<std::size_t> index, Edit &edit)
{
    if (before && after) {
        if (*before == *after)
            return;
        if (before->isMap() && after->isMap())
            return collectMembers(path, *before, *after, edit);
        if (named(*before) && named(*after))
            return collectNamed(path, *before, *after, edit);
        index = std::nullopt;
    }
    edit.changes.push_back({path, before ? std::optional(*before) : std::nullopt, after ? std::optional(*after) : std::nullopt,
                            before ? std::nullopt : index});
}

Value insertAt(const Value &parent, const FieldPath::Step &step, std::size_t index, const Value &value)
{
    if (const auto *key = std::get_if<std::string>(&step))
        return parent.inserted(index, *key, value);
    return parent.inserted(index, value);
}

} // namespace

Change setting(FieldPath path, Value after)
{
    return {std::move(path), std::nullopt, std::move(after), std::nullopt};
}

Change removal(FieldPath path)
{
    return {std::move(path), std::nullopt, std::nullopt, std::nullopt};
}

Value apply(const Value &base, const Change &change)
{
    if (!change.after)
        return base.removed(change.path);
    if (change.index && !base.find(change.path)) {
        const FieldPath parent = change.path.parent();
        return base.set(parent, insertAt(base.at(parent), change.path.last(), *change.index, *change.after));
    }
    return base.set(change.path, *change.after);
}

Value apply(const Value &base, const Edit &edit)
{
    Value value = base;
    for (const Change &change : edit.changes)
        value = apply(value, change);
    return value;
}

Edit resolved(const Value &base, const Edit &edit)
{
    Edit out{edit.title, {}};
    Value value = base;
    for (Change change : edit.changes) {
        const Value *before = value.find(change.path);
        change.before = before ? std::optional(*before) : std::nullopt;
        const bool same = change.before.has_value() == change.after.has_value() && (!before || before->identical(*change.after));
        if (same)
            continue;
        value = apply(value, change);
        out.changes.push_back(std::move(change));
    }
    return out;
}

Edit difference(const Value &before, const Value &after)
{
    Edit edit;
    collect(FieldPath(), &before, &after, std::nullopt, edit);
    return edit;
}

} // namespace core
