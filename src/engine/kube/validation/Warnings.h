// SPDX-License-Identifier: Apache-2.0
// What the API server warns of though it accepts it (Warning headers), for objects with their defaults.
#pragma once

#include "kube/validation/Errors.h"

#include <string>
#include <vector>

namespace kube {

using Warnings = std::vector<std::string>;

void warnOfPodTemplate(Warnings &warnings, const Path &path, const core::Value &podTemplate);
void warnOfVolumes(Warnings &warnings, const Path &spec, const core::Value &volumes);
void warnOfClaimSpec(Warnings &warnings, const Path &path, const core::Value &spec);
/// "fractional byte value ..." if the amount is not a whole number.
void warnOfFraction(Warnings &warnings, const Path &path, const core::Value &amount);

/// A StatefulSet that keeps all revisions.
void warnOfHistory(Warnings &warnings, const core::Value &spec);

/// Adds those that are not there yet: the server sends each text once.
void addOnce(Warnings &warnings, Warnings more);

Warnings deploymentWarnings(const core::Value &object);
Warnings statefulSetWarnings(const core::Value &object);
Warnings daemonSetWarnings(const core::Value &object);
Warnings serviceWarnings(const core::Value &object);

} // namespace kube
