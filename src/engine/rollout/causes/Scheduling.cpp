// SPDX-License-Identifier: Apache-2.0
// Pods that find no node, or that nodes turn away.
#include "kube/status/PodStatus.h"
#include "rollout/causes/Finders.h"

#include <array>

namespace rollout {

using core::say;
using core::Value;

namespace {

    /// "0/3 nodes are available: 3 Insufficient cpu." -> what is missing, for people.
    core::Text schedulerSentence(const std::string &message)
    {
        if (const std::size_t at = message.find("Insufficient "); at != std::string::npos) {
            const std::size_t begin = at + 13, end = message.find_first_of(" .,", begin);
            return say("No node has enough free %1 for the pod", message.substr(begin, end == std::string::npos ? end : end - begin));
        }
        if (contains(message, "Too many pods"))
            return say("Every node already runs as many pods as it may");
        if (contains(message, "node affinity/selector") || contains(message, "node selector"))
            return say("No node matches the pod's node selector or affinity");
        if (contains(message, "untolerated taint") || contains(message, "had taint"))
            return say("Every node has a taint that the pod does not tolerate");
        if (contains(message, "PersistentVolumeClaim") || contains(message, "persistentvolumeclaim"))
            return say("A PersistentVolumeClaim of the pod is missing or not bound");
        if (contains(message, "no nodes available") || contains(message, "0/0 nodes"))
            return say("The cluster has no node");
        return message.empty() ? say("No node can take the pod") : core::Text::verbatim(message.substr(0, 300));
    }

    int patience(const Model &model, const Pod &pod, const std::string &message)
    {
        // What the autoscaler (or Karpenter) said last counts.
        const Happening *latest = nullptr;
        for (const char *reason : {"NotTriggerScaleUp", "TriggeredScaleUp", "Nominated"}) {
            const Happening *said = newest(model, pod.uid, reason);
            if (said && (!latest || said->last >= latest->last))
                latest = said;
        }
        if (latest)
            return latest->reason == "NotTriggerScaleUp" ? 45 : 900; // 15 min: a node is on its way
        const bool resources = contains(message, "Insufficient") || contains(message, "Too many pods");
        return resources ? 300 : 120;
    }

    void sightScheduling(const Model &model, const Pod &pod, std::vector<Sighting> &found)
    {
        const Value &condition = kube::podCondition(*pod.object, "PodScheduled");
        if (condition["status"].string() != "False")
            return;
        const std::string &reason = condition["reason"].string(), &message = condition["message"].string();
        Sighting sighting;
        sighting.key = "pod";
        sighting.evidence = podEvidence(pod, {}, reason, message);
        if (reason == "SchedulingGated") {
            const std::string gate = (*pod.object)["spec"]["schedulingGates"].at(0)["name"].string();
            sighting.code = "SchedulingGated";
            sighting.sentence = say("Waiting for the scheduling gate %1 to be removed", gate);
        } else {
            if (const Happening *event = newest(model, pod.uid, "FailedScheduling"))
                sighting.evidence = withHappening(std::move(sighting.evidence), *event);
            sighting.code = "Unschedulable";
            sighting.sentence = schedulerSentence(message);
            sighting.failAfter = patience(model, pod, message);
            if (const auto since = core::fromRfc3339(condition["lastTransitionTime"].string()))
                sighting.since = model.local(*since);
        }
        found.push_back(std::move(sighting));
    }

    void sightGates(const Model &model, const Pod &pod, std::vector<Sighting> &found)
    {
        const Value &ready = kube::podCondition(*pod.object, "Ready");
        if (ready["status"].string() != "False" || ready["reason"].string() != "ReadinessGatesNotReady")
            return;
        for (const Value &gate : (*pod.object)["spec"]["readinessGates"].items()) {
            const std::string &type = gate["conditionType"].string();
            if (kube::podCondition(*pod.object, type)["status"].string() == "True")
                continue;
            Sighting sighting;
            sighting.code = "ReadinessGateWaiting";
            sighting.key = type;
            sighting.sentence = say("Waiting for the readiness gate %1", type);
            sighting.evidence = podEvidence(pod, {}, ready["reason"].string(), ready["message"].string());
            if (const auto since = core::fromRfc3339(ready["lastTransitionTime"].string()))
                sighting.since = model.local(*since);
            found.push_back(std::move(sighting));
            return;
        }
    }

} // namespace

void findScheduling(const Scene &scene, std::vector<Sighting> &found)
{
    int rejected = 0;
    const Pod *last = nullptr;
    for (const Pod &pod : scene.model.pods) {
        if (!pod.isNew || pod.leaving)
            continue;
        if ((*pod.object)["status"]["phase"].string() == "Failed") {
            ++rejected;
            last = &pod;
            continue;
        }
        if (pod.ended)
            continue;
        sightScheduling(scene.model, pod, found);
        sightGates(scene.model, pod, found);
    }
    if (!last || scene.model.newAvailable >= scene.model.desired)
        return;
    const Value &status = (*last->object)["status"];
    Sighting sighting;
    sighting.code = "PodsRejected";
    sighting.key = "pods";
    sighting.sentence = say("Pods are turned away or evicted (%1 so far): %2", rejected,
                            status["reason"].string().empty() ? std::string("Failed") : status["reason"].string());
    sighting.evidence = podEvidence(*last, {}, status["reason"].string(), status["message"].string());
    sighting.failNow = rejected >= 3;
    found.push_back(std::move(sighting));
}

} // namespace rollout
