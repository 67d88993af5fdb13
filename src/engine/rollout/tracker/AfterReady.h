// SPDX-License-Identifier: Apache-2.0
// Keeps watching a rollout that was ready: degraded, recovered, unstable. It never takes the result back.
#pragma once

#include "rollout/Timeline.h"
#include "rollout/model/Model.h"
#include "rollout/phases/AddressPhase.h"
#include "rollout/phases/HealthPhase.h"
#include "rollout/phases/Turn.h"

#include <optional>
#include <vector>

namespace rollout {

class AfterReady {
public:
    /// It became ready with these objects.
    void begin(const Model &model, const AddressPhase &address);
    /// What is new. `proven`: all wanted pods are ready by the whole predicate; after scaling, the earlier number counts until then.
    std::vector<Event> watch(const Model &model, bool proven, const AddressPhase &address, const HealthPhase &health,
                             core::Duration podsDeadline, Turn &turn);

    bool isDegraded() const { return m_problem.has_value(); }
    /// Only if degraded.
    const core::Text &problem() const { return *m_problem; }

private:
    std::int64_t expectedPods(const Model &model, bool proven, core::Duration podsDeadline, Turn &turn);
    core::Text problemOf(const Model &model, std::int64_t pods, const AddressPhase &address, const HealthPhase &health) const;
    void noteChanges(const Model &model, const AddressPhase &address, std::vector<Event> &news, Turn &turn);
    void noteProblem(core::Text problem, std::vector<Event> &news, Turn &turn);

    std::int64_t m_pods = 0, m_restarts = 0; ///< when it was ready last
    std::vector<Address> m_addresses;
    std::optional<core::Text> m_problem;
    std::optional<core::Instant> m_troubleSince, m_scaledAt; ///< active time
    std::vector<core::Instant> m_falls;                      ///< active times of the last degradations
};

} // namespace rollout
