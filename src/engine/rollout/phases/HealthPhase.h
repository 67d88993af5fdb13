// SPDX-License-Identifier: Apache-2.0
// Phase 3: the health check answers three times in a row on new connections; polls, backs off, and asks new pods for evidence. It opens nothing.
#pragma once

#include "rollout/Input.h"
#include "rollout/phases/HealthPlan.h"
#include "rollout/phases/Turn.h"

#include <optional>
#include <string>
#include <vector>

namespace rollout {

/// Checks of one target: the URL (pod empty) or one new pod through the API server.
struct CheckSeries {
    std::string pod;
    int inARow = 0;     ///< successes
    int failed = 0;     ///< failures in a row
    bool closed = false; ///< asked enough, or not allowed to ask
    std::uint64_t inFlight = 0; ///< id of the wish, 0 = none
    core::Instant sentAt, nextAt; ///< active time
    std::optional<HealthAnswer> last;
};

class HealthPhase {
public:
    static constexpr int needed = 3;
    /// Three good answers a second apart.
    static constexpr core::Duration shortest{1000 * (needed - 1)};

    /// `open`: address and pods are done. `watching`: after ready, checks go on slowly; `attention`: somebody looks.
    Verdict evaluate(const Model &model, const HealthPlan &plan, bool open, bool watching, bool attention, Turn &turn);
    /// Nothing that was answered so far counts: the connection to the cluster was lost in between.
    void restart() { m_series.clear(); }
    /// Which series the answer belongs to; nullptr for an answer nobody waits for.
    const CheckSeries *answer(const HealthAnswer &answer, core::Instant active);

    const HealthPlan &plan() const { return m_plan; }
    const CheckSeries *external() const;
    const std::vector<CheckSeries> &series() const { return m_series; }
    /// Whether pods were asked and all answered well / at least one answered badly.
    bool podsAnswer() const;
    bool podsFail() const;
    bool podsForbidden() const;
    /// Three failures in a row while watching.
    bool lost() const;
    /// Whether it was new pods that answered: only they are behind the URL, or they answered themselves.
    bool provesNewRevision() const { return m_strangers == 0 || m_plan.kind != HealthPlan::Kind::External || podsAnswer(); }
    /// When it is done at the earliest, in active time; nothing while it is failing or not asking.
    std::optional<core::Instant> earliestEnd() const;

    static bool isSuccess(const HealthAnswer &answer) { return answer.failure == HealthFailure::None && answer.status >= 200 && answer.status < 300; }

private:
    void arrange(const Model &model, const HealthPlan &plan);
    void ask(CheckSeries &series, bool watching, Turn &turn);
    void count(CheckSeries &series, const HealthAnswer &answer, core::Instant active);
    bool isEvidence(const CheckSeries &series) const { return m_plan.kind == HealthPlan::Kind::External && !series.pod.empty(); }
    Verdict verdict() const;

    HealthPlan m_plan;
    std::vector<CheckSeries> m_series;
    std::uint64_t m_lastId = 0;
    bool m_watching = false;
    int m_strangers = 0; ///< pods of other workloads behind the same Service
};

/// "answers 503", "connection refused": one answer in words.
core::Text describe(const HealthAnswer &answer);

} // namespace rollout
