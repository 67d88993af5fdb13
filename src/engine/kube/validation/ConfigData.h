// SPDX-License-Identifier: Apache-2.0
// Rules of ConfigMaps and Secrets: keys, size, what a Secret's type asks for, and that immutable ones stay as they are. Data is not decoded.
#pragma once

#include "kube/validation/Errors.h"

namespace kube {

void validateConfigMap(Errors &errors, const core::Value &object);
void validateConfigMapUpdate(Errors &errors, const core::Value &object, const core::Value &old);
void validateSecret(Errors &errors, const core::Value &object);
void validateSecretUpdate(Errors &errors, const core::Value &object, const core::Value &old);

} // namespace kube
