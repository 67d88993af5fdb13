// SPDX-License-Identifier: Apache-2.0
// From a workload object and an assumption about one container's application to the pod model that the simulator runs. It runs nothing.
#pragma once

#include "kube/workload/Workload.h"
#include "probes/AppSpec.h"
#include "probes/Bounds.h"

namespace probes {

struct WorkloadModel {
    PodModel pod;
    std::vector<std::string> names; ///< of pod.containers
    std::size_t chosen = 0;         ///< the container that the assumption is about
    const ContainerModel &container() const { return pod.containers[chosen]; }
};

/// `container` empty = the first one that is no sidecar. Other containers answer at once. Errors: ObjectMissing (no such container),
/// ValueInvalid with the API server's words for numbers that it refuses.
core::Result<WorkloadModel> workloadModel(const kube::Workload &workload, const std::string &container, const AppSpec &spec);

/// The bounds of the chosen container under the assumption, as its handlers see it.
Bounds boundsOf(const WorkloadModel &model, const AppSpec &spec);

/// Where an AppSpec comes from.
enum class Source { Declared, Measured, Default, None };
const char *name(Source source); ///< "declared", "measured", "default", "none"

/// The annotation `readyline.dev/app` (or, in the simulated cluster, `demo.readyline.dev/app`) of the pod template.
std::optional<AppSpec> declaredApp(const kube::Workload &workload);

} // namespace probes
