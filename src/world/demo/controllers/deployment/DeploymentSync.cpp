// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/deployment/DeploymentSync.h"

#include "core/FieldPath.h"
#include "demo/controllers/deployment/DeploymentStatus.h"
#include "demo/controllers/Fields.h"
#include "demo/controllers/deployment/Revisions.h"

#include <algorithm>

namespace demo {

using core::Value;

DeploymentSync::DeploymentSync(World world, Value deployment, std::vector<Value> sets)
    : m_world(world), m_deployment(std::move(deployment)), m_sets(std::move(sets))
{
}

std::vector<Value> DeploymentSync::all() const
{
    std::vector<Value> sets = m_old;
    if (!m_new.isNull())
        sets.push_back(m_new);
    return sets;
}

bool DeploymentSync::run()
{
    if (isDeleting(m_deployment)) {
        if (!findNewSet(false))
            return false;
        return finish(false);
    }
    if (!checkPaused())
        return false;
    if (m_deployment["spec"]["paused"].boolean())
        return syncScale();
    if (!findNewSet(false))
        return false;
    // A change of spec.replicas is served first; a template that changed with it has to wait for the next pass.
    if (isScaling())
        return syncScale();
    return m_deployment["spec"]["strategy"]["type"].string() == "Recreate" ? recreate() : rollingUpdate();
}

bool DeploymentSync::checkPaused()
{
    if (!hasProgressDeadline(m_deployment))
        return true;
    const std::string reason = condition(m_deployment["status"]["conditions"], "Progressing")["reason"].string();
    const bool paused = m_deployment["spec"]["paused"].boolean();
    if (reason == "ProgressDeadlineExceeded" || paused == (reason == "DeploymentPaused"))
        return true;
    const std::string now = m_world.store.timestamp();
    return writeStatus(withCondition(m_deployment["status"],
                                     paused ? progressCondition("Progressing", "Unknown", "DeploymentPaused", "Deployment is paused", now)
                                            : progressCondition("Progressing", "Unknown", "DeploymentResumed", "Deployment is resumed", now)));
}

bool DeploymentSync::findNewSet(bool create)
{
    m_new = newestOf(m_deployment, m_sets);
    m_old.clear();
    for (const Value &set : m_sets) {
        if (m_new.isNull() || uidOf(set) != uidOf(m_new))
            m_old.push_back(set);
    }
    const std::int64_t revision = highestRevision(m_old) + 1;
    if (m_new.isNull())
        return !create || createNewSet(revision);

    const Value revised = withRevision(m_new, m_deployment, revision, true)
                              .set(core::FieldPath::of("spec.minReadySeconds"), Value(number(m_deployment["spec"]["minReadySeconds"])));
    const bool sameDelay = number(m_new["spec"]["minReadySeconds"]) == number(m_deployment["spec"]["minReadySeconds"]);
    if (!(revised["metadata"] == m_new["metadata"]) || !sameDelay) {
        // The Deployment's own annotation follows in a later pass only: readers see the two disagree, as with the real controller.
        const auto written = m_world.store.update("replicasets", sameDelay ? m_new.with("metadata", revised["metadata"]) : revised, controllerAuthor);
        if (!written)
            return false;
        m_new = *written;
        for (Value &set : m_sets) {
            if (uidOf(set) == uidOf(m_new))
                set = m_new;
        }
        return true;
    }
    Value next = m_deployment;
    if (annotation(next, revisionAnnotation) != annotation(m_new, revisionAnnotation))
        next = withAnnotation(next, revisionAnnotation, annotation(m_new, revisionAnnotation));
    if (hasProgressDeadline(next) && condition(next["status"]["conditions"], "Progressing").isNull())
        next = next.with("status",
                         withCondition(next["status"],
                                       progressCondition("Progressing", "True", "FoundNewReplicaSet",
                                                         "Found new replica set \"" + textOf(m_new, "name") + "\"", m_world.store.timestamp())));
    if (next == m_deployment)
        return true;
    m_deployment = next;
    return writeStatus(m_deployment["status"]);
}

bool DeploymentSync::createNewSet(std::int64_t revision)
{
    const std::string hash = templateHash(m_deployment["spec"]["template"], number(m_deployment["status"]["collisionCount"]));
    Value set = newReplicaSet(m_deployment, hash);
    m_new = set.set(core::FieldPath::of("spec.replicas"), Value(0));
    set = withRevision(withReplicaAnnotations(set.set(core::FieldPath::of("spec.replicas"), Value(replicasForNew(0))), m_deployment), m_deployment,
                       revision, false);
    const std::string name = textOf(set, "name");
    const auto made = m_world.store.create("replicasets", set, controllerAuthor);
    m_new = Value();
    const Recorder::Source source{"deployment-controller", {}};
    if (!made && made.error().reason == "AlreadyExists")
        return writeStatus(m_deployment["status"].with("collisionCount", Value(number(m_deployment["status"]["collisionCount"]) + 1))) && false;
    if (!made) {
        const std::string message = "Failed to create new replica set \"" + name + "\": " + made.error().message;
        m_world.recorder.record(m_deployment, Recorder::Type::Warning, "ReplicaSetCreateError", message, source);
        if (hasProgressDeadline(m_deployment))
            writeStatus(withCondition(m_deployment["status"],
                                      progressCondition("Progressing", "False", "ReplicaSetCreateError", message, m_world.store.timestamp())));
        return false;
    }
    m_new = *made;
    m_sets.push_back(m_new);
    if (specReplicas(m_new) > 0)
        m_world.recorder.record(m_deployment, Recorder::Type::Normal, "ScalingReplicaSet",
                                "Scaled up replica set " + name + " from 0 to " + std::to_string(specReplicas(m_new)), source);
    m_deployment = withAnnotation(m_deployment, revisionAnnotation, annotation(m_new, revisionAnnotation));
    Value status = m_deployment["status"];
    if (hasProgressDeadline(m_deployment))
        status = withCondition(status, progressCondition("Progressing", "True", "NewReplicaSetCreated", "Created new replica set \"" + name + "\"",
                                                         m_world.store.timestamp()));
    return writeStatus(status);
}

bool DeploymentSync::rollingUpdate()
{
    if (!findNewSet(true))
        return false;
    if (scaleUpNew())
        return finish(true);
    if (scaleDownOld())
        return finish(true);
    if (isComplete(m_deployment, m_deployment["status"]) && !cleanUp())
        return false;
    return finish(true);
}

bool DeploymentSync::recreate()
{
    if (!findNewSet(false))
        return false;
    for (Value &set : m_old) {
        if (specReplicas(set) > 0)
            scaleSet(set, 0);
    }
    if (m_scaled || oldPodsRun())
        return finish(true);
    if (!findNewSet(true))
        return false;
    if (specReplicas(m_new) != specReplicas(m_deployment))
        scaleSet(m_new, specReplicas(m_deployment));
    if (isComplete(m_deployment, m_deployment["status"]) && !cleanUp())
        return false;
    return finish(true);
}

bool DeploymentSync::oldPodsRun() const
{
    for (const Value &set : m_old) {
        if (number(set["status"]["replicas"]) > 0)
            return true;
        // Pods that are still terminating count too: Recreate never lets two revisions run at once.
        for (const Value &pod : m_world.store.dependents(uidOf(set))) {
            const std::string &phase = pod["status"]["phase"].string();
            if (pod["kind"].string() == "Pod" && phase != "Failed" && phase != "Succeeded")
                return true;
        }
    }
    return false;
}

bool DeploymentSync::cleanUp()
{
    const auto limit = m_deployment["spec"]["revisionHistoryLimit"].integer();
    if (!limit)
        return true;
    std::vector<Value> old = m_old;
    std::erase_if(old, [](const Value &set) { return isDeleting(set); });
    std::stable_sort(old.begin(), old.end(), [](const Value &a, const Value &b) { return revisionNumber(a) < revisionNumber(b); });
    for (std::int64_t i = 0; i < std::int64_t(old.size()) - *limit; ++i) {
        const Value &set = old[std::size_t(i)];
        if (number(set["status"]["replicas"]) == 0 && specReplicas(set) == 0
            && number(set["metadata"]["generation"]) <= number(set["status"]["observedGeneration"])) {
            (void)m_world.store.remove("replicasets", textOf(set, "namespace"), textOf(set, "name"));
            std::erase_if(m_old, [&set](const Value &other) { return uidOf(other) == uidOf(set); });
        }
    }
    return true;
}

bool DeploymentSync::finish(bool rollout)
{
    const Value status = rollout ? rolloutStatus(m_deployment, all(), m_new, m_world.clock().now())
                                 : countedStatus(m_deployment, all(), m_new, m_world.store.timestamp());
    if (!writeStatus(status))
        return false;
    if (rollout)
        m_checkAt = progressCheckAt(m_deployment);
    return !m_failed;
}

bool DeploymentSync::writeStatus(Value status)
{
    const Value next = m_deployment.with("status", std::move(status));
    const Value *current = m_world.store.get("deployments", textOf(next, "namespace"), textOf(next, "name"));
    if (current && next == *current)
        return true;
    const auto written = m_world.store.update("deployments", next, controllerStatus, true);
    if (written)
        m_deployment = *written;
    return written.has_value();
}

} // namespace demo
