// SPDX-License-Identifier: Apache-2.0
#include "probes/lint/Rule.h"

#include "kube/quantity/IntOrString.h"
#include "kube/quantity/Quantity.h"

namespace probes {

using core::FieldPath;
using core::say;
using core::Value;
using kube::Container;

namespace {

const Value &amount(const Container &container, const char *list, const char *resource)
{
    return container.value["resources"][list][resource];
}

FieldPath amountPath(const Container &container, const char *list, const char *resource)
{
    return container.path.child("resources").child(list).child(resource);
}

void noMemoryLimit(const LintInput &input, Reporter &report)
{
    for (const Container &container : input.workload.containers()) {
        if (amount(container, "limits", "memory").isNull() && input.workload.podSpec()["resources"]["limits"]["memory"].isNull())
            report.add(amountPath(container, "limits", "memory"),
                       say("Container %1 has no memory limit: a leak takes the node's memory from everybody", container.name), container.name);
    }
}

void requestsMissing(const LintInput &input, Reporter &report)
{
    for (const Container &container : input.workload.containers()) {
        for (const char *resource : {"cpu", "memory"}) {
            // A limit alone counts: the server copies it to the request.
            const bool set = !amount(container, "requests", resource).isNull() || !amount(container, "limits", resource).isNull()
                || !input.workload.podSpec()["resources"]["requests"][resource].isNull();
            if (!set)
                report.add(amountPath(container, "requests", resource),
                           say("Container %1 requests no %2: the scheduler thinks that it needs none", container.name, resource), container.name);
        }
    }
}

void requestsFarFromLimits(const LintInput &input, Reporter &report)
{
    constexpr double far = 4;
    for (const Container &container : input.workload.containers()) {
        const auto request = kube::Quantity::parse(amount(container, "requests", "memory").text());
        const auto limit = kube::Quantity::parse(amount(container, "limits", "memory").text());
        if (!request || !limit || request->value() <= 0)
            continue;
        const double ratio = double(limit->value()) / double(request->value());
        if (ratio > far)
            report.add(amountPath(container, "requests", "memory"),
                       say("Container %1 may use %2 times the memory that it requests: nodes are filled beyond what they have", container.name, std::int64_t(ratio)),
                       container.name);
    }
}

void lastPodMayGo(const LintInput &input, Reporter &report)
{
    const Value &spec = input.workload.object()["spec"];
    const auto replicas = input.workload.replicas();
    if (input.workload.kind() != kube::WorkloadKind::Deployment || !replicas || *replicas < 1 || spec["strategy"]["type"].string() == "Recreate")
        return;
    const Value &rolling = spec["strategy"]["rollingUpdate"];
    const Value unavailable = rolling.contains("maxUnavailable") ? rolling["maxUnavailable"] : Value("25%");
    const auto count = kube::IntOrString::of(unavailable).scaled(*replicas, false);
    const FieldPath path = FieldPath::of("spec.strategy.rollingUpdate.maxUnavailable");
    if (count && *count >= *replicas)
        report.add(path, say("A rollout may take away %1 of %2 pods at once: nobody answers until a new one is ready", *count, *replicas)).fix
            = fixBySetting(say("Keep at least one pod"), path, Value(*replicas - 1));
}

} // namespace

const std::vector<Rule> &resourceRules()
{
    static const std::vector<Rule> rules{
        {{"last-pod-may-go", Severity::Warning, "maxUnavailable lets a rollout take the last pod away.", {}}, lastPodMayGo},
        {{"no-memory-limit", Severity::Warning, "A container has no memory limit.",
          {"kube-score/container-resources", "kube-linter/unset-memory-requirements", "polaris/memoryLimitsMissing"}}, noMemoryLimit},
        {{"requests-missing", Severity::Warning, "A container requests no cpu or no memory.",
          {"kube-score/container-resources", "kube-linter/unset-cpu-requirements", "polaris/cpuRequestsMissing", "polaris/memoryRequestsMissing"}}, requestsMissing},
        {{"requests-far-from-limits", Severity::Info, "The memory limit is more than four times the request.", {}}, requestsFarFromLimits},
    };
    return rules;
}

} // namespace probes
