// SPDX-License-Identifier: Apache-2.0
// The schedule picture as an SVG document, for export and the command line. The window paints the same layout with its own colours.
#pragma once

#include "probes/schedule/ScheduleLayout.h"

namespace probes {

/// Colours of the picture; the default is the light theme. "#rrggbb".
struct ScheduleTones {
    std::string surface = "#ffffff", text = "#1b1f24", muted = "#5f6975", grid = "#e4e7eb";
    std::string startup = "#7a4fc4", startupTint = "#efe8fb";
    std::string ready = "#1a7f4b", readyTint = "#e0f3e6";
    std::string live = "#b4531b", liveTint = "#fbe9de";
    std::string failed = "#c62a33", failedTint = "#fde3e4";
    std::string concernTint = "#fdefd9";
    std::string inactiveTint = "#eceef2";
};

/// `handles`: whether they are drawn (an exported picture cannot be dragged). Checks carry their hover text.
std::string scheduleSvg(const Schedule &schedule, const ScheduleLayout &layout, const core::Text &title, const ScheduleTones &tones = {},
                        bool handles = false);

} // namespace probes
