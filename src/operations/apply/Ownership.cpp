// SPDX-License-Identifier: Apache-2.0
#include "operations/apply/Ownership.h"

#include "core/Json.h"
#include "kube/managedfields/Managers.h"

#include <algorithm>
#include <array>

namespace operations {

namespace {

using core::Value;

struct Sign {
    const char *tool;
    const char *where; ///< "labels" or "annotations"
    const char *key;
    const char *value; ///< "" = any
    const char *nameKey; ///< label or annotation with its name for the thing
};

constexpr std::array signs{
    Sign{"Helm", "annotations", "meta.helm.sh/release-name", "", "meta.helm.sh/release-name"},
    Sign{"Helm", "labels", "app.kubernetes.io/managed-by", "Helm", ""},
    Sign{"Argo CD", "annotations", "argocd.argoproj.io/tracking-id", "", "argocd.argoproj.io/tracking-id"},
    Sign{"Argo CD", "labels", "argocd.argoproj.io/instance", "", "argocd.argoproj.io/instance"},
    Sign{"Flux", "labels", "kustomize.toolkit.fluxcd.io/name", "", "kustomize.toolkit.fluxcd.io/name"},
    Sign{"Flux", "labels", "helm.toolkit.fluxcd.io/name", "", "helm.toolkit.fluxcd.io/name"},
};

std::string named(const Value &metadata, const Sign &sign)
{
    std::string name = metadata[sign.where][sign.nameKey].string();
    return name.substr(0, name.find(':')); // a tracking id is "application:group/Kind:namespace/name"
}

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

std::optional<ManagedBy> managedBy(const Value &object)
{
    const Value &metadata = object["metadata"];
    for (const Sign &sign : signs) {
        const Value *value = metadata[sign.where].find(sign.key);
        if (value && (!*sign.value || value->string() == sign.value))
            return ManagedBy{sign.tool, *sign.nameKey ? named(metadata, sign) : std::string()};
    }
    for (const Value &owner : metadata["ownerReferences"].items()) {
        if (owner["controller"].boolean())
            return ManagedBy{owner["kind"].string() + ' ' + owner["name"].string(), {}};
    }
    return std::nullopt;
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
