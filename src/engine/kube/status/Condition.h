// SPDX-License-Identifier: Apache-2.0
// The conditions of any object's status. It does not know what they mean.
#pragma once

#include "core/Value.h"

#include <string_view>

namespace kube {

/// The first of status.conditions with this type; null if there is none.
const core::Value &condition(const core::Value &object, std::string_view type);

} // namespace kube
