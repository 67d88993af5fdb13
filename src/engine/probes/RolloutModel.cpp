// SPDX-License-Identifier: Apache-2.0
#include "probes/RolloutModel.h"

#include "kube/quantity/IntOrString.h"

#include <algorithm>

namespace probes {

namespace {

std::int32_t whole(const core::Value &value, std::int32_t unset)
{
    if (value.isNull())
        return unset;
    return std::int32_t(std::clamp<std::int64_t>(value.integer().value_or(0), 0, std::numeric_limits<std::int32_t>::max()));
}

} // namespace

RolloutPlan rolloutPlan(const core::Value &spec)
{
    RolloutPlan plan;
    plan.replicas = whole(spec["replicas"], 1);
    plan.minReadyMs = Ms(whole(spec["minReadySeconds"], 0)) * 1000;
    const std::int32_t deadline = whole(spec["progressDeadlineSeconds"], 600);
    plan.progressDeadlineMs = deadline == std::numeric_limits<std::int32_t>::max() ? never : Ms(deadline) * 1000;
    plan.recreate = spec["strategy"]["type"].string() == "Recreate";
    const core::Value &rolling = spec["strategy"]["rollingUpdate"];
    const core::Value quarter("25%");
    const auto counts = kube::rolloutCounts(plan.recreate ? "Recreate" : "RollingUpdate", rolling.contains("maxSurge") ? rolling["maxSurge"] : quarter,
                                            rolling.contains("maxUnavailable") ? rolling["maxUnavailable"] : quarter, plan.replicas);
    plan.surge = std::max(0, counts.maxSurge);
    plan.unavailable = std::clamp(counts.maxUnavailable, 0, std::max(0, plan.replicas));
    if (!plan.recreate && plan.surge == 0 && plan.unavailable == 0)
        plan.unavailable = 1;
    return plan;
}

RolloutRun simulateRollout(const RolloutPlan &plan, const std::function<Ms(std::int32_t)> &readyAfter, Ms oldStop)
{
    // Beyond this many pods a wave is only repeated; no one reads more steps.
    constexpr std::int32_t most = 5000;
    const std::int32_t replicas = std::min(plan.replicas, most);
    RolloutRun run;
    run.fewestServing = replicas;
    std::vector<std::pair<Ms, Ms>> ready; // (ready, available) of new pods, a heap of the next available first
    std::int32_t old = replicas, created = 0, available = 0;
    Ms now = 0, lastProgress = 0;
    const auto later = [](const auto &a, const auto &b) { return a.second > b.second; };
    if (plan.recreate) {
        run.fewestServing = 0;
        old = 0;
        now = oldStop;
    }
    while (true) {
        for (bool changed = true; changed;) { // the controller scales up first, then down, until nothing moves
            changed = false;
            const std::int32_t room = plan.recreate ? replicas : replicas + std::min(plan.surge, most) - old;
            while (created < std::min(replicas, room)) {
                const Ms after = readyAfter(created++);
                changed = true;
                if (after == never)
                    continue;
                ready.emplace_back(now + after, now + after + plan.minReadyMs);
                std::push_heap(ready.begin(), ready.end(), later);
                run.trafficFrom = std::min(run.trafficFrom, now + after);
            }
            const std::int32_t spare = std::min(old, old + available - std::max(0, replicas - plan.unavailable));
            if (spare > 0) {
                old -= spare;
                changed = true;
                run.fewestServing = std::min(run.fewestServing, old + available);
            }
        }
        run.steps.push_back({now, old, created, available});
        if (old == 0 && available >= replicas) {
            run.complete = true;
            run.completeAt = now;
            break;
        }
        if (ready.empty())
            break;
        std::pop_heap(ready.begin(), ready.end(), later);
        const Ms next = ready.back().second, becameReady = ready.back().first;
        ready.pop_back();
        // A pod that becomes ready is progress, and so is one that becomes available.
        for (const Ms progress : {becameReady, next}) {
            if (plan.progressDeadlineMs != never && progress - lastProgress > plan.progressDeadlineMs)
                run.deadlineAt = std::min(run.deadlineAt, lastProgress + plan.progressDeadlineMs);
            lastProgress = std::max(lastProgress, progress);
        }
        now = std::max(now, next);
        ++available;
    }
    if (!run.complete && plan.progressDeadlineMs != never)
        run.deadlineAt = std::min(run.deadlineAt, lastProgress + plan.progressDeadlineMs);
    return run;
}

Range rolloutRange(const RolloutPlan &plan, Range readyAfter, Ms oldStopMost)
{
    const auto complete = [&plan](Ms after, Ms stop) { return simulateRollout(plan, [after](std::int32_t) { return after; }, stop).completeAt; };
    return {complete(readyAfter.min, 0), complete(readyAfter.max, oldStopMost)};
}

} // namespace probes
