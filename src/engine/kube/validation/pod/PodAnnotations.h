// SPDX-License-Identifier: Apache-2.0
// Annotations that the server reads as part of a pod: old spellings of security profiles, the cost of deleting it.
#pragma once

#include "kube/validation/Errors.h"

namespace kube {

/// Profiles given both by annotation and by field must agree.
void validateProfilesMatchAnnotations(Errors &errors, const Path &spec, const core::Value &annotations, const core::Value &pod);

} // namespace kube
