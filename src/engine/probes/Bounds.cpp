// SPDX-License-Identifier: Apache-2.0
#include "probes/Bounds.h"

namespace probes {

namespace {

/// Manual triggers of a container without startup probe all come within this time of its start: three relists.
constexpr Ms triggerWindowMs = 3300;
/// The earliest resync, which triggers again and shifts the ticks.
constexpr Ms resyncMs = 55000;

/// startedAt is floored to a second, so a delay may seem over up to a second early.
Ms earliest(Ms delay)
{
    return delay > 0 ? delay - 1000 : 0;
}

/// Readiness without a startup probe: ticks at g + kP, where g is the last trigger within the window after the start.
ReadyBounds onTriggerGrid(const Timing &timing, Ms answers, bool accepts)
{
    const Ms period = timing.period(), from = std::max(answers, earliest(timing.delay())), to = std::max(answers, timing.delay());
    ReadyBounds out{{from, std::max(to, triggerWindowMs) + period}, std::max(to, triggerWindowMs) + period};
    if (to == 0)
        out.usualMax = triggerWindowMs; // the trigger itself finds it ready
    if (accepts && answers > 0) {
        // A hanging probe keeps a trigger waiting and is followed by another: the ticks begin anywhere.
        out.range.max = out.usualMax = std::max(to, triggerWindowMs + timing.timeout()) + std::max(period, timing.timeout()) + timing.timeout();
        return out;
    }
    if (to <= triggerWindowMs || to + period > resyncMs)
        return out;
    if (const Ms since = from % period; since > triggerWindowMs)
        out.range.min = from - since + period;
    // The first tick at or after `to` lies a whole period later only if some g makes a tick fall just before it.
    const Ms since = to % period;
    out.range.max = out.usualMax = since == 0 ? to + std::min(triggerWindowMs, period)
        : since <= triggerWindowMs            ? to + period
                                              : to - since + period + std::min(triggerWindowMs, period);
    return out;
}

ReadyBounds afterStartup(const ContainerModel &container, Ms answers, bool accepts)
{
    const Timing &startup = *container.probe(Kind::Startup);
    const Ms step = accepts ? std::max(startup.period(), startup.timeout()) : startup.period();
    const Range passed{std::max(answers, earliest(startup.delay())), std::max({answers, startup.delay(), visibleMs}) + step};
    ReadyBounds out{{passed.min, passed.max + syncLatencyMs}, 0};
    if (const auto &readiness = container.probe(Kind::Readiness)) {
        out.range.min = std::max(passed.min, earliest(readiness->delay()));
        if (passed.min < readiness->delay()) // the triggers come too early, its own ticks follow
            out.range.max = std::max(out.range.max, readiness->delay() + readiness->period());
    }
    out.usualMax = out.range.max;
    return out;
}

ReadyBounds readyBounds(const ContainerModel &container, Ms answers, Ms latency, bool accepts)
{
    const auto &readiness = container.probe(Kind::Readiness);
    ReadyBounds out;
    int probes = 1;
    if (container.probe(Kind::Startup)) {
        out = afterStartup(container, answers, accepts);
        probes = readiness ? 2 : 1;
    } else if (readiness) {
        out = onTriggerGrid(*readiness, answers, accepts);
    } else {
        out.range = {0, visibleMs};
        out.usualMax = visibleMs;
        return out;
    }
    Ms more = probes * latency;
    if (readiness) {
        // Further successes: each a period later; the first few may come by triggers, a second apart.
        const Ms step = std::max(readiness->period(), latency);
        more += (readiness->successThreshold - 1) * step;
        out.range.min += std::max(0, readiness->successThreshold - 4) * step;
    }
    out.range.max += more;
    out.usualMax += more;
    return out;
}

FaultBounds faultBounds(const Timing &timing, Ms latency)
{
    const Ms further = timing.failureThreshold - 1, period = timing.period(), wait = std::max(period, latency);
    const Ms hang = further * std::max(period, timing.timeout()) + timing.timeout(), refuse = further * period;
    return {{hang, hang + wait}, {refuse, refuse + wait + latency}};
}

} // namespace

std::optional<StartupBudget> startupBudget(const ContainerModel &container)
{
    const Kind by = container.probe(Kind::Startup) ? Kind::Startup : Kind::Liveness;
    const auto &timing = container.probe(by);
    if (!timing)
        return std::nullopt;
    const Ms further = timing->failureThreshold - 1, period = timing->period(), first = std::max(timing->delay(), visibleMs) + period;
    return StartupBudget{by, earliest(timing->delay()) + further * period, first + further * period,
                         first + further * std::max(period, timing->timeout()) + timing->timeout()};
}

Bounds bounds(const ContainerModel &container, std::int32_t podGraceSeconds, Ms answers, Ms latency, bool accepts)
{
    Bounds out;
    out.budget = startupBudget(container);
    out.mayBeKilled = out.budget && answers > out.budget->safe;
    if (!out.budget || answers <= (accepts ? out.budget->hanging : out.budget->refusing))
        out.ready = readyBounds(container, answers, latency, accepts);
    if (const auto &readiness = container.probe(Kind::Readiness))
        out.notReady = faultBounds(*readiness, latency);
    const auto &liveness = container.probe(Kind::Liveness);
    if (liveness)
        out.killed = faultBounds(*liveness, latency);
    out.grace = Ms(1000) * std::max(2, liveness ? liveness->terminationGracePeriodSeconds.value_or(podGraceSeconds) : podGraceSeconds);
    return out;
}

} // namespace probes
