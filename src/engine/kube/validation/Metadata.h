// SPDX-License-Identifier: Apache-2.0
// Rules of an object's metadata: names, labels, annotations, owners, finalizers; and what an update may not change of them.
#pragma once

#include "kube/validation/Names.h"

namespace kube {

using NameRule = Messages (*)(std::string_view);

/// A namespaced object's metadata under the rule for its kind's names, with the rule for finalizers of Kubernetes' own kinds.
void validateObjectMeta(Errors &errors, const Path &path, const core::Value &metadata, NameRule nameRule);
/// The second look that every kind gets: names only have to fit into a URL.
void validateCommonMeta(Errors &errors, const Path &path, const core::Value &metadata);
void validateObjectMetaUpdate(Errors &errors, const Path &path, const core::Value &metadata, const core::Value &old);
void validateAnnotations(Errors &errors, const Path &path, const core::Value &annotations);
/// For claims inside a pod or StatefulSet: nothing but labels and annotations may stand there.
void validateTemplateMeta(Errors &errors, const Path &path, const core::Value &metadata);

/// ValidateImmutableField, with the rendering of `value` that fits its Go type.
void validateImmutable(Errors &errors, const Path &path, const core::Value &value, const core::Value &old, const std::string &shownValue);

} // namespace kube
