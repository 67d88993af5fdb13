// SPDX-License-Identifier: Apache-2.0
// The probe workers of a pod: when they are woken, what their probes come to, and what their results change.
#include "demo/controllers/Fields.h"
#include "demo/kubelet/PodAgent.h"

namespace demo {

using core::Value;
using kube::ProbeKind;
using probes::Ms;
using probes::Stored;

namespace {

constexpr const char *fields[] = {"startupProbe", "readinessProbe", "livenessProbe"};
constexpr const char *titles[] = {"Startup", "Readiness", "Liveness"};

probes::Timing timingOf(const Value &probe)
{
    const auto read = [&probe](const char *key, std::int64_t otherwise) { return std::int32_t(number(probe[key], otherwise)); };
    probes::Timing timing;
    timing.initialDelaySeconds = read("initialDelaySeconds", 0);
    timing.periodSeconds = std::max(1, read("periodSeconds", 10));
    timing.timeoutSeconds = std::max(1, read("timeoutSeconds", 1));
    timing.successThreshold = std::max(1, read("successThreshold", 1));
    timing.failureThreshold = std::max(1, read("failureThreshold", 3));
    if (probe["terminationGracePeriodSeconds"].integer())
        timing.terminationGracePeriodSeconds = read("terminationGracePeriodSeconds", 30);
    return timing;
}

} // namespace

void PodAgent::createWorkers()
{
    for (std::size_t i = 0; i < m_containers.size(); ++i) {
        if (m_containers[i].role == Container::Role::Init)
            continue;
        for (const ProbeKind kind : probes::kinds) {
            const Value &probe = m_containers[i].spec[fields[probes::index(kind)]];
            if (!probe.isMap())
                continue;
            Slot made;
            made.worker.emplace(kind, timingOf(probe), nowMs());
            made.probe = probe;
            made.container = i;
            schedule(made);
            m_slots.push_back(std::move(made));
        }
    }
}

PodAgent::Slot *PodAgent::slot(std::size_t container, ProbeKind kind)
{
    for (Slot &slot : m_slots) {
        if (slot.container == container && slot.worker->kind() == kind)
            return &slot;
    }
    return nullptr;
}

void PodAgent::schedule(Slot &slot)
{
    if (!slot.worker->busy()) {
        const Ms wake = slot.worker->wakeAt();
        slot.due = wake == probes::never ? wake : std::max(wake, nowMs());
    }
}

void PodAgent::processSlots()
{
    const Ms now = nowMs();
    // What one step sets can make others due at this very moment.
    for (bool again = true; again;) {
        again = false;
        for (Slot &slot : m_slots) {
            if (slot.due > now)
                continue;
            again = true;
            if (slot.worker->busy())
                endAttempt(slot);
            else
                wake(slot);
        }
    }
}

void PodAgent::wake(Slot &slot)
{
    const Container &container = m_containers[slot.container];
    const Instance *instance = container.find(container.shown.instance);
    probes::ContainerView view;
    view.instance = container.shown.instance;
    view.running = container.shown.state == Instance::State::Running && container.shown.waitingReason.empty();
    view.started = container.shown.started;
    view.startedAt = instance ? instance->startedAt.time_since_epoch().count() / 1000 * 1000 : 0;
    const probes::Worker::Step step = slot.worker->take(nowMs(), view);
    if (step.probe) {
        slot.attempts = 0;
        slot.instance = view.instance;
        startAttempt(slot);
    }
    schedule(slot);
    if (step.sets > 0)
        spread(slot, step);
}

void PodAgent::startAttempt(Slot &slot)
{
    const Container &container = m_containers[slot.container];
    const Instance *instance = container.find(slot.instance);
    const bool runs = instance && instance->state == Instance::State::Running;
    ++slot.attempts;
    slot.attempt = attemptProbe(slot.probe, container.spec, m_facts.podIp, runs ? instance->application.get() : nullptr, m_node.world.clock().now());
    slot.due = nowMs() + slot.attempt.duration.count();
}

void PodAgent::endAttempt(Slot &slot)
{
    if (slot.attempt.outcome == probes::Outcome::Error && slot.attempts < 3) { // prober.go maxProbeRetries
        startAttempt(slot);
        return;
    }
    const std::string title = titles[probes::index(slot.worker->kind())];
    if (slot.attempt.outcome == probes::Outcome::Failure)
        event(Recorder::Type::Warning, "Unhealthy", title + " probe failed: " + slot.attempt.output, &m_containers[slot.container]);
    else if (slot.attempt.outcome == probes::Outcome::Error)
        event(Recorder::Type::Warning, "Unhealthy", title + " probe errored and resulted in unknown state: " + slot.attempt.output,
              &m_containers[slot.container]);
    else if (slot.attempt.warning)
        event(Recorder::Type::Warning, "ProbeWarning", title + " probe warning: " + slot.attempt.output, &m_containers[slot.container]);
    const probes::Worker::Step step = slot.worker->finish(slot.attempt.outcome);
    schedule(slot);
    if (step.sets > 0)
        spread(slot, step);
}

void PodAgent::spread(Slot &slot, const probes::Worker::Step &step)
{
    const ProbeKind kind = slot.worker->kind();
    Shown &shown = m_containers[slot.container].shown;
    for (std::uint8_t i = 0; i < step.sets; ++i) {
        const bool success = step.set[i] == Stored::Success;
        if (shown.instance == step.instance && kind == ProbeKind::Readiness && shown.ready != success) {
            shown.ready = success;
            publish(); // the status manager sends it at once, without a sync
        } else if (shown.instance == step.instance && kind == ProbeKind::Startup && shown.started != success) {
            shown.started = success;
            publish();
        }
        if (kind != ProbeKind::Liveness || step.set[i] == Stored::Failure)
            requestSync();
    }
}

std::optional<ProbeKind> PodAgent::killReason(std::size_t container)
{
    const auto &given = m_given[container];
    for (const ProbeKind kind : {ProbeKind::Liveness, ProbeKind::Startup}) {
        const Slot *found = given.running ? slot(container, kind) : nullptr;
        if (found && found->worker->stored(given.instance) == Stored::Failure)
            return kind;
    }
    return std::nullopt;
}

} // namespace demo
