// SPDX-License-Identifier: Apache-2.0
// Probes that fail beyond the time they themselves allow for a start, and containers that the kubelet killed because of that.
#include "rollout/model/PodStage.h"
#include "rollout/causes/Finders.h"

#include <algorithm>

namespace rollout {

using core::say;
using core::Value;

namespace {

    using kube::ProbeKind;
    using kube::Timing;

    std::int64_t budgetOf(const Value &container, ProbeKind kind)
    {
        const auto probe = kube::readProbe(container[kube::field(kind)]);
        if (!probe)
            return 0;
        const std::int64_t checks = probe->effective(Timing::FailureThreshold) * probe->effective(Timing::Period);
        return probe->effective(Timing::InitialDelay) + checks + (kind == ProbeKind::Startup ? probe->effective(Timing::Timeout) : 0);
    }

    core::Text sentenceFor(ProbeKind kind, const core::Text &finding, const std::string &target)
    {
        switch (kind) {
        case ProbeKind::Startup:
            return say("Startup probe fails: %1 from %2", finding, target);
        case ProbeKind::Readiness:
            return say("Readiness probe fails: %1 from %2", finding, target);
        case ProbeKind::Liveness:
            return say("Liveness probe fails: %1 from %2", finding, target);
        }
        return {};
    }

    /// The probe because of which the container was last killed.
    std::optional<ProbeKind> killer(const Model &model, const Pod &pod, const std::string &container)
    {
        std::optional<ProbeKind> kind;
        for (const Happening *happening : model.world->happenings(pod.uid)) {
            if (happening->reason != "Killing" || (!happening->container.empty() && happening->container != container))
                continue;
            kind = contains(happening->message, "failed startup probe")  ? std::optional(ProbeKind::Startup)
                : contains(happening->message, "failed liveness probe") ? std::optional(ProbeKind::Liveness)
                                                                        : std::nullopt;
        }
        return kind;
    }

    /// Newest failure text of a probe over all starts of the container.
    const Happening *newestFailure(const Model &model, const Pod &pod, const std::string &container, ProbeKind kind)
    {
        const std::string_view head = kind == ProbeKind::Startup ? "Startup" : kind == ProbeKind::Readiness ? "Readiness" : "Liveness";
        const Happening *found = nullptr;
        for (const Happening *happening : model.world->happenings(pod.uid)) {
            if (happening->reason == "Unhealthy" && std::string_view(happening->message).substr(0, head.size()) == head
                && (happening->container.empty() || happening->container == container))
                found = happening;
        }
        return found;
    }

    std::string withoutHead(const std::string &message)
    {
        const std::size_t colon = message.find(": ");
        return colon == std::string::npos ? message : message.substr(colon + 2);
    }

    /// 4xx: the application answers, but not to this request. No restart changes that.
    bool isRefusal(const std::string &message)
    {
        return contains(message, "statuscode: 4");
    }

    void sightContainer(const Scene &scene, const Pod &pod, const Value &status, std::vector<Sighting> &found)
    {
        const Model &model = scene.model;
        const std::string &name = status["name"].string();
        const Value &container = containerSpec((*pod.object)["spec"], name);
        const std::optional<ProbeKind> killed = killer(model, pod, name);
        const bool running = status["state"]["running"].isMap();
        if (status["ready"].boolean() || (!killed && !running))
            return;
        const bool starting = container["startupProbe"].isMap() && !status["started"].boolean();
        const ProbeKind kind = killed ? *killed : starting ? ProbeKind::Startup : ProbeKind::Readiness;
        const Happening *failure = newestFailure(model, pod, name, kind);
        if (!failure && !killed)
            return;

        Sighting sighting;
        sighting.code = "ProbeFailing";
        sighting.key = name;
        sighting.evidence = podEvidence(pod, name, "Unhealthy", {});
        if (failure)
            sighting.evidence = withHappening(std::move(sighting.evidence), *failure);
        sighting.sentence = sentenceFor(kind, failure ? shortFinding(withoutHead(failure->message)) : say("no success in its budget"),
                                        probeTarget(container[kube::field(kind)]));
        sighting.hint = failure && isRefusal(failure->message)
            ? say("The application answers, but refuses this request: check the probe's path")
            : say("Check path and port of the probe, and how long the application takes to start");
        // A start has the probes' own budget; once the startup probe has passed, readiness has only its own, from the first failed check.
        const bool started = kind == ProbeKind::Readiness && container["startupProbe"].isMap() && failure;
        std::int64_t budget = started ? 0 : budgetOf(container, ProbeKind::Startup);
        if (kind != ProbeKind::Startup)
            budget += budgetOf(container, kind);
        const auto from = core::fromRfc3339(killed ? (*pod.object)["status"]["startTime"].string() : status["state"]["running"]["startedAt"].string());
        if (started)
            sighting.since = model.local(failure->first);
        else if (from)
            sighting.since = model.local(*from);
        // Beyond the budget it is a concern, beyond twice that (a minute at least) a failure; an answer that refuses will not get better.
        const bool refused = failure && isRefusal(failure->message);
        sighting.failAfter = int(refused ? std::max<std::int64_t>(budget, 20) : std::max<std::int64_t>(2 * budget, 60));
        sighting.concernAfter = killed ? 0 : int(budget);
        sighting.failNow = killed && (refused || status["restartCount"].integer().value_or(0) >= 3);
        found.push_back(std::move(sighting));
    }

} // namespace

void findFailingProbes(const Scene &scene, std::vector<Sighting> &found)
{
    for (const Pod &pod : scene.model.pods) {
        if (!pod.isNew || !pod.counts() || pod.ready)
            continue;
        for (const Value *status : containerStatuses(*pod.object))
            sightContainer(scene, pod, *status, found);
    }
}

} // namespace rollout
