// SPDX-License-Identifier: Apache-2.0
// What a pod's agent tells the world: the status, events, the containers' output.
#include "demo/kubelet/PodAgent.h"

#include "demo/controllers/Fields.h"

#include <algorithm>

namespace demo {

using core::Value;

void PodAgent::storeStatus()
{
    for (std::size_t i = 0; i < m_containers.size(); ++i) {
        bool trigger = false;
        show(m_containers[i], i, trigger);
        Slot *readiness = trigger ? slot(i, kube::ProbeKind::Readiness) : nullptr;
        if (readiness) {
            readiness->worker->trigger();
            schedule(*readiness);
        }
    }
    publish();
}

void PodAgent::show(Container &container, std::size_t index, bool &trigger)
{
    const auto &given = m_given[index];
    Shown &shown = container.shown;
    shown = Shown();
    shown.instance = given.instance;
    const Instance *instance = container.find(given.instance);
    if (given.running)
        shown.state = Instance::State::Running;
    else if (instance && given.exitedBefore && instance->state == Instance::State::Exited)
        shown.state = Instance::State::Exited;
    if (!given.running && !container.failureReason.empty()) {
        shown.waitingReason = container.failureReason;
        shown.waitingMessage = container.failureMessage;
    } else if (shown.instance == 0 || shown.state == Instance::State::Created) {
        shown.waitingReason = m_pod["spec"]["initContainers"].size() > 0 ? "PodInitializing" : "ContainerCreating";
    }
    if (container.role == Container::Role::Init) {
        shown.ready = instance && shown.state == Instance::State::Exited && instance->exitCode == 0;
        shown.started = false;
        return;
    }
    const Slot *startup = slot(index, kube::ProbeKind::Startup), *readiness = slot(index, kube::ProbeKind::Readiness);
    shown.started = given.running && (!startup || startup->worker->stored(given.instance) == probes::Stored::Success);
    const bool ready = !readiness || readiness->worker->stored(given.instance) == probes::Stored::Success;
    shown.ready = shown.started && ready;
    trigger = shown.started && !ready;
}

void PodAgent::publish()
{
    Store &store = m_node.world.store;
    const Value *current = store.get("pods", textOf(m_pod, "namespace"), textOf(m_pod, "name"));
    if (!current || uidOf(*current) != uidOf(m_pod))
        return;
    static const Author kubelet{"kubelet", "status"};
    const Value next = withStatus(*current, m_containers, m_facts, m_node.world.clock().now());
    if (next != *current)
        (void)store.update("pods", next, kubelet, true);
}

void PodAgent::event(Recorder::Type type, const std::string &reason, const std::string &message, const Container *container)
{
    std::string path;
    if (container)
        path = (container->role == Container::Role::App ? "spec.containers{" : "spec.initContainers{") + container->name() + '}';
    m_node.world.recorder.record(m_pod, type, reason, message, {"kubelet", m_node.name}, path);
}

Answer<std::string> PodAgent::log(const std::string &name, bool previous, std::optional<int> tail, bool timestamps) const
{
    const auto found = std::find_if(m_containers.begin(), m_containers.end(), [&name](const Container &container) {
        return name.empty() ? container.role == Container::Role::App : container.name() == name;
    });
    const std::string subject = "container \"" + (found == m_containers.end() ? name : found->name()) + "\" in pod \"" + textOf(m_pod, "name") + '"';
    if (found == m_containers.end())
        return refuse(badRequest("container " + name + " is not valid for pod " + textOf(m_pod, "name")));
    const std::size_t back = previous ? 2 : 1;
    if (found->instances.size() < back)
        return refuse(badRequest(previous ? "previous terminated " + subject + " not found"
                                          : subject + " is waiting to start: "
                                                + (found->shown.waitingReason.empty() ? "ContainerCreating" : found->shown.waitingReason)));
    const Instance &instance = found->instances[found->instances.size() - back];
    if (!instance.application)
        return std::string();
    std::vector<std::string> lines = instance.application->log(m_node.world.clock().now(), timestamps);
    if (tail && *tail >= 0 && lines.size() > std::size_t(*tail))
        lines.erase(lines.begin(), lines.end() - *tail);
    std::string text;
    for (const std::string &line : lines)
        text += line + '\n';
    return text;
}

} // namespace demo
