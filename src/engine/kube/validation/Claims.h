// SPDX-License-Identifier: Apache-2.0
// Rules of persistent volume claims where workloads carry them: StatefulSet templates and ephemeral volumes.
#pragma once

#include "kube/validation/Errors.h"

namespace kube {

void validateClaimTemplates(Errors &errors, const Path &path, const core::Value &claims);
void validateClaimSpec(Errors &errors, const Path &path, const core::Value &spec);

} // namespace kube
