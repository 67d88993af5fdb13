// SPDX-License-Identifier: Apache-2.0
// Containers that wait for one reason with one meaning: configuration that is missing, commands that cannot start (images: ImagePull.cpp).
#include "rollout/causes/Finders.h"
#include "rollout/model/PodStage.h"

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
            sighting.failAfter = 120;
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
