// SPDX-License-Identifier: Apache-2.0
// One container under an idealised kubelet with fixed delays (level 1): shows the probe workers alone. No image pull, back-off or resync.
#pragma once

#include "probes/simulator/ProbedPod.h"

namespace probes {

struct IdealKnobs {
    Ms workersAtMs = -1000; ///< < 0; the container starts at 0
    Ms observeMs = 20;      ///< start or exit -> request of a sync
    Ms syncDelayMs = 50;    ///< request taken up -> sync
    Ms restartMs = 400;     ///< sync -> replacement runs
    bool raceOld = false;   ///< a triggered worker reads the status of before the sync
};

class IdealKubelet final : public ProbedPod {
public:
    /// `model` must outlive it and have one container.
    explicit IdealKubelet(const PodModel &model) : ProbedPod(model), m_states(1) { }
    /// From the creation of the workers to `until` (inclusive), or until there are more than `most` events. They go to `trace` if not null.
    void run(const IdealKnobs &knobs, Ms until, std::vector<Event> *trace, std::size_t most = std::numeric_limits<std::size_t>::max());

private:
    enum class Phase : std::uint8_t { Idle, Waiting, Killing, Starting };
    void requestSync() override;
    void containerChanged(std::size_t container) override;
    void takeUp();
    void sync();
    void beginStart();
    void done();

    IdealKnobs m_knobs;
    std::vector<Snapshot> m_states;
    Phase m_phase = Phase::Idle;
    bool m_pending = false;
    Ms m_due = never;          ///< end of the pod worker's phase
    Ms m_lastRequest = never;
    std::vector<Ms> m_observe; ///< when starts and exits are noticed, in order
};

} // namespace probes
