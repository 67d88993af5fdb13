// SPDX-License-Identifier: Apache-2.0
// Images that cannot be pulled: what the registry or the runtime said, and how long it may still change its mind.
#include "rollout/causes/Finders.h"
#include "rollout/causes/ImageReference.h"
#include "rollout/model/PodStage.h"

#include <algorithm>

namespace rollout {

using core::say;
using core::Value;

namespace {

    enum class Trouble : std::uint8_t { NotFound, Denied, Overloaded, Distrusted, Unreachable, Other };

    /// Words of registries, containerd, CRI-O and Go's net packages; the first row with one of its words counts.
    struct TroubleRow {
        Trouble trouble;
        const char *code;
        std::initializer_list<const char *> words;
    };
    const TroubleRow troubleRows[] = {
        {Trouble::Denied, "ImageAccessDenied",
         {"unauthorized", "denied", "no basic auth", "401 ", "403 ", "authentication required", "authorization failed"}},
        {Trouble::NotFound, "ImageNotFound", {"not found", "manifest unknown", "name unknown", "does not exist", "notfound"}},
        {Trouble::Overloaded, "RegistryUnreachable", {"429 ", "toomanyrequests", "too many requests", "500 ", "502 ", "503 ", "504 "}},
        {Trouble::Distrusted, "RegistryUnreachable", {"x509", "certificate", "server gave http response to https client"}},
        {Trouble::Unreachable, "RegistryUnreachable",
         {"timeout", "timed out", "deadline exceeded", "connection refused", "connection reset", "tls", "eof", "no such host", "dial tcp", "unreachable",
          "server misbehaving", "no route to host"}},
        {Trouble::Other, "ImagePullFailed", {}},
    };

    const TroubleRow &troubleOf(const std::string &message, const std::string &image)
    {
        const std::string text = withoutReference(lowerCase(message), lowerCase(image));
        const auto told = [&text](const TroubleRow &row) {
            return row.words.size() == 0
                || std::any_of(row.words.begin(), row.words.end(), [&text](const char *word) { return contains(text, word); });
        };
        return *std::find_if(std::begin(troubleRows), std::end(troubleRows), told);
    }

    core::Text sentenceFor(const TroubleRow &row, const std::string &image, const std::string &node)
    {
        switch (row.trouble) {
        case Trouble::NotFound:
            return say("Image %1 is not in the registry", image);
        case Trouble::Denied:
            return say("The registry refuses access to image %1", image);
        case Trouble::Overloaded:
            return say("The registry of image %1 is overloaded", image);
        case Trouble::Distrusted:
            return say("Node %1 does not trust the registry of image %2", node, image);
        case Trouble::Unreachable:
            return say("Node %1 cannot reach the registry of image %2", node, image);
        case Trouble::Other:
            break;
        }
        return say("Image %1 cannot be pulled", image);
    }

    core::Text hintFor(const TroubleRow &row, const Model &model, const Pod &pod)
    {
        const std::string &account = model.spec()["serviceAccountName"].string();
        switch (row.trouble) {
        case Trouble::NotFound:
            return say("Check the name and the tag of the image");
        case Trouble::Denied:
            if (newest(model, pod.uid, "FailedToRetrieveImagePullSecret"))
                return say("A Secret that imagePullSecrets names does not exist");
            return say("Check that the image exists, and imagePullSecrets of the pod or of ServiceAccount %1", account.empty() ? "default" : account);
        case Trouble::Unreachable:
            return say("Check the registry's name in the image, and the node's way to it");
        case Trouble::Distrusted:
            return say("The node's container runtime must know the registry's certificate");
        default:
            return {};
        }
    }

    /// Whether that registry is known to work: pods here run images that were pulled from it. One on the node itself can be anything.
    bool isProven(const Model &model, const std::string &registry)
    {
        if (isLoopbackRegistry(registry))
            return false;
        for (const auto &[uid, pod] : model.world->all("Pod")) {
            for (const Value *status : containerStatuses(pod)) {
                if (pulledFrom((*status)["imageID"].string()) == registry)
                    return true;
            }
        }
        return false;
    }

    /// Seconds from the first attempt to failure. The kubelet backs off only after a pull failed for good; a first ErrImagePull may be a hiccup.
    std::optional<int> graceOf(Trouble trouble, bool backedOff, bool proven)
    {
        switch (trouble) {
        case Trouble::NotFound:
        case Trouble::Denied:
            return backedOff ? 10 : 25;
        case Trouble::Distrusted:
            return backedOff ? 30 : 45;
        case Trouble::Unreachable:
            // A registry that worked comes back; one that never did is most likely a wrong name.
            if (!proven)
                return backedOff ? 30 : 45;
            break;
        case Trouble::Overloaded:
        case Trouble::Other:
            break;
        }
        return std::nullopt;
    }

    void sightPull(const Scene &scene, const Pod &pod, const Value &status, std::vector<Sighting> &found)
    {
        const Model &model = scene.model;
        const std::string &container = status["name"].string();
        const std::string &reason = status["state"]["waiting"]["reason"].string();
        const std::string &message = status["state"]["waiting"]["message"].string();
        const std::string image = containerSpec((*pod.object)["spec"], container)["image"].string();
        const TroubleRow *row = &troubleOf(message, image);
        bool backedOff = reason == "ImagePullBackOff";
        Sighting sighting;
        sighting.evidence = podEvidence(pod, container, reason, message);
        std::optional<core::Instant> failed, tried;
        for (const Happening *happening : model.world->happenings(pod.uid)) {
            if (!happening->container.empty() && happening->container != container)
                continue;
            backedOff = backedOff || (happening->reason == "BackOff" && contains(happening->message, "pulling image"));
            if (happening->reason == "Pulling")
                tried = std::min(tried.value_or(happening->first), happening->first);
            // Servers before 1.31 say only "Back-off pulling image" while they wait; the reason stands in the event.
            if (happening->reason == "Failed" && contains(happening->message, "Failed to pull image")) {
                if (row->trouble == Trouble::Other)
                    row = &troubleOf(happening->message, image);
                sighting.evidence = withHappening(std::move(sighting.evidence), *happening);
                failed = std::min(failed.value_or(happening->first), happening->first);
            }
        }
        sighting.code = row->code;
        sighting.key = container;
        sighting.sentence = sentenceFor(*row, image, pod.node);
        sighting.hint = hintFor(*row, model, pod);
        sighting.failAfter = graceOf(row->trouble, backedOff, isProven(model, registryOf(image)));
        // A registry that does not answer is already waited for during the first attempt.
        const bool silent = row->trouble == Trouble::Unreachable || row->trouble == Trouble::Distrusted;
        if (const auto began = silent && tried ? tried : failed)
            sighting.since = model.local(*began);
        found.push_back(std::move(sighting));
    }

} // namespace

void findImagePulls(const Scene &scene, std::vector<Sighting> &found)
{
    for (const Pod &pod : scene.model.pods) {
        if (!pod.isNew || !pod.counts())
            continue;
        for (const Value *status : containerStatuses(*pod.object)) {
            const std::string &reason = (*status)["state"]["waiting"]["reason"].string();
            if (reason == "ErrImagePull" || reason == "ImagePullBackOff")
                sightPull(scene, pod, *status, found);
        }
    }
}

} // namespace rollout
