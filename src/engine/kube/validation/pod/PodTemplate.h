// SPDX-License-Identifier: Apache-2.0
// Rules of a pod template. Its parts have files of their own: volumes, containers, scheduling, security.
#pragma once

#include "kube/validation/Errors.h"

namespace kube {

/// `old` is the template before an update, null for a create: what stands there already may stay.
void validatePodTemplate(Errors &errors, const Path &path, const core::Value &podTemplate, const core::Value &old = {});
/// Annotations that mean something to the pod.
void validatePodAnnotations(Errors &errors, const Path &path, const core::Value &annotations, const core::Value &pod);

} // namespace kube
