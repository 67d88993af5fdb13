// SPDX-License-Identifier: Apache-2.0
// The timeline picture as an SVG document, for export and the command line. The window paints the same layout with its own colours.
#pragma once

#include "rollout/Timeline.h"

#include <string>

namespace rollout {

/// Colours of the picture; the default is the light theme. "#rrggbb".
struct TimelineTones {
    std::string surface = "#ffffff", text = "#1b1f24", muted = "#5f6975", grid = "#e4e7eb", accent = "#2f6fed";
    std::string ready = "#1a7f4b", readyTint = "#e0f3e6";
    std::string progress = "#2f6fed", progressTint = "#e4edfe";
    std::string concern = "#955600", concernTint = "#fdefd9";
    std::string failed = "#c62a33", failedTint = "#fde3e4";
    std::string waiting = "#5f6975", waitingTint = "#eceef2";
    std::string startup = "#7a4fc4", live = "#b4531b";
};

/// Headline, phases and bars; the causes are in the description for screen readers. All text is escaped.
std::string timelineSvg(const Timeline &timeline, const TimelineTones &tones = {});

} // namespace rollout
