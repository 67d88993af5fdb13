// SPDX-License-Identifier: Apache-2.0
#include "kube/status/PodStatus.h"

#include "kube/text/HumanDuration.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace kube {

using core::Value;

namespace {

    /// What the two loops of printPod add up.
    struct Tally {
        std::int64_t restarts = 0;
        std::int64_t ready = 0;
        std::optional<core::Instant> lastRestart;
        std::string reason;

        void addRestarts(const Value &container)
        {
            restarts += container["restartCount"].integer().value_or(0);
            const auto finished = core::fromRfc3339(container["lastState"]["terminated"]["finishedAt"].string());
            if (finished && (!lastRestart || *lastRestart < *finished))
                lastRestart = finished;
        }
    };

    std::string terminationReason(const Value &terminated)
    {
        if (const std::string &reason = terminated["reason"].string(); !reason.empty())
            return reason;
        if (const auto signal = terminated["signal"].integer().value_or(0); signal != 0)
            return fmt::format("Signal:{}", signal);
        return fmt::format("ExitCode:{}", terminated["exitCode"].integer().value_or(0));
    }

    /// Goes through the init containers up to the first that is not done; true if there is one. `sidecars` gets the restarts of the
    /// native sidecars it passed.
    bool addInitContainers(const Value &pod, const std::set<std::string> &sidecarNames, Tally &tally, Tally &sidecars)
    {
        std::size_t index = 0;
        for (const Value &container : pod["status"]["initContainerStatuses"].items()) {
            const bool sidecar = sidecarNames.count(container["name"].string()) > 0;
            tally.addRestarts(container);
            if (sidecar)
                sidecars.addRestarts(container);
            const Value &terminated = container["state"]["terminated"];
            const std::string &waiting = container["state"]["waiting"]["reason"].string();
            if (terminated.isMap() && terminated["exitCode"].integer().value_or(0) == 0) {
                ++index;
                continue;
            }
            if (sidecar && container["started"].boolean()) {
                tally.ready += container["ready"].boolean() ? 1 : 0;
                ++index;
                continue;
            }
            if (terminated.isMap())
                tally.reason = "Init:" + terminationReason(terminated);
            else if (!waiting.empty() && waiting != "PodInitializing")
                tally.reason = "Init:" + waiting;
            else
                tally.reason = fmt::format("Init:{}/{}", index, pod["spec"]["initContainers"].size());
            return true;
        }
        return false;
    }

    void addContainers(const Value &pod, Tally &tally)
    {
        bool running = false;
        const core::Items &containers = pod["status"]["containerStatuses"].items();
        for (auto container = containers.rbegin(); container != containers.rend(); ++container) {
            tally.addRestarts(*container);
            const Value &state = (*container)["state"];
            if (!state["waiting"]["reason"].string().empty()) {
                tally.reason = state["waiting"]["reason"].string();
            } else if (state["terminated"].isMap()) {
                tally.reason = terminationReason(state["terminated"]);
            } else if ((*container)["ready"].boolean() && state["running"].isMap()) {
                running = true;
                ++tally.ready;
            }
        }
        if (tally.reason == "Completed" && running)
            tally.reason = isPodReady(pod) ? "Running" : "NotReady";
    }

} // namespace

const Value &podCondition(const Value &pod, std::string_view type)
{
    static const Value none;
    for (const Value &condition : pod["status"]["conditions"].items()) {
        if (condition["type"].string() == type)
            return condition;
    }
    return none;
}

bool isPodReady(const Value &pod)
{
    return podCondition(pod, "Ready")["status"].string() == "True";
}

bool isPodAvailable(const Value &pod, std::int64_t minReadySeconds, core::Instant now)
{
    if (!isPodReady(pod))
        return false;
    if (minReadySeconds == 0)
        return true;
    const auto since = core::fromRfc3339(podCondition(pod, "Ready")["lastTransitionTime"].string());
    return since && *since + core::Duration(minReadySeconds * 1000) <= now;
}

PodColumns podColumns(const Value &pod, core::Instant now)
{
    const Value &status = pod["status"];
    Tally tally;
    tally.reason = status["reason"].string().empty() ? status["phase"].string() : status["reason"].string();
    for (const Value &condition : status["conditions"].items()) {
        if (condition["type"].string() == "PodScheduled" && condition["reason"].string() == "SchedulingGated")
            tally.reason = "SchedulingGated";
    }

    std::set<std::string> sidecarNames;
    for (const Value &container : pod["spec"]["initContainers"].items()) {
        if (container["restartPolicy"].string() == "Always")
            sidecarNames.insert(container["name"].string());
    }
    Tally sidecars;
    const bool initializing = addInitContainers(pod, sidecarNames, tally, sidecars);
    if (!initializing || podCondition(pod, "Initialized")["status"].string() == "True") {
        // Once initialised, only restarts of what still runs count.
        tally.restarts = sidecars.restarts;
        tally.lastRestart = sidecars.lastRestart;
        addContainers(pod, tally);
    }
    const std::string &phase = status["phase"].string();
    if (!pod["metadata"]["deletionTimestamp"].isNull()) {
        if (status["reason"].string() == "NodeLost")
            tally.reason = "Unknown";
        else if (phase != "Failed" && phase != "Succeeded")
            tally.reason = "Terminating";
    }
    std::string restarts = std::to_string(tally.restarts);
    if (tally.restarts != 0 && tally.lastRestart)
        restarts += fmt::format(" ({} ago)", humanDuration(now - *tally.lastRestart));
    const std::size_t total = pod["spec"]["containers"].size() + sidecarNames.size();
    return {fmt::format("{}/{}", tally.ready, total), tally.reason, std::move(restarts)};
}

} // namespace kube
