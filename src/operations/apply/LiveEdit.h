// SPDX-License-Identifier: Apache-2.0
// Edits of a live object, as the window makes them: a dry run to show, the same again just before writing, then the write. It shows nothing.
#pragma once

#include "core/Edit.h"
#include "operations/apply/Apply.h"

namespace operations {

struct EditRequest {
    kube::ObjectRef ref; ///< a uid makes it a precondition: another object of the same name is refused (Stale)
    core::Edit edit;
    bool force = false;
    bool overrideManager = false;
};

struct EditPreview {
    core::Value live;      ///< as just read
    core::Value result;    ///< what the server would store
    core::Edit difference; ///< from live to result, without what the server keeps for itself
    bool fromServer = true; ///< false: the dry run was forbidden, the difference is our own
    std::optional<core::Error> refusal; ///< why it was forbidden
    bool restartsPods = false; ///< the pod template differs
    std::vector<std::string> warnings;
    std::vector<core::Change> patched; ///< cannot be applied, so the edit is written as a JSON Patch with tests
    std::optional<ManagedBy> managedBy;
    std::optional<core::Error> error;
    std::vector<client::FieldConflict> conflicts; ///< with error FieldConflict
};

[[nodiscard]] client::Call previewEdit(client::Session &session, EditRequest request, std::function<void(EditPreview)> handler);

struct EditOutcome {
    /// Unknown: the write was sent, but no answer came. Partly: the patch was written, the apply that follows it was not.
    enum class Written { No, Unknown, Partly, Yes };

    ApplyOutcome applied;
    Written written = Written::No;
    /// The dry run gave something else than `shown`: nothing was written, show this and ask again.
    std::optional<EditPreview> changedSinceShown;
};

/// `shown` is the difference that the user agreed to.
[[nodiscard]] client::Call applyEdit(client::Session &session, EditRequest request, core::Edit shown, std::function<void(EditOutcome)> handler);

} // namespace operations
