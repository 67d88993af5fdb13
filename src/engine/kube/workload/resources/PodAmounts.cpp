// SPDX-License-Identifier: Apache-2.0
#include "kube/workload/resources/PodAmounts.h"

namespace kube {

using core::Value;

namespace {

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

std::vector<ContainerAmounts> containersOf(const Value &list)
{
    std::vector<ContainerAmounts> out;
    for (const Value &item : list.items()) {
        ContainerAmounts container{item["name"].string(), amounts(item["resources"]["requests"]), amounts(item["resources"]["limits"]),
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

/// defaultHugePagePodLimits and defaultPodRequests of the v1 defaults.
void defaultPodLevel(PodAmounts &pod)
{
    if (pod.limits.empty() && pod.requests.empty())
        return;
    for (const auto &[key, quantity] : aggregate(pod, &ContainerAmounts::limits)) {
        if (isHugePages(key) && !pod.requests.contains(key))
            pod.limits.emplace(key, quantity);
    }
    if (pod.limits.empty())
        return;
    for (const auto &[key, quantity] : aggregate(pod, &ContainerAmounts::requests)) {
        if (countsForPod(key) && !isHugePages(key))
            pod.requests.emplace(key, quantity);
    }
    for (const auto &[key, quantity] : pod.limits) {
        if (countsForPod(key))
            pod.requests.emplace(key, quantity);
    }
}

} // namespace

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

ResourceList aggregate(const PodAmounts &pod, ResourceList ContainerAmounts::*which)
{
    ResourceList sum, peak, sidecars;
    for (const ContainerAmounts &container : pod.containers)
        add(sum, container.*which);
    for (const ContainerAmounts &container : pod.initContainers) {
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

PodAmounts amountsOf(const Value &spec)
{
    PodAmounts pod;
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

} // namespace kube
