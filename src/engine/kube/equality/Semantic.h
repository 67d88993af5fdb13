// SPDX-License-Identifier: Apache-2.0
// Equality of API objects as the controllers see it (apiequality.Semantic.DeepEqual of the typed objects), on their JSON. It compares, no more.
#pragma once

#include "core/Value.h"

namespace kube {

/// Maps unordered, lists ordered; null, [] and missing are alike, and so is {} where the field's Go type is a map or a plain struct (labels,
/// resources), but not where it is a pointer (affinity, a container's securityContext): there `{}` is a change. Quantities by amount.
/// Source: k8s.io/apimachinery third_party/forked/golang/reflect DeepEqual with the equalities of pkg/api/equality.
bool semanticallyEqual(const core::Value &a, const core::Value &b);

/// Pod templates that give the same ReplicaSet: as above, without the label `pod-template-hash` (deployment_util.EqualIgnoreHash).
bool equalTemplates(const core::Value &a, const core::Value &b);

} // namespace kube
