// SPDX-License-Identifier: Apache-2.0
// Which ReplicaSet of a Deployment is the new one and which are old, as the Deployment controller decides it. It reads no pods.
#pragma once

#include "core/Value.h"

#include <string>
#include <vector>

namespace kube {

/// The ownerReference with `controller: true`; null if there is none.
const core::Value &controllerOf(const core::Value &object);
/// Whether `object` is controlled by the object with this uid. An empty uid owns nothing.
bool isControlledBy(const core::Value &object, const std::string &uid);

struct ReplicaSets {
    const core::Value *newest = nullptr;          ///< the one whose template equals the Deployment's; null until the controller made it
    std::vector<const core::Value *> old;         ///< oldest first, then by name
    std::vector<const core::Value *> oldWithPods; ///< those of `old` with spec.replicas > 0
};

/// `replicaSets` are those that the Deployment controls, in any order; the result points into them. Several equal templates: the oldest
/// wins. Source: pkg/controller/deployment/util FindNewReplicaSet, FindOldReplicaSets.
ReplicaSets sortReplicaSets(const core::Value &deployment, const std::vector<core::Value> &replicaSets);

} // namespace kube
