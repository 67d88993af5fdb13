// SPDX-License-Identifier: Apache-2.0
// What a Tracker remembers between steps, and the order of one step. Internal to rollout; others use Tracker.
#pragma once

#include "rollout/Tracker.h"
#include "rollout/causes/CauseBook.h"
#include "rollout/model/Model.h"
#include "rollout/phases/AddressPhase.h"
#include "rollout/phases/HealthPhase.h"
#include "rollout/timeline/LaneRecorder.h"
#include "rollout/tracker/AfterReady.h"
#include "rollout/tracker/LiveChanges.h"
#include "rollout/tracker/LogBook.h"
#include "rollout/tracker/PhaseRecord.h"

#include <string>

namespace rollout {

class TrackerState {
public:
    TrackerState(Target target, Options options, core::Instant now);

    Output step(const Input &input, core::Instant now);
    Outcome outcome() const { return m_outcome; }
    Timeline timeline(core::Instant now) const;

private:
    // Accept.cpp: inputs become knowledge
    void accept(const Input &input, Turn &turn);
    void acceptDeployment(const core::Value &object, Turn &turn);
    void acceptGone(const core::Value &object, Turn &turn);
    void acceptListed(const Listed &listed, Turn &turn);
    void acceptConnection(bool connected, Turn &turn);
    void acceptHealth(const HealthAnswer &answer, Turn &turn);
    bool isOurs(const core::Value &object) const;

    // TrackerState.cpp: knowledge becomes verdicts
    void evaluate(Turn &turn);
    void missDeployment(Turn &turn);
    void noteLiveChanges(const Model &model, Turn &turn);
    Verdict judgeHealth(const Model &model, const Verdict &address, const Verdict &pods, Turn &turn);
    void sightCauses(const Model &model, Turn &turn);
    void settlePhase(Phase phase, Verdict verdict, Turn &turn);
    core::Duration deadlineOf(Phase phase) const;
    void remember(const Model &model);

    // Outcomes.cpp: verdicts become a result
    void decide(const Model &model, Turn &turn);
    Outcome wanted(const Model &model) const;
    void change(Outcome next, const Model &model, Turn &turn);
    void end(Outcome outcome, const char *code, core::Text message, Turn &turn);
    void checkTimeout(Turn &turn);
    bool failsFast(const Cause &cause) const;
    bool isFinal() const { return m_outcome == Outcome::Superseded || m_outcome == Outcome::Deleted; }

    // Snapshot.cpp: the picture of a moment
    const PhaseRecord *speaker() const;
    core::Text headline(core::Instant now) const;
    core::Text timeoutHeadline() const;
    void fillPhases(Timeline &timeline) const;
    std::optional<Expectation> podsExpected() const;
    std::optional<Expectation> healthExpected() const;
    std::optional<Expectation> expectation(core::Instant now) const;

    const PhaseRecord &record(Phase phase) const { return m_phases[indexOf(phase)]; }
    PhaseRecord &record(Phase phase) { return m_phases[indexOf(phase)]; }

    Target m_target;
    Options m_options;
    core::Instant m_start, m_now;
    core::Duration m_frozen{0};
    std::optional<core::Instant> m_disconnectedAt;
    bool m_attention = true;

    World m_world;
    bool m_seen = false;                          ///< our Deployment was seen
    std::optional<core::Instant> m_missingSince;  ///< active time: it should be there, and is not listed
    LiveChanges m_changes;
    AddressPhase m_address;
    HealthPhase m_health;
    CauseBook m_causes;
    LogBook m_logs;
    LaneRecorder m_lanes;
    std::array<PhaseRecord, 3> m_phases;
    core::Duration m_podsDeadline{600000};

    Outcome m_outcome = Outcome::None;
    std::optional<core::Instant> m_outcomeAt, m_readyAt, m_failedAt;
    bool m_timedOut = false;
    AfterReady m_afterReady;
    std::vector<Event> m_events;
    std::size_t m_toldEvents = 0; ///< how many of them earlier steps gave out
    std::optional<Estimate> m_estimate;

    // of the last evaluation, for the snapshot
    std::int64_t m_generation = 0;
    std::string m_revision, m_service;
    std::vector<PodView> m_pods;
    int m_newReady = 0, m_oldServing = 0, m_otherServing = 0;
    std::optional<core::Instant> m_containersStarted; ///< newest start of a new pod's container, this computer's clock
};

} // namespace rollout
