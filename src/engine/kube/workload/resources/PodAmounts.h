// SPDX-License-Identifier: Apache-2.0
// What a pod and its containers ask for, read and completed as the API server stores it, and the sums over it. Internal to Resources.
#pragma once

#include "kube/workload/Resources.h"

#include <string>
#include <vector>

namespace kube {

struct ContainerAmounts {
    std::string name;
    ResourceList requests, limits;
    bool isSidecar = false;
};

/// A pod's amounts as the API server stores them: rounded to milli, requests defaulted from limits (SetDefaults_Pod).
struct PodAmounts {
    std::vector<ContainerAmounts> containers, initContainers;
    bool hasResources = false; ///< the pod's own
    ResourceList requests, limits;
    ResourceList overhead;
};

PodAmounts amountsOf(const core::Value &spec);

/// IsSupportedPodLevelResource.
bool countsForPod(const std::string &name);
void add(ResourceList &sum, const ResourceList &more);
/// AggregateContainerRequests and AggregateContainerLimits of component-helpers/resource.
ResourceList aggregate(const PodAmounts &pod, ResourceList ContainerAmounts::*which);

} // namespace kube
