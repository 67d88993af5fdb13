// SPDX-License-Identifier: Apache-2.0
// What a pod asks for in sum, its QoS class, and who goes first when a node runs out of memory. It validates nothing.
#pragma once

#include "core/Value.h"
#include "kube/quantity/Quantity.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace kube {

using ResourceList = std::map<std::string, Quantity, std::less<>>;

enum class QosClass { BestEffort, Burstable, Guaranteed };
const char *name(QosClass qos);

/// Sums over a pod as the scheduler counts them: init containers as the peak of their turn, sidecars added to all that follow.
struct PodResources {
    ResourceList requests, limits;                   ///< with pod-level resources and overhead
    ResourceList containerRequests, containerLimits; ///< of the containers alone
};

// `spec` is a pod spec as in a manifest: requests that are missing default to limits here, as the API server does for pods (not templates).
PodResources podResources(const core::Value &spec);
QosClass qosClass(const core::Value &spec);

/// One of a node's pods under memory pressure; amounts in bytes.
struct MemoryUse {
    std::int64_t used = 0;
    std::int64_t requested = 0;
    std::int32_t priority = 0;
};
/// The kubelet evicts first whoever uses more than it requested, then lower priority, then the one furthest above its request.
bool evictedBefore(const MemoryUse &a, const MemoryUse &b);

/// The kernel's oom_score_adj of a container (by name) on a node with that much memory: who is killed first without an eviction.
int oomScoreAdjust(const core::Value &spec, const std::string &container, std::int64_t nodeMemory);

} // namespace kube
