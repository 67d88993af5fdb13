// SPDX-License-Identifier: Apache-2.0
#include "kube/project/ManagedBy.h"

#include <array>

namespace kube {

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

} // namespace kube
