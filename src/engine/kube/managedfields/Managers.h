// SPDX-License-Identifier: Apache-2.0
// metadata.managedFields as sets by manager, and back in the server's order. It decides nothing about who owns what.
#pragma once

#include "core/Value.h"
#include "kube/managedfields/FieldSet.h"

#include <map>
#include <string>
#include <string_view>

namespace kube {

/// Who owns fields: two entries are the same manager if all parts agree; an Apply manager's version does not count.
struct ManagerId {
    std::string manager;
    bool apply = false;
    std::string apiVersion; ///< empty for Apply
    std::string subresource;
    auto operator<=>(const ManagerId &) const = default;

    /// `"web" with subresource "scale" using apps/v1`, as in conflict messages.
    std::string toText() const;
};

struct ManagedSet {
    FieldSet fields;
    std::string apiVersion;
    std::string time; ///< RFC 3339; empty if the entry has none
};

using Managers = std::map<ManagerId, ManagedSet>;

/// Of a list of ManagedFieldsEntry; entries of a kind that is not understood make it empty, as the server then ignores the whole list.
Managers readManagers(const core::Value &managedFields);
/// Sorted by operation, time, manager, version, subresource; null if there are none.
core::Value writeManagers(const Managers &managers);

} // namespace kube
