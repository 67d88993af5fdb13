// SPDX-License-Identifier: Apache-2.0
// What a Tracker remembers between steps, and the steps themselves. Internal to rollout; others use Tracker.
#pragma once

#include "rollout/causes/CauseBook.h"
#include "rollout/timeline/LaneRecorder.h"
#include "rollout/model/Model.h"
#include "rollout/Tracker.h"
#include "rollout/phases/AddressPhase.h"
#include "rollout/phases/HealthPhase.h"

#include <map>
#include <set>
#include <string>

namespace rollout {

class TrackerState {
public:
    TrackerState(Target target, Options options, core::Instant now);

    Output step(const Input &input, core::Instant now);
    Outcome outcome() const { return m_outcome; }
    Timeline timeline(core::Instant now) const;

private:
    struct PhaseRecord {
        Verdict shown;                           ///< with causes and deadline applied
        std::optional<core::Instant> since, until; ///< wall clock
        std::optional<core::Instant> activeSince, activeUntil;
        bool overdue = false;
        std::string told; ///< what the last event said, to say it once
    };

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
    /// Template, pause, replicas and deletion of the live object; may end the run.
    void noteDeployment(const Model &model, Turn &turn);
    Verdict judgeHealth(const Model &model, const Verdict &address, const Verdict &pods, Turn &turn);
    void sightCauses(const Model &model, Turn &turn);
    void fetchLogs(Turn &turn);
    void settlePhase(Phase phase, Verdict verdict, Turn &turn);
    void runClock(PhaseRecord &record, Phase phase, const Verdict &verdict, Turn &turn);
    core::Duration deadlineOf(Phase phase) const;
    void tell(Phase phase, const Cause *cause, Turn &turn);
    void remember(const Model &model);

    // Outcomes.cpp: verdicts become a result
    void decide(const Model &model, Turn &turn);
    Outcome wanted(const Model &model) const;
    void end(Outcome outcome, PhaseState state, const char *code, core::Text message, Turn &turn);
    void checkTimeout(Turn &turn);
    void watchReady(const Model &model, Turn &turn);
    core::Text problemOf(const Model &model) const;
    bool failsFast(const Cause &cause) const;
    bool isFinal() const { return m_outcome == Outcome::Superseded || m_outcome == Outcome::Deleted; }
    core::Text headline(core::Instant now) const;
    std::optional<Expectation> expectation(core::Instant now) const;

    void addEvent(Event event);
    const PhaseRecord &record(Phase phase) const { return m_phases[indexOf(phase)]; }
    PhaseRecord &record(Phase phase) { return m_phases[indexOf(phase)]; }

    Target m_target;
    Options m_options;
    core::Instant m_start, m_now;
    core::Duration m_frozen{0};
    std::optional<core::Instant> m_disconnectedAt;
    bool m_attention = true;

    World m_world;
    bool m_seen = false; ///< our Deployment was seen
    std::optional<std::int64_t> m_desired;
    bool m_pausedBefore = false, m_pauseKnown = false;
    AddressPhase m_address;
    HealthPhase m_health;
    CauseBook m_causes;
    std::map<std::string, std::vector<std::string>> m_logs; ///< by "pod/container"
    std::set<std::string> m_logsAsked;
    LaneRecorder m_lanes;
    std::array<PhaseRecord, 3> m_phases;
    core::Duration m_podsDeadline{600000};

    Outcome m_outcome = Outcome::None;
    std::optional<core::Instant> m_outcomeAt, m_readyAt, m_failedAt;
    bool m_timedOut = false, m_degraded = false;
    std::int64_t m_readyGeneration = 0;
    std::optional<core::Instant> m_troubleSince; ///< active time
    std::vector<Event> m_events;
    std::size_t m_toldEvents = 0; ///< how many of them earlier steps gave out
    std::optional<Estimate> m_estimate;
    std::optional<core::Instant> m_containersStarted; ///< newest start of a new pod's container, this computer's clock

    // of the last evaluation, for the snapshot
    std::int64_t m_generation = 0;
    std::string m_revision, m_service;
    std::vector<PodView> m_pods;
    int m_newReady = 0, m_oldServing = 0;
};

} // namespace rollout
