// SPDX-License-Identifier: Apache-2.0
// What a user did to a workload: an ordered list of field changes with a title. Form, command line, quick fix and profile all make these.
#pragma once

#include "core/FieldPath.h"
#include "core/Text.h"
#include "core/Value.h"

#include <optional>
#include <vector>

namespace core {

struct Change {
    FieldPath path;
    std::optional<Value> before; ///< what stood there when the change was made; absent = nothing
    std::optional<Value> after;  ///< absent = remove
    std::optional<std::size_t> index; ///< position among the siblings, for an insertion
    bool operator==(const Change &) const = default;
};

struct Edit {
    Text title; ///< "Set period to 5", for undo
    std::vector<Change> changes;
    bool empty() const { return changes.empty(); }
    bool operator==(const Edit &) const = default;
};

Change setting(FieldPath path, Value after);
Change removal(FieldPath path);

/// `base` after the change. Removing what is not there changes nothing.
Value apply(const Value &base, const Change &change);
Value apply(const Value &base, const Edit &edit);
/// The same edit with `before` taken from `base`, without the changes that change nothing.
Edit resolved(const Value &base, const Edit &edit);
/// The smallest changes that lead from `before` to `after`: maps by key, lists as a whole unless both have unique `name`s.
Edit difference(const Value &before, const Value &after);

} // namespace core
