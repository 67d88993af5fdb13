// SPDX-License-Identifier: Apache-2.0
// The order in which kubectl prints the keys of a map (go-yaml's sorter.go): letters after other characters, digits as numbers.
#pragma once

#include <string_view>

namespace yaml {

bool keyLess(std::string_view a, std::string_view b);

} // namespace yaml
