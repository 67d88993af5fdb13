// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/deployment/DeploymentStatus.h"

#include "demo/controllers/Fields.h"
#include "kube/equality/SemanticEqual.h"

#include <algorithm>
#include <limits>

namespace demo {

using core::Value;

std::int64_t specReplicas(const Value &object)
{
    return number(object["spec"]["replicas"], 1);
}

std::int64_t availableReplicas(const Value &replicaSet)
{
    return number(replicaSet["status"]["availableReplicas"]);
}

bool isRollingUpdate(const Value &deployment)
{
    return deployment["spec"]["strategy"]["type"].string() == "RollingUpdate";
}

std::int64_t maxSurge(const Value &deployment)
{
    return isRollingUpdate(deployment) ? scaled(deployment["spec"]["strategy"]["rollingUpdate"]["maxSurge"], specReplicas(deployment), true) : 0;
}

std::int64_t maxUnavailable(const Value &deployment)
{
    const std::int64_t replicas = specReplicas(deployment);
    if (!isRollingUpdate(deployment) || replicas == 0)
        return 0;
    const std::int64_t unavailable = scaled(deployment["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"], replicas, false);
    return std::min(unavailable == 0 && maxSurge(deployment) == 0 ? 1 : unavailable, replicas);
}

bool hasProgressDeadline(const Value &deployment)
{
    const auto deadline = deployment["spec"]["progressDeadlineSeconds"].integer();
    return deadline && *deadline != std::numeric_limits<std::int32_t>::max();
}

std::int64_t totalReplicas(const std::vector<Value> &sets)
{
    std::int64_t total = 0;
    for (const Value &set : sets)
        total += specReplicas(set);
    return total;
}

bool sameTemplate(const Value &deployment, const Value &replicaSet)
{
    return kube::equalTemplates(deployment["spec"]["template"], replicaSet["spec"]["template"]);
}

Value progressCondition(const char *type, const char *status, const char *reason, std::string message, const std::string &now)
{
    return core::map({{"type", Value(type)},
                      {"status", Value(status)},
                      {"lastUpdateTime", Value(now)},
                      {"lastTransitionTime", Value(now)},
                      {"reason", Value(reason)},
                      {"message", Value(std::move(message))}});
}

Value withoutCondition(const Value &status, std::string_view type)
{
    core::Items kept;
    for (const Value &item : status["conditions"].items()) {
        if (item["type"].string() != type)
            kept.push_back(item);
    }
    if (kept.size() == status["conditions"].size())
        return status;
    return kept.empty() ? status.without("conditions") : status.with("conditions", Value(std::move(kept)));
}

Value withCondition(const Value &status, Value added)
{
    const Value current = condition(status["conditions"], added["type"].string());
    if (!current.isNull() && current["status"] == added["status"] && current["reason"] == added["reason"])
        return status;
    // Moves only when the condition's status changes.
    if (!current.isNull() && current["status"] == added["status"])
        added = added.with("lastTransitionTime", current["lastTransitionTime"]);
    const Value rest = withoutCondition(status, added["type"].string());
    return rest.with("conditions", rest["conditions"].appended(std::move(added)));
}

Value countedStatus(const Value &deployment, const std::vector<Value> &sets, const Value &newSet, const std::string &now)
{
    std::int64_t replicas = 0, ready = 0, available = 0;
    for (const Value &set : sets) {
        replicas += number(set["status"]["replicas"]);
        ready += number(set["status"]["readyReplicas"]);
        available += availableReplicas(set);
    }
    Value status = core::map({{"observedGeneration", deployment["metadata"]["generation"]}});
    const auto count = [&status](const char *key, std::int64_t value) {
        if (value > 0)
            status = status.with(key, Value(value));
    };
    count("replicas", replicas);
    count("updatedReplicas", number(newSet["status"]["replicas"]));
    count("readyReplicas", ready);
    count("availableReplicas", available);
    count("unavailableReplicas", totalReplicas(sets) - available);
    const Value &before = deployment["status"];
    if (before.contains("conditions"))
        status = status.with("conditions", before["conditions"]);
    if (before.contains("collisionCount"))
        status = status.with("collisionCount", before["collisionCount"]);
    if (available >= specReplicas(deployment) - maxUnavailable(deployment))
        return withCondition(status, progressCondition("Available", "True", "MinimumReplicasAvailable", "Deployment has minimum availability.", now));
    return withCondition(
        status, progressCondition("Available", "False", "MinimumReplicasUnavailable", "Deployment does not have minimum availability.", now));
}

bool isComplete(const Value &deployment, const Value &status)
{
    const std::int64_t replicas = specReplicas(deployment);
    return number(status["updatedReplicas"]) == replicas && number(status["replicas"]) == replicas && number(status["availableReplicas"]) == replicas
        && number(status["observedGeneration"]) >= number(deployment["metadata"]["generation"]);
}

namespace {

bool progressed(const Value &before, const Value &status)
{
    const auto old = [](const Value &of) { return number(of["replicas"]) - number(of["updatedReplicas"]); };
    return number(status["updatedReplicas"]) > number(before["updatedReplicas"]) || old(status) < old(before)
        || number(status["readyReplicas"]) > number(before["readyReplicas"])
        || number(status["availableReplicas"]) > number(before["availableReplicas"]);
}

bool timedOut(const Value &deployment, const Value &current, core::Instant now)
{
    const std::string &reason = current["reason"].string();
    if (current.isNull() || reason == "NewReplicaSetAvailable")
        return false;
    if (reason == "ProgressDeadlineExceeded")
        return true;
    const auto since = core::fromRfc3339(current["lastUpdateTime"].string());
    return since && *since + std::chrono::seconds(number(deployment["spec"]["progressDeadlineSeconds"])) < now;
}

Value withProgress(const Value &deployment, Value status, const Value &newSet, core::Instant instant)
{
    const std::string now = core::toRfc3339(instant, false);
    const Value current = condition(deployment["status"]["conditions"], "Progressing");
    if (number(status["replicas"]) == number(status["updatedReplicas"]) && current["reason"].string() == "NewReplicaSetAvailable")
        return status;
    const std::string subject = newSet.isNull() ? "Deployment \"" + deployment["metadata"]["name"].string() + "\" "
                                                : "ReplicaSet \"" + newSet["metadata"]["name"].string() + "\" ";
    if (isComplete(deployment, status))
        return withCondition(status, progressCondition("Progressing", "True", "NewReplicaSetAvailable", subject + "has successfully progressed.", now));
    if (progressed(deployment["status"], status)) {
        // Progress refreshes lastUpdateTime even if nothing else changes.
        Value item = progressCondition("Progressing", "True", "ReplicaSetUpdated", subject + "is progressing.", now);
        if (isTrue(current))
            item = item.with("lastTransitionTime", current["lastTransitionTime"]);
        return withCondition(withoutCondition(status, "Progressing"), std::move(item));
    }
    if (timedOut(deployment, condition(status["conditions"], "Progressing"), instant))
        return withCondition(status, progressCondition("Progressing", "False", "ProgressDeadlineExceeded", subject + "has timed out progressing.", now));
    return status;
}

/// The new set's failure, else any other's.
Value replicaFailure(const std::vector<Value> &sets, const Value &newSet)
{
    Value found = condition(newSet["status"]["conditions"], "ReplicaFailure");
    for (const Value &set : sets) {
        if (found.isNull())
            found = condition(set["status"]["conditions"], "ReplicaFailure");
    }
    return found;
}

} // namespace

Value rolloutStatus(const Value &deployment, const std::vector<Value> &sets, const Value &newSet, core::Instant now)
{
    Value status = countedStatus(deployment, sets, newSet, core::toRfc3339(now, false));
    status = hasProgressDeadline(deployment) ? withProgress(deployment, status, newSet, now) : withoutCondition(status, "Progressing");
    const Value failure = replicaFailure(sets, newSet);
    if (failure.isNull())
        return withoutCondition(status, "ReplicaFailure");
    return withCondition(status, core::map({{"type", Value("ReplicaFailure")},
                                            {"status", failure["status"]},
                                            {"lastUpdateTime", failure["lastTransitionTime"]},
                                            {"lastTransitionTime", failure["lastTransitionTime"]},
                                            {"reason", failure["reason"]},
                                            {"message", failure["message"]}}));
}

std::optional<core::Instant> progressCheckAt(const Value &deployment)
{
    const Value &current = condition(deployment["status"]["conditions"], "Progressing");
    const auto since = core::fromRfc3339(current["lastUpdateTime"].string());
    const std::string &reason = current["reason"].string();
    // After a rollout that succeeded no deadline runs, whatever happens to its pods.
    if (!hasProgressDeadline(deployment) || !since || isComplete(deployment, deployment["status"]) || reason == "ProgressDeadlineExceeded"
        || reason == "NewReplicaSetAvailable")
        return std::nullopt;
    // One second later than the deadline, as the real requeue.
    return *since + std::chrono::seconds(number(deployment["spec"]["progressDeadlineSeconds"]) + 1);
}

} // namespace demo
