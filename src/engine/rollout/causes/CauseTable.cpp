// SPDX-License-Identifier: Apache-2.0
#include "rollout/causes/CauseTable.h"

#include <algorithm>

namespace rollout {

const std::vector<CauseRow> &causeRows()
{
    // Graces absorb what heals by itself: apply order, autoscaled nodes, load balancers, back-off of controllers.
    static const std::vector<CauseRow> rows = {
        {"NotPermitted", Phase::Pods, true, 0, 0},
        {"Paused", Phase::Pods, true, 0, 0},
        {"ServiceAmbiguous", Phase::Address, true, 0, 2},
        {"InvalidImageName", Phase::Pods, true, 0, 0},
        {"ImageNotFound", Phase::Pods, true, 0, never},
        {"ImageAccessDenied", Phase::Pods, true, 0, never},
        {"ImageNeverPull", Phase::Pods, true, 0, 5},
        {"ImageSignatureRejected", Phase::Pods, true, 0, 10},
        {"RegistryUnreachable", Phase::Pods, false, 0, 240},
        {"ImagePullFailed", Phase::Pods, false, 0, 240},
        {"ConfigMissing", Phase::Pods, false, 3, 20},
        {"ConfigInvalid", Phase::Pods, true, 0, 20},
        {"ContainerCreateFailed", Phase::Pods, false, 0, 20},
        {"ContainerStartFailed", Phase::Pods, true, 0, 20},
        {"HookFailed", Phase::Pods, false, 0, 30},
        {"OutOfMemory", Phase::Pods, false, 0, never},
        {"ProgramFinished", Phase::Pods, false, 0, never},
        {"ProbeFailing", Phase::Pods, false, 0, never},
        {"CrashLoop", Phase::Pods, false, 0, never},
        {"VolumeNotMounted", Phase::Pods, false, 60, 300},
        {"Unschedulable", Phase::Pods, false, 15, 300},
        {"SchedulingGated", Phase::Pods, false, 30, never},
        {"ReadinessGateWaiting", Phase::Pods, false, 30, 300},
        {"PodsRejected", Phase::Pods, false, 0, never},
        {"NodeTrouble", Phase::Pods, false, 10, 120},
        {"NodeLost", Phase::Pods, false, 5, never},
        {"ImageSlow", Phase::Pods, false, 180, never},
        {"QuotaExceeded", Phase::Pods, false, 0, 10},
        {"PodCreationDenied", Phase::Pods, true, 0, 5},
        {"ServiceAccountMissing", Phase::Pods, false, 5, 15},
        {"ReplicaSetCreateFailed", Phase::Pods, false, 0, 10},
        {"SelectorMismatch", Phase::Pods, true, 0, 5},
        {"TargetPortMismatch", Phase::Pods, true, 0, 5},
        {"LoadBalancerPortRejected", Phase::Address, true, 0, 0},
        {"LoadBalancerPoolExhausted", Phase::Address, false, 0, 5},
        {"LoadBalancerFailed", Phase::Address, false, 0, 120},
        {"ServiceMissing", Phase::Address, false, 10, 60},
        {"NoLoadBalancer", Phase::Address, false, 90, 300},
        {"AddressNameNotFound", Phase::Address, false, 20, never},
        {"ProgressDeadlineExceeded", Phase::Pods, false, 0, 0},
        {"NoNewReplicaSet", Phase::Pods, false, 10, 60},
        {"ControllerStuck", Phase::Pods, false, 15, 60},
        {"NoEndpoints", Phase::Pods, false, 10, 60},
        {"OldPodsServing", Phase::Pods, false, 15, never},
        {"HealthUrlNotAllowed", Phase::Health, true, 0, 0},
        {"PodProxyForbidden", Phase::Health, true, 0, 0},
        {"ServicePortMismatch", Phase::Health, false, 0, 30},
        {"HealthStatus", Phase::Health, false, 5, never},
        {"HealthNameNotFound", Phase::Health, false, 10, never},
        {"HealthTlsFailed", Phase::Health, false, 5, never},
        {"HealthRefused", Phase::Health, false, 10, never},
        {"HealthUnreachable", Phase::Health, false, 10, never},
    };
    return rows;
}

const CauseRow *causeRow(std::string_view code)
{
    const std::vector<CauseRow> &rows = causeRows();
    const auto found = std::find_if(rows.begin(), rows.end(), [code](const CauseRow &row) { return code == row.code; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace rollout
