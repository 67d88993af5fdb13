// SPDX-License-Identifier: Apache-2.0
#include "probes/schedule/Schedule.h"

#include <algorithm>

namespace probes {

namespace {

/// Rounded up to a length whose axis has whole steps.
Ms rounded(Ms until)
{
    for (const Ms step : {10000, 30000, 60000, 300000, 600000}) {
        if (until <= 12 * step)
            return (until + step - 1) / step * step;
    }
    return std::min<Ms>((until + 3599999) / 3600000 * 3600000, Ms(24) * 3600000);
}

Ms suggestedUntil(const ContainerModel &container, const AppSpec &app, const Bounds &bounds)
{
    const Ms ready = bounds.ready ? bounds.ready->usualMax : bounds.budget->hanging + bounds.grace;
    Ms until = std::max<Ms>(30000, ready + ready / 2);
    for (const auto &probe : container.probes) {
        if (probe)
            until = std::max(until, probe->delay() + 3 * probe->period());
    }
    if (const auto fault = app.fault()) {
        const Ms noticed = std::max(bounds.killed ? bounds.killed->hang.max + 3000 : 0, bounds.notReady ? bounds.notReady->hang.max : 0);
        until = std::max(until, std::max(*fault + noticed, app.recovers.value_or(0)) + ready + 5000);
    }
    return rounded(std::min<Ms>(until, Ms(20) * 3600000));
}

AppState stateOf(Mode mode, bool answeredYet)
{
    switch (mode) {
    case Mode::Ok: return AppState::Answering;
    case Mode::Fail: return answeredYet ? AppState::Failing : AppState::Starting;
    case Mode::Hang: return answeredYet ? AppState::Hanging : AppState::Starting;
    case Mode::Error: return AppState::Breaking;
    }
    return AppState::Down;
}

void addLife(Schedule &out, const Life &life, std::int64_t instance, Ms from, Ms to)
{
    bool answered = false;
    for (std::size_t i = 0; i < life.phases.size(); ++i) {
        const Ms begin = from + life.phases[i].fromMs;
        const Ms end = i + 1 < life.phases.size() ? std::min(to, from + life.phases[i + 1].fromMs) : to;
        if (begin >= end)
            continue;
        out.stretches.push_back({begin, end, stateOf(life.phases[i].mode, answered), instance});
        answered = answered || life.phases[i].mode == Mode::Ok;
    }
}

/// Turns the events of one container into stretches, checks, kills.
class Reader {
public:
    Reader(Schedule &out, Ms start, std::uint8_t container) : m_out(out), m_start(start), m_container(container) { }

    void read(const Event &event)
    {
        if (event.container != m_container)
            return;
        const Ms t = event.t - m_start;
        switch (event.type) {
        case EventType::ContainerStart:
            if (m_downSince >= 0)
                m_out.stretches.push_back({m_downSince, t, AppState::Down, event.instance - 1});
            if (!m_out.kills.empty() && m_out.kills.back().restart < 0)
                m_out.kills.back().restart = t;
            m_upSince = t;
            m_instance = event.instance;
            break;
        case EventType::ContainerExit:
            endLife(t);
            m_downSince = t;
            if (!m_out.kills.empty() && m_out.kills.back().restart < 0 && m_out.kills.back().at < t)
                m_out.kills.back().exit = t;
            break;
        case EventType::Killing:
            m_out.kills.push_back({t, -1, -1, event.kind});
            break;
        case EventType::ProbeStart:
            if (event.attempt == 1) {
                m_open[index(event.kind)] = m_out.checks.size();
                m_out.checks.push_back({event.kind, t, -1, Outcome::Success, false, event.probe, 0, 0, false, event.instance});
            }
            break;
        case EventType::ProbeEnd:
            end(event, t);
            break;
        case EventType::ResultSet:
            if (Counter &counter = m_counters[index(event.kind)]; counter.last != Outcome::Error) {
                Check &check = m_out.checks[m_open[index(event.kind)]];
                const bool same = event.result == (check.outcome == Outcome::Success ? Stored::Success : Stored::Failure);
                if (check.to == t && check.outcome != Outcome::Error && same && check.run >= check.threshold)
                    check.acts = true;
            }
            break;
        default:
            break;
        }
    }

    void finish(Ms until)
    {
        if (m_upSince >= 0)
            endLife(until);
        else if (m_downSince >= 0)
            m_out.stretches.push_back({m_downSince, until, AppState::Down, m_instance});
    }

private:
    struct Counter {
        Outcome last = Outcome::Error;
        std::int32_t run = 0;
    };

    void endLife(Ms t)
    {
        addLife(m_out, m_out.container.app.life(m_instance), m_instance, m_upSince, t);
        m_upSince = -1;
    }

    void end(const Event &event, Ms t)
    {
        if (event.outcome == Outcome::Error && event.attempt < 3)
            return;
        const std::size_t k = index(event.kind);
        Check &check = m_out.checks[m_open[k]];
        const Timing &timing = *m_out.container.probe(event.kind);
        check.to = t;
        check.outcome = event.outcome;
        check.timedOut = event.outcome == Outcome::Failure && t - check.from >= timing.timeout();
        if (event.outcome == Outcome::Error)
            return;
        Counter &counter = m_counters[k];
        counter.run = counter.last == event.outcome ? counter.run + 1 : 1;
        counter.last = event.outcome;
        check.run = counter.run;
        check.threshold = event.outcome == Outcome::Failure ? timing.failureThreshold : timing.successThreshold;
        if (check.run >= check.threshold && (event.kind == Kind::Startup || (event.kind == Kind::Liveness && event.outcome == Outcome::Failure)))
            counter.run = 0; // the worker rests until there is another container
    }

    Schedule &m_out;
    Ms m_start;
    std::uint8_t m_container;
    Ms m_upSince = -1;
    Ms m_downSince = -1;
    std::int64_t m_instance = 1;
    std::array<std::size_t, 3> m_open{};
    std::array<Counter, 3> m_counters;
};

void addBands(Schedule &out)
{
    const Bounds &bounds = out.bounds;
    if (const auto &startup = out.container.probe(Kind::Startup))
        out.bands.push_back({BandKind::Budget, startup->delay(), startup->delay() + startup->failureThreshold * startup->period()});
    if (bounds.ready)
        out.bands.push_back({BandKind::FirstReady, bounds.ready->range.min, bounds.ready->usualMax});
    const auto fault = out.app.hangs ? out.app.hangs : out.app.fails;
    if (!fault || (out.app.recovers && *out.app.recovers - *fault < 1000))
        return;
    const auto range = [&out](const std::optional<FaultBounds> &of) { return out.app.hangs ? of->hang : of->refuse; };
    const auto sees = [&out](Kind kind) { return out.container.handlers[index(kind)] != kube::Handler::TcpSocket; };
    if (bounds.notReady && sees(Kind::Readiness))
        out.bands.push_back({BandKind::LeavesTraffic, *fault + range(bounds.notReady).min, *fault + range(bounds.notReady).max});
    if (bounds.killed && sees(Kind::Liveness))
        out.bands.push_back({BandKind::Killed, *fault + range(bounds.killed).min, *fault + range(bounds.killed).max});
}

} // namespace

Schedule makeSchedule(const WorkloadModel &model, const AppSpec &app, Ms until, const PodKnobs &knobs)
{
    Schedule out;
    out.container = model.container();
    out.app = app;
    out.bounds = boundsOf(model, app);
    out.until = until > 0 ? until : suggestedUntil(out.container, app, out.bounds);
    PodLife life(model.pod);
    std::vector<Event> trace;
    life.run(knobs, out.until, &trace);
    const Ms start = life.summary().firstStartAt;
    Reader reader(out, start, std::uint8_t(model.chosen));
    for (const Event &event : trace)
        reader.read(event);
    reader.finish(out.until);
    for (auto restart : life.summary().restarts) {
        restart.t -= start;
        if (restart.container == model.chosen)
            out.restarts.push_back(restart);
    }
    for (const auto &interval : life.summary().ready)
        out.traffic.push_back({interval.from - start, interval.to < 0 ? out.until : interval.to - start});
    addBands(out);
    return out;
}

} // namespace probes
