// SPDX-License-Identifier: Apache-2.0
// The words of the schedule picture: lane titles, labels, and what a hovered check means.
#pragma once

#include "probes/schedule/ScheduleLayout.h"

namespace probes {

LaneKind laneOf(Kind kind);
core::Text laneTitle(LaneKind lane);
/// "Readiness probe: 12 successes, 3 failures; Ready changes 3 times", for screen readers.
core::Text laneDescription(const Schedule &schedule, LaneKind lane);
core::Text budgetLabel(const Band &band);
core::Text stretchLabel(const AppStretch &stretch, const Schedule &schedule);
core::Text handleName(const ScheduleHandle &handle);
core::Text handleValue(const ScheduleHandle &handle);
/// "10 s", "2 min", "1 h 30 min"
std::string axisText(Ms time, Ms step);

/// Hover text, one sentence each: "Readiness check 4 at 16.2 s failed", "No answer within 3 s", "Failure 3 of 3: the pod leaves traffic".
std::vector<core::Text> checkTexts(const Schedule &schedule, const Check &check);

} // namespace probes
