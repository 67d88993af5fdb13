// SPDX-License-Identifier: Apache-2.0
// What a sync decides (computePodActions) and how containers start: back-off, image, configuration, create, start.
#include "demo/controllers/Fields.h"
#include "demo/kubelet/ConfigCheck.h"
#include "demo/kubelet/PodAgent.h"

#include <cstdio>

namespace demo {

using core::Value;
using probes::Ms;
using Type = Recorder::Type;

namespace {

constexpr core::Duration startTime(180);
constexpr core::Duration pullBackoffBase(10000), pullBackoffMost(300000);

std::string seconds(core::Duration duration)
{
    char text[32];
    if (duration.count() < 1000)
        std::snprintf(text, sizeof text, "%dms", int(duration.count()));
    else
        std::snprintf(text, sizeof text, "%g", double(duration.count()) / 1000);
    return duration.count() < 1000 ? text : std::string(text) + 's';
}

/// "10s", "1m20s", "5m0s": as Go prints durations.
std::string goDuration(Ms ms)
{
    const Ms total = ms / 1000;
    return (total >= 60 ? std::to_string(total / 60) + 'm' : std::string()) + std::to_string(total % 60) + 's';
}

std::set<int> portsOf(const Value &spec)
{
    std::set<int> ports;
    for (const Value &port : spec["ports"].items())
        ports.insert(int(number(port["containerPort"])));
    return ports;
}

} // namespace

bool PodAgent::mayRestart(const Container &container, const Instance &instance) const
{
    const std::string &policy = m_pod["spec"]["restartPolicy"].string();
    if (container.role == Container::Role::Sidecar)
        return true;
    if (instance.exitCode == 0)
        return container.role == Container::Role::App && policy != "Never" && policy != "OnFailure";
    return policy != "Never";
}

void PodAgent::decide()
{
    bool initDone = true; // of all init containers so far
    for (std::size_t i = 0; i < m_containers.size(); ++i) {
        const Container &container = m_containers[i];
        const auto &given = m_given[i];
        const Instance *instance = container.find(given.instance);
        const bool exited = instance && !given.running && given.exitedBefore && instance->state == Instance::State::Exited;
        m_toKill[i].clear();
        if (const auto reason = killReason(i)) {
            const auto own = slot(i, *reason)->worker->timing().terminationGracePeriodSeconds;
            m_killGrace[i] = std::chrono::seconds(own ? *own : number(m_pod["spec"]["terminationGracePeriodSeconds"], 30));
            m_toKill[i] = "Container " + container.name() + " failed " + kube::name(*reason) + " probe, will be restarted";
        }
        const bool down = !given.running && (given.instance == 0 || (exited && mayRestart(container, *instance)));
        const bool turn = m_initialized ? container.role != Container::Role::Init : initDone;
        m_toStart[i] = !m_toKill[i].empty() || (down && turn);
        if (container.role == Container::Role::Init)
            initDone = initDone && exited && instance->exitCode == 0;
        else if (container.role == Container::Role::Sidecar)
            initDone = initDone && container.shown.started;
        if (container.role == Container::Role::App && !m_initialized && !initDone)
            m_toStart[i] = 0;
    }
    m_initialized = m_initialized || initDone;
    proceed();
}

void PodAgent::proceed()
{
    for (std::size_t i = 0; i < m_toKill.size(); ++i) {
        if (m_toKill[i].empty())
            continue;
        const std::string message = std::exchange(m_toKill[i], {});
        const Instance *instance = m_containers[i].newest();
        if (!instance || instance->state != Instance::State::Running || instance->number != m_given[i].instance)
            continue;
        m_current = i;
        m_phase = Phase::Killing;
        kill(i, message, m_killGrace[i]);
        return;
    }
    for (std::size_t i = 0; i < m_toStart.size(); ++i) {
        if (m_toStart[i] == 0)
            continue;
        m_toStart[i] = 0;
        if (beginStart(i))
            return;
    }
    finish();
}

void PodAgent::refuseStart(Container &container, const std::string &reason, const std::string &message)
{
    container.failureReason = reason;
    container.failureMessage = message;
    m_failed = true;
}

bool PodAgent::beginStart(std::size_t index)
{
    m_current = index;
    Container &container = m_containers[index];
    if (m_given[index].exitedBefore) {
        if (const auto delay = container.restarts.refuses(nowMs(), m_given[index].finishedAt)) {
            const std::string subject = textOf(m_pod, "name") + '_' + textOf(m_pod, "namespace") + '(' + uidOf(m_pod) + ')';
            event(Type::Warning, "BackOff", "Back-off restarting failed container " + container.name() + " in pod " + subject, &container);
            refuseStart(container, "CrashLoopBackOff", "back-off " + goDuration(*delay) + " restarting failed container=" + container.name() + " pod=" + subject);
            return false;
        }
    }
    return checkImage(container);
}

/// True if the start goes on (in a later phase).
bool PodAgent::checkImage(Container &container)
{
    const std::string &image = container.spec["image"].string(), &policy = container.spec["imagePullPolicy"].string();
    if (!Images::isWellFormed(image)) {
        const std::string message = "Failed to apply default image tag \"" + image + "\": couldn't parse image name \"" + image + "\": invalid reference format";
        event(Type::Warning, "InspectFailed", message, &container);
        event(Type::Warning, "Failed", "Error: InvalidImageName", &container);
        refuseStart(container, "InvalidImageName", message);
        return false;
    }
    const bool present = m_node.images.has(image);
    if (present && policy != "Always") {
        event(Type::Normal, "Pulled", "Container image \"" + image + "\" already present on machine", &container);
        enter(Phase::Pulling, core::Duration(0));
        m_pull = {};
        return true;
    }
    if (policy == "Never") {
        const std::string message = "Container image \"" + image + "\" is not present with pull policy of Never";
        event(Type::Warning, "ErrImageNeverPull", message, &container);
        event(Type::Warning, "Failed", "Error: ErrImageNeverPull", &container);
        refuseStart(container, "ErrImageNeverPull", message);
        return false;
    }
    const core::Instant now = m_node.world.clock().now();
    if (container.pullDelay.count() > 0 && now - container.pullFailedAt < container.pullDelay) {
        const std::string message = "Back-off pulling image \"" + image + '"';
        event(Type::Normal, "BackOff", message, &container);
        event(Type::Warning, "Failed", "Error: ImagePullBackOff", &container);
        refuseStart(container, "ImagePullBackOff", message + ": ErrImagePull: " + container.pullError);
        return false;
    }
    event(Type::Normal, "Pulling", "Pulling image \"" + image + '"', &container);
    m_pull = m_node.images.pull(image);
    if (present)
        m_pull.duration = core::Duration(300); // only the manifest is looked at again
    enter(Phase::Pulling, m_pull.duration);
    return true;
}

void PodAgent::endPull()
{
    Container &container = m_containers[m_current];
    const std::string &image = container.spec["image"].string();
    if (!m_pull.error.empty()) {
        event(Type::Warning, "Failed", "Failed to pull image \"" + image + "\": " + m_pull.error, &container);
        event(Type::Warning, "Failed", "Error: ErrImagePull", &container);
        container.pullError = m_pull.error;
        container.pullFailedAt = m_node.world.clock().now();
        container.pullDelay = container.pullDelay.count() == 0 ? pullBackoffBase : std::min(container.pullDelay * 2, pullBackoffMost);
        refuseStart(container, "ErrImagePull", m_pull.error);
        proceed();
        return;
    }
    if (m_pull.bytes > 0) {
        const std::string took = seconds(m_pull.duration);
        event(Type::Normal, "Pulled",
              "Successfully pulled image \"" + image + "\" in " + took + " (" + took + " including waiting). Image size: " + std::to_string(m_pull.bytes)
                  + " bytes.",
              &container);
        m_node.images.add(image);
    }
    container.pullDelay = core::Duration(0);
    create();
}

void PodAgent::create()
{
    Container &container = m_containers[m_current];
    const std::string missing = missingConfig(m_node.world.store, textOf(m_pod, "namespace"), container.spec);
    if (!missing.empty()) {
        event(Type::Warning, "Failed", "Error: " + missing, &container);
        refuseStart(container, "CreateContainerConfigError", missing);
        proceed();
        return;
    }
    Instance instance;
    const Instance *before = container.newest();
    instance.number = before ? before->number + 1 : 1;
    instance.id = "containerd://";
    for (int i = 0; i < 4; ++i) {
        char text[20];
        std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(m_random()));
        instance.id += text;
    }
    container.instances.push_back(std::move(instance));
    if (container.instances.size() > 3)
        container.instances.pop_front();
    m_runtime.change(nowMs(), m_current, container.instances.back().number, probes::RuntimeWatch::State::Created);
    event(Type::Normal, "Created", "Created container: " + container.name(), &container);
    enter(Phase::Creating, startTime);
}

Behaviour PodAgent::behaviourOf(const Container &container) const
{
    std::string text = annotation(m_pod, std::string(behaviourAnnotation) + '.' + container.name());
    if (text.empty() && container.role == Container::Role::App)
        text = annotation(m_pod, behaviourAnnotation);
    if (const auto known = m_node.behaviours.find(container.spec["image"].string()); text.empty() && known != m_node.behaviours.end())
        text = known->second;
    if (text.empty() && container.role == Container::Role::Init)
        text = "exits=1:0";
    // A text that says nothing is as good as none; the annotation is free text to Kubernetes.
    return readBehaviour(text).value_or(Behaviour());
}

void PodAgent::startCurrent()
{
    Container &container = m_containers[m_current];
    Instance &instance = container.instances.back();
    const core::Instant now = m_node.world.clock().now();
    const Behaviour behaviour = behaviourOf(container).inLife(instance.number);
    instance.state = Instance::State::Running;
    instance.startedAt = now;
    if (behaviour.exits)
        instance.exitDue = now + *behaviour.exits;
    instance.application = std::make_shared<Application>(behaviour, now, portsOf(container.spec), textOf(m_pod, "name"), container.name());
    m_node.applications.add(uidOf(m_pod), instance.application);
    container.failureReason.clear();
    container.failureMessage.clear();
    m_runtime.change(nowMs(), m_current, instance.number, probes::RuntimeWatch::State::Running);
    event(Type::Normal, "Started", "Started container " + container.name(), &container);
    proceed();
}

} // namespace demo
