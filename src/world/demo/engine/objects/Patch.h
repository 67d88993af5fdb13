// SPDX-License-Identifier: Apache-2.0
// JSON Patch (RFC 6902), JSON Merge Patch (RFC 7386) and Kubernetes' strategic merge patch on values. Server-side apply is elsewhere.
#pragma once

#include "core/Value.h"
#include "demo/engine/Failure.h"
#include "kube/schema/Schema.h"

namespace demo {

/// `patch` is a list of operations. A failed test, a missing path or an unknown operation is 422, a patch that is none is 400.
Answer<core::Value> jsonPatched(const core::Value &object, const core::Value &patch);

/// Members of maps that the patch touches are sorted, as Go's encoder leaves them.
core::Value mergePatched(const core::Value &object, const core::Value &patch);

/// Lists merge by the patch keys of `type` (which are not the list-map keys). Understands $patch: delete, replace and merge,
/// $deleteFromPrimitiveList, $setElementOrder and $retainKeys.
Answer<core::Value> strategicPatched(const core::Value &object, const core::Value &patch, const kube::Type *type);

} // namespace demo
