// SPDX-License-Identifier: Apache-2.0
#include "rollout/Target.h"

#include "kube/workload/Probe.h"
#include "kube/workload/Workload.h"

#include <algorithm>

namespace rollout {

core::Duration defaultPodsDeadline(const core::Value &deployment)
{
    std::int64_t seconds = std::max<std::int64_t>(600, std::min<std::int64_t>(deployment["spec"]["progressDeadlineSeconds"].integer().value_or(600), 86400));
    if (const auto workload = kube::Workload::of(deployment)) {
        for (const kube::Container &container : workload->containers()) {
            std::int64_t budget = 0;
            for (const kube::ProbeKind kind : {kube::ProbeKind::Startup, kube::ProbeKind::Readiness}) {
                if (const auto probe = container.probe(kind))
                    budget += probe->effective(kube::Timing::InitialDelay)
                        + probe->effective(kube::Timing::FailureThreshold) * probe->effective(kube::Timing::Period);
            }
            seconds = std::max(seconds, budget);
        }
    }
    return core::Duration(seconds * 1000);
}

} // namespace rollout
