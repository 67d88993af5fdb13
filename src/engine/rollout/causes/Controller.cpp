// SPDX-License-Identifier: Apache-2.0
// What Deployment and ReplicaSet controllers report: refused pods, deadlines, pauses, silence.
#include "kube/status/Condition.h"
#include "rollout/causes/Finders.h"

namespace rollout {

using core::say;
using core::Value;
using kube::condition;

namespace {

    std::string quoted(const std::string &text, std::string_view after)
    {
        const std::size_t at = text.find(after);
        const std::size_t open = at == std::string::npos ? at : text.find('"', at);
        const std::size_t close = open == std::string::npos ? open : text.find('"', open + 1);
        return close == std::string::npos ? std::string() : text.substr(open + 1, close - open - 1);
    }

    /// Refusals of the API server to create pods, by the words of its admission (condition ReplicaFailure of the ReplicaSet).
    void sightRefusedPods(const Model &model, std::vector<Sighting> &found)
    {
        if (!model.newSet || model.newPods >= model.desired)
            return;
        const Value &failure = condition(*model.newSet, "ReplicaFailure");
        if (failure["status"].string() != "True")
            return;
        const std::string &message = failure["message"].string();
        Sighting sighting;
        sighting.key = "pods";
        sighting.evidence = objectEvidence(*model.newSet, failure["reason"].string(), message);
        if (contains(message, "exceeded quota") || contains(message, "failed quota")) {
            const std::size_t colon = message.find("quota: ");
            const std::string detail = colon == std::string::npos ? message : message.substr(colon + 7);
            sighting.code = "QuotaExceeded";
            sighting.sentence = say("The namespace's quota leaves no room for the pod: %1", detail.substr(0, 300));
            sighting.hint = say("Once there is room, the controller may take minutes to try again");
            // While old pods are being removed, their share may become free.
            sighting.failAfter = model.oldPods > 0 ? 60 : 10;
        } else if (contains(lowerCase(message), "serviceaccount") && contains(message, "not found")) {
            sighting.code = "ServiceAccountMissing";
            sighting.sentence = say("ServiceAccount %1 does not exist", quoted(message, "serviceaccount"));
        } else {
            sighting.code = "PodCreationDenied";
            sighting.sentence = say("The cluster refuses to create the pod: %1", message.substr(0, 300));
        }
        found.push_back(std::move(sighting));
    }

    /// The condition may be left over from an earlier rollout: it is ours if it names the new ReplicaSet, or is newer than the apply.
    bool isOurs(const Scene &scene, const Value &progressing)
    {
        if (scene.model.newSet && contains(progressing["message"].string(), '"' + (*scene.model.newSet)["metadata"]["name"].string() + '"'))
            return true;
        const auto updated = core::fromRfc3339(progressing["lastUpdateTime"].string());
        return updated && scene.target.appliedAt && scene.model.local(*updated) > *scene.target.appliedAt;
    }

    void sightProgress(const Scene &scene, std::vector<Sighting> &found)
    {
        const Model &model = scene.model;
        const Value &progressing = condition(*model.deployment, "Progressing");
        if (progressing["status"].string() != "False" || model.observed < model.generation)
            return;
        Sighting sighting;
        sighting.key = "deployment";
        sighting.evidence = objectEvidence(*model.deployment, progressing["reason"].string(), progressing["message"].string());
        const std::string &reason = progressing["reason"].string();
        if (reason == "ProgressDeadlineExceeded" && model.newAvailable < model.desired && isOurs(scene, progressing)) {
            sighting.code = "ProgressDeadlineExceeded";
            sighting.sentence = say("The rollout made no progress for %1 s",
                                    (*model.deployment)["spec"]["progressDeadlineSeconds"].integer().value_or(600));
        } else if (reason == "ReplicaSetCreateError") {
            sighting.code = "ReplicaSetCreateFailed";
            sighting.sentence = say("The new ReplicaSet cannot be created: %1", progressing["message"].string().substr(0, 300));
        } else {
            return;
        }
        found.push_back(std::move(sighting));
    }

    void sight(const char *code, const Value &object, core::Text sentence, core::Text hint, std::vector<Sighting> &found)
    {
        Sighting sighting;
        sighting.code = code;
        sighting.key = "deployment";
        sighting.sentence = std::move(sentence);
        sighting.hint = std::move(hint);
        sighting.evidence = objectEvidence(object, {}, {});
        found.push_back(std::move(sighting));
    }

} // namespace

void findPermissions(const Scene &scene, std::vector<Sighting> &found)
{
    const Model &model = scene.model;
    for (const char *kind : {"Deployment", "ReplicaSet", "Pod"}) {
        if (!model.world->isForbidden(kind))
            continue;
        sight("NotPermitted", core::map({{"kind", Value(kind)}}),
              say("Reading objects of kind %1 is not permitted, so the new revision cannot be proven ready", kind),
              say("Ask for get, list and watch on deployments, replicasets and pods"), found);
        return;
    }
}

void findController(const Scene &scene, std::vector<Sighting> &found)
{
    const Model &model = scene.model;
    if (!model.deployment || !model.settled())
        return;
    const Value &deployment = *model.deployment;
    if (model.paused) {
        sight("Paused", deployment, say("The Deployment is paused: the new revision will not roll out"),
              say("Resume it (kubectl rollout resume)"), found);
        return;
    }
    if (model.observed < model.generation)
        sight("ControllerStuck", deployment, say("The Deployment controller does not react to the change"), {}, found);
    else if (!model.newSet)
        sight("NoNewReplicaSet", deployment, say("The controller accepted the change but made no new ReplicaSet"), {}, found);
    sightRefusedPods(model, found);
    sightProgress(scene, found);
}

} // namespace rollout
