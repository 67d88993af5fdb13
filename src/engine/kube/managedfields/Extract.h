// SPDX-License-Identifier: Apache-2.0
// What one manager applied to an object, read back from metadata.managedFields, as client-go's Extract functions give it.
#pragma once

#include "core/Value.h"

#include <optional>
#include <string_view>

namespace kube {

/// The fields that `manager`'s Apply entry for `subresource` (empty, "status", "scale") owns, with apiVersion, kind, name and namespace. Nothing
/// if it has no such entry. Empty maps and empty strings that were applied are not in it: the live object does not have them.
std::optional<core::Value> extractApplied(const core::Value &object, std::string_view manager, std::string_view subresource = {});

/// apiVersion, kind, metadata.name and namespace alone: what extractApplied adds to, and what is applied to own nothing.
core::Value identityOf(const core::Value &object);

} // namespace kube
