// SPDX-License-Identifier: Apache-2.0
// What is particular to each kind when it is created or updated. Internal to Admit.
#pragma once

#include "kube/admission/Admit.h"
#include "kube/validation/Warnings.h"

#include <optional>

namespace kube {

struct KindRules {
    const char *apiVersion = "";
    const char *kind = "";
    const char *resource = ""; ///< plural, as in URLs
    bool namespaced = true;
    bool countsGenerations = false;
    bool annotationsCount = false; ///< towards the generation, because they are copied to what the kind makes
    /// Conversion to the server's internal form: an error text if annotations that it reads are broken.
    std::optional<std::string> (*convert)(const core::Value &object) = nullptr;
    core::Value (*prepare)(const core::Value &object) = nullptr; ///< PrepareForCreate, PrepareForUpdate
    /// What the registry does before the rules are asked; its errors are the only ones then. `old` is null for a create.
    core::Value (*begin)(Errors &errors, const core::Value &object, const core::Value &old, const AdmitRequest &request) = nullptr;
    void (*validateCreate)(Errors &errors, const core::Value &object) = nullptr;
    void (*validateUpdate)(Errors &errors, const core::Value &object, const core::Value &old) = nullptr;
    Warnings (*warnings)(const core::Value &object) = nullptr;
    Warnings (*updateWarnings)(const core::Value &object, const Admission &admission) = nullptr;
    /// The last of PrepareForUpdate, when it is known what has changed.
    core::Value (*finishUpdate)(const core::Value &object, const core::Value &old, const Admission &admission) = nullptr;
    /// What is done to every answer. `old` is null for a create.
    core::Value (*decorate)(const core::Value &object, const core::Value &asSent, const core::Value &old) = nullptr;
};

/// Rules for metadata alone where the kind has no row.
const KindRules &rulesFor(const std::string &apiVersion, const std::string &kind);

} // namespace kube
