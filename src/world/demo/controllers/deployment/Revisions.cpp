// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/deployment/Revisions.h"

#include "core/Json.h"
#include "demo/controllers/deployment/DeploymentStatus.h"
#include "demo/controllers/deployment/DeploymentSync.h"
#include "demo/controllers/Fields.h"

#include <algorithm>
#include <cstdlib>

namespace demo {

using core::Value;

bool createdBefore(const Value &a, const Value &b)
{
    const std::string &timeA = textOf(a, "creationTimestamp"), &timeB = textOf(b, "creationTimestamp");
    return timeA != timeB ? timeA < timeB : textOf(a, "name") < textOf(b, "name");
}

Value newestOf(const Value &deployment, const std::vector<Value> &sets)
{
    std::vector<Value> ordered = sets;
    std::stable_sort(ordered.begin(), ordered.end(), createdBefore);
    const auto found = std::find_if(ordered.begin(), ordered.end(), [&](const Value &set) { return sameTemplate(deployment, set); });
    return found == ordered.end() ? Value() : *found;
}

std::int64_t revisionNumber(const Value &replicaSet)
{
    return std::strtoll(annotation(replicaSet, revisionAnnotation).c_str(), nullptr, 10);
}

std::int64_t highestRevision(const std::vector<Value> &sets)
{
    std::int64_t highest = 0;
    for (const Value &set : sets)
        highest = std::max(highest, revisionNumber(set));
    return highest;
}

Value withRevision(const Value &set, const Value &deployment, std::int64_t revision, bool exists)
{
    static constexpr std::string_view skipped[] = {"kubectl.kubernetes.io/last-applied-configuration", revisionAnnotation, revisionHistoryAnnotation,
                                                   desiredReplicasAnnotation, maxReplicasAnnotation, "deprecated.deployment.rollback.to"};
    Value next = set;
    for (const core::Member &item : deployment["metadata"]["annotations"].members()) {
        if (std::find(std::begin(skipped), std::end(skipped), item.key) == std::end(skipped) && annotation(next, item.key) != item.value.string())
            next = withAnnotation(next, item.key, item.value.string());
    }
    const std::int64_t before = revisionNumber(set);
    if (before >= revision)
        return next;
    next = withAnnotation(next, revisionAnnotation, std::to_string(revision));
    if (exists && before > 0) {
        const std::string &history = annotation(set, revisionHistoryAnnotation);
        next = withAnnotation(next, revisionHistoryAnnotation, history.empty() ? std::to_string(before) : history + ',' + std::to_string(before));
    }
    return next;
}

Value withReplicaAnnotations(const Value &set, const Value &deployment)
{
    const std::int64_t desired = specReplicas(deployment);
    return withAnnotation(withAnnotation(set, desiredReplicasAnnotation, std::to_string(desired)), maxReplicasAnnotation,
                          std::to_string(desired + maxSurge(deployment)));
}

Value newReplicaSet(const Value &deployment, const std::string &hash)
{
    const Value &spec = deployment["spec"];
    const Value labels = spec["template"]["metadata"]["labels"].with("pod-template-hash", Value(hash));
    const Value pod = spec["template"].with("metadata", spec["template"]["metadata"].with("labels", labels));
    Value body = core::map({{"replicas", Value(0)},
                            {"selector", spec["selector"].with("matchLabels", spec["selector"]["matchLabels"].with("pod-template-hash", Value(hash)))},
                            {"template", pod}});
    if (number(spec["minReadySeconds"]) > 0)
        body = body.with("minReadySeconds", spec["minReadySeconds"]);
    return core::map({{"apiVersion", Value("apps/v1")},
                      {"kind", Value("ReplicaSet")},
                      {"metadata", core::map({{"name", Value(textOf(deployment, "name") + '-' + hash)},
                                              {"namespace", deployment["metadata"]["namespace"]},
                                              {"labels", labels},
                                              {"ownerReferences", core::list({ownerReference(deployment)})}})},
                      {"spec", std::move(body)}});
}

std::string templateHash(const Value &podTemplate, std::int64_t collisions)
{
    std::uint32_t hash = 2166136261U; // FNV-1a, then the letters that cannot form words
    for (const char byte : core::toCanonicalJson(podTemplate) + std::to_string(collisions))
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    static constexpr std::string_view letters = "bcdfghjklmnpqrstvwxz2456789";
    std::string text = std::to_string(hash);
    for (char &letter : text)
        letter = letters[static_cast<unsigned char>(letter) % letters.size()];
    return text;
}

} // namespace demo
