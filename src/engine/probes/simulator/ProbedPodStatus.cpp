// SPDX-License-Identifier: Apache-2.0
// The status manager's side of a pod: what it holds, how a sync computes it, and what it makes the runtime do.
#include "probes/simulator/ProbedPod.h"

#include <algorithm>

namespace probes {

void ProbedPod::changeStarted(std::size_t container, bool value)
{
    ContainerView &view = m_views[container].view;
    if (view.started == value)
        return;
    view.started = value;
    Event &event = record(EventType::Started, container);
    event.instance = view.instance;
    event.value = value;
    if (value && container == 0)
        m_summary.startedAt.push_back(m_now);
}

void ProbedPod::updatePodReady()
{
    const bool ready = std::all_of(m_views.begin(), m_views.end(), [](const View &view) { return view.ready; });
    if (ready == m_podReady)
        return;
    m_podReady = ready;
    Event &event = record(EventType::Ready);
    event.instance = m_views[0].view.instance;
    event.value = ready;
    if (ready) {
        m_summary.ready.push_back({m_now, -1});
        m_summary.firstReadyAt = std::min(m_summary.firstReadyAt, m_now);
    } else {
        m_summary.ready.back().to = m_now;
    }
}

bool ProbedPod::startedIn(std::size_t container, const Snapshot &state) const
{
    const auto &startup = slot(container, Kind::Startup).worker;
    return state.running && (!startup || startup->stored(state.instance) == Stored::Success);
}

/// prober_manager.go UpdatePodStatus.
ProbedPod::View ProbedPod::computed(std::size_t container, const Snapshot &state, bool &trigger) const
{
    View view{{state.instance, state.running, startedIn(container, state), state.startedAt - state.startedAt % 1000}, false};
    if (view.view.started) {
        const auto &readiness = slot(container, Kind::Readiness).worker;
        view.ready = !readiness || readiness->stored(state.instance) == Stored::Success;
        trigger = !view.ready;
    }
    return view;
}

void ProbedPod::storeStatus(const std::vector<Snapshot> &states, bool raceOld)
{
    record(EventType::Sync);
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        bool trigger = false;
        m_newViews[i] = computed(i, states[i], trigger);
        if (!trigger)
            continue;
        Slot &readiness = slot(i, Kind::Readiness);
        readiness.worker->trigger();
        if (raceOld && !readiness.worker->busy())
            wake(readiness);
        schedule(readiness);
    }
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        const bool started = m_newViews[i].view.started;
        m_newViews[i].view.started = m_views[i].view.started;
        m_views[i] = m_newViews[i];
        changeStarted(i, started);
    }
    updatePodReady();
}

std::optional<Kind> ProbedPod::killReason(std::size_t container, const Snapshot &state) const
{
    if (!state.running)
        return std::nullopt;
    for (const Kind kind : {Kind::Liveness, Kind::Startup}) {
        const auto &worker = slot(container, kind).worker;
        if (worker && worker->stored(state.instance) == Stored::Failure)
            return kind;
    }
    return std::nullopt;
}

} // namespace probes
