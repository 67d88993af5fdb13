// SPDX-License-Identifier: Apache-2.0
// Creates a project from its manifests, or brings an existing one to them: namespace, Service, workload, in this order.
#pragma once

#include "kube/project/Project.h"
#include "operations/apply/Apply.h"

namespace operations {

struct CreateRequest {
    kube::ProjectManifests manifests; ///< of kube::makeProject(); with spec.replicas only if the user gave a number
    bool dryRun = false;
    bool overrideManager = false;
    bool force = false;
    std::string manager = client::fieldManager;
};

struct CreateOutcome {
    std::vector<ApplyOutcome> objects; ///< in the order written; ends with the first that failed
    /// A dry run in a namespace that does not exist yet: our own manifests, which no server has seen.
    bool unchecked = false;
};

[[nodiscard]] client::Call createProject(client::Session &session, CreateRequest request, std::function<void(CreateOutcome)> handler);

} // namespace operations
