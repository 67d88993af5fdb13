// SPDX-License-Identifier: Apache-2.0
// A project as manifests that can be applied again: its workload, edited or not, and the Services that select its pods. It writes no file.
#pragma once

#include "client/Session.h"
#include "kube/ObjectRef.h"

#include <functional>
#include <vector>

namespace operations {

/// Services first. `workload` is a clean manifest (kube/Export); where an autoscaler sets the replicas, they are left out.
[[nodiscard]] client::Call exportProject(client::Session &session, kube::ObjectRef ref, core::Value workload,
                                         std::function<void(core::Result<std::vector<core::Value>>)> handler);

} // namespace operations
