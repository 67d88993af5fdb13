// SPDX-License-Identifier: Apache-2.0
// Equality as the API server's controllers see it: quantities by amount, all else as it stands. Both sides must be decoded.
#pragma once

#include "core/Value.h"
#include "kube/schema/Schema.h"

namespace kube {

/// apiequality.Semantic.DeepEqual of two values of the type.
bool semanticallyEqual(const Type &type, const core::Value &a, const core::Value &b);

} // namespace kube
