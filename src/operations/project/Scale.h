// SPDX-License-Identifier: Apache-2.0
// Activates (0 -> N) and deactivates (-> 0) a project, remembering N in an annotation. With an autoscaler it patches /scale instead.
#pragma once

#include "operations/apply/Apply.h"

#include <cstdint>
#include <optional>

namespace operations {

inline constexpr const char *activeReplicasAnnotation = "readyline.dev/active-replicas";

struct ScaleRequest {
    kube::ObjectRef ref; ///< a Deployment; others are NotSupported
    bool activate = true;
    std::optional<std::int64_t> replicas; ///< of activate; else the remembered number, else 1
    bool dryRun = false;
    bool overrideManager = false;
    std::string manager = client::fieldManager;
};

struct ScaleOutcome {
    ApplyOutcome applied;
    std::int64_t from = 0, to = 0;
    std::string autoscaler; ///< its name, if /scale was patched because of it
};

[[nodiscard]] client::Call scaleProject(client::Session &session, ScaleRequest request, std::function<void(ScaleOutcome)> handler);

} // namespace operations
