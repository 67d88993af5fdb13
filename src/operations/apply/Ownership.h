// SPDX-License-Identifier: Apache-2.0
// Who else owns the fields of an object, by its field managers. It changes nothing.
#pragma once

#include "core/FieldPath.h"
#include "core/Result.h"
#include "core/Value.h"
#include "kube/project/ManagedBy.h"

#include <string>
#include <string_view>
#include <vector>

namespace operations {

using kube::ManagedBy;
using kube::managedBy;
/// The refusal to write what somebody manages; code ManagedElsewhere.
core::Error managedElsewhere(const ManagedBy &manager);

/// Our own managers: readyline, readyline-restart, readyline-rollback.
bool isOwnManager(std::string_view manager);

/// Names of the managers (without our own) that own the field or something below it.
std::vector<std::string> otherOwners(const core::Value &object, const core::FieldPath &path);

} // namespace operations
