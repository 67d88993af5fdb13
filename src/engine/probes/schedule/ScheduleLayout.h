// SPDX-License-Identifier: Apache-2.0
// From a schedule and a size to rectangles, marks, lines, labels and handles in that size; window and SVG paint the result. It knows no font
// or colour.
#pragma once

#include "core/Text.h"
#include "probes/schedule/Schedule.h"

#include <functional>
#include <string>
#include <vector>

namespace probes {

struct ScheduleSize {
    double width = 776;
    double labelWidth = 88;  ///< column of lane titles at the left
    double lineHeight = 16;  ///< of the font in use; all heights follow from it
    double charWidth = 7;    ///< average, to keep labels apart
    std::function<double(const core::Text &)> measure; ///< width in the reader's language; without it English is estimated

    double widthOf(const core::Text &text) const { return measure ? measure(text) : charWidth * double(text.english().size()); }
};

enum class LaneKind : std::uint8_t { App, Startup, Readiness, Liveness, Traffic };
struct ScheduleLane {
    LaneKind kind = LaneKind::App;
    double y = 0, height = 0;
    core::Text title;
    core::Text description; ///< for screen readers: what the lane shows, in one sentence
};

enum class RectRole : std::uint8_t {
    Starting, Answering, Failing, Hanging, Breaking, Down, ///< the application, as AppState
    Ready,          ///< traffic
    Running,        ///< a check that takes time, from its start to its end
    Budget,         ///< bands, as BandKind
    FirstReady,
    LeavesTraffic,
    Killed,
};
struct ScheduleRect {
    double x = 0, y = 0, width = 0, height = 0;
    RectRole role = RectRole::Starting;
    LaneKind lane = LaneKind::App;
    core::Text label; ///< inside, only where it fits
    double labelX = 0;
};

struct ScheduleMark {
    double x = 0, y = 0;     ///< centre
    double radius = 5;
    LaneKind lane = LaneKind::Startup;
    std::size_t check = 0;   ///< index in Schedule::checks
    Outcome outcome = Outcome::Success; ///< circle, cross, triangle (thrown away)
    bool acts = false;       ///< the check that changed something: drawn with a ring
    std::string counter;     ///< "2/3" under the mark where it fits, else empty
};

/// A vertical line over all lanes.
struct ScheduleLine {
    double x = 0, top = 0, bottom = 0;
    bool kill = true;   ///< dashed, failed colour; else a restart: thin
    core::Text label;   ///< beside its foot; empty where it would cover another
    double labelY = 0;
};

struct ScheduleTick {
    double x = 0;
    std::string text; ///< "10 s", "2 min"
};

enum class HandleField : std::uint8_t { InitialDelay, Period, Timeout, FailureThreshold, Answers, Fault, Recovers };

/// A draggable bar. Its value is a whole number of seconds (or of failures); the picture is made anew from the changed numbers.
struct ScheduleHandle {
    HandleField field = HandleField::InitialDelay;
    Kind kind = Kind::Startup;      ///< of the probe's fields
    LaneKind lane = LaneKind::App;
    double x = 0, y = 0, height = 0; ///< centre line; painted about 6 wide
    std::int64_t value = 0;
    std::int64_t least = 0, most = 0;
    double zeroX = 0, step = 1;     ///< position = zeroX + value * step
    core::Text name;                ///< "Startup period": accessible name and tool tip
    core::Text valueText;           ///< "5 s", "12 failures"

    double positionOf(std::int64_t of) const { return zeroX + double(of) * step; }
    /// The nearest allowed value for a position.
    std::int64_t valueAt(double position) const;
};

struct ScheduleLayout {
    double width = 0, height = 0;
    double left = 0, right = 0; ///< x of 0 and of `until`
    double top = 0, bottom = 0; ///< of the lanes
    double axisY = 0;           ///< base line of the tick labels
    Ms until = 0;
    std::vector<ScheduleTick> ticks;
    std::vector<ScheduleLane> lanes;
    std::vector<ScheduleRect> rects; ///< in painting order
    std::vector<ScheduleMark> marks;
    std::vector<ScheduleLine> lines;
    std::vector<ScheduleHandle> handles;

    double xOf(Ms time) const { return left + (right - left) * double(time) / double(until); }
    Ms timeAt(double x) const;
};

ScheduleLayout layoutSchedule(const Schedule &schedule, const ScheduleSize &size);
/// The height that layoutSchedule() will use.
double scheduleHeight(const Schedule &schedule, const ScheduleSize &size);

/// Index of the handle under a point (with a reach of `slop`), the nearest if several are; nothing otherwise.
std::optional<std::size_t> handleAt(const ScheduleLayout &layout, double x, double y, double slop = 6);
/// Index of the mark under a point.
std::optional<std::size_t> markAt(const ScheduleLayout &layout, double x, double y, double slop = 3);

} // namespace probes
