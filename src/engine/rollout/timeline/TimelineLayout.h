// SPDX-License-Identifier: Apache-2.0
// From a timeline and a size to rectangles, marks and labels in that size; window and SVG writer paint the result. It knows no font or colour.
#pragma once

#include "rollout/Timeline.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace rollout {

struct LayoutSize {
    double width = 776;
    double labelWidth = 120; ///< column of lane titles at the left
    double lineHeight = 16;  ///< of the font in use; all heights follow from it
    double charWidth = 7;    ///< average, to keep labels apart
    std::function<double(const core::Text &)> measure; ///< width in the reader's language, who cuts what does not fit; without it
                                                       ///< English is estimated, and what does not fit is left out

    double widthOf(const core::Text &text) const { return measure ? measure(text) : charWidth * double(text.english().size()); }
};

/// The stretch of time that is shown, in seconds from the start. Absent bounds: from 0 to a round number beyond now and expectation.
struct LayoutRange {
    double from = 0;
    double to = 0; ///< 0 = automatic
};

enum class ShapeKind : std::uint8_t { Bar, ThinBar, Outline, Band }; ///< phase bar, pod bar, dashed "to come", expectation

struct LayoutRect {
    double x = 0, y = 0, width = 0, height = 0;
    ShapeKind kind = ShapeKind::Bar;
    PhaseState state = PhaseState::Progress;
    bool faint = false; ///< old pods
    core::Text label;   ///< inside if it fits, empty else
    std::size_t lane = 0;
};

struct LayoutMark {
    double x = 0, y = 0; ///< centre
    MarkKind kind = MarkKind::Step;
    std::string probe;
    core::Text label; ///< for the tool tip
    std::size_t lane = 0, index = 0; ///< index of the mark in its lane
};

enum class LabelRole : std::uint8_t { Title, Subtitle, Axis, Note, Now };

struct LayoutLabel {
    double x = 0, y = 0; ///< left (or middle if `centred`) end of the base line
    LabelRole role = LabelRole::Note;
    bool centred = false;
    PhaseState state = PhaseState::Pending;
    core::Text text;
};

struct TimelineLayout {
    double width = 0, height = 0;
    double axisY = 0; ///< base line of the tick labels; grid lines go from below it to the bottom
    double from = 0, to = 60; ///< seconds shown
    double left = 0, right = 0; ///< x of from and to
    std::vector<double> grid;   ///< x of grid lines
    std::vector<LayoutRect> rects;
    std::vector<LayoutMark> marks;
    std::vector<LayoutLabel> labels;
    double nowX = 0;
    bool nowShown = true;

    double x(double seconds) const { return left + (right - left) * (seconds - from) / (to - from); }
    double secondsAt(double atX) const { return from + (to - from) * (atX - left) / (right - left); }
};

TimelineLayout layoutOf(const Timeline &timeline, const LayoutSize &size, LayoutRange range = {});

} // namespace rollout
