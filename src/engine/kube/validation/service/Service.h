// SPDX-License-Identifier: Apache-2.0
// Rules of Services. Objects come in with their defaults and with what the registry fills in (ServiceRegistry.h).
#pragma once

#include "kube/validation/Errors.h"

namespace kube {

void validateServiceCreate(Errors &errors, const core::Value &object);
void validateServiceUpdate(Errors &errors, const core::Value &object, const core::Value &old);
/// Addresses, families and their policy: the registry looks at these before all else.
void validateClusterIps(Errors &errors, const core::Value &spec, const core::Value &oldSpec);

bool isHeadless(const core::Value &spec);
bool isExternallyAccessible(const core::Value &spec);
bool needsHealthCheckPort(const core::Value &spec);

} // namespace kube
