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
    // Update entries are looked up by an identity that holds the version, which is another in a Scale. So the server never finds them, and writes the
    // replicas of an owner that stays as an entry of its own.
    Managers scaleManagers = readManagers(scale), result;
    for (const auto &[id, set] : readManagers(parent)) {
        if (!set.fields.has(replicas)) {
            result[id] = set;
            continue;
        }
        const auto kept = scaleManagers.find(id);
        if (kept != scaleManagers.end()) {
            result[id] = set;
            scaleManagers.erase(kept);
            continue;
        }
        ManagedSet rest = set;
        rest.fields = rest.fields.without(replicasOnly());
        if (!rest.fields.empty())
            result[id] = rest;
    }
    for (const auto &[id, set] : scaleManagers) {
        // The time of such an entry is lost on the way, unless it is this write that changed it.
        bool untouched = false;
        for (const auto &[owner, owned] : readManagers(parent))
            untouched = untouched || (!id.apply && id.subresource.empty() && owner.manager == id.manager && owner.subresource == id.subresource && owned.time == set.time);
        result[id] = {replicasOnly(), parentApiVersion, untouched ? std::string() : set.time};
    }
    return writeManagers(result);
}

} // namespace kube
