// SPDX-License-Identifier: Apache-2.0
// An immutable snapshot of one tracked rollout: what window, command line and history show. It decides nothing and draws nothing.
#pragma once

#include "rollout/Cause.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rollout {

/// When something is expected, the phase or the whole to be done.
struct Expectation {
    core::Instant earliest;
    core::Instant latest;
    core::Text basis; ///< "usually ready after 22 s here (12 runs)", "from the probes' timing"
};

/// One phase. `since` is when it began (absent while Pending), `until` when it was done.
struct PhaseView {
    Phase phase = Phase::Address;
    PhaseState state = PhaseState::Pending;
    std::string code;      ///< code of the best cause, or a word for what happens ("ContainerCreating"); may be empty
    core::Text message;    ///< one sentence: what it does or why it waits
    core::Text skipReason; ///< only if skipped
    std::optional<core::Instant> since;
    std::optional<core::Instant> until;
    core::Duration elapsed{0}; ///< without the time spent disconnected
    std::optional<core::Instant> deadline; ///< when it times out if nothing changes; moves while disconnected
    std::optional<Expectation> expected;   ///< when it should be done, as long as that is known and not proven wrong
};

/// A stretch of a lane; `to` absent = still going on (draw to now).
struct Segment {
    core::Instant from;
    std::optional<core::Instant> to;
    PhaseState state = PhaseState::Progress; ///< picks the colour: Done green, Progress blue, Pending grey, ...
    core::Text label;
};

enum class MarkKind : std::uint8_t { CheckPassed, CheckFailed, Restarted, Killed, Step, Warning };

struct Mark {
    core::Instant at;
    MarkKind kind = MarkKind::Step;
    std::string probe; ///< "startup", "readiness", "liveness", "health"; empty if no check
    core::Text label;
    int count = 1;
};

struct Lane {
    enum class Kind : std::uint8_t { Phase, Pod };
    std::string id; ///< "address", "pods", "health", or the pod's uid
    Kind kind = Kind::Phase;
    std::optional<Phase> phase; ///< of a phase lane
    bool old = false;           ///< a pod of an earlier revision
    core::Text title;           ///< "Address", or the pod's name without the Deployment's ("6c8db7f-x2x9p")
    core::Text subtitle;        ///< "127.0.10.4", "new, node-1", "old, still serves"
    std::vector<Segment> segments;
    std::vector<Mark> marks;
};

struct PodView {
    std::string name;
    std::string uid;
    std::string node;
    std::string revision;  ///< name of its ReplicaSet
    bool isNew = false;
    bool ready = false;
    bool available = false;
    bool serving = false;  ///< a ready endpoint of the Service
    bool gone = false;
    std::string readyColumn, statusColumn, restartsColumn; ///< as `kubectl get pods`
};

struct Address {
    std::string ip;
    std::string hostname;
    bool operator==(const Address &) const = default;
};

/// One line of what happened; printed once, kept in the history.
struct Event {
    core::Instant at;
    std::optional<Phase> phase; ///< absent: about the whole
    PhaseState state = PhaseState::Progress;
    std::string code;
    core::Text message;
    std::optional<bool> certain; ///< only of causes
    std::optional<Evidence> evidence;
};

struct Timeline {
    std::string context, nameSpace, name, uid; ///< of the Deployment
    std::int64_t generation = 0;
    std::string revision; ///< "4", a label only; empty until the controller numbered the new ReplicaSet
    core::Instant start;
    core::Instant now;
    bool connected = true; ///< false: everything here is stale, draw it grey
    std::optional<core::Instant> disconnectedSince;
    Outcome outcome = Outcome::None;
    std::optional<core::Instant> outcomeAt;
    bool degraded = false; ///< only after ready
    core::Text headline;   ///< the one sentence that comes first
    std::array<PhaseView, 3> phases;
    std::vector<Lane> lanes; ///< address, pods, then one per pod (new before old), health
    std::vector<PodView> pods;
    int desired = 0, newReady = 0, oldServing = 0;
    int otherServing = 0; ///< ready endpoints of other workloads behind the same Service
    std::vector<Cause> causes; ///< best first
    std::vector<Event> events; ///< oldest first
    std::vector<Address> addresses;
    std::string service;
    std::string healthUrl; ///< what is or will be asked; empty if unknown
    std::vector<std::string> unproven; ///< "address", "health": skipped, or answered by who knows which pod
    std::optional<Expectation> expectation;

    const PhaseView &phase(Phase which) const { return phases[indexOf(which)]; }
    /// Seconds since the start.
    double seconds(core::Instant at) const { return double((at - start).count()) / 1000.0; }
};

} // namespace rollout
