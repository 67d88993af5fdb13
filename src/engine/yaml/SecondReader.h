// SPDX-License-Identifier: Apache-2.0
// A second opinion on a text by an independent parser (yaml-cpp), for checking what SmallestEdit wrote. It gives no positions.
#pragma once

#include "core/Result.h"
#include "core/Value.h"

#include <string_view>
#include <vector>

namespace yaml {

/// The documents that are not empty. Errors: YamlInvalid, TooLarge.
core::Result<std::vector<core::Value>> readAgain(std::string_view text);

} // namespace yaml
