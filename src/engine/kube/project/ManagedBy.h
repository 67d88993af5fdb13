// SPDX-License-Identifier: Apache-2.0
// Which tool or owner manages an object and would revert a change to it. It knows nothing of field managers.
#pragma once

#include "core/Value.h"

#include <optional>
#include <string>

namespace kube {

struct ManagedBy {
    std::string tool; ///< "Helm", "Argo CD", "Flux", or "ReplicaSet web-1" for a controlling owner
    std::string name; ///< release, application or kustomization, if known
    std::string text() const { return name.empty() ? tool : tool + " (" + name + ")"; }
};

/// By labels, annotations and ownerReferences.
std::optional<ManagedBy> managedBy(const core::Value &object);

} // namespace kube
