// SPDX-License-Identifier: Apache-2.0
// What the known objects say at one moment: the new ReplicaSet, its pods, the Service, who gets traffic. It keeps nothing between moments.
#pragma once

#include "kube/status/Endpoints.h"
#include "kube/workload/Workload.h"
#include "rollout/Target.h"
#include "rollout/model/World.h"

#include <optional>
#include <string>
#include <vector>

namespace rollout {

struct Pod {
    const core::Value *object = nullptr;
    std::string uid, name, node, setUid;
    bool isNew = false;      ///< controlled by the new ReplicaSet
    bool leaving = false;    ///< deletionTimestamp is set
    bool ended = false;      ///< phase Failed or Succeeded
    bool ready = false;
    bool available = false;  ///< ready for minReadySeconds
    bool selected = true;    ///< the Service's selector matches its own labels (true without a Service)
    bool serving = false;    ///< a ready endpoint of the Service
    std::optional<core::Instant> availableAt; ///< of a ready pod that must still wait; this computer's clock

    bool counts() const { return !leaving && !ended; }
};

enum class ServiceChoice : std::uint8_t { Unknown, None, One, Ambiguous, Missing }; ///< Missing: named, not there

struct Model {
    const World *world = nullptr;
    core::Instant now;
    core::Duration serverAhead{0};

    const core::Value *deployment = nullptr; ///< the followed one, not older than the target; null until it was seen
    bool stale = false;                      ///< only a state from before the change was seen
    std::int64_t generation = 0, observed = 0, desired = 0, minReadySeconds = 0;
    bool paused = false;
    std::vector<core::Value> sets; ///< controlled ReplicaSets
    const core::Value *newSet = nullptr;
    std::vector<Pod> pods; ///< of all its ReplicaSets, new before old, then by name
    std::optional<kube::HealthCheckTarget> health;

    ServiceChoice serviceChoice = ServiceChoice::Unknown;
    const core::Value *service = nullptr;
    std::vector<std::string> candidates; ///< names, where ambiguous
    std::string namedService; ///< asked for by option or applied together; may be missing
    bool selected = true; ///< the Service's selector matches the pod template
    std::vector<kube::Endpoint> endpoints;

    int newPods = 0, newReady = 0, newAvailable = 0;
    int newSelected = 0; ///< ready new pods that the Service selects
    int oldPods = 0;    ///< not leaving
    int oldServing = 0; ///< ready endpoints of earlier revisions
    int newServing = 0; ///< ready endpoints among the new ready pods
    int otherServing = 0; ///< ready endpoints of other workloads

    const core::Value &spec() const;   ///< of the pod template
    const core::Value &status() const; ///< of the Deployment
    bool settled() const;              ///< enough was listed to judge the pods
    core::Instant local(core::Instant server) const { return server - serverAhead; }
    core::Instant serverNow() const { return now + serverAhead; }
    bool isLoadBalancer() const;
};

Model modelOf(const World &world, const Target &target, const Options &options, core::Instant now);

} // namespace rollout
