// SPDX-License-Identifier: Apache-2.0
// Deletes a project: its workload and the Services that select only it, each by uid. Never a Namespace, ConfigMap or Secret.
#pragma once

#include "client/Watch.h"
#include "kube/ObjectRef.h"

#include <functional>
#include <optional>
#include <vector>

namespace operations {

struct DeleteRequest {
    kube::ObjectRef ref; ///< the workload
    bool dryRun = false;
    bool wait = false; ///< until the objects are gone, finalizers (load balancer) included
    core::Duration timeout{0}; ///< of waiting; 0 = none. What is left then has the error TimedOut
};

struct DeleteOutcome {
    struct Object {
        kube::ObjectRef ref;
        bool gone = false; ///< seen gone; else only asked for
        std::optional<core::Error> error;
    };
    std::vector<Object> objects; ///< workload first; if that cannot be deleted, it is the only one
    std::vector<kube::ObjectRef> kept; ///< Services that other workloads of the namespace use too
    std::optional<core::Error> error; ///< nothing was deleted
};

[[nodiscard]] client::Call deleteProject(client::Session &session, DeleteRequest request, std::function<void(DeleteOutcome)> handler);

} // namespace operations
