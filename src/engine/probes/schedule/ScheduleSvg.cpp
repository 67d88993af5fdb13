// SPDX-License-Identifier: Apache-2.0
#include "probes/schedule/ScheduleSvg.h"

#include "core/Svg.h"
#include "probes/schedule/ScheduleText.h"

#include <cstdio>

namespace probes {

namespace {

using core::SvgFont;
using core::SvgPaint;

struct Tone {
    const std::string &fill;
    const std::string &text;
    double opacity;
};

Tone toneOf(RectRole role, LaneKind lane, const ScheduleTones &t)
{
    switch (role) {
    case RectRole::Starting: return {t.inactiveTint, t.muted, 1};
    case RectRole::Answering: return {t.readyTint, t.ready, 1};
    case RectRole::Failing:
    case RectRole::Hanging:
    case RectRole::Breaking: return {t.failedTint, t.failed, 1};
    case RectRole::Down: return {t.inactiveTint, t.muted, 1};
    case RectRole::Ready: return {t.readyTint, t.ready, 1};
    case RectRole::Running: return {lane == LaneKind::Startup ? t.startup : lane == LaneKind::Readiness ? t.ready : t.live, t.text, 0.35};
    case RectRole::Budget: return {t.startupTint, t.startup, 0.7};
    case RectRole::FirstReady:
    case RectRole::LeavesTraffic: return {t.concernTint, t.text, 0.9};
    case RectRole::Killed: return {t.liveTint, t.live, 0.8};
    }
    return {t.inactiveTint, t.text, 1};
}

const std::string &laneColour(LaneKind lane, const ScheduleTones &tones)
{
    return lane == LaneKind::Startup ? tones.startup : lane == LaneKind::Liveness ? tones.live : tones.ready;
}

void drawMark(core::Svg &svg, const ScheduleMark &mark, const std::string &colour, const std::string &tip)
{
    const double r = mark.radius;
    char data[160];
    if (mark.outcome == Outcome::Success) {
        svg.circle(mark.x, mark.y, r, {colour, {}, 1, {}, 1}, tip);
    } else if (mark.outcome == Outcome::Failure) {
        const double d = r * 0.8;
        std::snprintf(data, sizeof data, "M%.2f %.2fL%.2f %.2fM%.2f %.2fL%.2f %.2f", mark.x - d, mark.y - d, mark.x + d, mark.y + d, mark.x - d,
                      mark.y + d, mark.x + d, mark.y - d);
        svg.path(data, {{}, colour, 2, {}, 1}, tip);
    } else {
        std::snprintf(data, sizeof data, "M%.2f %.2fL%.2f %.2fL%.2f %.2fZ", mark.x, mark.y - r, mark.x + r, mark.y + r * 0.8, mark.x - r,
                      mark.y + r * 0.8);
        svg.path(data, {{}, colour, 1.5, {}, 1}, tip);
    }
    if (mark.acts)
        svg.circle(mark.x, mark.y, r + 2.5, {{}, colour, 1, {}, 1});
}

std::string hover(const Schedule &schedule, const Check &check)
{
    std::string text;
    for (const core::Text &sentence : checkTexts(schedule, check))
        text += sentence.english() + ". ";
    text.pop_back();
    return text;
}

} // namespace

std::string scheduleSvg(const Schedule &schedule, const ScheduleLayout &layout, const core::Text &title, const ScheduleTones &tones, bool handles)
{
    std::string description;
    for (const ScheduleLane &lane : layout.lanes)
        description += lane.description.english() + ". ";
    core::Svg svg(layout.width, layout.height, title.english(), description);
    svg.rect(0, 0, layout.width, layout.height, 0, {tones.surface, {}, 1, {}, 1});
    const double size = layout.axisY * 0.75;
    for (const ScheduleTick &tick : layout.ticks) {
        svg.line(tick.x, layout.top, tick.x, layout.bottom, {{}, tones.grid, 1, {}, 1});
        svg.text(tick.x, layout.axisY, tick.text, {size * 0.9, tones.muted, false, "middle"});
    }
    for (const ScheduleLane &lane : layout.lanes)
        svg.text(0, lane.y + lane.height / 2 + size * 0.35, lane.title.english(), {size, tones.text, true, "start"});
    for (const ScheduleRect &rect : layout.rects) {
        const Tone tone = toneOf(rect.role, rect.lane, tones);
        svg.rect(rect.x, rect.y, rect.width, rect.height, rect.role == RectRole::Running ? 0 : 4, {tone.fill, {}, 1, {}, tone.opacity});
    }
    for (const ScheduleRect &rect : layout.rects) {
        const Tone tone = toneOf(rect.role, rect.lane, tones);
        if (!rect.label.empty())
            svg.text(rect.labelX, rect.y + rect.height / 2 + size * 0.33, rect.label.english(), {size * 0.9, tone.text, false, "start"});
    }
    for (const ScheduleLine &line : layout.lines) {
        svg.line(line.x, line.top, line.x, line.bottom, {{}, line.kill ? tones.failed : tones.muted, 1, line.kill ? "3 3" : "1 3", 1});
        if (!line.label.empty())
            svg.text(line.x + 3, line.labelY, line.label.english(), {size * 0.9, line.kill ? tones.failed : tones.muted, false, "start"});
    }
    for (const ScheduleMark &mark : layout.marks) {
        drawMark(svg, mark, laneColour(mark.lane, tones), hover(schedule, schedule.checks[mark.check]));
        if (!mark.counter.empty())
            svg.text(mark.x, mark.y + mark.radius + size, mark.counter, {size * 0.75, tones.muted, false, "middle"});
    }
    for (const ScheduleHandle &handle : layout.handles) {
        if (handles)
            svg.rect(handle.x - 3, handle.y, 6, handle.height, 3, {tones.surface, laneColour(handle.lane, tones), 1.5, {}, 1},
                     handle.name.english() + ' ' + handle.valueText.english());
    }
    return svg.finish();
}

} // namespace probes
