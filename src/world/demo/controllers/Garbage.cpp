// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/Garbage.h"

#include "demo/controllers/Fields.h"

namespace demo {

using core::Value;

namespace {

constexpr core::Duration collectDelay(20);

bool hasFinalizer(const Value &object, std::string_view name)
{
    for (const Value &item : object["metadata"]["finalizers"].items()) {
        if (item.string() == name)
            return true;
    }
    return false;
}

Value withoutFinalizer(const Value &object, std::string_view name)
{
    core::Items kept;
    for (const Value &item : object["metadata"]["finalizers"].items()) {
        if (item.string() != name)
            kept.push_back(item);
    }
    return withMetadata(object, "finalizers", Value(std::move(kept)));
}

Value withoutOwner(const Value &object, const std::string &uid)
{
    core::Items kept;
    for (const Value &owner : object["metadata"]["ownerReferences"].items()) {
        if (owner["uid"].string() != uid)
            kept.push_back(owner);
    }
    return withMetadata(object, "ownerReferences", Value(std::move(kept)));
}

} // namespace

void Garbage::hear(const Event &event)
{
    const std::string &resource = event.kind->plural;
    if (resource == "events")
        return;
    const auto queue = [this](const Value &object) {
        const Kind *kind = kindNamed(object["kind"].string());
        m_queue.add({kind->plural + '/' + textOf(object, "namespace"), textOf(object, "name")}, collectDelay);
    };
    if (event.type == Event::Type::Deleted) {
        for (const Value &dependent : m_world.store.dependents(uidOf(event.object)))
            queue(dependent);
        // An owner in foreground deletion waits for this one.
        for (const Value &owner : event.object["metadata"]["ownerReferences"].items()) {
            const Kind *kind = kindNamed(owner["kind"].string());
            if (kind)
                m_queue.add({kind->plural + '/' + (kind->namespaced ? textOf(event.object, "namespace") : std::string()), owner["name"].string()},
                            collectDelay);
        }
    } else if (event.object["metadata"]["ownerReferences"].size() > 0 && event.type == Event::Type::Added) {
        queue(event.object);
    } else if (isDeleting(event.object) && (hasFinalizer(event.object, "foregroundDeletion") || hasFinalizer(event.object, "orphan"))) {
        queue(event.object);
    }
}

void Garbage::sync(const ObjectName &name)
{
    const std::size_t slash = name.space.find('/');
    const std::string resource = name.space.substr(0, slash);
    const Value *found = m_world.store.get(resource, name.space.substr(slash + 1), name.name);
    if (!found)
        return;
    const Value object = *found;
    if (isDeleting(object))
        finish(object, resource);
    else
        collect(object, resource);
}

void Garbage::finish(const Value &owner, const std::string &resource)
{
    const std::string uid = uidOf(owner);
    const std::vector<Value> dependents = m_world.store.dependents(uid);
    if (hasFinalizer(owner, "orphan")) {
        for (const Value &dependent : dependents)
            (void)m_world.store.update(kindNamed(dependent["kind"].string())->plural, withoutOwner(dependent, uid), controllerAuthor);
        (void)m_world.store.update(resource, withoutFinalizer(owner, "orphan"), controllerAuthor, true);
        return;
    }
    if (!hasFinalizer(owner, "foregroundDeletion"))
        return;
    bool blocked = false;
    for (const Value &dependent : dependents) {
        for (const Value &reference : dependent["metadata"]["ownerReferences"].items()) {
            if (reference["uid"].string() == uid && reference["blockOwnerDeletion"].boolean())
                blocked = true;
        }
        if (!isDeleting(dependent)) {
            DeleteOptions options;
            options.propagation = "Foreground";
            (void)m_world.store.remove(kindNamed(dependent["kind"].string())->plural, textOf(dependent, "namespace"), textOf(dependent, "name"), options);
        }
    }
    if (!blocked)
        (void)m_world.store.update(resource, withoutFinalizer(owner, "foregroundDeletion"), controllerAuthor, true);
}

void Garbage::collect(const Value &object, const std::string &resource)
{
    const auto &owners = object["metadata"]["ownerReferences"].items();
    if (owners.empty())
        return;
    for (const Value &owner : owners) {
        const Kind *kind = kindNamed(owner["kind"].string());
        if (!kind)
            return; // a kind that is not served here: nothing is known about it
        const Value *alive = m_world.store.get(kind->plural, kind->namespaced ? textOf(object, "namespace") : std::string(), owner["name"].string());
        if (alive && uidOf(*alive) == owner["uid"].string())
            return;
    }
    (void)m_world.store.remove(resource, textOf(object, "namespace"), textOf(object, "name"));
}

void Namespaces::hear(const Event &event)
{
    if (event.kind->plural == m_resource)
        m_queue.add(nameOf(event.object));
    else if (event.type == Event::Type::Deleted || isDeleting(event.object)) {
        const std::string &space = textOf(event.object, "namespace");
        const Value *namespace_ = space.empty() ? nullptr : m_world.store.get(m_resource, {}, space);
        if (namespace_ && isDeleting(*namespace_))
            m_queue.add({{}, space});
    }
}

void Namespaces::sync(const ObjectName &name)
{
    const Value *found = m_world.store.get(m_resource, {}, name.name);
    if (!found)
        return;
    const Value namespace_ = *found;
    if (!isDeleting(namespace_)) {
        furnish(name.name);
        return;
    }
    if (empty(name.name))
        (void)m_world.store.update(m_resource, namespace_.with("spec", namespace_["spec"].with("finalizers", Value::emptyList())), controllerAuthor);
}

void Namespaces::furnish(const std::string &name)
{
    if (!m_world.store.get("serviceaccounts", name, "default"))
        (void)m_world.store.create("serviceaccounts",
                                   core::map({{"apiVersion", Value("v1")},
                                              {"kind", Value("ServiceAccount")},
                                              {"metadata", core::map({{"name", Value("default")}, {"namespace", Value(name)}})}}));
    if (!m_world.store.get("configmaps", name, "kube-root-ca.crt"))
        (void)m_world.store.create("configmaps",
                                   core::map({{"apiVersion", Value("v1")},
                                              {"kind", Value("ConfigMap")},
                                              {"metadata", core::map({{"name", Value("kube-root-ca.crt")}, {"namespace", Value(name)}})},
                                              {"data", core::map({{"ca.crt", Value("")}})}}));
}

bool Namespaces::empty(const std::string &name)
{
    bool left = false;
    // Events last, as they are written while the rest goes.
    for (const bool events : {false, true}) {
        if (events && left)
            break;
        for (const Kind &kind : kinds()) {
            if (!kind.namespaced || (kind.plural == "events") != events)
                continue;
            for (const Value &object : m_world.store.list(kind.plural, name)) {
                bool gone = true;
                if (!isDeleting(object))
                    (void)m_world.store.remove(kind.plural, name, textOf(object, "name"), {}, &gone);
                else
                    gone = false;
                left = left || !gone;
            }
        }
    }
    return !left;
}

} // namespace demo
