// SPDX-License-Identifier: Apache-2.0
#include "operations/apply/Ownership.h"

#include "core/Json.h"
#include "kube/managedfields/Managers.h"

#include <algorithm>
#include <array>

namespace operations {

namespace {

using core::Value;

/// The set at the path; nullptr where the set has neither it nor anything below it. An index step ends the search: atomic lists are owned whole.
bool covers(const kube::FieldSet &set, const core::FieldPath &path, std::size_t depth)
{
    if (depth == path.size())
        return true;
    const core::FieldPath::Step &step = path.steps()[depth];
    if (std::holds_alternative<std::size_t>(step))
        return true;
    kube::PathElement element;
    if (const auto *key = std::get_if<std::string>(&step)) {
        element = kube::fieldElement(*key);
    } else {
        // The record names all keys of a list item, a path perhaps only some: look at each item of the record.
        const auto &selector = std::get<core::Selector>(step);
        for (const auto &[child, below] : set.children()) {
            const auto record = child.rfind("k:", 0) == 0 ? core::parseJson(std::string_view(child).substr(2)) : core::Result<Value>(Value());
            const bool matches = record && record->isMap() && core::matches(selector, *record);
            if (matches && covers(below, path, depth + 1))
                return true;
        }
        return false;
    }
    const bool member = set.hasMember(element);
    const kube::FieldSet &below = set.below(element);
    if (depth + 1 == path.size())
        return member || !below.empty();
    // An owned leaf above the path (an atomic value) covers what is in it.
    return (member && below.empty()) || (!below.empty() && covers(below, path, depth + 1));
}

} // namespace

core::Error managedElsewhere(const ManagedBy &manager)
{
    return core::Error(core::ErrorCode::ManagedElsewhere,
                       core::say("Managed by %1: a change here would be reverted", manager.text()),
                       core::say("Change it there, or use --override-manager"));
}

bool isOwnManager(std::string_view manager)
{
    static constexpr std::array own{"readyline", "readyline-restart", "readyline-rollback"};
    return std::find(own.begin(), own.end(), manager) != own.end();
}

std::vector<std::string> otherOwners(const Value &object, const core::FieldPath &path)
{
    std::vector<std::string> names;
    for (const auto &[id, set] : kube::readManagers(object["metadata"]["managedFields"])) {
        if (isOwnManager(id.manager) || id.subresource == "status" || !covers(set.fields, path, 0))
            continue;
        if (std::find(names.begin(), names.end(), id.manager) == names.end())
            names.push_back(id.manager);
    }
    return names;
}

} // namespace operations
