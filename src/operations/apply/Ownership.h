// SPDX-License-Identifier: Apache-2.0
// Who else manages an object: tools that would revert a change, and the field managers of its fields. It changes nothing.
#pragma once

#include "core/FieldPath.h"
#include "core/Value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace operations {

struct ManagedBy {
    std::string tool; ///< "Helm", "Argo CD", "Flux", or "ReplicaSet web-1" for an owner
    std::string name; ///< release, application or kustomization, if known
    std::string text() const { return name.empty() ? tool : tool + " (" + name + ")"; }
};

/// By labels, annotations and controlling ownerReferences.
std::optional<ManagedBy> managedBy(const core::Value &object);

/// Our own managers: readyline, readyline-restart, readyline-rollback.
bool isOwnManager(std::string_view manager);

/// Names of the managers (without our own) that own the field or something below it.
std::vector<std::string> otherOwners(const core::Value &object, const core::FieldPath &path);

} // namespace operations
