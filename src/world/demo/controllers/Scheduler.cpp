// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/Scheduler.h"

#include "demo/controllers/Fields.h"
#include "kube/quantity/Quantity.h"

#include <algorithm>

namespace demo {

using core::Value;

namespace {

constexpr core::Duration schedulingTime(12);
/// Pods that did not fit are looked at again at the latest then (scheduler queue's flush).
constexpr core::Duration retryTime = std::chrono::minutes(5);

std::int64_t amount(const Value &quantity, const std::string &resource)
{
    const auto parsed = kube::Quantity::fromJson(quantity);
    return !parsed ? 0 : resource == "cpu" ? parsed->milliValue() : parsed->value();
}

bool isFinished(const Value &pod)
{
    const std::string &phase = pod["status"]["phase"].string();
    return phase == "Succeeded" || phase == "Failed";
}

std::set<std::string> resourcesOf(const Value &pod)
{
    std::set<std::string> names;
    for (const char *group : {"containers", "initContainers"}) {
        for (const Value &container : pod["spec"][group].items()) {
            for (const core::Member &request : container["resources"]["requests"].members())
                names.insert(request.key);
        }
    }
    return names;
}

constexpr const char *notSelected = "node(s) didn't match Pod's node affinity/selector";

} // namespace

std::int64_t requestOf(const Value &pod, const std::string &resource)
{
    std::int64_t sidecars = 0, peak = 0, sum = 0;
    for (const Value &container : pod["spec"]["initContainers"].items()) {
        const std::int64_t own = amount(container["resources"]["requests"][resource], resource);
        peak = std::max(peak, sidecars + own);
        if (container["restartPolicy"].string() == "Always")
            sidecars += own;
    }
    for (const Value &container : pod["spec"]["containers"].items())
        sum += amount(container["resources"]["requests"][resource], resource);
    return std::max(peak, sum + sidecars);
}

std::vector<std::string> Scheduler::unfitReasons(const Value &pod, const Value &node, const std::map<std::string, std::int64_t> &requests) const
{
    if (node["spec"]["unschedulable"].boolean())
        return {"node(s) were unschedulable"};
    for (const core::Member &wanted : pod["spec"]["nodeSelector"].members()) {
        if (node["metadata"]["labels"][wanted.key].string() != wanted.value.string() || !node["metadata"]["labels"].contains(wanted.key))
            return {notSelected};
    }
    static const Load nothing;
    const auto found = m_loads.find(textOf(node, "name"));
    const Load &load = found == m_loads.end() ? nothing : found->second;
    std::vector<std::string> reasons;
    const Value &allocatable = node["status"]["allocatable"];
    if (load.pods + 1 > amount(allocatable["pods"], "pods"))
        reasons.push_back("Too many pods");
    for (const auto &[resource, wanted] : requests) {
        const auto used = load.requests.find(resource);
        if (wanted > 0 && (used == load.requests.end() ? 0 : used->second) + wanted > amount(allocatable[resource], resource))
            reasons.push_back("Insufficient " + resource);
    }
    return reasons;
}

void Scheduler::place(const Value &pod)
{
    const std::string &node = pod["spec"]["nodeName"].string(), &uid = uidOf(pod);
    if (node.empty() || m_placed.count(uid) > 0)
        return;
    Placed &placed = m_placed[uid];
    placed.node = node;
    Load &load = m_loads[node];
    ++load.pods;
    for (const std::string &resource : resourcesOf(pod))
        load.requests[resource] += placed.requests[resource] = requestOf(pod, resource);
}

void Scheduler::forget(const std::string &uid)
{
    const auto placed = m_placed.find(uid);
    if (placed == m_placed.end())
        return;
    Load &load = m_loads[placed->second.node];
    --load.pods;
    for (const auto &[resource, request] : placed->second.requests)
        load.requests[resource] -= request;
    m_placed.erase(placed);
}

std::string unschedulableMessage(const std::vector<std::vector<std::string>> &reasons)
{
    std::map<std::string, int> counts;
    int helpless = 0;
    for (const auto &list : reasons) {
        for (const std::string &reason : list)
            ++counts[reason];
        helpless += !list.empty() && (list.front() == notSelected || list.front() == "node(s) were unschedulable");
    }
    std::vector<std::string> texts;
    for (const auto &[reason, count] : counts)
        texts.push_back(std::to_string(count) + ' ' + reason);
    std::sort(texts.begin(), texts.end());
    std::string joined;
    for (const std::string &text : texts)
        joined += (joined.empty() ? "" : ", ") + text;
    const std::string total = std::to_string(reasons.size()), none = "0/" + total + " nodes are available";
    const int others = int(reasons.size()) - helpless;
    std::string preemption;
    if (others > 0)
        preemption = std::to_string(others) + " No preemption victims found for incoming pod";
    if (helpless > 0)
        preemption += (preemption.empty() ? "" : ", ") + std::to_string(helpless) + " Preemption is not helpful for scheduling";
    if (reasons.empty())
        return "no nodes available to schedule pods";
    return none + ": " + joined + ". no new claims to deallocate, preemption: " + none + ": " + preemption + '.';
}

void Scheduler::hear(const Event &event)
{
    const std::string &resource = event.kind->plural;
    if (resource == m_resource) {
        if (event.type == Event::Type::Deleted || isFinished(event.object))
            forget(uidOf(event.object));
        else
            place(event.object);
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
    std::map<std::string, std::int64_t> requests;
    for (const std::string &resource : resourcesOf(pod))
        requests[resource] = requestOf(pod, resource);
    std::vector<std::vector<std::string>> reasons;
    std::string best;
    std::int64_t bestRoom = 0;
    for (const Value &node : m_world.store.list("nodes")) {
        std::vector<std::string> unfit = unfitReasons(pod, node, requests);
        if (unfit.empty()) {
            Load &load = m_loads[textOf(node, "name")];
            const std::int64_t room = amount(node["status"]["allocatable"]["cpu"], "cpu") - load.pods - load.requests["cpu"];
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
    const std::string now = m_world.store.timestamp();
    core::Items conditions;
    for (const Value &item : pod["status"]["conditions"].items()) {
        if (item["type"].string() != "PodScheduled")
            conditions.push_back(item);
    }
    conditions.push_back(core::map({{"type", Value("PodScheduled")}, {"status", Value("True")}, {"lastProbeTime", Value()}, {"lastTransitionTime", Value(now)}}));
    const Value next = pod.with("spec", pod["spec"].with("nodeName", Value(node)))
                           .with("status", pod["status"].with("conditions", Value(std::move(conditions))));
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
    core::Items conditions;
    for (const Value &item : pod["status"]["conditions"].items()) {
        if (item["type"].string() != "PodScheduled")
            conditions.push_back(item);
    }
    const Value since = before["status"].string() == "False" ? before["lastTransitionTime"] : Value(m_world.store.timestamp());
    conditions.push_back(core::map({{"type", Value("PodScheduled")},
                                    {"status", Value("False")},
                                    {"lastProbeTime", Value()},
                                    {"lastTransitionTime", since},
                                    {"reason", Value("Unschedulable")},
                                    {"message", Value(why)}}));
    (void)m_world.store.update(m_resource, pod.with("status", pod["status"].with("conditions", Value(std::move(conditions)))), {}, true);
    m_unschedulable.insert(nameOf(pod));
    m_queue.add(nameOf(pod), retryTime);
}

} // namespace demo
