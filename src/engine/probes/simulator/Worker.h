// SPDX-License-Identifier: Apache-2.0
// One probe worker of the kubelet (pkg/kubelet/prober/worker.go, v1.34) as a pure machine. It probes nothing and keeps no clock: a driver
// wakes it, runs the probes it asks for and spreads the results it sets.
#pragma once

#include "probes/simulator/Types.h"

namespace probes {

/// A driver's loop, per worker:
///  * at wakeAt(): `take(now, view)`; if `probe` is set, run the probe and later call `finish(outcome)`, then look at wakeAt() again
///    (it may be due at once: a tick or a trigger came meanwhile);
///  * every result in `set` is new in the result store: readiness -> the container's `ready`, startup -> `started` (if the view has the same
///    instance), and request a pod sync (liveness: for Failure only);
///  * at every pod sync that finds the container started and not ready: `trigger()` on its readiness worker, then wakeAt() is due at once.
class Worker {
public:
    /// What one step did. `set` holds up to two results that became new or changed, in order.
    struct Step {
        bool probe = false;
        std::uint8_t sets = 0;
        std::array<Stored, 2> set{};
        std::int64_t instance = 0; ///< of the container the results are about
    };

    /// The first check is due at `createdAt` (a kubelet that is up for less than a period adds a random part of it).
    Worker(Kind kind, const Timing &timing, Ms createdAt);

    Kind kind() const { return m_kind; }
    const Timing &timing() const { return m_timing; }
    bool busy() const { return m_busy; }
    /// When take() is due: never while a probe runs or after stop(); a time in the past means at once.
    Ms wakeAt() const { return m_busy || m_stopped ? never : m_triggered ? std::numeric_limits<Ms>::min() : m_nextTick; }

    /// Takes what waits: the trigger (which resets the ticker and drops a waiting tick), else the tick. If both wait Go's select picks at
    /// random; this picks the trigger. Must not be called while busy.
    Step take(Ms now, const ContainerView &view);
    /// The probe that take() asked for has ended.
    Step finish(Outcome outcome);
    /// A manual trigger; one can wait.
    void trigger() { m_triggered = true; }
    /// Ends the worker; a running probe still ends with finish(), whose result no longer counts.
    void stop() { m_stopped = true; }

    /// The result store's entry for `instance`.
    Stored stored(std::int64_t instance) const { return instance == m_instance ? m_stored : Stored::None; }
    bool onHold() const { return m_onHold; }
    /// Equal results in a row, executed probes only; survives restarts of the container.
    std::int32_t run() const { return m_run; }
    Outcome lastOutcome() const { return m_last; }

private:
    void set(Step &step, Stored result);
    void check(Step &step, Ms now, const ContainerView &view);

    Timing m_timing;
    Ms m_nextTick;
    std::int64_t m_instance = 0;
    std::int32_t m_run = 0;
    Kind m_kind;
    Outcome m_last = Outcome::Error; ///< Error: no probe has counted yet
    Stored m_stored = Stored::None;
    bool m_onHold = false;
    bool m_busy = false;
    bool m_triggered = false;
    bool m_stopped = false;
};

} // namespace probes
