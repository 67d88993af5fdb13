// SPDX-License-Identifier: Apache-2.0
#include "probes/schedule/ScheduleLayout.h"

#include "probes/schedule/ScheduleHandles.h"
#include "probes/schedule/ScheduleText.h"

#include <algorithm>
#include <cmath>

namespace probes {

namespace {

constexpr double axisLines = 1.4, laneLines = 2.3, barLines = 1.25;

std::vector<LaneKind> lanesOf(const Schedule &schedule)
{
    std::vector<LaneKind> lanes{LaneKind::App};
    for (const Kind kind : kinds) {
        if (schedule.container.probe(kind))
            lanes.push_back(laneOf(kind));
    }
    lanes.push_back(LaneKind::Traffic);
    return lanes;
}

class Builder {
public:
    Builder(const Schedule &schedule, const ScheduleSize &size) : m_schedule(schedule), m_size(size)
    {
        const auto lanes = lanesOf(schedule);
        m_out.width = size.width;
        m_out.height = scheduleHeight(schedule, size);
        m_out.left = size.labelWidth;
        m_out.right = std::max(size.width - 2 * size.charWidth, size.labelWidth + 40);
        m_out.until = schedule.until;
        m_out.axisY = size.lineHeight;
        m_out.top = axisLines * size.lineHeight;
        m_out.bottom = m_out.top + double(lanes.size()) * laneLines * size.lineHeight;
        double y = m_out.top;
        for (const LaneKind lane : lanes) {
            m_out.lanes.push_back({lane, y, laneLines * size.lineHeight, laneTitle(lane), laneDescription(schedule, lane)});
            y += laneLines * size.lineHeight;
        }
    }

    ScheduleLayout build()
    {
        ticks();
        application();
        traffic();
        bands();
        checks();
        lines();
        m_out.handles = scheduleHandles(m_schedule, m_out, m_size);
        return std::move(m_out);
    }

private:
    const ScheduleLane *lane(LaneKind kind) const
    {
        for (const ScheduleLane &one : m_out.lanes) {
            if (one.kind == kind)
                return &one;
        }
        return nullptr;
    }

    /// `labelFrom`: where the label may begin, so that it covers nothing.
    void rect(LaneKind kind, Ms from, Ms to, RectRole role, core::Text label, double lines = barLines, Ms labelFrom = 0)
    {
        const ScheduleLane *where = lane(kind);
        if (!where || from >= m_schedule.until || to <= from)
            return;
        const double x = m_out.xOf(std::max<Ms>(from, 0)), end = m_out.xOf(std::min(to, m_schedule.until));
        const double height = lines * m_size.lineHeight;
        const double labelX = std::max(x, m_out.xOf(labelFrom)) + m_size.lineHeight * 0.5; // beside a handle
        if (labelX + m_size.widthOf(label) + 4 > end)
            label = {};
        m_out.rects.push_back({x, where->y + (where->height - height) / 2, end - x, height, role, kind, std::move(label), labelX});
    }

    void ticks()
    {
        const double perLabel = 9 * m_size.charWidth, pixels = m_out.right - m_out.left;
        Ms step = 1000;
        for (const Ms next : {1000, 2000, 5000, 10000, 20000, 30000, 60000, 120000, 300000, 600000, 1800000, 3600000, 7200000, 14400000}) {
            step = next;
            if (pixels * double(step) / double(m_schedule.until) >= perLabel)
                break;
        }
        for (Ms t = 0; t <= m_schedule.until; t += step)
            m_out.ticks.push_back({m_out.xOf(t), axisText(t, step)});
    }

    void bands()
    {
        for (const Band &band : m_schedule.bands) {
            const bool budget = band.kind == BandKind::Budget;
            const LaneKind where = budget ? LaneKind::Startup : band.kind == BandKind::Killed ? LaneKind::Liveness : LaneKind::Traffic;
            rect(where, band.from, band.to, RectRole(std::size_t(RectRole::Budget) + std::size_t(band.kind)), budget ? budgetLabel(band) : core::Text(),
                 barLines, budget ? lastStartupCheckIn(band) : 0);
        }
    }

    Ms lastStartupCheckIn(const Band &band) const
    {
        Ms last = 0;
        for (const Check &check : m_schedule.checks) {
            if (check.kind == Kind::Startup && check.from <= band.to)
                last = check.from;
        }
        return last > 0 ? last + Ms(m_size.lineHeight / (m_out.right - m_out.left) * double(m_schedule.until)) : 0;
    }

    void application()
    {
        for (const AppStretch &stretch : m_schedule.stretches)
            rect(LaneKind::App, stretch.from, stretch.to, RectRole(stretch.state), stretchLabel(stretch, m_schedule));
    }

    void traffic()
    {
        for (const auto &interval : m_schedule.traffic)
            rect(LaneKind::Traffic, interval.from, interval.to, RectRole::Ready, core::say("Ready"), barLines,
                 &interval == &m_schedule.traffic.front() && m_schedule.bounds.ready ? m_schedule.bounds.ready->usualMax : 0);
    }

    void checks()
    {
        const double counterWidth = 3 * m_size.charWidth;
        std::array<double, 3> lastCounter{-1e9, -1e9, -1e9};
        std::array<const Check *, 3> lastDrawn{};
        for (std::size_t i = 0; i < m_schedule.checks.size(); ++i) {
            const Check &check = m_schedule.checks[i];
            const LaneKind kind = laneOf(check.kind);
            const ScheduleLane *where = lane(kind);
            if (!where || check.from > m_schedule.until)
                continue;
            const Ms end = check.to < 0 ? m_schedule.until : check.to;
            if (m_out.xOf(end) - m_out.xOf(check.from) > 3)
                rect(kind, check.from, end, RectRole::Running, {}, 0.2);
            if (check.to < 0)
                continue; // it has no result yet
            // Where checks are too near to be told apart, only those that say something new are drawn.
            const Check *&drawn = lastDrawn[index(check.kind)];
            if (drawn && !check.acts && drawn->outcome == check.outcome && m_out.xOf(check.from) - m_out.xOf(drawn->from) < 3)
                continue;
            drawn = &check;
            ScheduleMark mark{m_out.xOf(check.from), where->y + where->height / 2, m_size.lineHeight * 0.32, kind, i, check.outcome, check.acts, {}};
            const double next = nextOfKind(i);
            double &last = lastCounter[index(check.kind)];
            if (check.outcome == Outcome::Failure && check.threshold > 1 && check.run <= check.threshold && mark.x - last > counterWidth && next - mark.x > counterWidth * 0.8) {
                mark.counter = std::to_string(check.run) + '/' + std::to_string(check.threshold);
                last = mark.x;
            }
            m_out.marks.push_back(std::move(mark));
        }
    }

    double nextOfKind(std::size_t i) const
    {
        for (std::size_t j = i + 1; j < m_schedule.checks.size(); ++j) {
            if (m_schedule.checks[j].kind == m_schedule.checks[i].kind)
                return m_out.xOf(m_schedule.checks[j].from);
        }
        return 1e9;
    }

    void lines()
    {
        double free = -1e9;
        const double y = m_out.bottom - laneLines * m_size.lineHeight * 0.94;
        const auto add = [&](Ms t, bool kill, core::Text label) {
            if (t < 0 || t > m_schedule.until)
                return;
            ScheduleLine line{m_out.xOf(t), m_out.top, m_out.bottom, kill, {}, y};
            const double width = m_size.widthOf(label) + m_size.charWidth;
            if (line.x > free && line.x + width < m_out.width) {
                line.label = std::move(label);
                free = line.x + width;
            }
            m_out.lines.push_back(std::move(line));
        };
        for (const ScheduleKill &kill : m_schedule.kills)
            add(kill.at, true, kill.restart >= 0 ? core::say("killed, restarts") : core::say("killed"));
        for (const auto &restart : m_schedule.restarts)
            add(restart.t, false, restart.reason == EndReason::Exit ? core::say("restarts") : core::Text());
    }

    const Schedule &m_schedule;
    const ScheduleSize &m_size;
    ScheduleLayout m_out;
};

} // namespace

Ms ScheduleLayout::timeAt(double x) const
{
    return right > left ? Ms(std::llround((x - left) / (right - left) * double(until))) : 0;
}

double scheduleHeight(const Schedule &schedule, const ScheduleSize &size)
{
    return (axisLines + double(lanesOf(schedule).size()) * laneLines + 0.4) * size.lineHeight;
}

ScheduleLayout layoutSchedule(const Schedule &schedule, const ScheduleSize &size)
{
    return Builder(schedule, size).build();
}

std::optional<std::size_t> markAt(const ScheduleLayout &layout, double x, double y, double slop)
{
    std::optional<std::size_t> best;
    double nearest = 0;
    for (std::size_t i = 0; i < layout.marks.size(); ++i) {
        const ScheduleMark &mark = layout.marks[i];
        const double distance = std::hypot(mark.x - x, mark.y - y);
        if (distance <= mark.radius + slop && (!best || distance < nearest)) {
            best = i;
            nearest = distance;
        }
    }
    return best;
}

} // namespace probes
