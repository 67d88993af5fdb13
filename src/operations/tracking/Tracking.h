// SPDX-License-Identifier: Apache-2.0
// Follows one Deployment in a cluster: joins watches, health checks, logs and the clock with rollout::Tracker. It decides nothing and shows nothing.
#pragma once

#include "client/Session.h"
#include "client/Watch.h"
#include "operations/tracking/HealthChecker.h"
#include "operations/tracking/TargetOf.h"
#include "rollout/Tracker.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace operations {

struct TrackingHandlers {
    /// What is new, in order; after it the timeline is up to date.
    std::function<void(const std::vector<rollout::Event> &)> events;
    /// Something in the timeline may have changed.
    std::function<void()> changed;
    /// The wait has a result (once; not called again when it changes later). Logs that belong to a failure have arrived, or are given up.
    std::function<void(rollout::Outcome)> finished;
    /// It cannot be followed at all (401, 404 of a resource type); watching has stopped.
    std::function<void(const core::Error &)> failed;
};

/// Handlers are called from the event loop; destroying the Tracking inside one is allowed. The session, clock and checker outlive it.
class Tracking final {
public:
    /// Opens the watches at once: make it *before* the apply, so that no ReplicaSet and no pod is missed, and begin() after the answer.
    /// `selector` is the Deployment's label selector where it is known ("app=web"), else everything in the namespace is read.
    Tracking(client::Session &session, HealthChecker &checker, std::string nameSpace, std::string name, std::string selector,
             TrackingHandlers handlers);
    ~Tracking();
    Tracking(const Tracking &) = delete;
    Tracking &operator=(const Tracking &) = delete;

    /// Starts judging; what was seen so far is taken in.
    void begin(rollout::Target target, rollout::Options options);
    bool hasBegun() const { return m_tracker.has_value(); }

    rollout::Outcome outcome() const { return m_tracker ? m_tracker->outcome() : rollout::Outcome::None; }
    /// Only after begin().
    rollout::Timeline timeline() const;

    /// Whether anybody looks at it: health checks after ready rest while nobody does.
    void setWatched(bool watched);
    /// The network came back, or the computer woke up.
    void reconnect();

private:
    struct Source {
        std::string kind;
        std::unique_ptr<client::Watch> watch;
        bool down = false;
    };

    void open(const char *kind, std::string path, client::Query query);
    void take(rollout::Input input);
    void fulfil(const std::vector<rollout::Wish> &wishes);
    void checkPod(const rollout::CheckPod &wish);
    void fetchLog(const rollout::FetchLog &wish);
    void setDown(Source &source, bool down);
    void onDisconnected(Source &source, const core::Error &error, bool fatal);
    void noteOutcome();
    void finish();
    /// A place that keeps a call until it is answered.
    client::Call &slot();

    client::Session &m_session;
    HealthChecker &m_checker;
    std::string m_nameSpace, m_name;
    TrackingHandlers m_handlers;
    std::vector<std::unique_ptr<Source>> m_sources;
    std::optional<rollout::Tracker> m_tracker;
    std::vector<rollout::Input> m_before; ///< heard before begin()
    std::map<std::uint64_t, client::Call> m_calls;
    std::uint64_t m_lastCall = 0;
    core::TimerId m_wake = 0, m_finishTimer = 0;
    int m_logsUnderWay = 0;
    bool m_connected = true, m_finished = false;
    rollout::Outcome m_noted = rollout::Outcome::None;
    QObject m_context; ///< owner of timers
};

} // namespace operations
