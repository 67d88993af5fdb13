// SPDX-License-Identifier: Apache-2.0
// Who owns which fields after one write: the two algorithms of structured-merge-diff's Updater. Internal to server-side apply.
#pragma once

#include "kube/managedfields/Apply.h"

#include <optional>

namespace kube {

/// After an update from `before` to `after`: others lose what changed, `manager` gains it.
void noteUpdate(Managers &managers, const core::Value &before, const core::Value &after, std::string_view manager, const FieldScope &scope);

/// The common case without reading the sets: `manager` changes only what it owns alone, so that at most its entry's time changes. Gives the new
/// list of entries; nothing if the case is not so simple.
std::optional<core::Value> quickUpdate(const core::Value &entries, const core::Value &before, const core::Value &after, std::string_view manager,
                                       const FieldScope &scope);

struct Applied {
    core::Value object; ///< without managedFields
    Managers managers;
    std::vector<FieldConflict> conflicts; ///< by manager, then path; if there are any, nothing else counts
};
Applied applyTo(const Managers &managers, const core::Value &live, const core::Value &config, std::string_view manager, bool force,
                const FieldScope &scope);

/// More than ten Update managers: the oldest become "ancient-changes".
void capUpdateManagers(Managers &managers);

} // namespace kube
