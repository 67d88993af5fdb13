// SPDX-License-Identifier: Apache-2.0
#include "probes/schedule/ScheduleText.h"

#include <algorithm>

namespace probes {

namespace {

using core::say;
using core::Text;

core::Argument seconds(Ms ms)
{
    const Ms tenth = (ms + 50) / 100;
    return core::decimal(double(tenth) / 10, tenth % 10 == 0 ? 0 : 1);
}

Kind kindOf(LaneKind lane)
{
    return lane == LaneKind::Readiness ? Kind::Readiness : lane == LaneKind::Liveness ? Kind::Liveness : Kind::Startup;
}

/// A probe's name at the beginning of a sentence.
Text probeTitle(Kind kind)
{
    const std::array titles{say("Startup"), say("Readiness"), say("Liveness")};
    return titles[index(kind)];
}

Text checkLane(const Schedule &schedule, Kind kind)
{
    int good = 0, bad = 0, thrown = 0;
    for (const Check &check : schedule.checks) {
        if (check.kind != kind || check.to < 0)
            continue;
        ++(check.outcome == Outcome::Success ? good : check.outcome == Outcome::Failure ? bad : thrown);
    }
    const Text title = probeTitle(kind);
    if (thrown > 0)
        return say("%1 probe: %2 successes, %3 failures, %4 thrown away", title, good, bad, thrown);
    return say("%1 probe: %2 successes, %3 failures", title, good, bad);
}

/// What the check that reaches its threshold does.
Text effect(const Check &check)
{
    if (check.outcome == Outcome::Success) {
        const std::array rows{say("Success %1 of %2: the container counts as started", check.run, check.threshold),
                              say("Success %1 of %2: the pod gets traffic", check.run, check.threshold),
                              say("Success %1 of %2: all is well", check.run, check.threshold)};
        return rows[index(check.kind)];
    }
    if (check.kind == Kind::Readiness)
        return say("Failure %1 of %2: the pod leaves traffic", check.run, check.threshold);
    return say("Failure %1 of %2: the container is killed and restarted", check.run, check.threshold);
}

} // namespace

LaneKind laneOf(Kind kind)
{
    return LaneKind(index(kind) + 1);
}

Text laneTitle(LaneKind lane)
{
    const std::array titles{say("App"), say("Startup"), say("Readiness"), say("Liveness"), say("Traffic")};
    return titles[std::size_t(lane)];
}

Text laneDescription(const Schedule &schedule, LaneKind lane)
{
    if (lane == LaneKind::App) {
        const auto down = std::count_if(schedule.stretches.begin(), schedule.stretches.end(),
                                        [](const AppStretch &one) { return one.state == AppState::Down; });
        return say("Application: answers %1 s after its start; it is down %2 times", seconds(schedule.app.answers.value_or(0)), down);
    }
    if (lane == LaneKind::Traffic) {
        if (schedule.traffic.empty())
            return say("Traffic: never ready");
        return say("Traffic: ready after %1 s; %2 stretches of traffic", seconds(schedule.traffic.front().from), schedule.traffic.size());
    }
    return checkLane(schedule, kindOf(lane));
}

Text budgetLabel(const Band &band)
{
    return say("budget %1 s", seconds(band.to - band.from));
}

Text stretchLabel(const AppStretch &stretch, const Schedule &schedule)
{
    const bool first = stretch.instance == 1;
    switch (stretch.state) {
    case AppState::Starting: return say("starting");
    case AppState::Answering:
        return first && schedule.app.answers && stretch.from == *schedule.app.answers ? say("answers after %1 s", seconds(stretch.from)) : say("answers");
    case AppState::Hanging: return first ? say("hangs at %1 s", seconds(stretch.from)) : say("hangs");
    case AppState::Failing: return first ? say("fails at %1 s", seconds(stretch.from)) : say("fails");
    case AppState::Breaking: return say("answers that break off");
    case AppState::Down: return say("down");
    }
    return {};
}

Text handleName(const ScheduleHandle &handle)
{
    const Text probe = probeTitle(handle.kind);
    switch (handle.field) {
    case HandleField::InitialDelay: return say("%1 initial delay", probe);
    case HandleField::Period: return say("%1 period", probe);
    case HandleField::Timeout: return say("%1 timeout", probe);
    case HandleField::FailureThreshold: return say("%1 failures", probe);
    case HandleField::Answers: return say("The application answers after");
    case HandleField::Fault: return say("The application's fault begins at");
    case HandleField::Recovers: return say("The application recovers at");
    }
    return {};
}

Text handleValue(const ScheduleHandle &handle)
{
    if (handle.field == HandleField::FailureThreshold)
        return core::sayCount("%n failures", int(handle.value));
    return say("%1 s", handle.value);
}

std::string axisText(Ms time, Ms step)
{
    const Ms s = time / 1000;
    if (step < 60000)
        return std::to_string(s) + " s";
    if (step < 3600000 && s < 3600)
        return std::to_string(s / 60) + " min";
    return std::to_string(s / 3600) + " h" + (s % 3600 != 0 ? ' ' + std::to_string(s % 3600 / 60) + " min" : "");
}

std::vector<Text> checkTexts(const Schedule &schedule, const Check &check)
{
    const Text title = probeTitle(check.kind);
    const core::Argument at = seconds(check.from);
    if (check.to < 0)
        return {say("%1 check %2 at %3 s is still running", title, check.number, at)};
    if (check.outcome == Outcome::Error)
        return {say("%1 check %2 at %3 s broke three times", title, check.number, at),
                say("The kubelet throws such a result away: it counts neither way")};
    std::vector<Text> out;
    if (check.outcome == Outcome::Success) {
        out.push_back(say("%1 check %2 at %3 s succeeded", title, check.number, at));
    } else {
        out.push_back(say("%1 check %2 at %3 s failed", title, check.number, at));
        out.push_back(check.timedOut ? say("No answer within %1 s", schedule.container.probe(check.kind)->timeoutSeconds)
                                     : say("A failing answer or a refused connection"));
    }
    if (check.acts)
        out.push_back(effect(check));
    else if (check.outcome == Outcome::Failure)
        out.push_back(check.run >= check.threshold ? say("It changes nothing more") : say("Failure %1 of %2", check.run, check.threshold));
    return out;
}

} // namespace probes
