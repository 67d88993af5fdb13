// SPDX-License-Identifier: Apache-2.0
#include "demo/kubelet/PodAgent.h"

#include "demo/controllers/Fields.h"
#include "demo/kubelet/ConfigCheck.h"

#include <algorithm>

namespace demo {

using core::Value;
using probes::Ms;
using probes::never;

namespace {

constexpr core::Duration setupTime(60), syncTime(5), sandboxTime(350);
constexpr Ms relistTime = 8;

void addContainers(std::vector<Container> &containers, const Value &list, bool init)
{
    for (const Value &spec : list.items()) {
        Container container;
        container.spec = spec;
        if (init)
            container.role = spec["restartPolicy"].string() == "Always" ? Container::Role::Sidecar : Container::Role::Init;
        containers.push_back(std::move(container));
    }
}

} // namespace

PodAgent::PodAgent(NodeParts node, Value pod, std::string podIp, std::uint64_t seed)
    : m_node(node)
    , m_pod(std::move(pod))
    , m_ip(std::move(podIp))
    , m_runtime(m_pod["spec"]["initContainers"].size() + m_pod["spec"]["containers"].size())
    , m_random(seed)
{
    addContainers(m_containers, m_pod["spec"]["initContainers"], true);
    addContainers(m_containers, m_pod["spec"]["containers"], false);
    m_facts.hostIp = m_node.ip;
    m_facts.startTime = m_node.world.clock().now();
    m_runtime.reset(nowMs() + Ms(m_random() % 1000), relistTime);
    for (Container &container : m_containers)
        container.restarts.reset(nowMs() - Ms(m_random() % 1000));
    m_given.resize(m_containers.size());
    m_toKill.resize(m_containers.size());
    m_killGrace.resize(m_containers.size());
    m_toStart.resize(m_containers.size());
    m_deleting = isDeleting(m_pod);
    requestSync();
    arm();
}

PodAgent::~PodAgent()
{
    if (m_timer)
        m_node.world.clock().cancel(m_timer);
    for (Container &container : m_containers) {
        for (const Instance &instance : container.instances)
            m_node.applications.remove(uidOf(m_pod), instance.application.get());
    }
}

void PodAgent::update(const Value &pod)
{
    m_pod = pod;
    if (isDeleting(pod) && !m_deleting) {
        m_deleting = true;
        // A sync under way is cancelled, except while it stops a container.
        if (m_phase != Phase::Killing)
            terminate();
        arm();
    }
}

void PodAgent::arm()
{
    if (m_processing || m_phase == Phase::Over)
        return;
    Ms due = std::min({m_phaseDue, m_queueDue, m_runtime.due(m_phase == Phase::WaitingForCache ? m_lastSyncEnd : never)});
    for (const Slot &slot : m_slots)
        due = std::min(due, slot.due);
    for (const Container &container : m_containers) {
        if (!container.instances.empty() && container.instances.back().state == Instance::State::Running
            && container.instances.back().exitDue != core::Instant::max())
            due = std::min(due, Ms(container.instances.back().exitDue.time_since_epoch().count()));
    }
    core::Clock &clock = m_node.world.clock();
    if (due == never) {
        if (m_timer)
            clock.cancel(std::exchange(m_timer, 0));
        return;
    }
    const core::Instant time{core::Duration(due)};
    if (m_timer && m_armed == time)
        return;
    if (m_timer)
        clock.cancel(m_timer);
    m_armed = time;
    m_timer = clock.at(time, nullptr, [this] { process(); });
}

void PodAgent::process()
{
    m_timer = 0;
    m_processing = true;
    const Ms now = nowMs();
    for (std::size_t i = 0; i < m_containers.size(); ++i) {
        const Instance *instance = m_containers[i].newest();
        if (instance && instance->state == Instance::State::Running && instance->exitDue <= m_node.world.clock().now())
            exit(i);
    }
    processSlots();
    if (m_phaseDue <= now)
        endPhase();
    if (m_runtime.due(m_phase == Phase::WaitingForCache ? m_lastSyncEnd : never) <= now) {
        const int events = m_runtime.step(now);
        if (m_phase == Phase::WaitingForCache)
            begin();
        for (int i = 0; i < events; ++i)
            requestSync();
    }
    if (m_queueDue <= now) {
        m_queueDue = never;
        requestSync();
    }
    m_processing = false;
    if (m_phase == Phase::Over)
        cleanUp();
    else
        arm();
}

void PodAgent::requestSync()
{
    const Ms now = nowMs();
    if (m_lastRequest == now)
        return;
    m_lastRequest = now;
    if (m_phase == Phase::Idle)
        begin();
    else
        m_pending = true;
}

void PodAgent::begin()
{
    if (m_deleting) {
        terminate();
        return;
    }
    const Ms now = nowMs();
    if (!m_firstSync && !m_runtime.newerThan(now, m_lastSyncEnd)) {
        m_phase = Phase::WaitingForCache;
        return;
    }
    m_given = m_runtime.cached();
    m_failed = false;
    enter(m_firstSync ? Phase::SettingUp : Phase::Working, m_firstSync ? setupTime : syncTime);
    storeStatus();
}

void PodAgent::enter(Phase phase, core::Duration duration)
{
    m_phase = phase;
    m_phaseDue = nowMs() + duration.count();
}

void PodAgent::endPhase()
{
    m_phaseDue = never;
    switch (m_phase) {
    case Phase::SettingUp:
        afterSetup();
        return;
    case Phase::Working:
        decide();
        return;
    case Phase::Sandbox:
        m_facts.sandbox = true;
        m_facts.podIp = m_ip;
        m_runtime.sandboxRuns(nowMs());
        decide();
        return;
    case Phase::Pulling:
        endPull();
        return;
    case Phase::Creating:
        startCurrent();
        return;
    case Phase::Cleaning:
        m_phase = Phase::Over;
        return;
    case Phase::Idle:
    case Phase::WaitingForCache:
    case Phase::Killing:
    case Phase::Terminating:
    case Phase::Over:
        return; // these end by events, not by time
    }
}

void PodAgent::afterSetup()
{
    const std::vector<std::string> missing = unmountable(m_node.world.store, textOf(m_pod, "namespace"), m_pod["spec"]);
    for (const std::string &message : missing)
        event(Recorder::Type::Warning, "FailedMount", message);
    if (!missing.empty()) {
        m_failed = true;
        finish();
        return;
    }
    m_firstSync = false;
    createWorkers();
    enter(Phase::Sandbox, sandboxTime);
}

void PodAgent::finish()
{
    m_lastSyncEnd = nowMs();
    // The kubelet's queue: 60 s after a success, 10 s after a failure, each up to half as much more, looked at every second.
    const Ms wait = m_failed ? 10000 + Ms(m_random() % 5000) : 60000 + Ms(m_random() % 30000);
    m_queueDue = m_lastSyncEnd + wait + Ms(m_random() % 1000);
    m_phase = Phase::Idle;
    m_phaseDue = never;
    if (std::exchange(m_pending, false) || m_deleting)
        begin();
}

} // namespace demo
