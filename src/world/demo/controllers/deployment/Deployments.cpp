// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/deployment/Deployments.h"

#include "demo/controllers/deployment/DeploymentSync.h"
#include "demo/controllers/Fields.h"

namespace demo {

using core::Value;

void Deployments::hear(const Event &event)
{
    const std::string &resource = event.kind->plural;
    if (resource == m_resource) {
        m_queue.add(nameOf(event.object));
    } else if (resource == "replicasets") {
        queueOwner(event.object, "Deployment");
        if (controllerOf(event.object).isNull() && event.type != Event::Type::Deleted) {
            // An orphan: whoever selects it may adopt it.
            for (const Value &deployment : m_world.store.list(m_resource, textOf(event.object, "namespace"))) {
                if (selects(deployment["spec"]["selector"], event.object["metadata"]["labels"]))
                    m_queue.add(nameOf(deployment));
            }
        }
    } else if (resource == "pods" && event.type == Event::Type::Deleted) {
        // Recreate waits for the last old pod.
        const Value *set = m_world.store.get("replicasets", textOf(event.object, "namespace"), controllerOf(event.object)["name"].string());
        if (set)
            queueOwner(*set, "Deployment");
    }
}

std::vector<Value> Deployments::setsOf(const Value &deployment)
{
    std::vector<Value> sets;
    for (const Value &set : m_world.store.list("replicasets", textOf(deployment, "namespace"))) {
        const Value &owner = controllerOf(set);
        if (owner["uid"] == deployment["metadata"]["uid"]) {
            sets.push_back(set);
        } else if (owner.isNull() && !isDeleting(set) && !isDeleting(deployment)
                   && selects(deployment["spec"]["selector"], set["metadata"]["labels"])) {
            const auto adopted = m_world.store.update(
                "replicasets", withMetadata(set, "ownerReferences", set["metadata"]["ownerReferences"].appended(ownerReference(deployment))),
                controllerAuthor);
            if (adopted)
                sets.push_back(*adopted);
        }
    }
    return sets;
}

void Deployments::sync(const ObjectName &name)
{
    const Value *found = m_world.store.get(m_resource, name.space, name.name);
    if (!found) {
        m_queue.forget(name);
        return;
    }
    const Value deployment = *found;
    DeploymentSync pass(m_world, deployment, setsOf(deployment));
    if (!pass.run()) {
        m_queue.retry(name);
        return;
    }
    m_queue.forget(name);
    if (const auto at = pass.checkAt())
        m_queue.add(name, std::max(*at - m_world.clock().now(), Queue::reaction));
}

} // namespace demo
