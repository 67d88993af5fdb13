// SPDX-License-Identifier: Apache-2.0
// Rules of the update strategies of Deployment and DaemonSet.
#pragma once

#include "kube/validation/Errors.h"

namespace kube {

void validateDeploymentStrategy(Errors &errors, const Path &path, const core::Value &strategy);
void validateDaemonSetStrategy(Errors &errors, const Path &path, const core::Value &strategy);

} // namespace kube
