// SPDX-License-Identifier: Apache-2.0
// The sizes of a Deployment's ReplicaSets: scaling events, surge and unavailability.
#include "core/FieldPath.h"
#include "demo/controllers/deployment/DeploymentStatus.h"
#include "demo/controllers/deployment/DeploymentSync.h"
#include "demo/controllers/Fields.h"
#include "demo/controllers/deployment/Revisions.h"

#include <algorithm>
#include <cmath>

namespace demo {

using core::Value;

bool DeploymentSync::isScaling() const
{
    for (const Value &set : all()) {
        const std::string &desired = annotation(set, desiredReplicasAnnotation);
        if (specReplicas(set) > 0 && !desired.empty() && desired != std::to_string(specReplicas(m_deployment)))
            return true;
    }
    return false;
}

bool DeploymentSync::syncScale()
{
    if (!findNewSet(false) || !scale())
        return false;
    if (m_deployment["spec"]["paused"].boolean() && !cleanUp())
        return false;
    return finish(false);
}

bool DeploymentSync::scale()
{
    // One set alone is active (or none): it takes the whole size.
    std::vector<Value *> active;
    for (Value &set : m_old) {
        if (specReplicas(set) > 0)
            active.push_back(&set);
    }
    if (!m_new.isNull() && specReplicas(m_new) > 0)
        active.push_back(&m_new);
    if (active.size() <= 1) {
        Value *only = !active.empty() ? active.front() : !m_new.isNull() ? &m_new : nullptr;
        if (!only && !m_old.empty())
            only = &*std::max_element(m_old.begin(), m_old.end(), createdBefore);
        if (only && specReplicas(*only) != specReplicas(m_deployment))
            scaleSet(*only, specReplicas(m_deployment));
        return !m_failed;
    }
    const bool saturated = !m_new.isNull() && specReplicas(m_new) == specReplicas(m_deployment) && availableReplicas(m_new) == specReplicas(m_deployment)
        && annotation(m_new, desiredReplicasAnnotation) == std::to_string(specReplicas(m_deployment));
    if (saturated) {
        for (Value &set : m_old) {
            if (specReplicas(set) > 0)
                scaleSet(set, 0);
        }
        return !m_failed;
    }
    return isRollingUpdate(m_deployment) ? scaleInProportion() : !m_failed;
}

bool DeploymentSync::scaleInProportion()
{
    std::vector<Value *> active;
    for (Value &set : m_old) {
        if (specReplicas(set) > 0)
            active.push_back(&set);
    }
    if (!m_new.isNull() && specReplicas(m_new) > 0)
        active.push_back(&m_new);
    const std::int64_t desired = specReplicas(m_deployment);
    const std::int64_t allowed = desired > 0 ? desired + maxSurge(m_deployment) : 0;
    std::int64_t present = 0;
    for (const Value *set : active)
        present += specReplicas(*set);
    const std::int64_t toAdd = allowed - present;
    // The largest first; among equals the newest when growing, the oldest when shrinking.
    std::stable_sort(active.begin(), active.end(), [toAdd](const Value *a, const Value *b) {
        if (specReplicas(*a) != specReplicas(*b))
            return specReplicas(*a) > specReplicas(*b);
        return toAdd > 0 ? createdBefore(*b, *a) : createdBefore(*a, *b);
    });
    std::vector<std::int64_t> sizes;
    std::int64_t added = 0;
    for (const Value *set : active) {
        const std::int64_t size = specReplicas(*set);
        std::int64_t share = 0;
        if (toAdd != 0 && toAdd != added) {
            const std::string &noted = annotation(*set, maxReplicasAnnotation);
            std::int64_t base = noted.empty() ? 0 : std::strtoll(noted.c_str(), nullptr, 10);
            if (base == 0)
                base = number(m_deployment["status"]["replicas"]);
            const std::int64_t fraction = desired == 0 ? -size
                : base == 0                            ? 0
                                                       : std::llround(double(size * (desired + maxSurge(m_deployment))) / double(base)) - size;
            share = toAdd > 0 ? std::min(fraction, toAdd - added) : std::max(fraction, toAdd - added);
        }
        sizes.push_back(size + share);
        added += share;
    }
    if (toAdd != 0 && !sizes.empty())
        sizes[0] = std::max<std::int64_t>(0, sizes[0] + toAdd - added);
    for (std::size_t i = 0; i < active.size(); ++i)
        scaleSet(*active[i], sizes[i], true);
    return !m_failed;
}

std::int64_t DeploymentSync::replicasForNew(std::int64_t now) const
{
    const std::int64_t desired = specReplicas(m_deployment);
    if (!isRollingUpdate(m_deployment))
        return desired;
    const std::int64_t total = totalReplicas(m_old) + now;
    const std::int64_t most = desired + maxSurge(m_deployment);
    return total >= most ? now : now + std::min(most - total, desired - now);
}

bool DeploymentSync::scaleUpNew()
{
    const std::int64_t now = specReplicas(m_new), desired = specReplicas(m_deployment);
    if (now == desired)
        return false;
    const std::int64_t next = now > desired ? desired : replicasForNew(now);
    if (next == now)
        return false;
    scaleSet(m_new, next);
    return true;
}

bool DeploymentSync::scaleDownOld()
{
    if (totalReplicas(m_old) == 0)
        return false;
    const std::int64_t minAvailable = specReplicas(m_deployment) - maxUnavailable(m_deployment);
    const std::int64_t newUnavailable = specReplicas(m_new) - availableReplicas(m_new);
    std::int64_t budget = totalReplicas(all()) - minAvailable - newUnavailable;
    if (budget <= 0)
        return false;
    std::stable_sort(m_old.begin(), m_old.end(), createdBefore);
    dropUnhealthy(budget);

    // A set that was told to shrink still counts the pods that it is about to lose.
    std::int64_t available = 0;
    for (const Value &set : all())
        available += std::min(availableReplicas(set), specReplicas(set));
    std::int64_t surplus = available - minAvailable;
    for (Value &set : m_old) {
        const std::int64_t less = std::min(specReplicas(set), surplus);
        if (less <= 0)
            continue;
        scaleSet(set, specReplicas(set) - less);
        surplus -= less;
    }
    return m_scaled;
}

void DeploymentSync::dropUnhealthy(std::int64_t &budget)
{
    for (Value &set : m_old) {
        const std::int64_t unhealthy = std::min(budget, specReplicas(set) - availableReplicas(set));
        if (unhealthy <= 0)
            continue;
        scaleSet(set, specReplicas(set) - unhealthy);
        budget -= unhealthy;
    }
}

bool DeploymentSync::scaleSet(Value &set, std::int64_t replicas, bool always)
{
    const std::int64_t before = specReplicas(set);
    if (before == replicas && !always)
        return true;
    const Value next = withReplicaAnnotations(set.set(core::FieldPath::of("spec.replicas"), Value(replicas)), m_deployment);
    if (next == set)
        return true;
    const auto written = m_world.store.update("replicasets", next, controllerAuthor);
    if (!written) {
        m_failed = true;
        return false;
    }
    set = *written;
    if (before != replicas) {
        m_scaled = true;
        m_world.recorder.record(m_deployment, Recorder::Type::Normal, "ScalingReplicaSet",
                                std::string(before < replicas ? "Scaled up" : "Scaled down") + " replica set " + textOf(set, "name") + " from "
                                    + std::to_string(before) + " to " + std::to_string(replicas),
                                {"deployment-controller", {}});
    }
    return true;
}

} // namespace demo
