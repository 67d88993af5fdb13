// SPDX-License-Identifier: Apache-2.0
#include "kube/managedfields/Ownership.h"

#include "kube/managedfields/Typed.h"

#include <algorithm>

namespace kube {

using core::Value;

namespace {

constexpr std::size_t maxUpdateManagers = 10; // managedfields.DefaultMaxUpdateManagers

/// What is never owned: internal/stripmeta.go.
const FieldSet &strippedFields()
{
    static const FieldSet set = [] {
        FieldSet fields;
        for (const char *path : {"apiVersion", "kind", "metadata", "metadata.name", "metadata.namespace", "metadata.creationTimestamp",
                                 "metadata.selfLink", "metadata.uid", "metadata.clusterName", "metadata.generation", "metadata.managedFields",
                                 "metadata.resourceVersion"})
            fields.insert(fieldElements(path));
        return fields;
    }();
    return set;
}

struct Change {
    Comparison comparison;
    std::vector<FieldConflict> conflicts;
};

/// What changed, without what this endpoint resets.
Comparison changesOf(const Value &before, const Value &after, const FieldScope &scope)
{
    Comparison seen = compare(before, after, scope.type);
    seen.added = seen.added.withoutBelow(scope.ignored);
    seen.modified = seen.modified.withoutBelow(scope.ignored);
    seen.removed = seen.removed.withoutBelow(scope.ignored);
    return seen;
}

/// Whether the FieldsV1 map has the path as a member, without reading it all.
bool holds(const Value &fieldsV1, const ElementPath &path)
{
    const Value *node = &fieldsV1;
    for (const PathElement &element : path) {
        node = node->find(element);
        if (!node)
            return false;
    }
    return node->size() == 0 || node->contains(".");
}

/// How many of the set's paths the entry has, of all.
std::pair<int, int> held(const Value &fieldsV1, const FieldSet &set)
{
    std::pair<int, int> counts;
    set.each([&](const ElementPath &path) {
        counts.first += holds(fieldsV1, path) ? 1 : 0;
        ++counts.second;
    });
    return counts;
}

/// Updater.update: takes from all managers but `self` what changed. With `force` false, conflicts are told and nothing is taken.
Change takeChanges(Managers &managers, const Value &before, const Value &after, const ManagerId *self, bool force, const FieldScope &scope)
{
    Change change{changesOf(before, after, scope), {}};
    const Comparison &seen = change.comparison;
    const FieldSet touched = seen.modified.united(seen.added);
    for (const auto &entry : managers) {
        if (self && entry.first == *self)
            continue;
        const ManagerId &id = entry.first;
        entry.second.fields.intersected(touched).each([&](const ElementPath &path) { change.conflicts.push_back({id, path}); });
    }
    if (!force && !change.conflicts.empty())
        return change;
    change.conflicts.clear();
    for (auto entry = managers.begin(); entry != managers.end();) {
        if (!self || entry->first != *self)
            entry->second.fields = entry->second.fields.without(touched).without(seen.removed);
        entry = entry->second.fields.empty() ? managers.erase(entry) : std::next(entry);
    }
    return change;
}

FieldSet named(const FieldSet &set, const FieldScope &scope)
{
    return withNamedParents(set, scope.type);
}

/// Updater.prune: removes what the manager applied last time, but not now, and nobody else owns.
Value pruned(const Value &all, const Managers &managers, const FieldSet &last, const FieldScope &scope)
{
    if (last.empty())
        return all;
    Value left = withoutFields(all, named(last, scope), scope.type);
    // Back what other managers, or this one now, own.
    FieldSet owned;
    for (const auto &entry : managers)
        owned = owned.united(entry.second.fields);
    const FieldSet mergedSet = named(toFieldSet(all, scope.type), scope);
    const FieldSet kept = named(toFieldSet(left, scope.type), scope).united(named(owned, scope));
    left = withoutFields(all, mergedSet.without(kept), scope.type);
    // Back what the manager did not own: removing a parent takes only its own fields along.
    const FieldSet leftSet = named(toFieldSet(left, scope.type), scope);
    return withoutFields(all, mergedSet.without(leftSet).intersected(named(last, scope)), scope.type);
}

} // namespace

std::optional<Value> quickUpdate(const Value &entries, const Value &before, const Value &after, std::string_view manager, const FieldScope &scope)
{
    const Comparison seen = changesOf(before, after, scope);
    const FieldSet gained = seen.modified.united(seen.added).without(strippedFields()), touched = seen.modified.united(seen.added).united(seen.removed);
    if (gained.empty() && seen.removed.empty())
        return entries;
    core::Items list = entries.items();
    Value *own = nullptr;
    for (Value &entry : list) {
        if (entry["apiVersion"].string().empty() || entry["fieldsType"].string() != "FieldsV1")
            return std::nullopt;
        const bool mine = entry["manager"].string() == manager && entry["operation"].string() == "Update"
            && entry["apiVersion"].string() == scope.apiVersion && entry["subresource"].string() == scope.subresource;
        if (held(entry["fieldsV1"], mine ? seen.removed : touched).first > 0)
            return std::nullopt;
        if (mine)
            own = &entry;
    }
    if (gained.empty())
        return entries;
    if (!own) {
        if (list.size() >= maxUpdateManagers || manager.empty())
            return std::nullopt;
        core::Members members = {{"manager", Value(manager)}, {"operation", Value("Update")}, {"apiVersion", Value(scope.apiVersion)},
                                 {"time", Value(scope.now)}, {"fieldsType", Value("FieldsV1")}, {"fieldsV1", gained.toValue()}};
        if (!scope.subresource.empty())
            members.push_back({"subresource", Value(scope.subresource)});
        list.push_back(Value(std::move(members)));
    } else {
        const auto [has, all] = held((*own)["fieldsV1"], gained);
        if (has == all && (*own)["time"].string() == scope.now)
            return entries;
        if (has != all)
            *own = own->with("fieldsV1", FieldSet::parse((*own)["fieldsV1"]).united(gained).toValue());
        *own = own->with("time", Value(scope.now));
    }
    std::stable_sort(list.begin(), list.end(), [](const Value &a, const Value &b) {
        for (const char *key : {"operation", "time", "manager", "apiVersion", "subresource"}) {
            if (const int order = a[key].string().compare(b[key].string()); order != 0)
                return order < 0;
        }
        return false;
    });
    return Value(std::move(list));
}

void noteUpdate(Managers &managers, const Value &before, const Value &after, std::string_view manager, const FieldScope &scope)
{
    const Change change = takeChanges(managers, before, after, nullptr, true, scope);
    FieldSet gained = change.comparison.modified.united(change.comparison.added).without(strippedFields());
    if (gained.empty())
        return;
    ManagedSet &own = managers[{std::string(manager.empty() ? "unknown" : manager), false, scope.apiVersion, scope.subresource}];
    own.fields = own.fields.united(gained);
    own.apiVersion = scope.apiVersion;
    own.time = scope.now;
}

Applied applyTo(const Managers &managers, const Value &live, const Value &config, std::string_view manager, bool force, const FieldScope &scope)
{
    Applied result{merged(live, config, scope.type), managers, {}};
    const ManagerId self{std::string(manager), true, {}, scope.subresource};
    const auto previous = managers.find(self);
    const FieldSet last = previous == managers.end() ? FieldSet() : previous->second.fields;
    const FieldSet own = toFieldSet(config, scope.type).withoutBelow(scope.ignored);
    ManagedSet &entry = result.managers[self];
    entry.fields = own;
    entry.apiVersion = scope.apiVersion;
    result.object = pruned(result.object, result.managers, last, scope);
    const Change change = takeChanges(result.managers, live, result.object, &self, force, scope);
    result.conflicts = change.conflicts;
    if (!result.conflicts.empty())
        return result;
    // The comparison does not see the order of a list's items; the object does.
    const Value completed = scope.completed(result.object);
    const bool same = change.comparison.same() && completed == live;
    const auto found = result.managers.find(self);
    if (found != result.managers.end()) {
        found->second.fields = found->second.fields.without(strippedFields());
        if (!same || found->second.fields != last || found->second.time.empty())
            found->second.time = scope.now;
        if (found->second.fields.empty())
            result.managers.erase(found);
    }
    result.object = same ? live : completed;
    return result;
}

void capUpdateManagers(Managers &managers)
{
    std::vector<ManagerId> updates;
    for (const auto &entry : managers) {
        if (!entry.first.apply)
            updates.push_back(entry.first);
    }
    if (updates.size() <= maxUpdateManagers)
        return;
    std::stable_sort(updates.begin(), updates.end(),
                     [&](const ManagerId &a, const ManagerId &b) { return managers.at(a).time < managers.at(b).time; });
    const std::size_t surplus = updates.size() - maxUpdateManagers + 1;
    for (std::size_t i = 0; i < surplus; ++i) {
        const ManagedSet old = managers.at(updates[i]);
        managers.erase(updates[i]);
        ManagedSet &bucket = managers[{"ancient-changes", false, old.apiVersion, {}}];
        bucket.fields = bucket.fields.united(old.fields);
        bucket.apiVersion = old.apiVersion;
        bucket.time = std::max(bucket.time, old.time);
    }
}

} // namespace kube
