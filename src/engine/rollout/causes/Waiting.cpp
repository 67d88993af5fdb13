// SPDX-License-Identifier: Apache-2.0
// Containers that wait: images that cannot be pulled, configuration that is missing, commands that cannot start.
#include "rollout/model/PodStage.h"
#include "rollout/causes/Finders.h"

#include <algorithm>

namespace rollout {

using core::say;
using core::Value;

namespace {

    /// Waiting reasons with one meaning each (kubelet pkg/kubelet/images/types.go, kuberuntime; CRI errors).
    struct WaitingRow {
        const char *reason, *code;
    };
    constexpr WaitingRow waitingRows[] = {
        {"InvalidImageName", "InvalidImageName"},
        {"ErrImageNeverPull", "ImageNeverPull"},
        {"SignatureValidationFailed", "ImageSignatureRejected"},
        {"RegistryUnavailable", "RegistryUnreachable"},
        {"ImageInspectError", "NodeTrouble"},
        {"ImageVolumeMountFailed", "VolumeNotMounted"},
        {"RROUnsupported", "VolumeNotMounted"},
        {"CreateContainerConfigError", "ConfigMissing"},
        {"CreateContainerError", "ContainerCreateFailed"},
        {"RunContainerError", "ContainerStartFailed"},
        {"PreCreateHookError", "HookFailed"},
        {"PreStartHookError", "HookFailed"},
        {"PostStartHookError", "HookFailed"},
        {"KillContainerError", "NodeTrouble"},
        {"CreatePodSandboxError", "NodeTrouble"},
        {"ConfigPodSandboxError", "NodeTrouble"},
        {"KillPodSandboxError", "NodeTrouble"},
    };

    /// What the registry or the runtime said, by the words they use.
    const char *pullCode(const std::string &message)
    {
        const std::string text = lowerCase(message);
        const auto any = [&text](std::initializer_list<const char *> words) {
            return std::any_of(words.begin(), words.end(), [&text](const char *word) { return contains(text, word); });
        };
        if (any({"unauthorized", "denied", "no basic auth", "401 ", "403 ", "authentication required", "authorization failed"}))
            return "ImageAccessDenied";
        if (any({"not found", "manifest unknown", "name unknown", "does not exist", "notfound"}))
            return "ImageNotFound";
        if (any({"timeout", "timed out", "deadline exceeded", "connection refused", "connection reset", "tls", "x509", "eof", "429", "toomanyrequests",
                 "no such host", "dial tcp", "unreachable", "500 ", "502 ", "503 ", "504 ", "server misbehaving"}))
            return "RegistryUnreachable";
        return "ImagePullFailed";
    }

    /// The registry answers, but not now: rate limits and errors of its own.
    bool isOverload(const std::string &text)
    {
        for (const char *word : {"429", "toomanyrequests", "500 ", "502 ", "503 ", "504 "}) {
            if (contains(text, word))
                return true;
        }
        return false;
    }

    core::Text pullSentence(std::string_view code, const std::string &image, const std::string &node)
    {
        if (code == "ImageNotFound")
            return say("Image %1 is not in the registry", image);
        if (code == "ImageAccessDenied")
            return say("The registry refuses access to image %1", image);
        if (code == "RegistryUnreachable")
            return say("Node %1 cannot reach the registry of image %2", node, image);
        return say("Image %1 cannot be pulled", image);
    }

    core::Text pullHint(std::string_view code, const Model &model)
    {
        if (code == "ImageNotFound")
            return say("Check the name and the tag of the image");
        if (code != "ImageAccessDenied")
            return {};
        const std::string &account = model.spec()["serviceAccountName"].string();
        return say("Check imagePullSecrets of the pod or of ServiceAccount %1", account.empty() ? "default" : account);
    }

    void sightPull(const Scene &scene, const Pod &pod, const Value &status, std::vector<Sighting> &found)
    {
        const Model &model = scene.model;
        const std::string &container = status["name"].string();
        const std::string &reason = status["state"]["waiting"]["reason"].string();
        std::string message = status["state"]["waiting"]["message"].string();
        const char *code = pullCode(message);
        bool backedOff = reason == "ImagePullBackOff";
        Evidence evidence = podEvidence(pod, container, reason, message);
        std::optional<core::Instant> began;
        for (const Happening *happening : model.world->happenings(pod.uid)) {
            if (!happening->container.empty() && happening->container != container)
                continue;
            backedOff = backedOff || (happening->reason == "BackOff" && contains(happening->message, "pulling image"));
            // Servers before 1.31 say only "Back-off pulling image" while they wait; the reason stands in the event.
            if (happening->reason == "Failed" && contains(happening->message, "Failed to pull image")) {
                if (std::string_view(code) == "ImagePullFailed")
                    code = pullCode(happening->message);
                evidence = withHappening(std::move(evidence), *happening);
                began = std::min(began.value_or(happening->first), happening->first);
            }
        }
        const std::string image = containerSpec((*pod.object)["spec"], container)["image"].string();
        Sighting sighting;
        sighting.code = code;
        sighting.key = container;
        sighting.sentence = pullSentence(code, image, pod.node);
        sighting.hint = pullHint(code, model);
        sighting.evidence = std::move(evidence);
        if (began)
            sighting.since = model.local(*began);
        // The kubelet backs off only after a pull failed for good; a first ErrImagePull may be a hiccup. A registry that cannot be reached
        // rarely heals within a rollout; one that is overloaded does.
        if (const std::string_view view(code); view == "ImageNotFound" || view == "ImageAccessDenied")
            sighting.failAfter = backedOff ? 10 : 25;
        else if (view == "RegistryUnreachable" && !isOverload(lowerCase(message + sighting.evidence.message)))
            sighting.failAfter = backedOff ? 25 : 40;
        found.push_back(std::move(sighting));
    }

    void describeWaiting(Sighting &sighting, const Pod &pod, const std::string &container, const std::string &message)
    {
        const std::string_view code(sighting.code);
        const std::string image = containerSpec((*pod.object)["spec"], container)["image"].string();
        if (code == "InvalidImageName") {
            sighting.sentence = say("%1 is not a valid image reference", image);
        } else if (code == "ImageNeverPull") {
            sighting.sentence = say("Image %1 is not on node %2, and the pull policy is Never", image, pod.node);
        } else if (code == "ImageSignatureRejected") {
            sighting.sentence = say("The node's policy rejects the signature of image %1", image);
        } else if (code == "ConfigMissing") {
            if (contains(message, "runAsNonRoot") || contains(message, "run as root")) {
                sighting.code = "ConfigInvalid";
                sighting.sentence = say("Container %1 must not run as root, and its image does", container);
                sighting.hint = say("Set runAsUser, or use an image with another user");
            } else {
                sighting.sentence = say("Container %1 lacks configuration: %2", container, message);
                sighting.hint = say("It goes on by itself once the ConfigMap or Secret is there");
            }
        } else if (code == "ContainerCreateFailed") {
            sighting.sentence = say("Container %1 cannot be created: %2", container, message);
        } else if (code == "ContainerStartFailed") {
            sighting.sentence = say("Container %1 cannot start its command: %2", container, message);
        } else if (code == "HookFailed") {
            sighting.sentence = say("A lifecycle hook of container %1 failed: %2", container, message);
        } else if (code == "RegistryUnreachable") {
            sighting.sentence = say("Node %1 cannot reach the registry of image %2", pod.node, image);
        } else if (code == "VolumeNotMounted") {
            sighting.sentence = say("A volume of container %1 cannot be mounted: %2", container, message);
            sighting.failAfter = 30;
            sighting.concernAfter = 0;
        } else {
            sighting.sentence = say("Node %1 has trouble with container %2: %3", pod.node, container, message);
        }
    }

} // namespace

void findWaiting(const Scene &scene, std::vector<Sighting> &found)
{
    for (const Pod &pod : scene.model.pods) {
        if (!pod.isNew || !pod.counts())
            continue;
        for (const Value *status : containerStatuses(*pod.object)) {
            const std::string &reason = (*status)["state"]["waiting"]["reason"].string();
            if (reason == "ErrImagePull" || reason == "ImagePullBackOff") {
                sightPull(scene, pod, *status, found);
                continue;
            }
            const auto row = std::find_if(std::begin(waitingRows), std::end(waitingRows),
                                          [&reason](const WaitingRow &known) { return reason == known.reason; });
            if (row == std::end(waitingRows))
                continue;
            const std::string &container = (*status)["name"].string();
            const std::string &message = (*status)["state"]["waiting"]["message"].string();
            Sighting sighting;
            sighting.code = row->code;
            sighting.key = container;
            sighting.evidence = podEvidence(pod, container, reason, message);
            describeWaiting(sighting, pod, container, message.substr(0, 300));
            found.push_back(std::move(sighting));
        }
    }
}

} // namespace rollout
