// SPDX-License-Identifier: Apache-2.0
// Seconds of a virtual time as text for people and for JSON. It knows no units but seconds.
#pragma once

#include "probes/simulator/Types.h"

#include <string>

namespace probes {

/// A number of seconds for people: whole from 10 s on, else one decimal; minima are rounded down, maxima up (a few ms beyond do not count).
std::string secondsAtLeast(Ms ms);
std::string secondsAtMost(Ms ms);
/// Rounded to the nearest tenth, "8" or "8.4".
std::string secondsNearest(Ms ms);

} // namespace probes
