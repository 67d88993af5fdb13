// SPDX-License-Identifier: Apache-2.0
// Durations as kubectl's options take them: "90s", "5m", "1h30m"; a bare number is seconds. It prints none.
#pragma once

#include "core/Clock.h"

#include <optional>
#include <string_view>

namespace cli {

std::optional<core::Duration> parseDuration(std::string_view text);

} // namespace cli
