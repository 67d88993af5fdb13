// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/scheduling/Scheduler.h"

#include "demo/controllers/Fields.h"
#include "demo/controllers/scheduling/NodeFit.h"

namespace demo {

using core::Value;

namespace {

constexpr core::Duration schedulingTime(12);
/// Pods that did not fit are looked at again at the latest then (scheduler queue's flush).
constexpr core::Duration retryTime = std::chrono::minutes(5);

bool isFinished(const Value &pod)
{
    const std::string &phase = pod["status"]["phase"].string();
    return phase == "Succeeded" || phase == "Failed";
}

/// The pod's conditions with a new PodScheduled.
Value withCondition(const Value &pod, Value condition)
{
    core::Items conditions;
    for (const Value &item : pod["status"]["conditions"].items()) {
        if (item["type"] != condition["type"])
            conditions.push_back(item);
    }
    conditions.push_back(std::move(condition));
    return pod.with("status", pod["status"].with("conditions", Value(std::move(conditions))));
}

} // namespace

void Scheduler::hear(const Event &event)
{
    const std::string &resource = event.kind->plural;
    if (resource == m_resource) {
        if (event.type == Event::Type::Deleted || isFinished(event.object))
            m_loads.forget(uidOf(event.object));
        else
            m_loads.place(event.object);
    }
    if (resource == "nodes" || (resource == m_resource && event.type == Event::Type::Deleted)) {
        if (resource == m_resource)
            m_unschedulable.erase(nameOf(event.object));
        for (const ObjectName &name : m_unschedulable)
            m_queue.add(name, schedulingTime);
    } else if (resource == m_resource && event.type == Event::Type::Added) {
        m_queue.add(nameOf(event.object), schedulingTime);
    }
}

void Scheduler::sync(const ObjectName &name)
{
    const Value *found = m_world.store.get(m_resource, name.space, name.name);
    m_unschedulable.erase(name);
    if (!found || isDeleting(*found) || !(*found)["spec"]["nodeName"].string().empty() || (*found)["spec"]["schedulingGates"].size() > 0)
        return;
    const Value pod = *found;
    std::vector<std::vector<std::string>> reasons;
    std::string best;
    std::int64_t bestRoom = 0;
    for (const Value &node : m_world.store.list("nodes")) {
        std::vector<std::string> unfit = unfitReasons(pod, node, m_loads.of(textOf(node, "name")));
        if (unfit.empty()) {
            const NodeLoad &load = m_loads.of(textOf(node, "name"));
            const auto cpu = load.requests.find("cpu");
            const std::int64_t room = amountOf(node["status"]["allocatable"]["cpu"], "cpu") - load.pods - (cpu == load.requests.end() ? 0 : cpu->second);
            if (best.empty() || room > bestRoom) {
                best = textOf(node, "name");
                bestRoom = room;
            }
        }
        reasons.push_back(std::move(unfit));
    }
    if (best.empty())
        refuse(pod, unschedulableMessage(reasons));
    else
        bind(pod, best);
}

void Scheduler::bind(const Value &pod, const std::string &node)
{
    const Value scheduled = core::map({{"type", Value("PodScheduled")},
                                       {"status", Value("True")},
                                       {"lastProbeTime", Value()},
                                       {"lastTransitionTime", Value(m_world.store.timestamp())}});
    const Value next = withCondition(pod.with("spec", pod["spec"].with("nodeName", Value(node))), scheduled);
    if (!m_world.store.update(m_resource, next, {}, true)) {
        m_queue.retry(nameOf(pod));
        return;
    }
    m_world.recorder.recordAction(pod, Recorder::Type::Normal, "Scheduled", "Binding",
                                  "Successfully assigned " + textOf(pod, "namespace") + '/' + textOf(pod, "name") + " to " + node, "default-scheduler");
}

void Scheduler::refuse(const Value &pod, const std::string &why)
{
    const Value before = condition(pod["status"]["conditions"], "PodScheduled");
    m_world.recorder.recordAction(pod, Recorder::Type::Warning, "FailedScheduling", "Scheduling", why, "default-scheduler");
    const Value since = before["status"].string() == "False" ? before["lastTransitionTime"] : Value(m_world.store.timestamp());
    const Value refused = core::map({{"type", Value("PodScheduled")},
                                     {"status", Value("False")},
                                     {"lastProbeTime", Value()},
                                     {"lastTransitionTime", since},
                                     {"reason", Value("Unschedulable")},
                                     {"message", Value(why)}});
    (void)m_world.store.update(m_resource, withCondition(pod, refused), {}, true);
    m_unschedulable.insert(nameOf(pod));
    m_queue.add(nameOf(pod), retryTime);
}

} // namespace demo
