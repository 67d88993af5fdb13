// SPDX-License-Identifier: Apache-2.0
// The part of a pod that both kubelet models share: containers, probe workers, running probes and the status manager's copy of the status.
// It does not know when a sync happens or who starts containers.
#pragma once

#include "probes/simulator/App.h"
#include "probes/simulator/Trace.h"
#include "probes/simulator/Worker.h"

namespace probes {

struct ContainerModel {
    std::array<std::optional<Timing>, 3> probes; ///< by index(Kind); absent = no such probe
    std::array<kube::Handler, 3> handlers{};     ///< how each looks; the app's phases must be as they see it (seenBy)
    App app;
    bool sidecar = false; ///< an init container with restartPolicy Always

    const std::optional<Timing> &probe(Kind kind) const { return probes[index(kind)]; }
};

struct PodModel {
    std::vector<ContainerModel> containers; ///< sidecars first, as the kubelet starts them
    std::int32_t terminationGracePeriodSeconds = 30;
};

class ProbedPod {
public:
    virtual ~ProbedPod() = default;
    const Summary &summary() const { return m_summary; }

protected:
    enum class State : std::uint8_t { None, Created, Running, Exited };
    /// A container in the runtime.
    struct Container {
        std::int64_t instance = 0;
        State state = State::None;
        Ms startedAt = 0;
        Ms finishedAt = 0;
        Ms exitDue = never;
        Ms termAt = never; ///< when SIGTERM came
        int exitCode = 0;
        EndReason end = EndReason::Exit;
        std::size_t kill = 0; ///< its kill in the summary plus one
    };
    /// What a sync is given about a container.
    struct Snapshot {
        std::int64_t instance = 0;
        bool running = false;
        Ms startedAt = 0;
        bool exitedBefore = false; ///< there is an exited instance, the newest of which ended at:
        Ms finishedAt = 0;
    };

    explicit ProbedPod(const PodModel &model);
    void reset(std::vector<Event> *trace, std::uint64_t seed);

    /// When something of the shared part is next due.
    Ms nextDue() const { return m_nextDue; }
    void processDue();

    /// `jitter`: the kubelet itself is young, so each worker waits a random part of its period first.
    void createWorkers(bool jitter = false);
    /// Computes and stores the status from the given states; sends the triggers. `raceOld`: a triggered worker still reads the old status.
    void storeStatus(const std::vector<Snapshot> &states, bool raceOld);
    std::optional<Kind> killReason(std::size_t container, const Snapshot &state) const;
    bool startedIn(std::size_t container, const Snapshot &state) const;
    void kill(std::size_t container, Kind reason);
    void start(std::size_t container);

    virtual void requestSync() = 0;
    virtual void containerChanged(std::size_t container) = 0;

    Event &record(EventType type, std::size_t container = 0);

    const PodModel &m_model;
    Ms m_now = 0;
    std::vector<Container> m_containers;
    Summary m_summary;

private:
    struct Slot {
        std::optional<Worker> worker;
        Ms due = never; ///< end of the running probe, or the worker's wake-up
        Attempt attempt;
        std::int32_t number = 0;
        std::int32_t attempts = 0;
        std::int64_t instance = 0;
        std::uint8_t container = 0;
    };
    struct View {
        ContainerView view;
        bool ready = false;
    };
    Slot &slot(std::size_t container, Kind kind) { return m_slots[container * 3 + index(kind)]; }
    const Slot &slot(std::size_t container, Kind kind) const { return m_slots[container * 3 + index(kind)]; }
    View computed(std::size_t container, const Snapshot &state, bool &trigger) const;
    void wake(Slot &slot);
    void startAttempt(Slot &slot);
    void endAttempt(Slot &slot);
    void spread(Slot &slot, const Worker::Step &step);
    void exit(std::size_t container);
    void changeStarted(std::size_t container, bool value);
    void updatePodReady();
    void schedule(Slot &slot);
    void findNextDue();
    double draw();

    std::vector<Slot> m_slots;
    std::vector<View> m_views;
    std::vector<View> m_newViews;
    std::vector<Event> *m_trace = nullptr;
    Event m_unrecorded;
    std::uint64_t m_random = 0;
    Ms m_nextDue = never;
    bool m_podReady = false;
};

} // namespace probes
