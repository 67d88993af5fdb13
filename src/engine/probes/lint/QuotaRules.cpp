// SPDX-License-Identifier: Apache-2.0
#include "probes/lint/Rule.h"

#include "kube/workload/Resources.h"
#include "probes/RolloutModel.h"

#include <array>

namespace probes {

using core::say;
using core::Value;

namespace {

/// What one more pod adds to a quota's count of `resource`; zero where the quota counts something else.
kube::Quantity podNeeds(const kube::PodResources &pod, const std::string &resource)
{
    const auto amount = [](const kube::ResourceList &list, const std::string &name) {
        const auto found = list.find(name);
        return found == list.end() ? kube::Quantity() : found->second;
    };
    if (resource == "pods" || resource == "count/pods")
        return kube::Quantity(1, kube::Quantity::Format::DecimalSI);
    if (resource == "cpu" || resource == "memory" || resource == "ephemeral-storage") // short for requests
        return amount(pod.requests, resource);
    if (resource.starts_with("requests."))
        return amount(pod.requests, resource.substr(9));
    if (resource.starts_with("limits."))
        return amount(pod.limits, resource.substr(7));
    return {};
}

kube::Quantity times(const kube::Quantity &amount, std::int64_t count)
{
    kube::Quantity sum, power = amount;
    for (; count > 0; count /= 2) {
        if (count % 2 == 1)
            sum += power;
        power += kube::Quantity(power);
    }
    return sum;
}

void quotaLeavesNoRoom(const LintInput &input, Reporter &report)
{
    if (!input.quotas || input.workload.kind() != kube::WorkloadKind::Deployment)
        return;
    const RolloutPlan plan = rolloutPlan(input.workload.object()["spec"]);
    // With maxUnavailable or Recreate an old pod makes room first.
    if (plan.recreate || plan.unavailable > 0 || plan.replicas == 0)
        return;
    const kube::PodResources pod = kube::podResources(input.workload.podSpec());
    for (const Value &quota : *input.quotas) {
        if (!quota["spec"]["scopes"].isNull() || !quota["spec"]["scopeSelector"].isNull())
            continue; // may not count these pods
        const bool isLive = quota["status"]["used"].isMap();
        for (const core::Member &hard : quota["spec"]["hard"].members()) {
            const auto most = kube::Quantity::fromJson(hard.value);
            kube::Quantity needs = podNeeds(pod, hard.key);
            // A manifest does not tell what is used: at least what this workload's own pods need.
            const auto used = isLive ? kube::Quantity::fromJson(quota["status"]["used"][hard.key]) : times(needs, plan.replicas);
            if (!most || !used || needs.isZero())
                continue;
            const std::string more = needs.toString();
            needs += *used;
            if (compare(needs, *most) <= 0)
                continue;
            report.add(core::FieldPath::of("spec.strategy.rollingUpdate.maxUnavailable"),
                       say("ResourceQuota %1 leaves no room for one more pod (%2: %3 of %4 used, a pod needs %5), and no old pod may go first: "
                           "a rollout can never start", quota["metadata"]["name"].string(), hard.key, used->toString(), most->toString(), more));
            return;
        }
    }
}

} // namespace

const std::vector<Rule> &quotaRules()
{
    static const std::vector<Rule> rules{
        {{"quota-blocks-rollout", Severity::Error, "A ResourceQuota leaves no room for the pod that a rollout must add.", {}}, quotaLeavesNoRoom},
    };
    return rules;
}

} // namespace probes
