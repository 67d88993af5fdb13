// SPDX-License-Identifier: Apache-2.0
// Rules of a pod template. Its parts have files of their own: volumes, containers, scheduling, security.
#pragma once

#include "kube/validation/Errors.h"

namespace kube {

void validatePodTemplate(Errors &errors, const Path &path, const core::Value &podTemplate);
/// Annotations that mean something to the pod.
void validatePodAnnotations(Errors &errors, const Path &path, const core::Value &annotations, const core::Value &pod);

} // namespace kube
