// SPDX-License-Identifier: Apache-2.0
// After merge/update.go of structured-merge-diff and the chain of managers in k8s.io/apimachinery/pkg/util/managedfields/internal.
#include "kube/managedfields/Apply.h"

#include "core/Json.h"
#include "kube/managedfields/LastApplied.h"
#include "kube/managedfields/Ownership.h"
#include "kube/managedfields/Typed.h"

#include <algorithm>

namespace kube {

using core::Value;

namespace {

/// As managedfields.isResetManagedFields: an empty list that was sent, or one empty entry, clears the list.
bool clears(const Value &managedFields)
{
    return managedFields.isList() && (managedFields.size() == 0 || (managedFields.size() == 1 && managedFields.items()[0].size() == 0));
}

Value withManagers(const Value &object, const Managers &managers)
{
    const Value metadata = object["metadata"].without("managedFields");
    const Value entries = writeManagers(managers);
    return object.with("metadata", entries.isNull() ? metadata : metadata.with("managedFields", entries));
}

Value withoutManagers(const Value &object)
{
    return object["metadata"].contains("managedFields") ? object.with("metadata", object["metadata"].without("managedFields")) : object;
}

Managers startingManagers(const Value &live, const Value &next, const FieldScope &scope)
{
    const Value &own = live["metadata"]["managedFields"], &sent = next["metadata"]["managedFields"];
    if (!scope.subresource.empty())
        return readManagers(own);
    if (clears(sent))
        return {};
    Managers managers = readManagers(sent);
    return managers.empty() ? readManagers(own) : managers;
}

/// The identity as JSON, by which the server sorts.
std::string sortKey(const ManagerId &id)
{
    std::string key = "{\"manager\":" + core::jsonQuoted(id.manager) + ",\"operation\":" + (id.apply ? "\"Apply\"" : "\"Update\"");
    if (!id.apply)
        key += ",\"apiVersion\":" + core::jsonQuoted(id.apiVersion);
    if (!id.subresource.empty())
        key += ",\"subresource\":" + core::jsonQuoted(id.subresource);
    return key + '}';
}

ApplyFailure conflictFailure(std::vector<FieldConflict> conflicts)
{
    std::stable_sort(conflicts.begin(), conflicts.end(),
                     [](const FieldConflict &a, const FieldConflict &b) { return sortKey(a.manager) < sortKey(b.manager); });
    std::string message;
    if (conflicts.size() == 1) {
        message = "Apply failed with 1 conflict: conflict with " + conflicts[0].manager.toText() + ": " + toText(conflicts[0].path);
    } else {
        message = "Apply failed with " + std::to_string(conflicts.size()) + " conflicts: ";
        for (std::size_t i = 0; i < conflicts.size(); ++i) {
            if (i == 0 || conflicts[i].manager != conflicts[i - 1].manager)
                message += (i ? "\n" : "") + ("conflicts with " + conflicts[i].manager.toText()) + ':';
            message += "\n- " + toText(conflicts[i].path);
        }
    }
    return {ApplyFailure::Kind::Conflict, message, conflicts};
}

std::string subjectOf(const Value &config)
{
    // objectGVKNN: namespace/name; group/version, Kind=kind.
    const Value &metadata = config["metadata"];
    const std::string &version = config["apiVersion"].string();
    return metadata["namespace"].string() + '/' + metadata["name"].string() + "; " + (version.find('/') == std::string::npos ? "/" + version : version)
        + ", Kind=" + config["kind"].string();
}

} // namespace

Value trackUpdate(const Value &live, const Value &next, std::string_view manager, const FieldScope &scope)
{
    const Value &own = live["metadata"]["managedFields"], &sent = next["metadata"]["managedFields"];
    if (own.size() > 0 && (!scope.subresource.empty() || own == sent)) {
        if (const auto entries = quickUpdate(own, withoutManagers(live), withoutManagers(next), manager, scope))
            return next.with("metadata", next["metadata"].with("managedFields", *entries));
    }
    Managers managers = startingManagers(live, next, scope);
    // Objects that were never tracked stay so until the first apply; a creation is always tracked.
    if (managers.empty() && !live.isNull())
        return withManagers(next, managers);
    const Value before = live.isNull() ? scope.blank : withoutManagers(live);
    noteUpdate(managers, before, withoutManagers(next), manager, scope);
    capUpdateManagers(managers);
    return withManagers(next, managers);
}

tl::expected<Value, ApplyFailure> applyFields(const Value &live, const Value &config, std::string_view manager, bool force, const FieldScope &scope)
{
    if (config["apiVersion"].string() != scope.apiVersion) {
        return tl::unexpected(ApplyFailure{ApplyFailure::Kind::BadRequest,
                                           "Incorrect version specified in apply patch. Specified patch version: " + config["apiVersion"].string()
                                               + ", expected: " + scope.apiVersion,
                                           {}});
    }
    if (!config["metadata"]["managedFields"].isNull())
        return tl::unexpected(ApplyFailure{ApplyFailure::Kind::BadRequest, "metadata.managedFields must be nil", {}});
    const std::string problems = typeProblems(config, scope.type);
    if (!problems.empty()) {
        return tl::unexpected(
            ApplyFailure{ApplyFailure::Kind::Untyped, "failed to create typed patch object (" + subjectOf(config) + "): " + problems, {}});
    }
    Managers managers = readManagers(live["metadata"]["managedFields"]);
    const Value before = live.isNull() ? scope.blank : withoutManagers(live);
    if (managers.empty())
        noteUpdate(managers, scope.blank, before, "before-first-apply", scope);
    Applied applied = applyTo(managers, before, config, manager, force, scope);
    if (!applied.conflicts.empty() && manager == "kubectl") {
        // Fields that the last client-side apply set are kubectl's own.
        const FieldSet allowed = lastAppliedFields(before, scope);
        std::vector<FieldConflict> left;
        for (const FieldConflict &conflict : applied.conflicts) {
            if (!allowed.has(conflict.path))
                left.push_back(conflict);
        }
        if (left.empty())
            applied = applyTo(managers, before, config, manager, true, scope);
        else
            applied.conflicts = left;
    }
    if (!applied.conflicts.empty())
        return tl::unexpected(conflictFailure(applied.conflicts));
    Value object = withManagers(applied.object, applied.managers);
    if (manager == "kubectl" && scope.subresource.empty() && hasLastApplied(live))
        object = withLastApplied(object, config);
    return object;
}

} // namespace kube
