// SPDX-License-Identifier: Apache-2.0
// Server-side apply: the request, its answer and its conflicts. What is put into the body is decided by operations/.
#pragma once

#include "client/Session.h"
#include "core/FieldPath.h"
#include "kube/ObjectRef.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace client {

inline constexpr const char *fieldManager = "readyline";

struct ApplyOptions {
    std::string manager = fieldManager;
    bool force = false;
    bool dryRun = false;
};

/// One field that another manager owns with another value.
struct FieldConflict {
    std::string manager;     ///< "kubectl"
    std::string subresource; ///< "scale", or empty
    bool update = false;     ///< owned by an Update entry (PUT, POST, patch), not by Apply
    std::string field;       ///< the server's text: .spec.template.spec.containers[name="web"].image
    std::optional<core::FieldPath> path; ///< the same in our syntax; absent if it addresses a set item
    std::optional<core::Value> ours;   ///< what the body has there
    std::optional<core::Value> theirs; ///< what the live object has there
};

/// Of an error with code FieldConflict. `body` and `live` (may be null) supply ours and theirs.
std::vector<FieldConflict> conflictsOf(const core::Error &error, const core::Value &body = {}, const core::Value &live = {});

/// ".spec.template.spec.containers[name=\"web\"].ports[containerPort=80,protocol=\"TCP\"].name" in our syntax.
std::optional<core::FieldPath> pathFromServer(std::string_view field);

/// PATCH of `body` (apiVersion, kind, metadata.name needed). fieldValidation=Strict always. A 500 without reason, the server's answer to
/// unknown and wrongly typed fields, becomes ErrorCode::Rejected.
[[nodiscard]] Call serverSideApply(Session &session, const core::Value &body, const ApplyOptions &options, ReplyHandler handler);

} // namespace client
