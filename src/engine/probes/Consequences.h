// SPDX-License-Identifier: Apache-2.0
// What the probe numbers of one container mean, in sentences and numbers, for the container and for a rollout of its Deployment. The numbers
// are those of Bounds and RolloutModel; this only chooses and words them.
#pragma once

#include "core/Text.h"
#include "probes/RolloutModel.h"
#include "probes/WorkloadModel.h"

namespace probes {

/// Something that had to be assumed, and where it comes from.
struct Assumption {
    std::string name;           ///< stable: "answersAfter", "terminationGrace", "podOverhead", "image", "otherContainers", "replicas"
    std::optional<Ms> time;
    Source source = Source::None;
    int starts = 0;             ///< Measured: from how many
    core::Text text;
};

/// How fast the container begins to answer, and how that is known.
struct StartKnowledge {
    AppSpec app;                 ///< answers, accepts, latency count
    Source source = Source::None;
    int starts = 0;              ///< Measured: from how many; app.answers is then the slowest of them
};

struct Consequence {
    std::string id;  ///< stable: "ready", "rare", "budget", "hang", "crash", "serving", "rollout"
    core::Text text;
};

struct Explanation {
    std::string container;
    Bounds bounds;
    std::optional<Range> rollout; ///< Deployments only; absent too if a pod never gets ready
    RolloutPlan plan;
    std::vector<Consequence> sentences;
    std::vector<Assumption> assumptions;
};

/// Without knowledge of the start: what the annotation declares, else 8 s (less if the budget is less), said with "if". Errors as workloadModel().
core::Result<Explanation> explain(const kube::Workload &workload, const std::string &container,
                                  const std::optional<StartKnowledge> &known = std::nullopt);

/// The document of `explain -o json` (kind Explanation), English; `qos` as the caller knows it.
core::Value toJson(const Explanation &explanation, const std::string &qos);

} // namespace probes
