// SPDX-License-Identifier: Apache-2.0
// The status of a Deployment from its ReplicaSets, and the arithmetic of its strategy, as pkg/controller/deployment computes them. It writes nothing.
#pragma once

#include "core/Clock.h"
#include "core/Value.h"

#include <optional>
#include <string>
#include <vector>

namespace demo {

inline constexpr const char *revisionAnnotation = "deployment.kubernetes.io/revision";
inline constexpr const char *revisionHistoryAnnotation = "deployment.kubernetes.io/revision-history";
inline constexpr const char *desiredReplicasAnnotation = "deployment.kubernetes.io/desired-replicas";
inline constexpr const char *maxReplicasAnnotation = "deployment.kubernetes.io/max-replicas";

std::int64_t specReplicas(const core::Value &object);
std::int64_t availableReplicas(const core::Value &replicaSet);
std::int64_t maxSurge(const core::Value &deployment);
/// At least 1 if both resolve to 0, at most the replicas.
std::int64_t maxUnavailable(const core::Value &deployment);
bool isRollingUpdate(const core::Value &deployment);
bool hasProgressDeadline(const core::Value &deployment);
std::int64_t totalReplicas(const std::vector<core::Value> &sets);

/// The same template, pod-template-hash aside.
bool sameTemplate(const core::Value &deployment, const core::Value &replicaSet);

core::Value progressCondition(const char *type, const char *status, const char *reason, std::string message, const std::string &now);
/// `status` with the condition; unchanged if status and reason are the same already.
core::Value withCondition(const core::Value &status, core::Value condition);
core::Value withoutCondition(const core::Value &status, std::string_view type);

/// Counts and the Available condition. `newSet` may be null.
core::Value countedStatus(const core::Value &deployment, const std::vector<core::Value> &sets, const core::Value &newSet, const std::string &now);
/// countedStatus with Progressing and ReplicaFailure, for a Deployment that rolls out.
core::Value rolloutStatus(const core::Value &deployment, const std::vector<core::Value> &sets, const core::Value &newSet, core::Instant now);
bool isComplete(const core::Value &deployment, const core::Value &status);
/// When the progress deadline has to be looked at next; nothing if it cannot pass.
std::optional<core::Instant> progressCheckAt(const core::Value &deployment);

} // namespace demo
