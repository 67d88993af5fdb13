// SPDX-License-Identifier: Apache-2.0
// Containers that end: crash loops, memory limits, commands that cannot run, programs that finish.
#include "rollout/model/PodStage.h"
#include "rollout/causes/Finders.h"

namespace rollout {

using core::say;
using core::Value;

namespace {

    bool killedByProbe(const Model &model, const Pod &pod, const std::string &container)
    {
        const Happening *killing = nullptr;
        for (const Happening *happening : model.world->happenings(pod.uid)) {
            if (happening->reason == "Killing" && (happening->container.empty() || happening->container == container))
                killing = happening;
        }
        return killing && (contains(killing->message, "failed startup probe") || contains(killing->message, "failed liveness probe"));
    }

    /// The last end of the container, null if it never ended.
    const Value &lastEnd(const Value &status)
    {
        const Value &now = status["state"]["terminated"];
        return now.isMap() ? now : status["lastState"]["terminated"];
    }

    std::string lifetime(const Value &terminated)
    {
        const auto started = core::fromRfc3339(terminated["startedAt"].string()), finished = core::fromRfc3339(terminated["finishedAt"].string());
        return started && finished && *finished >= *started ? std::to_string((*finished - *started).count() / 1000) : std::string();
    }

    core::Text exitSentence(const std::string &container, bool init, const Value &terminated, std::int64_t exitCode)
    {
        const std::string after = lifetime(terminated);
        if (init)
            return say("Init step %1 ends with exit code %2", container, exitCode);
        if (after.empty())
            return say("Container %1 ends with exit code %2", container, exitCode);
        return say("Container %1 ends with exit code %2, %3 s after its start", container, exitCode, after);
    }

    void fill(Sighting &sighting, const Pod &pod, const Value &status, bool init)
    {
        const std::string &container = status["name"].string();
        const Value &terminated = lastEnd(status);
        const std::int64_t restarts = status["restartCount"].integer().value_or(0);
        const std::int64_t ends = restarts + (status["state"]["terminated"].isMap() ? 1 : 0);
        const std::int64_t exitCode = terminated["exitCode"].integer().value_or(0);
        const std::string &reason = terminated["reason"].string();
        const std::string limit = containerSpec((*pod.object)["spec"], container)["resources"]["limits"]["memory"].text();
        // Thresholds: a loop is proven by the third restart, or by the second when that took long.
        sighting.failNow = restarts >= 3;
        if (restarts >= 2)
            sighting.failAfter = 45;
        if (reason == "OOMKilled") {
            sighting.code = "OutOfMemory";
            sighting.sentence = limit.empty() ? say("Container %1 was killed because the node ran out of memory", container)
                                              : say("Container %1 exceeds its memory limit of %2", container, limit);
            sighting.failNow = ends >= 2;
        } else if (reason == "StartError" || reason == "ContainerCannotRun" || exitCode == 126 || exitCode == 127) {
            sighting.code = "ContainerStartFailed";
            sighting.sentence = say("Container %1 cannot run its command (exit code %2)", container, exitCode);
            sighting.hint = say("Check command and args, and that the program is in the image and may be executed");
            sighting.failNow = true;
        } else if (exitCode == 0 && terminated.isMap()) {
            sighting.code = "ProgramFinished";
            sighting.sentence = say("The program of container %1 finished; a Deployment expects one that keeps running", container);
        } else {
            sighting.code = "CrashLoop";
            sighting.sentence = terminated.isMap() ? exitSentence(container, init, terminated, exitCode)
                                                   : say("Container %1 ends again and again", container);
        }
    }

} // namespace

void findCrashes(const Scene &scene, std::vector<Sighting> &found)
{
    for (const Pod &pod : scene.model.pods) {
        if (!pod.isNew || !pod.counts() || pod.available)
            continue;
        const std::size_t inits = (*pod.object)["status"]["initContainerStatuses"].size();
        std::size_t index = 0;
        for (const Value *status : containerStatuses(*pod.object)) {
            const std::string &container = (*status)["name"].string();
            const bool init = index++ < inits
                && containerSpec((*pod.object)["spec"], container)["restartPolicy"].string() != "Always";
            const bool looping = (*status)["state"]["waiting"]["reason"].string() == "CrashLoopBackOff";
            const Value &terminated = lastEnd(*status);
            if ((*status)["ready"].boolean() || (!looping && !terminated.isMap()) || killedByProbe(scene.model, pod, container))
                continue;
            // An init step may end well, and may have failed before it did.
            if (init && (*status)["state"]["terminated"].isMap() && (*status)["state"]["terminated"]["exitCode"].integer().value_or(0) == 0)
                continue;
            Sighting sighting;
            sighting.key = container;
            sighting.evidence = podEvidence(pod, container, looping ? "CrashLoopBackOff" : terminated["reason"].string(), terminated["message"].string());
            sighting.evidence.count = int((*status)["restartCount"].integer().value_or(0));
            fill(sighting, pod, *status, init);
            found.push_back(std::move(sighting));
        }
    }
}

} // namespace rollout
