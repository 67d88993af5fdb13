// SPDX-License-Identifier: Apache-2.0
#include "rollout/phases/PodsPhase.h"

#include "rollout/model/PodStage.h"

namespace rollout {

using core::say;
using core::sayCount;

namespace {

    std::int64_t count(const core::Value &status, const char *field)
    {
        return status[field].integer().value_or(0);
    }

    Verdict progress(std::string code, core::Text message)
    {
        return {PhaseState::Progress, std::move(code), std::move(message), {}};
    }

    bool setIsCurrent(const Model &model)
    {
        const core::Value &set = *model.newSet;
        return count(set["status"], "observedGeneration") >= count(set["metadata"], "generation")
            && set["spec"]["replicas"].integer().value_or(1) == model.desired;
    }

    bool countsAgree(const Model &model)
    {
        const core::Value &status = model.status();
        return count(status, "updatedReplicas") == model.desired && count(status, "replicas") == count(status, "updatedReplicas")
            && count(status, "availableReplicas") >= model.desired;
    }

    bool trafficMatters(const Model &model)
    {
        if (!model.service || model.world->isForbidden("EndpointSlice"))
            return false;
        const core::Value &spec = (*model.service)["spec"];
        return spec["selector"].size() > 0 && spec["type"].string() != "ExternalName";
    }

    /// The sentence of the pod that is furthest behind.
    Verdict slowestPod(const Model &model)
    {
        PodStage least;
        least.rank = 100;
        for (const Pod &pod : model.pods) {
            if (!pod.isNew || !pod.counts() || pod.available)
                continue;
            PodStage stage = stageOf(model, pod);
            if (stage.rank < least.rank)
                least = std::move(stage);
        }
        if (least.rank == 100)
            return progress("PodsPending", say("%1 of %2 new pods exist", model.newPods, model.desired));
        return progress(least.code, model.desired > 1 ? say("%1 of %2 new pods ready; %3", model.newAvailable, model.desired,
                                                            least.message)
                                                      : least.message);
    }

    core::Text readySentence(const Model &model)
    {
        if (model.otherServing > 0)
            return say("All new pods are ready (%1); the Service also leads to pods of other workloads (%2)", model.newAvailable, model.otherServing);
        return model.desired == 1 ? say("The new pod is ready") : sayCount("All %n new pods are ready", int(model.desired));
    }

    Verdict inactiveVerdict(const Model &model)
    {
        if (model.desired != 0)
            return progress("StillActive", model.desired == 1 ? say("One pod is wanted") : sayCount("%n pods are wanted", int(model.desired)));
        int staying = 0;
        for (const Pod &pod : model.pods)
            staying += pod.counts() ? 1 : 0;
        if (model.observed < model.generation || staying > 0 || count(model.status(), "replicas") > 0)
            return progress("Stopping", staying == 1 ? say("One pod is still there") : sayCount("%n pods are still there", staying));
        return {PhaseState::Done, "Inactive", say("No pods are left"), {}};
    }

} // namespace

bool podsProven(const Model &model)
{
    return model.deployment && model.settled() && !model.paused && model.desired >= 1
        && (*model.deployment)["metadata"]["deletionTimestamp"].isNull() && model.observed >= model.generation && model.newSet
        && setIsCurrent(model) && model.newAvailable >= model.desired && countsAgree(model);
}

bool switched(const Model &model)
{
    if (model.serviceChoice == ServiceChoice::Unknown || model.serviceChoice == ServiceChoice::Missing
        || model.serviceChoice == ServiceChoice::Ambiguous)
        return false;
    if (!trafficMatters(model))
        return true;
    return model.selected && model.newServing >= model.newSelected && model.newServing > 0 && model.oldServing == 0;
}

Verdict podsVerdict(const Model &model, const Options &options, Turn &turn)
{
    if (model.stale)
        return progress("Observing", say("Waiting for the change to arrive"));
    if (!model.deployment)
        return {PhaseState::Pending, "", say("Waiting for the Deployment"), {}};
    if (!model.settled())
        return progress("Observing", say("Reading the cluster's state"));
    if (options.waitFor == WaitFor::Inactive)
        return inactiveVerdict(model);
    if (model.desired == 0)
        return skipped("Inactive", say("no pods are wanted"));
    if (model.observed < model.generation)
        return progress("Observing", say("Waiting for the Deployment controller"));
    if (!model.newSet)
        return progress("NewReplicaSetPending", say("Waiting for the new ReplicaSet"));
    for (const Pod &pod : model.pods) {
        if (pod.isNew && pod.availableAt)
            turn.wakeAt(*pod.availableAt);
    }
    if (model.newAvailable < model.desired)
        return slowestPod(model);
    if (!setIsCurrent(model) || !countsAgree(model)) {
        if (model.oldPods > 0)
            return progress("OldPodsLeaving", say("%1 of %2 new pods ready, %3 old still serving", model.newAvailable, model.desired,
                                                  model.oldPods));
        return progress("CountsPending", say("All new pods are ready; waiting for the controller's counts"));
    }
    if (!podsProven(model))
        return progress("Observing", say("Waiting for the Deployment controller"));
    if (!switched(model)) {
        if (model.oldServing > 0)
            return progress("Switching", model.oldServing == 1
                                ? say("The new pods are ready; traffic still goes to an old pod")
                                : sayCount("The new pods are ready; traffic still goes to %n old pods", model.oldServing));
        return progress("Switching", say("The new pods are ready; waiting for the Service to list them"));
    }
    return {PhaseState::Done, "PodsReady", readySentence(model), {}};
}

} // namespace rollout
