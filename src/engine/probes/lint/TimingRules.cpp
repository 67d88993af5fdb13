// SPDX-License-Identifier: Apache-2.0
#include "probes/lint/Rule.h"

#include "kube/quantity/Quantity.h"
#include "probes/Consequences.h"
#include "probes/SecondsText.h"
#include "probes/simulator/Scenario.h"

#include <algorithm>
#include <cmath>

namespace probes {

using core::FieldPath;
using core::say;
using core::Value;
using kube::Container;
using Field = kube::Timing;

namespace {

/// How long the first container takes until it answers: observed, else what the manifest declares. Slowed down by its cpu limit if that is said.
std::optional<Ms> startTime(const LintInput &input, const Container &container)
{
    const auto containers = input.workload.containers();
    if (containers.empty() || containers.front().name != container.name)
        return std::nullopt;
    if (input.startSeconds)
        return *input.startSeconds >= 0 && *input.startSeconds < 1e6 ? std::optional(Ms(std::llround(*input.startSeconds * 1000))) : std::nullopt;
    const auto declared = declaredApp(input.workload);
    return declared ? declared->answers : std::nullopt;
}

/// The container with the engine's numbers; nothing where the API server refuses them.
std::optional<ContainerModel> modelOf(const Container &container)
{
    ContainerModel model;
    for (const Kind kind : kinds) {
        const Value &probe = container.value[kube::field(kind)];
        if (!probe.isMap())
            continue;
        const auto timing = readTiming(kind, probe, "");
        if (!timing)
            return std::nullopt;
        model.probes[index(kind)] = *timing;
    }
    return model;
}

template <typename Function>
void eachModel(const LintInput &input, Function fn)
{
    for (const Container &container : input.workload.containers()) {
        if (const auto model = modelOf(container))
            fn(container, *model);
    }
}

std::string whole(Ms ms)
{
    return std::to_string((ms + 999) / 1000);
}

void slowStartWithoutStartup(const LintInput &input, Reporter &report)
{
    eachModel(input, [&](const Container &container, const ContainerModel &model) {
        const auto start = startTime(input, container);
        const auto budget = startupBudget(model);
        if (!start || !budget || budget->by != Kind::Liveness || *start <= budget->safe)
            return;
        Finding &finding = report.add(container.probePath(Kind::Startup),
                                      say("The container answers only after %1 s, and without a startup probe liveness may kill it after %2 s",
                                          whole(*start), secondsAtLeast(budget->safe)), container.name);
        // The liveness check itself, with twice the time that the start needs.
        kube::Probe probe = *container.probe(Kind::Liveness);
        probe.numbers = {};
        probe.numbers[std::size_t(Field::Period)] = 5;
        probe.numbers[std::size_t(Field::Timeout)] = model.probe(Kind::Liveness)->timeoutSeconds < 5 ? model.probe(Kind::Liveness)->timeoutSeconds : 4;
        probe.numbers[std::size_t(Field::FailureThreshold)] = 2 * *start / 5000 + 2;
        finding.fix = fixBySetting(say("Add a startup probe"), container.probePath(Kind::Startup), kube::toValue(probe));
    });
}

void budgetBelowStart(const LintInput &input, Reporter &report)
{
    eachModel(input, [&](const Container &container, const ContainerModel &model) {
        const auto start = startTime(input, container);
        const auto budget = startupBudget(model);
        if (!start || !budget || budget->by != Kind::Startup || *start <= budget->safe)
            return;
        const core::FieldPath path = container.probePath(Kind::Startup).child(kube::field(Field::FailureThreshold));
        Finding &finding = report.add(path, say("A start slower than %1 s may be killed, and this one takes %2 s", secondsAtLeast(budget->safe), whole(*start)),
                                      container.name);
        // Half as much again as the start needs.
        const Ms period = model.probe(Kind::Startup)->period(), enough = (*start * 3 / 2 + period - 1) / period + 1;
        finding.fix = fixBySetting(say("Set startup failure threshold to %1", enough), path, Value(enough));
    });
}

void budgetBeyondDeadline(const LintInput &input, Reporter &report)
{
    if (input.workload.kind() != kube::WorkloadKind::Deployment)
        return;
    const RolloutPlan plan = rolloutPlan(input.workload.object()["spec"]);
    if (plan.progressDeadlineMs == never)
        return;
    eachModel(input, [&](const Container &container, const ContainerModel &model) {
        const auto budget = startupBudget(model);
        if (!budget || budget->by != Kind::Startup || budget->safe + plan.minReadyMs <= plan.progressDeadlineMs)
            return;
        const Ms needed = budget->hanging + plan.minReadyMs + 60000;
        const FieldPath path = FieldPath::of("spec.progressDeadlineSeconds");
        Finding &finding = report.add(path, say("A start may take %1 s by its startup probe, but the rollout counts as failed after %2 s", secondsAtLeast(budget->safe),
                                                whole(plan.progressDeadlineMs)), container.name);
        if (needed / 1000 < std::numeric_limits<std::int32_t>::max())
            finding.fix = fixBySetting(say("Set progress deadline to %1 s", needed / 1000), path, Value(needed / 1000));
    });
}

void readyBeyondDeadline(const LintInput &input, Reporter &report)
{
    if (input.workload.kind() != kube::WorkloadKind::Deployment)
        return;
    const RolloutPlan plan = rolloutPlan(input.workload.object()["spec"]);
    eachModel(input, [&](const Container &container, const ContainerModel &model) {
        const Bounds out = bounds(model, 30, startTime(input, container).value_or(0), 0, false);
        if (plan.progressDeadlineMs == never || !out.ready || out.ready->range.min + plan.minReadyMs <= plan.progressDeadlineMs)
            return;
        report.add(FieldPath::of("spec.progressDeadlineSeconds"),
                   say("A pod is available %1 s after its container's start at the earliest, but the rollout counts as failed after %2 s",
                       secondsAtLeast(out.ready->range.min + plan.minReadyMs), whole(plan.progressDeadlineMs)), container.name);
    });
}

void oneFailureKills(const LintInput &input, Reporter &report)
{
    eachModel(input, [&](const Container &container, const ContainerModel &model) {
        const auto &liveness = model.probe(Kind::Liveness);
        if (!liveness || liveness->failureThreshold > 1)
            return;
        const FieldPath path = container.probePath(Kind::Liveness).child(kube::field(Field::FailureThreshold));
        report.add(path, say("One slow or lost answer restarts the container"), container.name).fix
            = fixBySetting(say("Set liveness failure threshold to %1", 3), path, Value(3));
    });
}

void cpuLimitThrottles(const LintInput &input, Reporter &report)
{
    constexpr std::int64_t little = 100; // 10 ms of each 100 ms: a start computes
    const auto declared = declaredApp(input.workload);
    for (const Container &container : input.workload.containers()) {
        const Value &limit = container.value["resources"]["limits"]["cpu"];
        const auto quantity = kube::Quantity::fromJson(limit);
        if (limit.isNull() || !quantity || quantity->milliValue() <= 0)
            continue;
        const std::int64_t milli = quantity->milliValue();
        const FieldPath path = container.path.child("resources").child("limits").child("cpu");
        const bool chosen = declared && container.name == input.workload.containers().front().name;
        const std::int64_t need = chosen ? declared->cpuMilli : 0;
        if (need > 2 * milli)
            report.add(path, say("The start needs %1m cpu and gets %2m: it takes %3 times as long", need, milli, need / milli), container.name);
        else if (need == 0 && milli < little)
            report.add(path, say("With %1m cpu the container runs %2 ms out of every 100 ms: its start and its answers are slow", milli, (milli + 9) / 10),
                       container.name);
    }
}

} // namespace

const std::vector<Rule> &timingRules()
{
    static const std::vector<Rule> rules{
        {{"slow-start-without-startup-probe", Severity::Warning, "Liveness may kill a start that is as slow as declared or observed.", {}},
         slowStartWithoutStartup},
        {{"startup-budget-too-small", Severity::Warning, "The startup probe may kill a start that is as slow as declared or observed.", {}}, budgetBelowStart},
        {{"startup-budget-beyond-deadline", Severity::Warning, "A start may take longer than the rollout's progress deadline.", {}}, budgetBeyondDeadline},
        {{"ready-beyond-deadline", Severity::Error, "No pod can be available before the progress deadline.", {}}, readyBeyondDeadline},
        {{"liveness-kills-at-first-failure", Severity::Warning, "One failed liveness check restarts the container.", {}}, oneFailureKills},
        {{"cpu-limit-throttles-start", Severity::Warning, "The cpu limit is so low that the start is throttled.", {}}, cpuLimitThrottles},
    };
    return rules;
}

} // namespace probes
