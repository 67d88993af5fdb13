// SPDX-License-Identifier: Apache-2.0
#include "kube/workload/Resources.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace kube {

using core::Value;

namespace {

struct Container {
    std::string name;
    ResourceList requests, limits;
    bool isSidecar = false;
};

/// A pod's amounts as the API server stores them: rounded to milli, requests defaulted from limits (SetDefaults_Pod).
struct Pod {
    std::vector<Container> containers, initContainers;
    bool hasResources = false; ///< the pod's own
    ResourceList requests, limits;
    ResourceList overhead;
};

ResourceList amounts(const Value &list)
{
    ResourceList out;
    for (const core::Member &member : list.members()) {
        if (auto quantity = Quantity::fromJson(member.value)) {
            quantity->roundUp(-3);
            out.insert_or_assign(member.key, std::move(*quantity));
        }
    }
    return out;
}

std::vector<Container> containersOf(const Value &list)
{
    std::vector<Container> out;
    for (const Value &item : list.items()) {
        Container container{item["name"].string(), amounts(item["resources"]["requests"]), amounts(item["resources"]["limits"]),
                            item["restartPolicy"].string() == "Always"};
        container.requests.insert(container.limits.begin(), container.limits.end());
        out.push_back(std::move(container));
    }
    return out;
}

bool isHugePages(const std::string &name)
{
    return name.starts_with("hugepages-");
}

/// IsSupportedPodLevelResource.
bool countsForPod(const std::string &name)
{
    return name == "cpu" || name == "memory" || isHugePages(name);
}

void add(ResourceList &sum, const ResourceList &more)
{
    for (const auto &[key, quantity] : more) {
        const auto found = sum.find(key);
        if (found == sum.end())
            sum.emplace(key, quantity);
        else
            found->second += quantity;
    }
}

void raise(ResourceList &peak, const ResourceList &other)
{
    for (const auto &[key, quantity] : other) {
        const auto found = peak.find(key);
        if (found == peak.end())
            peak.emplace(key, quantity);
        else if (found->second < quantity)
            found->second = quantity;
    }
}

/// AggregateContainerRequests and AggregateContainerLimits of component-helpers/resource.
ResourceList aggregate(const Pod &pod, ResourceList Container::*which)
{
    ResourceList sum, peak, sidecars;
    for (const Container &container : pod.containers)
        add(sum, container.*which);
    for (const Container &container : pod.initContainers) {
        if (container.isSidecar) {
            add(sum, container.*which);
            add(sidecars, container.*which);
            raise(peak, sidecars);
        } else {
            ResourceList turn = container.*which;
            add(turn, sidecars);
            raise(peak, turn);
        }
    }
    raise(sum, peak);
    return sum;
}

/// defaultHugePagePodLimits and defaultPodRequests of the v1 defaults.
void defaultPodLevel(Pod &pod)
{
    if (pod.limits.empty() && pod.requests.empty())
        return;
    for (const auto &[key, quantity] : aggregate(pod, &Container::limits)) {
        if (isHugePages(key) && !pod.requests.contains(key))
            pod.limits.emplace(key, quantity);
    }
    if (pod.limits.empty())
        return;
    for (const auto &[key, quantity] : aggregate(pod, &Container::requests)) {
        if (countsForPod(key) && !isHugePages(key))
            pod.requests.emplace(key, quantity);
    }
    for (const auto &[key, quantity] : pod.limits) {
        if (countsForPod(key))
            pod.requests.emplace(key, quantity);
    }
}

Pod podOf(const Value &spec)
{
    Pod pod;
    pod.containers = containersOf(spec["containers"]);
    pod.initContainers = containersOf(spec["initContainers"]);
    pod.hasResources = spec["resources"].isMap();
    pod.requests = amounts(spec["resources"]["requests"]);
    pod.limits = amounts(spec["resources"]["limits"]);
    pod.overhead = amounts(spec["overhead"]);
    if (pod.hasResources)
        defaultPodLevel(pod);
    return pod;
}

void overlay(ResourceList &list, const ResourceList &podLevel)
{
    for (const auto &[key, quantity] : podLevel) {
        if (countsForPod(key))
            list.insert_or_assign(key, quantity);
    }
}

/// Of cpu and memory only, and only what is more than nothing: the amounts that make a QoS class.
ResourceList qosAmounts(const ResourceList &list)
{
    ResourceList out;
    for (const char *key : {"cpu", "memory"}) {
        const auto found = list.find(key);
        if (found != list.end() && found->second.sign() > 0)
            out.insert(*found);
    }
    return out;
}

std::int64_t memoryOf(const ResourceList &list)
{
    const auto found = list.find("memory");
    return found == list.end() ? 0 : found->second.value();
}

QosClass qosOf(const Pod &pod)
{
    ResourceList requests, limits;
    bool guaranteed = true;
    if (pod.hasResources) {
        requests = qosAmounts(pod.requests);
        limits = qosAmounts(pod.limits);
        guaranteed = pod.limits.empty() || limits.size() == 2;
    } else {
        for (const auto *containers : {&pod.containers, &pod.initContainers}) {
            for (const Container &container : *containers) {
                add(requests, qosAmounts(container.requests));
                const ResourceList own = qosAmounts(container.limits);
                add(limits, own);
                guaranteed = guaranteed && own.size() == 2;
            }
        }
    }
    if (requests.empty() && limits.empty())
        return QosClass::BestEffort;
    const bool equal = requests.size() == limits.size() && std::all_of(requests.begin(), requests.end(), [&limits](const auto &request) {
        const auto found = limits.find(request.first);
        return found != limits.end() && found->second == request.second;
    });
    return guaranteed && equal ? QosClass::Guaranteed : QosClass::Burstable;
}

} // namespace

const char *name(QosClass qos)
{
    constexpr std::array names{"BestEffort", "Burstable", "Guaranteed"};
    return names[std::size_t(qos)];
}

PodResources podResources(const Value &spec)
{
    const Pod pod = podOf(spec);
    PodResources out;
    out.containerRequests = aggregate(pod, &Container::requests);
    out.containerLimits = aggregate(pod, &Container::limits);
    out.requests = out.containerRequests;
    out.limits = out.containerLimits;
    overlay(out.requests, pod.requests);
    overlay(out.limits, pod.limits);
    add(out.requests, pod.overhead);
    for (const auto &[key, quantity] : pod.overhead) {
        const auto found = out.limits.find(key);
        if (found != out.limits.end() && !found->second.isZero())
            found->second += quantity;
    }
    return out;
}

QosClass qosClass(const Value &spec)
{
    return qosOf(podOf(spec));
}

bool evictedBefore(const MemoryUse &a, const MemoryUse &b)
{
    // rankMemoryPressure of the kubelet's eviction manager.
    const bool aExceeds = a.used > a.requested, bExceeds = b.used > b.requested;
    if (aExceeds != bExceeds)
        return aExceeds;
    if (a.priority != b.priority)
        return a.priority < b.priority;
    return a.used - a.requested > b.used - b.requested;
}

int oomScoreAdjust(const Value &spec, const std::string &container, std::int64_t nodeMemory)
{
    // GetContainerOOMScoreAdjust of the kubelet's qos/policy.go, without its exceptions for critical pods.
    constexpr int guaranteed = -997, bestEffort = 1000;
    const Pod pod = podOf(spec);
    const QosClass qos = qosOf(pod);
    if (qos != QosClass::Burstable || nodeMemory <= 0)
        return qos == QosClass::Guaranteed ? guaranteed : bestEffort;
    std::int64_t own = 0, least = std::numeric_limits<std::int64_t>::max(), inContainers = 0;
    bool isSidecar = false;
    for (const Container &each : pod.containers) {
        least = std::min(least, memoryOf(each.requests));
        if (each.name == container)
            own = memoryOf(each.requests);
    }
    for (const Container &each : pod.initContainers) {
        if (each.name == container) {
            own = memoryOf(each.requests);
            isSidecar = each.isSidecar;
        }
    }
    std::int64_t share = 0;
    if (std::any_of(pod.requests.begin(), pod.requests.end(), [](const auto &request) { return countsForPod(request.first); })) {
        inContainers = memoryOf(aggregate(pod, &Container::requests));
        const auto count = std::int64_t(pod.containers.size() + pod.initContainers.size());
        share = count > 0 && memoryOf(pod.requests) > 0 ? (memoryOf(pod.requests) - inContainers) / count : 0;
    }
    const std::int64_t countable = std::numeric_limits<std::int64_t>::max() / 1000;
    const auto score = [nodeMemory, countable](std::int64_t bytes) { return 1000 - 1000 * std::min(bytes, countable) / nodeMemory; };
    std::int64_t adjust = score(own + share);
    if (isSidecar && !pod.containers.empty())
        adjust = std::min(adjust, score(least + share));
    // Guaranteed pods stay below, best-effort ones above.
    return int(std::clamp<std::int64_t>(adjust, 1000 + guaranteed, bestEffort - 1));
}

} // namespace kube
