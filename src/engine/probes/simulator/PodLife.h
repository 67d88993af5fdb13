// SPDX-License-Identifier: Apache-2.0
// A whole pod life under the kubelet of 1.34 (level 2): relists, syncs, image pull, kills, restarts, back-off, resync, for every container
// and sidecar. What nobody controls are the knobs; equal knobs give equal lives. It knows no Deployment.
#pragma once

#include "probes/simulator/ProbedPod.h"
#include "probes/simulator/RestartBackoff.h"
#include "probes/simulator/RuntimeWatch.h"

namespace probes {

struct PodKnobs {
    Ms plegPhaseMs = 500;       ///< relists begin at this phase of a second, at first
    Ms syncTickPhaseMs = 500;   ///< of the look at the queue of resyncs
    Ms relistMs = 8;
    Ms setupMs = 300;           ///< cgroups, volumes
    Ms sandboxMs = 400;
    Ms imagePullMs = 1000;      ///< also shifts the ticks of the workers against the container's start
    Ms containerStartMs = 200;
    Ms syncMs = 5;
    bool raceOld = false;       ///< a triggered worker reads the status of before the sync
    bool merge = true;          ///< requests of one instant are one
    double resyncFactor = 1.25; ///< 1..1.5
    double retryFactor = 1.25;  ///< 1..1.5
    bool youngKubelet = false;  ///< up for less than a period: workers begin with a random delay
    std::uint64_t seed = 0;     ///< latencies within their spread, delays of a young kubelet
};

class PodLife final : public ProbedPod {
public:
    /// `model` must outlive it. Memory is allocated here and reused by every run.
    explicit PodLife(const PodModel &model);
    /// t = 0: the pod is added. Ends `until` after the first container start, or once there are more than `most` events. They go to `trace` if
    /// not null.
    void run(const PodKnobs &knobs, Ms until, std::vector<Event> *trace = nullptr, std::size_t most = std::numeric_limits<std::size_t>::max());

private:
    enum class Phase : std::uint8_t { Idle, WaitingForCache, SettingUp, Working, Sandbox, Killing, Pulling, Creating };
    void requestSync() override;
    void containerChanged(std::size_t container) override;
    void begin();
    void enter(Phase phase, Ms duration);
    void endPhase();
    void decide();
    void proceed();
    bool beginStart(std::size_t container);
    void create();
    void finish();

    PodKnobs m_knobs;
    RuntimeWatch m_runtime;
    std::vector<RestartBackoff> m_backoffs;
    std::vector<Snapshot> m_given; ///< the states of the current sync
    std::vector<std::optional<Kind>> m_toKill;
    std::vector<char> m_toStart;
    Phase m_phase = Phase::Idle;
    bool m_firstSync = true;
    bool m_initialized = false; ///< all sidecars were started once
    bool m_pending = false;
    bool m_failed = false;      ///< this sync refused a start
    std::size_t m_current = 0;
    Ms m_phaseDue = never;
    Ms m_queueDue = never;
    Ms m_lastSyncEnd = 0;
    Ms m_lastRequest = never;
};

} // namespace probes
