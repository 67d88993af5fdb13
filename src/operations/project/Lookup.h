// SPDX-License-Identifier: Apache-2.0
// Finds a project in a cluster by what the user typed: its workload and the Services that select its pods. It changes nothing.
#pragma once

#include "client/Session.h"
#include "kube/ObjectRef.h"

#include <functional>

namespace operations {

/// NAME, TYPE/NAME (a known type wins) or NAMESPACE/NAME. Errors: Usage.
core::Result<kube::ObjectRef> parseProject(std::string_view typed, const std::string &defaultNamespace);

struct ProjectObjects {
    kube::ObjectRef ref;
    core::Value workload;
    std::vector<core::Value> services; ///< whose selector matches the pod template
};

[[nodiscard]] client::Call findProject(client::Session &session, kube::ObjectRef ref, std::function<void(core::Result<ProjectObjects>)> handler);

/// The HorizontalPodAutoscaler that scales the workload, null if there is none or it may not be read.
[[nodiscard]] client::Call findAutoscaler(client::Session &session, kube::ObjectRef workload, std::function<void(core::Value)> handler);

} // namespace operations
