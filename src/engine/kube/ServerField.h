// SPDX-License-Identifier: Apache-2.0
// The API server's field texts (spec.containers[0].ports) as our paths (spec.containers[name=web].ports). It knows no types.
#pragma once

#include "core/FieldPath.h"
#include "core/Value.h"

#include <string_view>

namespace kube {

/// Items that have a `name` of their own in `object` get a selector. Steps that lead nowhere in the object stay as they are written.
core::FieldPath pathOfServerField(std::string_view field, const core::Value &object);

} // namespace kube
