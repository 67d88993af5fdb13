// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/ReplicaSets.h"

#include "demo/controllers/Fields.h"
#include "demo/controllers/PodOrder.h"

#include <algorithm>

namespace demo {

using core::Value;

namespace {

constexpr std::int64_t burst = 500; // pods made or removed in one pass
const Recorder::Source source{"replicaset-controller", {}};

} // namespace

void ReplicaSets::hear(const Event &event)
{
    if (event.kind->plural == m_resource)
        m_queue.add(nameOf(event.object));
    else if (event.kind->plural == "pods")
        queueOwner(event.object, "ReplicaSet");
}

std::vector<Value> ReplicaSets::podsOf(const Value &set)
{
    std::vector<Value> pods;
    for (const Value &object : m_world.store.dependents(uidOf(set))) {
        if (object["kind"].string() == "Pod" && controllerOf(object)["uid"] == set["metadata"]["uid"])
            pods.push_back(object);
    }
    return pods;
}

void ReplicaSets::sync(const ObjectName &name)
{
    const Value *found = m_world.store.get(m_resource, name.space, name.name);
    if (!found) {
        m_queue.forget(name);
        return;
    }
    const Value set = *found;
    std::vector<Value> pods = podsOf(set);
    std::vector<Value> active = pods;
    std::erase_if(active, [](const Value &pod) { return !isActive(pod); });

    const std::int64_t missing = number(set["spec"]["replicas"], 1) - std::int64_t(active.size());
    std::string failure;
    if (!isDeleting(set)) {
        if (missing > 0)
            failure = createPods(set, std::min(missing, burst));
        else if (missing < 0)
            removePods(set, active, std::min(-missing, burst));
    }
    // Removed pods no longer count; new ones do from the next pass on.
    std::erase_if(active, [this](const Value &pod) {
        const Value *current = m_world.store.get("pods", textOf(pod, "namespace"), textOf(pod, "name"));
        return !current || !isActive(*current);
    });
    if (!writeStatus(set, active, failure, missing) || !failure.empty())
        m_queue.retry(name);
    else
        m_queue.forget(name);
}

std::string ReplicaSets::createPods(const Value &set, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const Value pod = podFromTemplate(set, m_world.store.newSuffix());
        const std::string space = textOf(set, "namespace");
        const Value *namespace_ = m_world.store.get("namespaces", {}, space);
        if (namespace_ && isDeleting(*namespace_))
            return {}; // ends with the namespace, silently
        const std::string &account = pod["spec"]["serviceAccountName"].string();
        std::string failure;
        if (!m_world.store.get("serviceaccounts", space, account)) {
            failure = "pods \"" + textOf(set, "name") + "-\" is forbidden: error looking up service account " + space + '/' + account
                + ": serviceaccount \"" + account + "\" not found";
        } else if (const auto made = m_world.store.create("pods", pod, controllerAuthor)) {
            m_world.recorder.record(set, Recorder::Type::Normal, "SuccessfulCreate", "Created pod: " + textOf(*made, "name"), source);
            continue;
        } else {
            failure = made.error().message;
        }
        m_world.recorder.record(set, Recorder::Type::Warning, "FailedCreate", "Error creating: " + failure, source);
        return failure;
    }
    return {};
}

void ReplicaSets::removePods(const Value &set, std::vector<Value> pods, std::int64_t count)
{
    // Pods on nodes with many pods of the same owner go first.
    const std::string owner = controllerOf(set)["uid"].string();
    std::vector<Value> siblings;
    for (const Value &object : m_world.store.dependents(owner)) {
        if (object["kind"].string() == "ReplicaSet")
            for (const Value &pod : podsOf(object))
                siblings.push_back(pod);
    }
    orderForRemoval(pods, siblings.empty() ? pods : siblings, m_world.clock().now());
    for (std::int64_t i = 0; i < count && i < std::int64_t(pods.size()); ++i) {
        const std::string name = textOf(pods[std::size_t(i)], "name");
        if (m_world.store.remove("pods", textOf(set, "namespace"), name))
            m_world.recorder.record(set, Recorder::Type::Normal, "SuccessfulDelete", "Deleted pod: " + name, source);
    }
}

bool ReplicaSets::writeStatus(const Value &set, const std::vector<Value> &pods, const std::string &failure, std::int64_t missing)
{
    const std::int64_t delay = number(set["spec"]["minReadySeconds"]);
    const core::Instant now = m_world.clock().now();
    std::int64_t labeled = 0, ready = 0, available = 0;
    std::optional<core::Instant> next;
    for (const Value &pod : pods) {
        labeled += selectsPlain(set["spec"]["template"]["metadata"]["labels"], pod["metadata"]["labels"]);
        const auto at = availableAt(pod, delay);
        if (!at)
            continue;
        ++ready;
        if (*at <= now)
            ++available;
        else if (!next || *at < *next)
            next = at;
    }
    Value status = core::map({{"replicas", Value(std::int64_t(pods.size()))}});
    const auto count = [&status](const char *key, std::int64_t value) {
        if (value > 0)
            status = status.with(key, Value(value));
    };
    count("fullyLabeledReplicas", labeled);
    count("readyReplicas", ready);
    count("availableReplicas", available);
    status = status.with("observedGeneration", set["metadata"]["generation"]);
    if (!failure.empty()) {
        // Kept as it was first seen while it lasts.
        const Value &before = condition(set["status"]["conditions"], "ReplicaFailure");
        status = status.with("conditions",
                             core::list({!before.isNull() ? before
                                                          : core::map({{"type", Value("ReplicaFailure")},
                                                                       {"status", Value("True")},
                                                                       {"lastTransitionTime", Value(m_world.store.timestamp())},
                                                                       {"reason", Value(missing > 0 ? "FailedCreate" : "FailedDelete")},
                                                                       {"message", Value(failure)}})}));
    }
    if (next)
        m_queue.add(nameOf(set), *next - now);
    const Value *current = m_world.store.get(m_resource, textOf(set, "namespace"), textOf(set, "name"));
    const Value changed = set.with("status", status);
    return !current || *current == changed || m_world.store.update(m_resource, changed, controllerStatus, true).has_value();
}

} // namespace demo
