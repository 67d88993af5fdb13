// SPDX-License-Identifier: Apache-2.0
// Finds one object in the text of a file by kind, name, namespace or document, reading no more documents than it has to. It changes nothing.
#pragma once

#include "core/FieldPath.h"
#include "core/Result.h"
#include "core/Value.h"

#include <optional>
#include <string>
#include <string_view>

namespace operations {

struct ObjectQuery {
    std::string kind;          ///< as kubectl takes it: Deployment, deploy, deployments.apps; empty = any
    std::string name;          ///< empty = any
    std::string namespaceName; ///< empty = any; "default" also finds objects without one
    std::optional<std::size_t> document;
    std::string container;     ///< decides between several objects: only those that have it count
};

struct FoundObject {
    std::size_t document = 0;
    core::FieldPath path; ///< items[2] for an object in a List; else the root
    core::Value object;
};

/// Errors: ObjectMissing, ObjectAmbiguous (with the places), and those of reading a document that may hold the object.
core::Result<FoundObject> findObject(std::string_view text, const ObjectQuery &query);

} // namespace operations
