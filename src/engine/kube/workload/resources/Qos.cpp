// SPDX-License-Identifier: Apache-2.0
// Source: ComputePodQOS of pkg/apis/core/v1/helper/qos; the kubelet's eviction manager and qos/policy.go.
#include "kube/workload/resources/PodAmounts.h"

#include <algorithm>
#include <array>
#include <limits>

namespace kube {

using core::Value;

namespace {

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

QosClass qosOf(const PodAmounts &pod)
{
    ResourceList requests, limits;
    bool guaranteed = true;
    if (pod.hasResources) {
        requests = qosAmounts(pod.requests);
        limits = qosAmounts(pod.limits);
        guaranteed = pod.limits.empty() || limits.size() == 2;
    } else {
        for (const auto *containers : {&pod.containers, &pod.initContainers}) {
            for (const ContainerAmounts &container : *containers) {
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

QosClass qosClass(const Value &spec)
{
    return qosOf(amountsOf(spec));
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
    const PodAmounts pod = amountsOf(spec);
    const QosClass qos = qosOf(pod);
    if (qos != QosClass::Burstable || nodeMemory <= 0)
        return qos == QosClass::Guaranteed ? guaranteed : bestEffort;
    std::int64_t own = 0, least = std::numeric_limits<std::int64_t>::max(), inContainers = 0;
    bool isSidecar = false;
    for (const ContainerAmounts &each : pod.containers) {
        least = std::min(least, memoryOf(each.requests));
        if (each.name == container)
            own = memoryOf(each.requests);
    }
    for (const ContainerAmounts &each : pod.initContainers) {
        if (each.name == container) {
            own = memoryOf(each.requests);
            isSidecar = each.isSidecar;
        }
    }
    std::int64_t share = 0;
    if (std::any_of(pod.requests.begin(), pod.requests.end(), [](const auto &request) { return countsForPod(request.first); })) {
        inContainers = memoryOf(aggregate(pod, &ContainerAmounts::requests));
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
