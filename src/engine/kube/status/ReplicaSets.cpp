// SPDX-License-Identifier: Apache-2.0
#include "kube/status/ReplicaSets.h"

#include "kube/equality/SemanticEqual.h"

#include <algorithm>

namespace kube {

namespace {

    bool older(const core::Value *a, const core::Value *b)
    {
        const core::Value &left = (*a)["metadata"], &right = (*b)["metadata"];
        // RFC 3339 of one form and zone, as the API server writes it, sorts as text.
        const int order = left["creationTimestamp"].string().compare(right["creationTimestamp"].string());
        return order != 0 ? order < 0 : left["name"].string() < right["name"].string();
    }

} // namespace

const core::Value &controllerOf(const core::Value &object)
{
    static const core::Value none;
    for (const core::Value &owner : object["metadata"]["ownerReferences"].items()) {
        if (owner["controller"].boolean())
            return owner;
    }
    return none;
}

bool isControlledBy(const core::Value &object, const std::string &uid)
{
    return !uid.empty() && controllerOf(object)["uid"].string() == uid;
}

ReplicaSets sortReplicaSets(const core::Value &deployment, const std::vector<core::Value> &replicaSets)
{
    std::vector<const core::Value *> sorted;
    for (const core::Value &set : replicaSets)
        sorted.push_back(&set);
    std::sort(sorted.begin(), sorted.end(), older);

    ReplicaSets result;
    const core::Value &podTemplate = deployment["spec"]["template"];
    for (const core::Value *set : sorted) {
        if (!result.newest && equalTemplates((*set)["spec"]["template"], podTemplate)) {
            result.newest = set;
            continue;
        }
        result.old.push_back(set);
        if ((*set)["spec"]["replicas"].integer().value_or(1) > 0)
            result.oldWithPods.push_back(set);
    }
    return result;
}

} // namespace kube
