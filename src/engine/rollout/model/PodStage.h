// SPDX-License-Identifier: Apache-2.0
// How far one pod is on its way to Ready, in a word and a sentence, with what its probes found so far. Failures are causes/'s business.
#pragma once

#include "kube/workload/Probe.h"
#include "rollout/Phase.h"
#include "rollout/model/Model.h"

#include <string>

namespace rollout {

/// What the kubelet reported about one probe of the running container.
struct ProbeFindings {
    int failures = 0;        ///< since the container started; 0 = none reported
    bool exact = true;       ///< false after a restart: events count on over restarts
    std::string message;     ///< newest text, "HTTP probe failed with statuscode: 503"
    const Happening *newest = nullptr;
};
ProbeFindings findingsOf(const Model &model, const Pod &pod, const core::Value &containerStatus, kube::ProbeKind kind);

/// "HTTP 503", "connection refused", "no answer in time": what a probe's failure text says, short.
core::Text shortFinding(const std::string &message);
/// ":3001/api/v1/health" for a httpGet, ":3001" for a tcpSocket, the command for exec.
std::string probeTarget(const core::Value &probe);

struct PodStage {
    std::string code;     ///< "Scheduling", "ContainerCreating", "Startup", "Readiness", "Ready", or the kubelet's waiting reason
    PhaseState state = PhaseState::Progress; ///< colour of the pod's lane
    core::Text message;
    int rank = 0;         ///< higher = further
};
PodStage stageOf(const Model &model, const Pod &pod);

/// The container of the pod template or pod with that name; null if there is none.
const core::Value &containerSpec(const core::Value &podSpec, const std::string &name);

} // namespace rollout
