// SPDX-License-Identifier: Apache-2.0
// The annotation of client-side apply, which server-side apply by "kubectl" takes over and keeps current.
#pragma once

#include "kube/managedfields/Apply.h"

namespace kube {

bool hasLastApplied(const core::Value &object);
/// The fields of the annotation that the live object still has as they were applied.
FieldSet lastAppliedFields(const core::Value &live, const FieldScope &scope);
core::Value withLastApplied(const core::Value &object, const core::Value &config);

} // namespace kube
