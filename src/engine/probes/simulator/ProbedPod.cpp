// SPDX-License-Identifier: Apache-2.0
#include "probes/simulator/ProbedPod.h"

namespace probes {

ProbedPod::ProbedPod(const PodModel &model) : m_model(model)
{
    const std::size_t count = model.containers.size();
    m_containers.resize(count);
    m_slots.resize(count * 3);
    m_views.resize(count);
    m_newViews.resize(count);
}

void ProbedPod::reset(std::vector<Event> *trace, std::uint64_t seed)
{
    m_trace = trace;
    m_random = seed;
    m_podReady = false;
    m_nextDue = never;
    m_summary.clear();
    std::fill(m_containers.begin(), m_containers.end(), Container{});
    std::fill(m_views.begin(), m_views.end(), View{});
    std::fill(m_slots.begin(), m_slots.end(), Slot{});
}

Event &ProbedPod::record(EventType type, std::size_t container)
{
    Event &event = m_trace ? m_trace->emplace_back() : m_unrecorded;
    event.t = m_now;
    event.type = type;
    event.container = std::uint8_t(container);
    return event;
}

double ProbedPod::draw()
{
    m_random += 0x9e3779b97f4a7c15u; // splitmix64
    std::uint64_t z = m_random;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return double((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
}

void ProbedPod::createWorkers(bool jitter)
{
    for (std::size_t i = 0; i < m_containers.size(); ++i) {
        for (const Kind kind : kinds) {
            if (!m_model.containers[i].probe(kind))
                continue;
            Slot &made = slot(i, kind);
            const Timing &timing = *m_model.containers[i].probe(kind);
            made.worker.emplace(kind, timing, m_now + (jitter ? Ms(draw() * double(timing.period())) : 0));
            made.container = std::uint8_t(i);
            schedule(made);
        }
    }
}

void ProbedPod::schedule(Slot &slot)
{
    if (!slot.worker->busy())
        slot.due = std::max(slot.worker->wakeAt(), m_now);
    m_nextDue = std::min(m_nextDue, slot.due);
}

void ProbedPod::findNextDue()
{
    Ms next = never;
    for (const Slot &slot : m_slots)
        next = std::min(next, slot.due);
    for (const Container &container : m_containers)
        next = std::min(next, container.exitDue);
    m_nextDue = next;
}

void ProbedPod::processDue()
{
    while (m_nextDue <= m_now) {
        for (std::size_t i = 0; i < m_containers.size(); ++i) {
            if (m_containers[i].exitDue <= m_now)
                exit(i);
        }
        for (Slot &slot : m_slots) {
            if (slot.due <= m_now && slot.worker->busy())
                endAttempt(slot);
        }
        for (Slot &slot : m_slots) {
            if (slot.due <= m_now && !slot.worker->busy())
                wake(slot);
        }
        findNextDue();
    }
}

void ProbedPod::wake(Slot &slot)
{
    const Worker::Step step = slot.worker->take(m_now, m_views[slot.container].view);
    if (step.probe) {
        ++slot.number;
        slot.attempts = 0;
        slot.instance = m_views[slot.container].view.instance;
        startAttempt(slot);
    }
    schedule(slot);
    if (step.sets > 0)
        spread(slot, step);
}

void ProbedPod::startAttempt(Slot &slot)
{
    const ContainerModel &model = m_model.containers[slot.container];
    const Container &container = m_containers[slot.container];
    const Kind kind = slot.worker->kind();
    ++slot.attempts;
    slot.attempt = Attempt{}; // nothing listens: refused after a millisecond
    if (container.state == State::Running && container.instance == slot.instance && !(model.app.failsAfterTerm && container.termAt <= m_now))
        slot.attempt = attempt(model.app, container.instance, kind, m_now - container.startedAt, slot.worker->timing().timeout(), draw());
    slot.due = m_now + slot.attempt.durationMs;
    Event &event = record(EventType::ProbeStart, slot.container);
    event.kind = kind;
    event.probe = slot.number;
    event.attempt = slot.attempts;
    event.instance = slot.instance;
}

void ProbedPod::endAttempt(Slot &slot)
{
    Event &event = record(EventType::ProbeEnd, slot.container);
    event.kind = slot.worker->kind();
    event.probe = slot.number;
    event.attempt = slot.attempts;
    event.instance = slot.instance;
    event.outcome = slot.attempt.outcome;
    if (slot.attempt.outcome == Outcome::Error && slot.attempts < 3) { // prober.go maxProbeRetries
        startAttempt(slot);
        return;
    }
    const Worker::Step step = slot.worker->finish(slot.attempt.outcome);
    schedule(slot);
    if (step.sets > 0)
        spread(slot, step);
}

/// What the sync loop does with results: readiness and startup go into the status at once, and a sync is requested.
void ProbedPod::spread(Slot &slot, const Worker::Step &step)
{
    const Kind kind = slot.worker->kind();
    const std::size_t container = slot.container;
    for (std::uint8_t i = 0; i < step.sets; ++i) {
        Event &event = record(EventType::ResultSet, container);
        event.kind = kind;
        event.instance = step.instance;
        event.result = step.set[i];
        View &view = m_views[container];
        if (view.view.instance == step.instance && kind == Kind::Readiness) {
            view.ready = step.set[i] == Stored::Success;
            updatePodReady();
        } else if (view.view.instance == step.instance && kind == Kind::Startup) {
            changeStarted(container, step.set[i] == Stored::Success);
        }
        if (kind != Kind::Liveness || step.set[i] == Stored::Failure)
            requestSync();
    }
}

void ProbedPod::kill(std::size_t index_, Kind reason)
{
    Container &container = m_containers[index_];
    Event &event = record(EventType::Killing, index_);
    event.kind = reason;
    event.instance = container.instance;
    m_summary.kills.push_back({m_now, reason, container.instance, -1, std::uint8_t(index_)});
    container.kill = m_summary.kills.size();
    container.end = EndReason(reason);
    if (container.state != State::Running)
        return; // it went by itself, and nobody has looked since
    // The probe's own grace wins over the pod's; never below 2 s (kuberuntime_container.go).
    const Ms grace = std::max(2, m_model.containers[index_].probe(reason)->terminationGracePeriodSeconds.value_or(
                                     m_model.terminationGracePeriodSeconds)) * Ms(1000);
    const bool obeys = m_model.containers[index_].app.stopMs <= grace;
    const Ms due = m_now + (obeys ? m_model.containers[index_].app.stopMs : grace);
    container.termAt = m_now;
    if (due <= container.exitDue) {
        container.exitDue = due;
        container.exitCode = obeys ? 143 : 137;
        m_nextDue = std::min(m_nextDue, due);
    }
}

void ProbedPod::exit(std::size_t index_)
{
    Container &container = m_containers[index_];
    container.state = State::Exited;
    container.finishedAt = m_now;
    container.exitDue = never;
    Event &event = record(EventType::ContainerExit, index_);
    event.instance = container.instance;
    event.ms = container.exitCode;
    if (container.kill > 0 && m_summary.kills[container.kill - 1].t < m_now)
        m_summary.kills[container.kill - 1].exitT = m_now;
    for (const Kind kind : kinds) { // open connections break
        Slot &probing = slot(index_, kind);
        if (probing.worker && probing.worker->busy() && probing.instance == container.instance && probing.due > m_now) {
            probing.attempt.outcome = Outcome::Failure;
            probing.due = m_now;
        }
    }
    containerChanged(index_);
}

void ProbedPod::start(std::size_t index_)
{
    const EndReason before = m_containers[index_].end;
    Container next;
    next.instance = m_containers[index_].instance + 1;
    next.state = State::Running;
    next.startedAt = m_now;
    const Life &life = m_model.containers[index_].app.life(next.instance);
    next.exitDue = life.exitAtMs == never ? never : m_now + life.exitAtMs;
    next.exitCode = life.exitCode;
    m_containers[index_] = next;
    m_nextDue = std::min(m_nextDue, next.exitDue);
    record(EventType::ContainerStart, index_).instance = next.instance;
    m_summary.firstStartAt = std::min(m_summary.firstStartAt, m_now);
    if (next.instance > 1)
        m_summary.restarts.push_back({m_now, next.instance, before, std::uint8_t(index_)});
    containerChanged(index_);
}

} // namespace probes
