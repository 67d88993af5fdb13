// SPDX-License-Identifier: Apache-2.0
#include "kube/status/RolloutStatus.h"

#include "core/Json.h"
#include "kube/status/Condition.h"

#include <fmt/format.h>

#include <charconv>
#include <limits>

namespace kube {

using core::Value;

namespace {

    /// kubectl converts to the typed object first; a string in a numeric field stops it.
    std::optional<std::string> conversionProblem(const Value &deployment)
    {
        struct Field {
            const char *part, *name, *type;
        };
        static constexpr Field fields[] = {
            {"metadata", "generation", "int64"},        {"spec", "replicas", "int32"},
            {"spec", "minReadySeconds", "int32"},       {"spec", "progressDeadlineSeconds", "int32"},
            {"spec", "revisionHistoryLimit", "int32"},  {"status", "observedGeneration", "int64"},
            {"status", "replicas", "int32"},            {"status", "updatedReplicas", "int32"},
            {"status", "readyReplicas", "int32"},       {"status", "availableReplicas", "int32"},
            {"status", "unavailableReplicas", "int32"},
        };
        for (const Field &field : fields) {
            const Value &value = deployment[field.part][field.name];
            if (!value.isNull() && !value.isNumber())
                return fmt::format("failed to convert *unstructured.Unstructured to *v1.Deployment: unrecognized type: {}", field.type);
        }
        return std::nullopt;
    }

    std::optional<std::string> revisionProblem(const Value &deployment, std::int64_t wanted)
    {
        const Value &annotation = deployment["metadata"]["annotations"]["deployment.kubernetes.io/revision"];
        const std::string &text = annotation.string();
        std::int64_t running = 0;
        if (!annotation.isNull()) {
            const auto parsed = std::from_chars(text.data(), text.data() + text.size(), running);
            if (parsed.ec == std::errc::result_out_of_range || parsed.ec != std::errc() || parsed.ptr != text.data() + text.size()) {
                return fmt::format("cannot get the revision of deployment {}: strconv.ParseInt: parsing {}: {}",
                                   core::jsonQuoted(deployment["metadata"]["name"].string()), core::jsonQuoted(text),
                                   parsed.ec == std::errc::result_out_of_range ? "value out of range" : "invalid syntax");
            }
        }
        if (running != wanted)
            return fmt::format("desired revision ({}) is different from the running revision ({})", wanted, running);
        return std::nullopt;
    }

    RolloutStatus waiting(std::string message)
    {
        return {std::move(message), false, std::nullopt};
    }

    RolloutStatus failed(std::string error)
    {
        return {{}, false, std::move(error)};
    }

} // namespace

RolloutStatus rolloutStatus(const Value &deployment, std::int64_t revision)
{
    if (auto problem = conversionProblem(deployment))
        return failed(std::move(*problem));
    if (revision > 0) {
        if (auto problem = revisionProblem(deployment, revision))
            return failed(std::move(*problem));
    }
    const Value &status = deployment["status"];
    const std::string name = core::jsonQuoted(deployment["metadata"]["name"].string());
    const auto count = [&status](const char *field) { return status[field].integer().value_or(0); };
    if (deployment["metadata"]["generation"].integer().value_or(0) > count("observedGeneration"))
        return waiting("Waiting for deployment spec update to be observed...\n");
    if (condition(deployment, "Progressing")["reason"].string() == "ProgressDeadlineExceeded")
        return failed(fmt::format("deployment {} exceeded its progress deadline", name));
    const std::int64_t replicas = count("replicas"), updated = count("updatedReplicas"), available = count("availableReplicas");
    const auto desired = deployment["spec"]["replicas"].integer();
    const std::string head = fmt::format("Waiting for deployment {} rollout to finish: ", name);
    if (desired && updated < *desired)
        return waiting(head + fmt::format("{} out of {} new replicas have been updated...\n", updated, *desired));
    if (replicas > updated)
        return waiting(head + fmt::format("{} old replicas are pending termination...\n", replicas - updated));
    if (available < updated)
        return waiting(head + fmt::format("{} of {} updated replicas are available...\n", available, updated));
    return {fmt::format("deployment {} successfully rolled out\n", name), true, std::nullopt};
}

Kstatus kstatus(const Value &deployment)
{
    const Value &status = deployment["status"];
    const auto inProgress = [](std::string message) { return Kstatus{"InProgress", std::move(message)}; };
    if (!deployment["metadata"]["deletionTimestamp"].isNull())
        return {"Terminating", "Resource scheduled for deletion"};
    const auto generation = deployment["metadata"]["generation"].integer(), observed = status["observedGeneration"].integer();
    if (generation && observed && *generation != *observed) {
        return inProgress(fmt::format("{} generation is {}, but latest observed generation is {}", deployment["kind"].string(),
                                      *generation, *observed));
    }
    if (const Value &reconciling = condition(deployment, "Reconciling"); reconciling["status"].string() == "True")
        return inProgress(reconciling["message"].string());
    if (const Value &stalled = condition(deployment, "Stalled"); stalled["status"].string() == "True")
        return {"Failed", stalled["message"].string()};

    const Value &progress = condition(deployment, "Progressing");
    if (progress["reason"].string() == "ProgressDeadlineExceeded")
        return {"Failed", "Progress deadline exceeded"};
    constexpr std::int64_t noDeadline = std::numeric_limits<std::int32_t>::max();
    const bool progressing = deployment["spec"]["progressDeadlineSeconds"].integer().value_or(noDeadline) == noDeadline
        || (progress["status"].string() == "True" && progress["reason"].string() == "NewReplicaSetAvailable");
    const auto count = [&status](const char *field) { return status[field].integer().value_or(0); };
    const std::int64_t desired = deployment["spec"]["replicas"].integer().value_or(1);
    const std::int64_t replicas = count("replicas"), updated = count("updatedReplicas"), available = count("availableReplicas");
    if (desired > replicas)
        return inProgress(fmt::format("Replicas: {}/{}", replicas, desired));
    if (desired > updated)
        return inProgress(fmt::format("Updated: {}/{}", updated, desired));
    if (replicas > desired)
        return inProgress(fmt::format("Pending termination: {}", replicas - desired));
    if (updated > available)
        return inProgress(fmt::format("Available: {}/{}", available, updated));
    if (desired > count("readyReplicas"))
        return inProgress(fmt::format("Ready: {}/{}", count("readyReplicas"), desired));
    if (!progressing)
        return inProgress("ReplicaSet not Available");
    if (condition(deployment, "Available")["status"].string() != "True")
        return inProgress("Deployment not Available");
    return {"Current", fmt::format("Deployment is available. Replicas: {}", replicas)};
}

} // namespace kube
