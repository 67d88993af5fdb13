// SPDX-License-Identifier: Apache-2.0
#include "rollout/model/PodStage.h"

#include "kube/status/PodStatus.h"

#include <algorithm>

namespace rollout {

using core::say;
using core::Value;

namespace {

    bool startsWith(std::string_view text, std::string_view head)
    {
        return text.substr(0, head.size()) == head;
    }

    bool contains(std::string_view text, std::string_view part)
    {
        return text.find(part) != std::string_view::npos;
    }

    /// The kubelet's texts begin "Startup probe failed: " or "Startup probe errored...: ".
    const char *eventHead(kube::ProbeKind kind)
    {
        switch (kind) {
        case kube::ProbeKind::Startup:
            return "Startup probe ";
        case kube::ProbeKind::Readiness:
            return "Readiness probe ";
        case kube::ProbeKind::Liveness:
            return "Liveness probe ";
        }
        return "";
    }

    PodStage probing(const Model &model, const Pod &pod, const Value &status, kube::ProbeKind kind)
    {
        const Value &probe = containerSpec((*pod.object)["spec"], status["name"].string())[kube::field(kind)];
        const ProbeFindings found = findingsOf(model, pod, status, kind);
        const bool startup = kind == kube::ProbeKind::Startup;
        PodStage stage{startup ? "Startup" : "Readiness", PhaseState::Progress, {}, startup ? 5 : 6};
        if (!probe.isMap()) {
            stage.message = say("Container %1 runs; waiting for it to become ready", status["name"].string());
            return stage;
        }
        const std::int64_t budget = kube::readProbe(probe)->effective(kube::Timing::FailureThreshold);
        if (found.failures == 0)
            stage.message = startup ? say("Container %1 is starting; its startup probe has not passed yet", status["name"].string())
                                    : say("Container %1 runs; its readiness probe has not passed yet", status["name"].string());
        else if (startup && found.exact)
            stage.message = say("Startup probe: %1 of %2 checks failed (%3)", found.failures, budget, shortFinding(found.message));
        else if (startup)
            stage.message = say("Startup probe fails: %1 from %2", shortFinding(found.message), probeTarget(probe));
        else
            stage.message = say("Readiness probe fails: %1 from %2", shortFinding(found.message), probeTarget(probe));
        return stage;
    }

    PodStage waiting(const Pod &pod, const std::string &container, const std::string &reason)
    {
        if (reason.empty() || reason == "ContainerCreating" || reason == "PodInitializing")
            return {"ContainerCreating", PhaseState::Pending, say("Starting container %1 on %2", container, pod.node), 3};
        return {reason, PhaseState::Concern, say("Container %1 waits: %2", container, reason), 1};
    }

    PodStage initStage(const Pod &pod, bool &initializing)
    {
        const Value &object = *pod.object;
        const std::size_t total = object["spec"]["initContainers"].size();
        std::size_t index = 0;
        for (const Value &status : object["status"]["initContainerStatuses"].items()) {
            ++index;
            const bool sidecar = containerSpec(object["spec"], status["name"].string())["restartPolicy"].string() == "Always";
            const Value &terminated = status["state"]["terminated"];
            if ((terminated.isMap() && terminated["exitCode"].integer().value_or(0) == 0) || (sidecar && status["started"].boolean()))
                continue;
            initializing = true;
            const std::string &reason = status["state"]["waiting"]["reason"].string();
            if (!reason.empty() && reason != "PodInitializing" && reason != "ContainerCreating")
                return waiting(pod, status["name"].string(), reason);
            return {"Initializing", PhaseState::Pending, say("Init step %1 of %2: %3", index, total, status["name"].string()), 2};
        }
        return {};
    }

} // namespace

const Value &containerSpec(const Value &podSpec, const std::string &name)
{
    static const Value none;
    for (const char *list : {"containers", "initContainers"}) {
        for (const Value &container : podSpec[list].items()) {
            if (container["name"].string() == name)
                return container;
        }
    }
    return none;
}

ProbeFindings findingsOf(const Model &model, const Pod &pod, const Value &containerStatus, kube::ProbeKind kind)
{
    ProbeFindings findings;
    const std::string &name = containerStatus["name"].string();
    const auto started = core::fromRfc3339(containerStatus["state"]["running"]["startedAt"].string());
    findings.exact = containerStatus["restartCount"].integer().value_or(0) == 0;
    for (const Happening *happening : model.world->happenings(pod.uid)) {
        if (happening->reason != "Unhealthy" || !startsWith(happening->message, eventHead(kind)))
            continue;
        if (!happening->container.empty() && happening->container != name)
            continue;
        if (started && happening->last < *started)
            continue;
        findings.failures += happening->count;
        const std::size_t colon = happening->message.find(": ");
        findings.message = colon == std::string::npos ? happening->message : happening->message.substr(colon + 2);
        findings.newest = happening;
    }
    return findings;
}

core::Text shortFinding(const std::string &message)
{
    if (const std::size_t at = message.find("statuscode: "); at != std::string::npos)
        return say("HTTP %1", message.substr(at + 12, 3));
    if (contains(message, "connection refused"))
        return say("connection refused");
    if (contains(message, "deadline exceeded") || contains(message, "timed out") || contains(message, "Client.Timeout")
        || contains(message, "i/o timeout"))
        return say("no answer in time");
    return core::Text::verbatim(message.substr(0, 120));
}

std::string probeTarget(const Value &probe)
{
    if (const Value &get = probe["httpGet"]; get.isMap())
        return ":" + get["port"].text() + (get["path"].string().empty() ? "/" : get["path"].string());
    if (const Value &socket = probe["tcpSocket"]; socket.isMap())
        return ":" + socket["port"].text();
    if (const Value &grpc = probe["grpc"]; grpc.isMap())
        return "grpc :" + grpc["port"].text();
    std::string command;
    for (const Value &word : probe["exec"]["command"].items())
        command += (command.empty() ? "" : " ") + word.string();
    return command.substr(0, 120);
}

PodStage stageOf(const Model &model, const Pod &pod)
{
    const Value &object = *pod.object;
    if (pod.leaving)
        return {"Terminating", PhaseState::Pending, say("Terminating"), 0};
    if (pod.ended)
        return {"Ended", PhaseState::Failed, say("Ended: %1", kube::podColumns(object, model.serverNow()).status), 0};
    if (pod.available)
        return {"Ready", PhaseState::Done, say("Ready"), 9};
    if (pod.ready)
        return {"MinReady", PhaseState::Progress, say("Ready; must stay so for %1 s", model.minReadySeconds), 8};
    if (pod.node.empty())
        return {"Scheduling", PhaseState::Pending, say("Waiting for a node"), 0};

    bool initializing = false;
    PodStage init = initStage(pod, initializing);
    if (initializing)
        return init;
    PodStage least{"ContainerCreating", PhaseState::Pending, say("Starting the pod on %1", pod.node), 3};
    int leastRank = 100;
    for (const Value &status : object["status"]["containerStatuses"].items()) {
        if (status["ready"].boolean())
            continue;
        const Value &state = status["state"];
        PodStage stage;
        if (state["running"].isMap()) {
            const bool started = status["started"].isNull() || status["started"].boolean();
            stage = probing(model, pod, status, started ? kube::ProbeKind::Readiness : kube::ProbeKind::Startup);
        } else if (state["terminated"].isMap()) {
            stage = {"Terminated", PhaseState::Concern, say("Container %1 ended", status["name"].string()), 1};
        } else {
            stage = waiting(pod, status["name"].string(), state["waiting"]["reason"].string());
        }
        if (stage.rank < leastRank) {
            leastRank = stage.rank;
            least = std::move(stage);
        }
    }
    if (leastRank == 100 && object["status"]["containerStatuses"].size() > 0)
        return {"Readiness", PhaseState::Progress, say("All containers are ready; waiting for the pod"), 7};
    return least;
}

} // namespace rollout
