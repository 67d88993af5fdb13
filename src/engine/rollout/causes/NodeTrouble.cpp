// SPDX-License-Identifier: Apache-2.0
// Nodes that keep a pod from starting its containers (sandboxes, volumes, slow pulls) or that are lost. Only events tell.
#include "rollout/model/PodStage.h"
#include "rollout/causes/Finders.h"

namespace rollout {

using core::say;
using core::Value;

namespace {

    bool nothingStarted(const Value &pod)
    {
        for (const Value *status : containerStatuses(pod)) {
            if ((*status)["state"]["running"].isMap() || (*status)["state"]["terminated"].isMap()
                || (*status)["restartCount"].integer().value_or(0) > 0)
                return false;
        }
        return true;
    }

    void sightVolume(const Model &model, const Pod &pod, std::vector<Sighting> &found)
    {
        for (const char *reason : {"FailedMount", "FailedAttachVolume", "FailedMapVolume"}) {
            const Happening *event = newest(model, pod.uid, reason);
            if (!event)
                continue;
            Sighting sighting;
            const bool missing = contains(event->message, "not found")
                && (contains(event->message, "configmap") || contains(event->message, "secret"));
            sighting.code = missing ? "ConfigMissing" : "VolumeNotMounted";
            sighting.key = "volumes";
            sighting.sentence = missing ? say("A volume lacks its ConfigMap or Secret: %1", event->message.substr(0, 300))
                                        : say("A volume cannot be mounted: %1", event->message.substr(0, 300));
            sighting.evidence = withHappening(podEvidence(pod, {}, reason, {}), *event);
            found.push_back(std::move(sighting));
            return;
        }
    }

    void sightSandbox(const Model &model, const Pod &pod, std::vector<Sighting> &found)
    {
        for (const char *reason : {"FailedCreatePodSandBox", "NetworkNotReady"}) {
            const Happening *event = newest(model, pod.uid, reason);
            if (!event)
                continue;
            Sighting sighting;
            sighting.code = "NodeTrouble";
            sighting.key = "sandbox";
            sighting.sentence = say("Node %1 cannot set up the pod's network", pod.node);
            sighting.evidence = withHappening(podEvidence(pod, {}, reason, {}), *event);
            found.push_back(std::move(sighting));
            return;
        }
    }

    void sightSlowPull(const Model &model, const Pod &pod, std::vector<Sighting> &found)
    {
        const Happening *pulling = newest(model, pod.uid, "Pulling");
        const Happening *pulled = newest(model, pod.uid, "Pulled"), *failed = newest(model, pod.uid, "Failed");
        if (!pulling || (pulled && pulled->last >= pulling->last) || (failed && failed->last >= pulling->last))
            return;
        Sighting sighting;
        sighting.code = "ImageSlow";
        sighting.key = pulling->container;
        sighting.sentence = say("The image of container %1 is still being pulled: it is large, or the registry is slow", pulling->container);
        sighting.evidence = withHappening(podEvidence(pod, pulling->container, {}, {}), *pulling);
        sighting.since = model.local(pulling->last);
        found.push_back(std::move(sighting));
    }

    /// The node controller takes readiness from the pods of a node that does not answer; their containers stay as they were last heard of.
    void sightLostNode(const Model &model, const Pod &pod, std::vector<Sighting> &found)
    {
        const Happening *event = newest(model, pod.uid, "NodeNotReady");
        const std::vector<const Value *> statuses = containerStatuses(*pod.object);
        if (!event || statuses.empty())
            return;
        for (const Value *status : statuses) {
            const bool ended = (*status)["state"]["terminated"].isMap(); // an init step
            if (!(*status)["ready"].boolean() && !ended)
                return;
        }
        Sighting sighting;
        sighting.code = "NodeLost";
        sighting.key = pod.node;
        sighting.sentence = say("Node %1 does not answer; the cluster replaces its pods after some minutes", pod.node);
        sighting.evidence = withHappening(podEvidence(pod, {}, {}, {}), *event);
        found.push_back(std::move(sighting));
    }

} // namespace

void findNodeTrouble(const Scene &scene, std::vector<Sighting> &found)
{
    for (const Pod &pod : scene.model.pods) {
        if (!pod.isNew || !pod.counts() || pod.node.empty() || pod.ready)
            continue;
        sightLostNode(scene.model, pod, found);
        if (!nothingStarted(*pod.object))
            continue;
        sightVolume(scene.model, pod, found);
        sightSandbox(scene.model, pod, found);
        sightSlowPull(scene.model, pod, found);
    }
}

} // namespace rollout
