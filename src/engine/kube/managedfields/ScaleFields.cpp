// SPDX-License-Identifier: Apache-2.0
// After scalehandler.go of apimachinery's managedfields.
#include "kube/managedfields/Apply.h"

namespace kube {

using core::Value;

namespace {

constexpr const char *scaleVersion = "autoscaling/v1";

FieldSet replicasOnly()
{
    FieldSet set;
    set.insert(fieldElements("spec.replicas"));
    return set;
}

} // namespace

Value scaleManagedFields(const Value &parent)
{
    const ElementPath replicas = fieldElements("spec.replicas");
    Managers result;
    for (const auto &[id, set] : readManagers(parent)) {
        if (set.fields.has(replicas))
            result[id] = {replicasOnly(), scaleVersion, set.time};
    }
    return writeManagers(result);
}

Value parentManagedFields(const Value &parent, const Value &scale, const std::string &parentApiVersion)
{
    const ElementPath replicas = fieldElements("spec.replicas");
    const auto sameName = [](const ManagerId &a, const ManagerId &b) {
        return a.manager == b.manager && a.apply == b.apply && a.subresource == b.subresource;
    };
    Managers scaleManagers = readManagers(scale), result;
    for (const auto &[id, set] : readManagers(parent)) {
        if (!set.fields.has(replicas)) {
            result[id] = set;
            continue;
        }
        auto kept = scaleManagers.begin();
        while (kept != scaleManagers.end() && !sameName(kept->first, id))
            ++kept;
        if (kept != scaleManagers.end()) {
            result[id] = set;
            scaleManagers.erase(kept);
            continue;
        }
        // Stolen through the scale.
        ManagedSet rest = set;
        rest.fields = rest.fields.without(replicasOnly());
        if (!rest.fields.empty())
            result[id] = rest;
    }
    for (const auto &[id, set] : scaleManagers) {
        ManagerId own = id;
        if (!own.apply)
            own.apiVersion = parentApiVersion;
        result[own] = {replicasOnly(), parentApiVersion, set.time};
    }
    return writeManagers(result);
}

} // namespace kube
