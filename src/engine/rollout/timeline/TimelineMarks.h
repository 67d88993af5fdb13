// SPDX-License-Identifier: Apache-2.0
// Finding one's way among the marks of a laid-out timeline: by the mouse, and by keys in the order of time. It paints and selects nothing.
#pragma once

#include "rollout/timeline/TimelineLayout.h"

#include <optional>

namespace rollout {

/// Index of the mark nearest to a point, at most `reach` away.
std::optional<std::size_t> markAt(const TimelineLayout &layout, double x, double y, double reach = 12);
/// `step` marks later (or earlier, if negative) than `current`, staying at the ends; without a current one, the first (or last).
std::optional<std::size_t> markAfter(const TimelineLayout &layout, std::optional<std::size_t> current, int step);

} // namespace rollout
