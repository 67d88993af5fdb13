// SPDX-License-Identifier: Apache-2.0
#include "probes/schedule/ScheduleHandles.h"

#include "probes/schedule/ScheduleText.h"

#include <algorithm>
#include <cmath>

namespace probes {

namespace {

constexpr std::int64_t mostSeconds = 86400;

class Handles {
public:
    Handles(const Schedule &schedule, const ScheduleLayout &layout, const ScheduleSize &size)
        : m_schedule(schedule), m_layout(layout), m_size(size), m_perSecond((layout.right - layout.left) / (double(schedule.until) / 1000))
    {
    }

    std::vector<ScheduleHandle> make()
    {
        const AppSpec &app = m_schedule.app;
        add(LaneKind::App, HandleField::Answers, Kind::Startup, 0, 1, app.answers.value_or(0) / 1000, 0, mostSeconds);
        const auto fault = app.fault();
        if (fault)
            add(LaneKind::App, HandleField::Fault, Kind::Startup, 0, 1, *fault / 1000, app.answers.value_or(0) / 1000 + 1, mostSeconds);
        if (fault && app.recovers)
            add(LaneKind::App, HandleField::Recovers, Kind::Startup, 0, 1, *app.recovers / 1000, *fault / 1000 + 1, mostSeconds);
        for (const Kind kind : kinds) {
            const auto &timing = m_schedule.container.probe(kind);
            if (!timing)
                continue;
            const double delay = double(timing->initialDelaySeconds);
            // The failures of readiness and liveness are counted from the fault, if the picture has one; else from the delay, as for startup.
            const bool fromFault = kind != Kind::Startup && fault;
            const double failures = fromFault ? double(*fault) / 1000 : delay;
            const LaneKind lane = laneOf(kind);
            add(lane, HandleField::InitialDelay, kind, 0, 1, timing->initialDelaySeconds, 0, mostSeconds);
            add(lane, HandleField::Timeout, kind, delay, 1, timing->timeoutSeconds, 1, mostSeconds);
            add(lane, HandleField::Period, kind, delay, 1, timing->periodSeconds, 1, mostSeconds);
            add(lane, HandleField::FailureThreshold, kind, failures, double(timing->periodSeconds), timing->failureThreshold, 1, 100000);
        }
        return std::move(m_out);
    }

private:
    /// Only handles inside the picture are shown. Position: (zero + value * seconds) s.
    void add(LaneKind lane, HandleField field, Kind kind, double zero, double seconds, std::int64_t value, std::int64_t least, std::int64_t most)
    {
        ScheduleHandle handle;
        handle.field = field;
        handle.kind = kind;
        handle.lane = lane;
        handle.value = value;
        handle.least = least;
        handle.zeroX = m_layout.left + zero * m_perSecond;
        handle.step = seconds * m_perSecond;
        handle.most = std::max(least, std::min(most, std::int64_t(std::floor((m_layout.right - handle.zeroX) / handle.step + 1e-6))));
        handle.x = handle.positionOf(value);
        if (handle.x > m_layout.right + 0.5)
            return;
        const auto where = std::find_if(m_layout.lanes.begin(), m_layout.lanes.end(), [lane](const ScheduleLane &one) { return one.kind == lane; });
        // Delay and failures stand in the middle of their lane, timeout below and period above, so that near ones do not cover each other.
        const double shift = field == HandleField::Timeout ? 0.3 : field == HandleField::Period ? -0.3 : 0;
        handle.height = m_size.lineHeight * (shift == 0 ? 1.5 : 0.8);
        handle.y = where->y + where->height / 2 + shift * where->height - handle.height / 2;
        handle.name = handleName(handle);
        handle.valueText = handleValue(handle);
        m_out.push_back(std::move(handle));
    }

    const Schedule &m_schedule;
    const ScheduleLayout &m_layout;
    const ScheduleSize &m_size;
    double m_perSecond;
    std::vector<ScheduleHandle> m_out;
};

} // namespace

std::int64_t ScheduleHandle::valueAt(double position) const
{
    const double wanted = step > 0 ? (position - zeroX) / step : 0;
    return std::int64_t(std::llround(std::clamp(wanted, double(least), double(most))));
}

std::vector<ScheduleHandle> scheduleHandles(const Schedule &schedule, const ScheduleLayout &layout, const ScheduleSize &size)
{
    return Handles(schedule, layout, size).make();
}

std::optional<std::size_t> handleAt(const ScheduleLayout &layout, double x, double y, double slop)
{
    std::optional<std::size_t> best;
    double nearest = 0;
    for (std::size_t i = 0; i < layout.handles.size(); ++i) {
        const ScheduleHandle &handle = layout.handles[i];
        const double distance = std::abs(handle.x - x);
        if (distance <= slop && y >= handle.y - 2 && y <= handle.y + handle.height + 2 && (!best || distance < nearest)) {
            best = i;
            nearest = distance;
        }
    }
    return best;
}

bool changesProbe(const ScheduleHandle &handle)
{
    return handle.field <= HandleField::FailureThreshold;
}

kube::Timing timingField(HandleField field)
{
    switch (field) {
    case HandleField::Period: return kube::Timing::Period;
    case HandleField::Timeout: return kube::Timing::Timeout;
    case HandleField::FailureThreshold: return kube::Timing::FailureThreshold;
    default: return kube::Timing::InitialDelay;
    }
}

core::Edit edit(const ScheduleHandle &handle, std::int64_t value, const core::FieldPath &container)
{
    const char *field = kube::field(timingField(handle.field));
    return {core::say("Set %1 %2 to %3", name(handle.kind), field, value),
            {core::setting(container.child(kube::field(handle.kind)).child(field), core::Value(value))}};
}

AppSpec changedApp(const AppSpec &app, const ScheduleHandle &handle, std::int64_t value)
{
    AppSpec changed = app;
    const Ms at = Ms(value) * 1000;
    if (handle.field == HandleField::Answers) {
        changed.answers = at;
    } else if (handle.field == HandleField::Recovers) {
        changed.recovers = at;
    } else if (const auto fault = app.fault()) {
        for (auto member : {&AppSpec::hangs, &AppSpec::fails, &AppSpec::errors, &AppSpec::exits}) {
            if (changed.*member == fault) {
                changed.*member = at;
                break;
            }
        }
    }
    // Dragging one over another pushes it along, so that the order stays.
    for (auto member : {&AppSpec::hangs, &AppSpec::fails, &AppSpec::errors}) {
        if (changed.*member && changed.answers && *(changed.*member) <= *changed.answers)
            changed.*member = *changed.answers + 1000;
    }
    if (changed.recovers && changed.fault() && *changed.recovers <= *changed.fault())
        changed.recovers = *changed.fault() + 1000;
    return changed;
}

} // namespace probes
