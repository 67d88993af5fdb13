// SPDX-License-Identifier: Apache-2.0
// Server-side apply and the tracking of other writes, as the API server's field manager does them. Pure: it stores nothing, defaults nothing.
#pragma once

#include "core/Value.h"
#include "kube/managedfields/FieldSet.h"
#include "kube/managedfields/Managers.h"
#include "kube/schema/Schema.h"

#include <tl/expected.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kube {

struct FieldScope {
    const Type *type = nullptr;
    std::string apiVersion;
    std::string subresource;
    FieldSet ignored;  ///< what this endpoint resets: "status" for the object itself
    core::Value blank; ///< the object's type with nothing set, as the server prints it
    std::string now;   ///< time for entries that change
    /// Decoding and defaulting of what a merge gives, which happens before ownership is written down.
    std::function<core::Value(const core::Value &)> completed;
};

struct FieldConflict {
    ManagerId manager;
    ElementPath path;
};

struct ApplyFailure {
    enum class Kind { BadRequest, Untyped, Conflict };
    Kind kind = Kind::BadRequest;
    std::string message;
    std::vector<FieldConflict> conflicts;
};

/// `next` with the managedFields after a POST, PUT or patch by `manager`; `live` is null for a creation. An empty list of managedFields in `next`
/// clears them.
core::Value trackUpdate(const core::Value &live, const core::Value &next, std::string_view manager, const FieldScope &scope);

/// `live` (null for a creation) after `config` was applied, with its managedFields. `config` may have no managedFields of its own.
tl::expected<core::Value, ApplyFailure> applyFields(const core::Value &live, const core::Value &config, std::string_view manager, bool force,
                                                    const FieldScope &scope);

/// managedFields of a Scale (autoscaling/v1) made from those of its parent, and back: who owns replicas.
core::Value scaleManagedFields(const core::Value &parentManagedFields);
core::Value parentManagedFields(const core::Value &parentManagedFields, const core::Value &scaleManagedFields, const std::string &parentApiVersion);

} // namespace kube
