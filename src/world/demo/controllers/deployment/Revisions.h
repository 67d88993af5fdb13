// SPDX-License-Identifier: Apache-2.0
// Which ReplicaSet of a Deployment is the new one, its revision number, and what a new one looks like. It writes nothing.
#pragma once

#include "core/Value.h"

#include <cstdint>
#include <string>
#include <vector>

namespace demo {

bool createdBefore(const core::Value &a, const core::Value &b);
/// The oldest set with the Deployment's template; null if none.
core::Value newestOf(const core::Value &deployment, const std::vector<core::Value> &sets);
std::int64_t revisionNumber(const core::Value &replicaSet);
std::int64_t highestRevision(const std::vector<core::Value> &sets);
/// `set` with the Deployment's annotations and at least that revision; a revision it had before goes into its history.
core::Value withRevision(const core::Value &set, const core::Value &deployment, std::int64_t revision, bool exists);
/// With the annotations from which the next scaling is computed.
core::Value withReplicaAnnotations(const core::Value &set, const core::Value &deployment);
/// A ReplicaSet for the Deployment's template; sizes and revision are left to the caller.
core::Value newReplicaSet(const core::Value &deployment, const std::string &hash);

} // namespace demo
