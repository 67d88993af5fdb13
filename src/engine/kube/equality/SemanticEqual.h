// SPDX-License-Identifier: Apache-2.0
// Equality of API objects as the server and its controllers see it (apiequality.Semantic.DeepEqual), on their JSON. It compares, no more.
#pragma once

#include "core/Value.h"
#include "kube/schema/Schema.h"

namespace kube {

/// Quantities by amount; what Go's types cannot tell apart is alike: null, nothing, an empty list or text, `{}` for a plain struct (resources).
/// Where the Go field is a pointer (affinity, a container's securityContext), `{}` differs from nothing.
bool semanticallyEqual(const Type &type, const core::Value &a, const core::Value &b);

/// Pod templates that give the same ReplicaSet: as above, without the label `pod-template-hash` (deployment_util.EqualIgnoreHash).
bool equalTemplates(const core::Value &a, const core::Value &b);

} // namespace kube
