// SPDX-License-Identifier: Apache-2.0
// Source: PodRequests, PodLimits of k8s.io/component-helpers/resource.
#include "kube/workload/resources/PodAmounts.h"

namespace kube {

namespace {

void overlay(ResourceList &list, const ResourceList &podLevel)
{
    for (const auto &[key, quantity] : podLevel) {
        if (countsForPod(key))
            list.insert_or_assign(key, quantity);
    }
}

} // namespace

PodResources podResources(const core::Value &spec)
{
    const PodAmounts pod = amountsOf(spec);
    PodResources out;
    out.containerRequests = aggregate(pod, &ContainerAmounts::requests);
    out.containerLimits = aggregate(pod, &ContainerAmounts::limits);
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

} // namespace kube
