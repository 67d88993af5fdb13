// SPDX-License-Identifier: Apache-2.0
// Builds the bodies of writes: everything readyline owns plus an edit, or a JSON Patch with tests. Pure; it sends nothing.
#pragma once

#include "core/Edit.h"
#include "core/Result.h"

#include <string>
#include <vector>

namespace operations {

/// The body of a live edit: what `manager` applied to `live` so far, with the edit's changes. Paths into lists that are one value (args)
/// take the whole list. Removals only leave out.
core::Value appliedWith(const core::Value &live, const core::Edit &edit, const std::string &manager);

/// The same with a whole manifest laid over it: maps are merged, list items by their keys, probes and resources replaced. For `create` on a
/// project that is there.
core::Value appliedWithManifest(const core::Value &live, const core::Value &manifest, const std::string &manager);

/// Changes of the edit that leaving a field out cannot bring about: a removal, or another handler for a probe, of what other managers own too.
std::vector<core::Change> needsPatch(const core::Value &live, const core::Edit &edit);

/// JSON Patch operations (RFC 6902) for all of the edit: first tests of uid, of list items' keys and of what stood there, then the changes.
core::Result<core::Value> jsonPatch(const core::Value &live, const core::Edit &edit);

/// Fields that the body no longer has but `manager` applied before: a server-side apply of it removes them.
std::vector<core::FieldPath> droppedFields(const core::Value &live, const core::Value &body, const std::string &manager);

/// The body with the object's uid as precondition.
core::Value withUid(const core::Value &body, const core::Value &live);

/// An object without what the server keeps for itself (managedFields, resourceVersion, uid, generation, creationTimestamp, status): what
/// `kubectl diff --server-side` compares. Also without the revision annotation, which the controller writes at any moment.
core::Value comparable(const core::Value &object);

/// Whether an apply changed nothing: neither values nor what `manager` owns. (Others write in between: the rest of
/// the object and its resourceVersion tell less.)
bool sameApplied(const core::Value &before, const core::Value &after, const std::string &manager);

} // namespace operations
