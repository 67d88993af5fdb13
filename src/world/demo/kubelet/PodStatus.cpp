// SPDX-License-Identifier: Apache-2.0
// The rules are those of pkg/kubelet/kubelet_pods.go (getPhase, convertToAPIContainerStatuses) and status/generate.go.
#include "demo/kubelet/PodStatus.h"

#include "demo/controllers/Fields.h"
#include "demo/kubelet/Images.h"

#include <algorithm>

namespace demo {

using core::Value;

namespace {

Value time(core::Instant instant)
{
    return Value(core::toRfc3339(instant, false));
}

Value terminated(const Instance &instance)
{
    return core::map({{"terminated", core::map({{"exitCode", Value(instance.exitCode)},
                                                {"reason", Value(instance.reason)},
                                                {"startedAt", time(instance.startedAt)},
                                                {"finishedAt", time(instance.finishedAt)},
                                                {"containerID", Value(instance.id)}})}});
}

Value state(const Container &container)
{
    const Shown &shown = container.shown;
    const Instance *instance = container.find(shown.instance);
    if (!shown.waitingReason.empty() || !instance || shown.state == Instance::State::Created) {
        Value waiting = core::map({{"reason", Value(shown.waitingReason.empty() ? std::string("ContainerCreating") : shown.waitingReason)}});
        if (!shown.waitingMessage.empty())
            waiting = waiting.with("message", Value(shown.waitingMessage));
        return core::map({{"waiting", waiting}});
    }
    if (shown.state == Instance::State::Running)
        return core::map({{"running", core::map({{"startedAt", time(instance->startedAt)}})}});
    return terminated(*instance);
}

/// The instance that lastState tells of: the newest finished one that `state` does not show.
const Instance *previous(const Container &container)
{
    const Shown &shown = container.shown;
    const bool shownAsState = shown.state == Instance::State::Exited && shown.waitingReason.empty();
    const std::int64_t number = shown.state == Instance::State::Exited && !shownAsState ? shown.instance : shown.instance - 1;
    const Instance *instance = container.find(number);
    return instance && instance->state == Instance::State::Exited ? instance : nullptr;
}

Value containerStatus(const Container &container)
{
    const std::string &image = container.spec["image"].string();
    const Shown &shown = container.shown;
    const Instance *instance = container.find(shown.instance), *last = previous(container);
    return core::map({{"name", container.spec["name"]},
                      {"state", state(container)},
                      {"lastState", last ? terminated(*last) : Value::emptyMap()},
                      {"ready", Value(shown.ready)},
                      {"restartCount", Value(std::max<std::int64_t>(0, shown.instance - 1))},
                      {"image", Value(instance ? Images::fullName(image) : image)},
                      {"imageID", Value(instance ? Images::fullName(image).substr(0, Images::fullName(image).find_last_of(":@")) + '@' + Images::digestOf(image)
                                                 : std::string())},
                      {"containerID", Value(instance ? instance->id : std::string())},
                      {"started", Value(shown.started)}});
}

Value statuses(const std::vector<Container> &containers, bool init)
{
    core::Items items;
    for (const Container &container : containers) {
        if ((container.role != Container::Role::App) != init)
            continue;
        Value status = containerStatus(container);
        if (status["containerID"].string().empty())
            status = status.without("containerID");
        items.push_back(std::move(status));
    }
    if (!init)
        std::sort(items.begin(), items.end(), [](const Value &a, const Value &b) { return a["name"].string() < b["name"].string(); });
    return Value(std::move(items));
}

bool initDone(const Container &container)
{
    const Shown &shown = container.shown;
    if (container.role == Container::Role::Sidecar)
        return shown.started || shown.instance > 1;
    const Instance *instance = container.find(shown.instance);
    return instance && shown.state == Instance::State::Exited && instance->exitCode == 0;
}

const char *phase(const Value &pod, const std::vector<Container> &containers, bool terminal)
{
    int running = 0, waiting = 0, stopped = 0, succeeded = 0;
    for (const Container &container : containers) {
        if (container.role != Container::Role::App)
            continue;
        const bool isWaiting = !container.shown.waitingReason.empty() || container.shown.instance == 0 || container.shown.state == Instance::State::Created;
        const Instance *instance = container.find(container.shown.instance);
        if (isWaiting && !previous(container)) {
            ++waiting;
        } else if (isWaiting || container.shown.state == Instance::State::Exited) {
            ++stopped;
            succeeded += !isWaiting && instance && instance->exitCode == 0;
        } else {
            ++running;
        }
    }
    if (terminal)
        return stopped > 0 && stopped == succeeded && waiting == 0 ? "Succeeded" : "Failed";
    if (!isInitialized(containers) || waiting > 0)
        return "Pending";
    if (running > 0)
        return "Running";
    const std::string &policy = pod["spec"]["restartPolicy"].string();
    if (policy == "Never" || policy == "OnFailure") {
        if (stopped == succeeded)
            return "Succeeded";
        if (policy == "Never")
            return "Failed";
    }
    return "Running";
}

std::string joined(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : " ") + name;
    return text;
}

struct Condition {
    const char *type;
    bool yes;
    std::string reason;
    std::string message;
};

Value conditions(const Value &pod, const std::vector<Container> &containers, const PodFacts &facts, const char *podPhase, core::Instant now)
{
    std::vector<std::string> incomplete, unready;
    for (const Container &container : containers) {
        if (container.role == Container::Role::App ? !container.shown.ready : container.role == Container::Role::Sidecar && !container.shown.ready)
            unready.push_back(container.name());
        if (container.role != Container::Role::App && !initDone(container))
            incomplete.push_back(container.name());
    }
    Condition ready{"ContainersReady", unready.empty(), "ContainersNotReady", "containers with unready status: [" + joined(unready) + ']'};
    if (facts.terminal)
        ready = {"ContainersReady", false, std::string(podPhase) == "Succeeded" ? "PodCompleted" : "PodFailed", {}};
    Condition podReady = ready;
    podReady.type = "Ready";
    std::string gates;
    for (const Value &gate : pod["spec"]["readinessGates"].items()) {
        const std::string &type = gate["conditionType"].string();
        const Value &item = condition(pod["status"]["conditions"], type);
        if (!isTrue(item))
            gates += (gates.empty() ? "" : ", ")
                + (item.isNull() ? "corresponding condition of pod readiness gate \"" + type + "\" does not exist."
                                 : "the status of pod readiness gate \"" + type + "\" is not \"True\", but " + item["status"].string());
    }
    if (podReady.yes && !gates.empty())
        podReady = {"Ready", false, "ReadinessGatesNotReady", gates};
    const Condition wanted[] = {
        {"PodReadyToStartContainers", facts.sandbox && !facts.terminal, {}, {}},
        {"Initialized", incomplete.empty() || isInitialized(containers), "ContainersNotInitialized", "containers with incomplete status: [" + joined(incomplete) + ']'},
        podReady,
        ready,
    };
    core::Items items;
    for (const Condition &want : wanted) {
        const Value &before = condition(pod["status"]["conditions"], want.type);
        const bool same = !before.isNull() && isTrue(before) == want.yes;
        Value item = core::map({{"type", Value(want.type)},
                                {"status", Value(want.yes ? "True" : "False")},
                                {"lastProbeTime", Value()},
                                {"lastTransitionTime", same ? before["lastTransitionTime"] : time(now)}});
        if (!want.yes && !want.reason.empty())
            item = item.with("reason", Value(want.reason));
        if (!want.yes && !want.message.empty())
            item = item.with("message", Value(want.message));
        items.push_back(std::move(item));
    }
    for (const Value &other : pod["status"]["conditions"].items()) {
        const bool ours = std::any_of(std::begin(wanted), std::end(wanted), [&other](const Condition &want) { return other["type"].string() == want.type; });
        if (!ours)
            items.push_back(other);
    }
    return Value(std::move(items));
}

} // namespace

bool isInitialized(const std::vector<Container> &containers)
{
    // Once an app container exists, initialization is over for good.
    for (const Container &container : containers) {
        if (container.role == Container::Role::App && container.shown.instance > 0)
            return true;
    }
    return std::all_of(containers.begin(), containers.end(),
                       [](const Container &container) { return container.role == Container::Role::App || initDone(container); });
}

Value withStatus(const Value &pod, const std::vector<Container> &containers, const PodFacts &facts, core::Instant now)
{
    const char *podPhase = phase(pod, containers, facts.terminal);
    Value status = core::map({{"phase", Value(podPhase)},
                              {"conditions", conditions(pod, containers, facts, podPhase, now)},
                              {"hostIP", Value(facts.hostIp)},
                              {"hostIPs", core::list({core::map({{"ip", Value(facts.hostIp)}})})}});
    if (!facts.podIp.empty())
        status = status.with("podIP", Value(facts.podIp)).with("podIPs", core::list({core::map({{"ip", Value(facts.podIp)}})}));
    status = status.with("startTime", time(facts.startTime));
    const Value init = statuses(containers, true);
    if (init.size() > 0)
        status = status.with("initContainerStatuses", init);
    status = status.with("containerStatuses", statuses(containers, false)).with("qosClass", pod["status"]["qosClass"]);
    return pod.with("status", std::move(status));
}

} // namespace demo
