// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/Store.h"

#include <algorithm>
#include <array>

namespace demo {

using core::Value;

namespace {

constexpr std::string_view staleText = "the object has been modified; please apply your changes to the latest version and try again";

Value withMetadata(const Value &object, std::string_view key, Value value)
{
    return object.with("metadata", object["metadata"].with(key, std::move(value)));
}

/// Revisions of the specification: what registry strategies compare to count metadata.generation.
bool countsAsNewGeneration(const Kind &kind, const Value &before, const Value &after)
{
    if (before["spec"] != after["spec"])
        return true;
    // Deployment only: its strategy compares annotations too (registry/apps/deployment/strategy.go).
    return kind.plural == "deployments" && before["metadata"]["annotations"] != after["metadata"]["annotations"];
}

} // namespace

ObjectName nameOf(const Value &object)
{
    const Value &metadata = object["metadata"];
    return {metadata["namespace"].string(), metadata["name"].string()};
}

std::uint64_t revisionOf(const Value &object)
{
    const std::string &text = object["metadata"]["resourceVersion"].string();
    return text.empty() ? 0 : std::strtoull(text.c_str(), nullptr, 10);
}

Value orderedMetadata(const Value &metadata)
{
    // The order of ObjectMeta's fields in apimachinery/pkg/apis/meta/v1/types.go.
    static constexpr std::array order = {"name",       "generateName", "namespace",         "uid",
                                         "resourceVersion", "generation",   "creationTimestamp", "deletionTimestamp",
                                         "deletionGracePeriodSeconds", "labels", "annotations", "ownerReferences", "finalizers", "managedFields"};
    core::Members members;
    for (const char *key : order) {
        if (const Value *value = metadata.find(key); value && !value->isNull())
            members.push_back({key, *value});
    }
    return Value(std::move(members));
}

Store::Store(core::Clock &clock, std::uint64_t seed) : m_clock(clock), m_random(seed) { }

const Value *Store::get(std::string_view resource, const std::string &space, const std::string &name) const
{
    const auto table = m_tables.find(resource);
    if (table == m_tables.end())
        return nullptr;
    const auto found = table->second.objects.find({space, name});
    return found == table->second.objects.end() ? nullptr : &found->second;
}

std::vector<Value> Store::list(std::string_view resource, const std::string &space) const
{
    std::vector<Value> result;
    const auto table = m_tables.find(resource);
    if (table == m_tables.end())
        return result;
    const auto &objects = table->second.objects;
    for (auto it = objects.lower_bound({space, ""}); it != objects.end() && (space.empty() || it->first.space == space); ++it)
        result.push_back(it->second);
    return result;
}

Answer<std::vector<Value>> Store::listAt(std::string_view resource, const std::string &space, std::uint64_t at) const
{
    auto events = since(resource, at);
    if (!events)
        return tl::unexpected(events.error());
    std::map<ObjectName, Value> objects;
    for (Value &object : list(resource, space)) {
        ObjectName name = nameOf(object);
        objects.insert_or_assign(std::move(name), std::move(object));
    }
    for (auto event = events->rbegin(); event != events->rend(); ++event) {
        const ObjectName name = nameOf(event->object);
        if (!space.empty() && name.space != space)
            continue;
        if (event->before.isNull())
            objects.erase(name);
        else
            objects.insert_or_assign(name, event->before);
    }
    std::vector<Value> result;
    for (auto &[name, object] : objects)
        result.push_back(std::move(object));
    return result;
}

std::vector<Value> Store::dependents(const std::string &uid) const
{
    std::vector<Value> result;
    const auto found = m_dependents.find(uid);
    if (found == m_dependents.end())
        return result;
    for (const auto &[resource, name] : found->second) {
        if (const Value *object = get(resource, name.space, name.name))
            result.push_back(*object);
    }
    return result;
}

Answer<Value> Store::create(std::string_view resource, Value object, const Author &author, bool keepGeneration, bool dryRun)
{
    const Kind *kind = kindOf(resource);
    if (!kind)
        return refuse(noSuchPath());
    Value metadata = object["metadata"];
    if (metadata["name"].string().empty() && !metadata["generateName"].string().empty())
        metadata = metadata.with("name", Value(metadata["generateName"].string() + newSuffix()));
    const std::string &name = metadata["name"].string();
    if (get(resource, metadata["namespace"].string(), name))
        return refuse(alreadyExists(*kind, name));
    metadata = metadata.with("uid", Value(newUid())).with("creationTimestamp", Value(timestamp()));
    metadata = metadata.without("deletionTimestamp").without("deletionGracePeriodSeconds").without("resourceVersion");
    if (kind->generation && !keepGeneration)
        metadata = metadata.with("generation", Value(1));
    core::Members members = {{"kind", Value(kind->kind)}, {"apiVersion", Value(kind->apiVersion())}, {"metadata", metadata}};
    for (const core::Member &member : object.members()) {
        if (member.key != "kind" && member.key != "apiVersion" && member.key != "metadata")
            members.push_back(member);
    }
    object = Value(std::move(members));
    if (m_tracker && !author.manager.empty())
        object = m_tracker({}, object, author);
    if (dryRun)
        return object.with("metadata", orderedMetadata(object["metadata"]));
    return write(*kind, Event::Type::Added, std::move(object), {});
}

Answer<Value> Store::update(std::string_view resource, Value object, const Author &author, bool keepGeneration, bool dryRun)
{
    const Kind *kind = kindOf(resource);
    if (!kind)
        return refuse(noSuchPath());
    const ObjectName name = nameOf(object);
    const Value *stored = get(resource, name.space, name.name);
    if (!stored)
        return refuse(notFound(*kind, name.name));
    const Value before = *stored;
    Value metadata = object["metadata"];
    const std::string &uid = metadata["uid"].string(), &version = metadata["resourceVersion"].string();
    if (!uid.empty() && uid != before["metadata"]["uid"].string()) {
        return refuse(conflict(*kind, name.name,
                               "Precondition failed: UID in precondition: " + uid + ", UID in object meta: " + before["metadata"]["uid"].string()));
    }
    if (!version.empty() && version != before["metadata"]["resourceVersion"].string())
        return refuse(conflict(*kind, name.name, staleText));
    for (const char *kept : {"uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "resourceVersion"}) {
        const Value &value = before["metadata"][kept];
        metadata = value.isNull() ? metadata.without(kept) : metadata.with(kept, value);
    }
    object = object.with("metadata", metadata);
    if (kind->generation && !keepGeneration) {
        const std::int64_t generation = before["metadata"]["generation"].integer().value_or(0);
        object = withMetadata(object, "generation", Value(generation + (countsAsNewGeneration(*kind, before, object) ? 1 : 0)));
    }
    if (m_tracker && !author.manager.empty())
        object = m_tracker(before, object, author);
    object = object.with("metadata", orderedMetadata(object["metadata"]));
    if (object == before)
        return before;
    if (dryRun)
        return object;
    const bool leaving = !object["metadata"]["deletionTimestamp"].isNull() && object["metadata"]["finalizers"].size() == 0
        && object["spec"]["finalizers"].size() == 0 && object["metadata"]["deletionGracePeriodSeconds"].integer().value_or(0) == 0;
    if (leaving)
        return erase(*kind, object);
    return write(*kind, Event::Type::Modified, std::move(object), before);
}

Answer<Value> Store::modify(std::string_view resource, const std::string &space, const std::string &name,
                            const std::function<Value(const Value &)> &change, const Author &author)
{
    const Value *stored = get(resource, space, name);
    if (!stored) {
        const Kind *kind = kindOf(resource);
        return refuse(kind ? notFound(*kind, name) : noSuchPath());
    }
    const Value before = *stored;
    return update(resource, change(before), author);
}

Value Store::write(const Kind &kind, Event::Type type, Value object, const Value &before)
{
    object = withMetadata(object, "resourceVersion", Value(std::to_string(++m_revision)));
    object = object.with("metadata", orderedMetadata(object["metadata"]));
    index(before, object);
    Table &table = m_tables[kind.plural];
    table.objects.insert_or_assign(nameOf(object), object);
    table.history.push_back({type, &kind, m_revision, object, before});
    if (table.history.size() > m_historyLimit)
        compact(table.history.front().revision);
    m_pending.push_back({type, &kind, m_revision, object, before});
    dispatch();
    return object;
}

Value Store::erase(const Kind &kind, const Value &object)
{
    Table &table = m_tables[kind.plural];
    const auto found = table.objects.find(nameOf(object));
    const Value before = found->second;
    table.objects.erase(found);
    index(before, {});
    Value last = withMetadata(object, "resourceVersion", Value(std::to_string(++m_revision)));
    last = last.with("metadata", orderedMetadata(last["metadata"]));
    table.history.push_back({Event::Type::Deleted, &kind, m_revision, last, before});
    m_pending.push_back({Event::Type::Deleted, &kind, m_revision, last, before});
    dispatch();
    return last;
}

void Store::index(const Value &before, const Value &after)
{
    const auto each = [&](const Value &object, bool add) {
        for (const Value &owner : object["metadata"]["ownerReferences"].items()) {
            const Kind *kind = kindNamed(object["kind"].string());
            if (!kind)
                continue;
            auto &entries = m_dependents[owner["uid"].string()];
            if (add)
                entries.insert({kind->plural, nameOf(object)});
            else
                entries.erase({kind->plural, nameOf(object)});
            if (entries.empty())
                m_dependents.erase(owner["uid"].string());
        }
    };
    each(before, false);
    each(after, true);
}

void Store::dispatch()
{
    if (m_dispatching)
        return;
    m_dispatching = true;
    while (!m_pending.empty()) {
        const Event event = m_pending.front();
        m_pending.pop_front();
        // By index: observers may come while this runs.
        for (std::size_t i = 0; i < m_observers.size(); ++i) {
            const auto observer = m_observers[i];
            if (*observer.first)
                observer.second(event);
        }
    }
    m_dispatching = false;
    m_observers.erase(std::remove_if(m_observers.begin(), m_observers.end(), [](const auto &observer) { return !*observer.first; }),
                      m_observers.end());
}

std::unique_ptr<Store::Subscription> Store::observe(Observer observer)
{
    auto alive = std::make_shared<bool>(true);
    m_observers.emplace_back(alive, std::move(observer));
    return std::make_unique<Subscription>(std::move(alive));
}

} // namespace demo
