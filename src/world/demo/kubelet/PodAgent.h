// SPDX-License-Identifier: Apache-2.0
// One pod on a simulated node: syncs, container starts and ends, probes, status. It keeps the kubelet's timing (pod worker, PLEG, probe workers); which
// node the pod is on was decided elsewhere.
#pragma once

#include "demo/controllers/Controller.h"
#include "demo/kubelet/Container.h"
#include "demo/kubelet/Images.h"
#include "demo/kubelet/PodStatus.h"
#include "demo/kubelet/Prober.h"
#include "probes/simulator/RuntimeWatch.h"
#include "probes/simulator/Worker.h"

#include <QObject>

#include <array>
#include <random>

namespace demo {

/// What all pods of a node share.
struct NodeParts {
    World world;
    Applications &applications;
    Images &images;
    const std::map<std::string, std::string> &behaviours; ///< by image
    std::string name;
    std::string ip;
};

class PodAgent {
public:
    PodAgent(NodeParts node, core::Value pod, std::string podIp, std::uint64_t seed);
    ~PodAgent();
    PodAgent(const PodAgent &) = delete;
    PodAgent &operator=(const PodAgent &) = delete;

    /// The object changed, or is being deleted now.
    void update(const core::Value &pod);
    /// The container's output; 404 and 400 as the kubelet answers.
    Answer<std::string> log(const std::string &container, bool previous, std::optional<int> tail, bool timestamps) const;

private:
    enum class Phase { Idle, WaitingForCache, SettingUp, Working, Sandbox, Killing, Pulling, Creating, Terminating, Cleaning, Over };
    struct Slot {
        std::optional<probes::Worker> worker;
        core::Value probe;
        std::size_t container = 0;
        probes::Ms due = probes::never;
        ProbeAttempt attempt;
        int attempts = 0;
        std::int64_t instance = 0;
    };

    // PodAgent.cpp: time and syncs
    probes::Ms nowMs() const { return m_node.world.clock().now().time_since_epoch().count(); }
    void arm();
    void process();
    void requestSync();
    void begin();
    void enter(Phase phase, core::Duration duration);
    void endPhase();
    void afterSetup();
    void finish();

    // PodReport.cpp
    void storeStatus();
    void show(Container &container, std::size_t index, bool &trigger);
    void publish();
    void event(Recorder::Type type, const std::string &reason, const std::string &message, const Container *container = nullptr);

    // PodProbes.cpp
    void createWorkers();
    void processSlots();
    void wake(Slot &slot);
    void startAttempt(Slot &slot);
    void endAttempt(Slot &slot);
    void spread(Slot &slot, const probes::Worker::Step &step);
    void schedule(Slot &slot);
    Slot *slot(std::size_t container, kube::ProbeKind kind);
    std::optional<kube::ProbeKind> killReason(std::size_t container);

    // PodStart.cpp: decisions of a sync and starts
    void decide();
    void proceed();
    void refuseStart(Container &container, const std::string &reason, const std::string &message);
    bool beginStart(std::size_t index);
    bool checkImage(Container &container);
    void endPull();
    void create();
    void startCurrent();
    bool mayRestart(const Container &container, const Instance &instance) const;
    Behaviour behaviourOf(const Container &container) const;

    // PodStop.cpp
    void kill(std::size_t index, const std::string &message, core::Duration grace);
    void exit(std::size_t index);
    void terminate();
    void killNextGroup();
    void cleanUp();
    bool anyRunning(bool sidecars) const;

    NodeParts m_node;
    core::Value m_pod;
    std::vector<Container> m_containers;
    std::vector<Slot> m_slots;
    PodFacts m_facts;
    std::string m_ip; ///< the pod's, once its sandbox runs
    probes::RuntimeWatch m_runtime;
    std::mt19937_64 m_random;
    Phase m_phase = Phase::Idle;
    probes::Ms m_phaseDue = probes::never;
    probes::Ms m_queueDue = probes::never;
    probes::Ms m_lastSyncEnd = 0;
    probes::Ms m_lastRequest = probes::never;
    std::vector<probes::RuntimeWatch::Cached> m_given; ///< container states of the current sync
    std::vector<std::string> m_toKill;                 ///< message, empty = not
    std::vector<core::Duration> m_killGrace;
    std::vector<char> m_toStart;
    std::size_t m_current = 0;
    Pull m_pull;
    bool m_firstSync = true;
    bool m_pending = false;
    bool m_failed = false;
    bool m_initialized = false;
    bool m_deleting = false;
    bool m_processing = false;
    core::TimerId m_timer = 0;
    core::Instant m_armed{};
};

} // namespace demo
