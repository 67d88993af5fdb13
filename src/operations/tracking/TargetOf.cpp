// SPDX-License-Identifier: Apache-2.0
#include "operations/tracking/TargetOf.h"

#include "kube/workload/Workload.h"
#include "probes/Consequences.h"

#include <algorithm>

namespace operations {

using core::Value;

namespace {

    /// What the probes' numbers and a known start time promise; nothing where the start time is anybody's guess.
    void addEstimates(rollout::Target &target, const Value &deployment)
    {
        const auto workload = kube::Workload::of(deployment);
        if (!workload || workload->containers().empty())
            return;
        const auto explained = probes::explain(*workload, workload->containers().front().name);
        if (!explained || !explained->bounds.ready)
            return;
        for (const probes::Assumption &assumption : explained->assumptions) {
            if (assumption.name != "answersAfter")
                continue;
            if (assumption.source == probes::Source::None)
                return;
            target.estimateBasis = assumption.text;
        }
        const probes::Range &ready = explained->bounds.ready->range;
        target.startToReady = rollout::Span{core::Duration(ready.min), core::Duration(ready.max)};
        if (explained->rollout)
            target.applyToReady = rollout::Span{core::Duration(explained->rollout->min), core::Duration(explained->rollout->max)};
    }

} // namespace

rollout::Target targetOf(const std::string &context, const Value &deployment, bool changed, core::Instant now)
{
    const Value &metadata = deployment["metadata"];
    rollout::Target target;
    target.context = context;
    target.nameSpace = metadata["namespace"].string();
    target.name = metadata["name"].string();
    target.uid = metadata["uid"].string();
    target.generation = metadata["generation"].integer().value_or(0);
    target.podTemplate = deployment["spec"]["template"];
    target.appliedAt = now;
    addEstimates(target, deployment);
    if (!changed)
        return target;
    // What was just written carries the server's time, in whole seconds.
    std::string newest;
    for (const Value &entry : metadata["managedFields"].items())
        newest = std::max(newest, entry["time"].string());
    const auto written = core::fromRfc3339(newest);
    const core::Duration ahead = written ? *written + core::Duration(500) - now : core::Duration(0);
    if (ahead > core::Duration(2000) || ahead < core::Duration(-2000))
        target.serverAhead = ahead;
    return target;
}

std::string selectorOf(const Value &deployment)
{
    const Value &selector = deployment["spec"]["selector"];
    if (selector["matchExpressions"].size() > 0)
        return {};
    std::string text;
    for (const core::Member &label : selector["matchLabels"].members())
        text += (text.empty() ? "" : ",") + label.key + "=" + label.value.string();
    return text;
}

} // namespace operations
