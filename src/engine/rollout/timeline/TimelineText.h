// SPDX-License-Identifier: Apache-2.0
// A timeline as plain text for a terminal: phases, bars by time, causes. English; texts of the server are not yet escaped.
#pragma once

#include "rollout/Timeline.h"

#include <string>

namespace rollout {

/// Lines of at most `width` columns, each ended by a newline. Bars: `.` pending, `-` under way, `~` concern, `!` failed, `=` done;
/// marks: `x` failed check, `o` good check, `K` killed, `R` restarted.
std::string timelineText(const Timeline &timeline, std::size_t width = 100);

/// The one line of a phase: "Pods     progress   31.0 s  Startup probe: 5 of 12 checks failed (HTTP 503)".
std::string phaseLine(const PhaseView &view);

} // namespace rollout
