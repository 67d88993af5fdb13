// SPDX-License-Identifier: Apache-2.0
// Rules of the specs of Deployment, StatefulSet and DaemonSet. Objects come in with their defaults.
#pragma once

#include "kube/validation/Errors.h"

namespace kube {

void validateDeployment(Errors &errors, const core::Value &object);
void validateDeploymentUpdate(Errors &errors, const core::Value &object, const core::Value &old);
void validateStatefulSet(Errors &errors, const core::Value &object);
void validateStatefulSetUpdate(Errors &errors, const core::Value &object, const core::Value &old);
void validateDaemonSet(Errors &errors, const core::Value &object);
void validateDaemonSetUpdate(Errors &errors, const core::Value &object, const core::Value &old);

} // namespace kube
