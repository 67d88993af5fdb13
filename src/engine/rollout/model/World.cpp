// SPDX-License-Identifier: Apache-2.0
#include "rollout/model/World.h"

#include "kube/status/ReplicaSets.h"

#include <algorithm>

namespace rollout {

using core::Value;

namespace {

    /// Objects without a uid (only in hand-written fixtures) go by name.
    std::string identity(const Value &object)
    {
        const std::string &uid = object["metadata"]["uid"].string();
        return uid.empty() ? "name:" + object["metadata"]["name"].string() : uid;
    }

    std::string containerOf(const std::string &fieldPath)
    {
        const std::size_t open = fieldPath.find('{'), close = fieldPath.rfind('}');
        return open == std::string::npos || close == std::string::npos || close < open ? std::string()
                                                                                       : fieldPath.substr(open + 1, close - open - 1);
    }

    Happening readHappening(const Value &event, core::Instant now)
    {
        Happening happening;
        const Value &about = event["involvedObject"];
        happening.objectUid = about["uid"].string();
        happening.objectKind = about["kind"].string();
        happening.objectName = about["name"].string();
        happening.container = containerOf(about["fieldPath"].string());
        happening.reason = event["reason"].string();
        happening.message = event["message"].string();
        happening.warning = event["type"].string() == "Warning";
        const std::int64_t count = std::max(event["count"].integer().value_or(1), event["series"]["count"].integer().value_or(1));
        happening.count = int(std::clamp<std::int64_t>(count, 1, 1000000));
        std::optional<core::Instant> last;
        for (const Value *time : {&event["series"]["lastObservedTime"], &event["lastTimestamp"], &event["eventTime"],
                                  &event["metadata"]["creationTimestamp"]}) {
            const auto at = core::fromRfc3339(time->string());
            if (at && (!last || *last < *at))
                last = at;
        }
        happening.last = last.value_or(now);
        happening.first = std::min(happening.last, core::fromRfc3339(event["firstTimestamp"].string()).value_or(happening.last));
        happening.arrived = now;
        return happening;
    }

} // namespace

void World::seen(const Value &object, core::Instant now)
{
    remember(object["kind"].string(), object, now);
}

void World::gone(const Value &object)
{
    const std::string kind = object["kind"].string();
    // Events leave the server after an hour; what they told stays true.
    if (kind != "Event")
        m_objects[kind].erase(identity(object));
}

void World::listed(const std::string &kind, const std::vector<Value> &objects, core::Instant now)
{
    m_listed.insert(kind);
    m_forbidden.erase(kind);
    if (kind != "Event")
        m_objects[kind].clear();
    for (const Value &object : objects)
        remember(kind, object, now);
}

void World::remember(const std::string &kind, const Value &object, core::Instant now)
{
    const std::string id = identity(object);
    if (kind == "Event") {
        Happening happening = readHappening(object, now);
        std::map<std::string, Happening> &about = m_happenings[happening.objectUid];
        const auto known = about.find(id);
        if (known != about.end() && known->second.count == happening.count && known->second.last == happening.last)
            happening.arrived = known->second.arrived;
        about[id] = std::move(happening);
        return;
    }
    if (const Value &owner = kube::controllerOf(object); !owner.isNull())
        m_owners[id] = owner["uid"].string();
    const auto known = m_objects[kind].find(id);
    if (known != m_objects[kind].end()) {
        // Generations only rise: a lower one is an old state that came late.
        const auto before = known->second["metadata"]["generation"].integer(), after = object["metadata"]["generation"].integer();
        if (before && after && *after < *before)
            return;
    }
    m_objects[kind][id] = object;
}

const std::map<std::string, Value> &World::all(const std::string &kind) const
{
    static const std::map<std::string, Value> none;
    const auto found = m_objects.find(kind);
    return found == m_objects.end() ? none : found->second;
}

const Value *World::byName(const std::string &kind, const std::string &name) const
{
    for (const auto &[uid, object] : all(kind)) {
        if (object["metadata"]["name"].string() == name)
            return &object;
    }
    return nullptr;
}

std::vector<const Happening *> World::happenings(const std::string &objectUid) const
{
    std::vector<const Happening *> found;
    const auto about = m_happenings.find(objectUid);
    if (objectUid.empty() || about == m_happenings.end())
        return found;
    for (const auto &[uid, happening] : about->second)
        found.push_back(&happening);
    std::sort(found.begin(), found.end(), [](const Happening *a, const Happening *b) {
        return a->last != b->last ? a->last < b->last : a->arrived < b->arrived;
    });
    return found;
}

const std::string &World::ownerOf(const std::string &uid) const
{
    static const std::string none;
    const auto found = m_owners.find(uid);
    return found == m_owners.end() ? none : found->second;
}

} // namespace rollout
