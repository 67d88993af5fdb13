// SPDX-License-Identifier: Apache-2.0
// CrashLoopBackOff of one container as kubelet 1.34 keeps it (client-go flowcontrol.Backoff, kuberuntime doBackOff). It starts nothing.
#pragma once

#include "probes/simulator/Types.h"

namespace probes {

class RestartBackoff {
public:
    static constexpr Ms base = 10000, cap = 300000, expiry = 600000;

    /// Housekeeping removes entries every 2 s, counted from `gridStart`.
    void reset(Ms gridStart) { *this = RestartBackoff(); m_gridStart = gridStart; }
    /// A start is wanted at `now` while the newest known exited instance ended at `finishedAt`: the delay that refuses it, or nothing and
    /// the start is counted.
    std::optional<Ms> refuses(Ms now, Ms finishedAt);
    /// Whether this refusal is the first of its wait.
    bool firstRefusal();

private:
    Ms m_gridStart = 0;
    Ms m_delay = 0; ///< 0 = no entry
    Ms m_lastUpdate = 0;
    bool m_announced = false;
};

} // namespace probes
