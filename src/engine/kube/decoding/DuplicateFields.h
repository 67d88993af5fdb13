// SPDX-License-Identifier: Apache-2.0
// What Go's decoder makes of an object that has a field twice. Internal to Decode.
#pragma once

#include "core/Value.h"
#include "kube/schema/Schema.h"

namespace kube {

/// The raw value that the members before `member` of the same key amount to.
core::Value earlierValue(const core::Value &raw, const core::Member &member);

/// What is left of two values for one field: the second is decoded into what the first has filled.
core::Value mergedDuplicate(const Field &field, const core::Value &first, const core::Value &second);

} // namespace kube
