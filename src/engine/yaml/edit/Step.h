// SPDX-License-Identifier: Apache-2.0
// One elementary change on the way from a value to another: the smallest that a text can follow. It knows no text.
#pragma once

#include "core/FieldPath.h"
#include "core/Value.h"
#include "yaml/edit/Sheet.h"

#include <optional>
#include <string>

namespace yaml::edit {

enum class StepKind { Replace, InsertMember, RemoveMember, InsertItem, RemoveItem };

struct Step {
    StepKind kind = StepKind::Replace;
    Place place;                            ///< of the value that is replaced or removed; of the collection for insertions
    core::FieldPath path;                   ///< the same, or the new one's, for messages
    std::string key;                        ///< of a new member
    std::optional<std::size_t> predecessor; ///< position that an insertion follows; nothing = before the first
    core::Value value;
};

/// The next step from `before` towards `after`; nothing if they are equal. Replacements come first, then insertions, then removals.
std::optional<Step> nextStep(const core::Value &before, const core::Value &after);
/// `base` after the step.
core::Value applied(const core::Value &base, const Step &step);

} // namespace yaml::edit
