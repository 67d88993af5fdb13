// SPDX-License-Identifier: Apache-2.0
// How containers end: by themselves, by SIGTERM and SIGKILL, and all of them when the pod is deleted.
#include "demo/controllers/Fields.h"
#include "demo/kubelet/PodAgent.h"

namespace demo {

using core::Value;

namespace {

constexpr core::Duration leastGrace(2000); // kuberuntime_container.go minimumGracePeriodInSeconds
constexpr core::Duration cleaningTime(120);

} // namespace

void PodAgent::kill(std::size_t index, const std::string &message, core::Duration grace)
{
    Container &container = m_containers[index];
    Instance &instance = container.instances.back();
    if (instance.killed)
        return;
    event(Recorder::Type::Normal, "Killing", message, &container);
    const auto stops = instance.application->behaviour().stops;
    grace = std::max(grace, leastGrace);
    instance.killed = true;
    instance.forced = !stops || *stops > grace;
    const core::Instant now = m_node.world.clock().now();
    instance.application->noteEnd(now, "received SIGTERM, shutting down");
    instance.exitDue = std::min(instance.exitDue, now + (instance.forced ? grace : *stops));
}

void PodAgent::exit(std::size_t index)
{
    Container &container = m_containers[index];
    Instance &instance = container.instances.back();
    const Behaviour &behaviour = instance.application->behaviour();
    instance.state = Instance::State::Exited;
    instance.finishedAt = m_node.world.clock().now();
    instance.exitDue = core::Instant::max();
    if (!instance.killed)
        instance.exitCode = behaviour.exitCode;
    else
        instance.exitCode = instance.forced ? 137 : 143; // 128 + SIGKILL or SIGTERM
    instance.reason = !instance.killed && behaviour.outOfMemory ? "OOMKilled" : instance.exitCode == 0 ? "Completed" : "Error";
    m_node.applications.remove(uidOf(m_pod), instance.application.get());
    m_runtime.change(nowMs(), index, instance.number, probes::RuntimeWatch::State::Exited);
    if (m_phase == Phase::Killing && m_current == index) {
        if (m_deleting)
            terminate();
        else
            proceed();
    } else if (m_phase == Phase::Terminating) {
        killNextGroup();
    }
}

bool PodAgent::anyRunning(bool sidecars) const
{
    return std::any_of(m_containers.begin(), m_containers.end(), [sidecars](const Container &container) {
        return (container.role == Container::Role::Sidecar) == sidecars && !container.instances.empty()
            && container.instances.back().state == Instance::State::Running;
    });
}

void PodAgent::terminate()
{
    m_deleting = true;
    if (m_phase == Phase::Terminating || m_phase == Phase::Cleaning || m_phase == Phase::Over)
        return;
    m_phase = Phase::Terminating;
    m_phaseDue = m_queueDue = probes::never;
    // Readiness goes on to the end; liveness and startup stop, of regular containers only (1.34).
    for (Slot &slot : m_slots) {
        if (slot.worker->kind() == kube::ProbeKind::Readiness || m_containers[slot.container].role == Container::Role::Sidecar)
            continue;
        slot.worker->stop();
        if (!slot.worker->busy())
            slot.due = probes::never;
    }
    // A container that was only created never ran.
    for (Container &container : m_containers) {
        Instance *instance = container.newest();
        if (instance && instance->state == Instance::State::Created) {
            instance->state = Instance::State::Exited;
            instance->startedAt = instance->finishedAt = m_node.world.clock().now();
            instance->exitCode = 137;
            instance->reason = "ContainerStatusUnknown";
        }
    }
    killNextGroup();
}

/// Sidecars end after the containers they serve.
void PodAgent::killNextGroup()
{
    const bool sidecars = !anyRunning(false);
    if (sidecars && !anyRunning(true)) {
        enter(Phase::Cleaning, cleaningTime);
        for (Slot &slot : m_slots)
            slot.worker->stop();
        return;
    }
    const core::Duration grace = std::chrono::seconds(number(m_pod["metadata"]["deletionGracePeriodSeconds"], 30));
    for (std::size_t i = 0; i < m_containers.size(); ++i) {
        Container &container = m_containers[i];
        if ((container.role == Container::Role::Sidecar) == sidecars && container.newest() && container.newest()->state == Instance::State::Running)
            kill(i, "Stopping container " + container.name(), grace);
    }
}

/// The last status, then the object goes; the kubelet's agent is destroyed with it.
void PodAgent::cleanUp()
{
    for (Container &container : m_containers) {
        const Instance *instance = container.newest();
        container.shown = Shown();
        if (instance) {
            container.shown.instance = instance->number;
            container.shown.state = Instance::State::Exited;
        } else {
            container.shown.waitingReason = "ContainerCreating";
        }
    }
    m_facts.terminal = true;
    m_slots.clear();
    const std::string space = textOf(m_pod, "namespace"), name = textOf(m_pod, "name");
    Store &store = m_node.world.store;
    publish();
    DeleteOptions options;
    options.graceSeconds = 0;
    options.uid = uidOf(m_pod);
    (void)store.remove("pods", space, name, options);
}

} // namespace demo
