// SPDX-License-Identifier: Apache-2.0
// Applies one object by the product's rules: read it, who manages it, uid as precondition, server-side apply, conflicts. It shows nothing.
#pragma once

#include "client/Apply.h"
#include "operations/apply/Ownership.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace operations {

struct ApplyRequest {
    kube::ObjectRef ref;
    /// The body for the live object (null if there is none). Called once.
    std::function<core::Value(const core::Value &live)> body;
    std::string manager = client::fieldManager;
    bool dryRun = false;
    bool force = false;           ///< take over all conflicting fields
    bool overrideManager = false; ///< also what Helm and the like manage
    /// Fields (in the server's text, ".spec.replicas") that may be taken over because the user asked for just that.
    std::vector<std::string> takeOver;
};

struct ApplyOutcome {
    enum class Kind { Created, Configured, Unchanged };
    kube::ObjectRef ref; ///< with the uid, once known
    Kind kind = Kind::Unchanged;
    bool dryRun = false;
    core::Value before; ///< live, null if there was none
    core::Value after;  ///< the server's answer, null after an error
    std::vector<std::string> warnings;
    std::vector<core::FieldPath> dropped;          ///< owned before, not in the body
    std::vector<client::FieldConflict> taken;      ///< conflicts that were overridden
    std::optional<core::Error> error;              ///< nothing was written
    std::vector<client::FieldConflict> conflicts;  ///< with error FieldConflict
    std::optional<ManagedBy> managedBy;            ///< who manages it, also when overridden
};

[[nodiscard]] client::Call applyObject(client::Session &session, ApplyRequest request, std::function<void(ApplyOutcome)> handler);

/// A manifest as the complete applied set (`apply -f`). Without namespace it gets `namespaceName`.
ApplyRequest completeManifest(const core::Value &manifest, const std::string &namespaceName);

/// Namespaces: POST only when GET says 404; an existing one is left as it is. Works with dryRun.
[[nodiscard]] client::Call ensureNamespace(client::Session &session, core::Value manifest, bool dryRun, std::function<void(ApplyOutcome)> handler);

} // namespace operations
