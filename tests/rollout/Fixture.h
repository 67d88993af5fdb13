// SPDX-License-Identifier: Apache-2.0
// Builds the objects of one small project and drives a Tracker through stepped time, answering its wishes as a test says.
#pragma once

#include "core/FieldPath.h"
#include "rollout/Tracker.h"

#include <functional>
#include <string>
#include <vector>

namespace fixture {

using core::Value;

core::Instant start();
/// The server's text of `start` plus seconds.
std::string stamp(double seconds);

/// Deployment "web" (uid d-1), one container "app" with the image, readiness probe GET /health :8080.
Value deployment(const std::string &image, std::int64_t generation = 1, int replicas = 1);
/// Status as the controller writes it when everything is fine; `observed` 0 = the object's generation.
Value withStatus(const Value &deployment, int replicas, int updated, int available, std::int64_t observed = 0);
/// ReplicaSet of the Deployment with its template; uid "rs-<hash>".
Value replicaSet(const Value &deployment, const std::string &hash, int revision, int replicas, double created = 0);
/// A pod of the ReplicaSet, scheduled on node-1; running and ready if so.
Value pod(const Value &replicaSet, const std::string &suffix, bool ready, double readySince = 0);
/// The pod with one container status instead of its own.
Value withContainer(const Value &pod, const Value &status);
Value waitingStatus(const std::string &reason, const std::string &message = {}, int restarts = 0);
Value json(const char *text);
/// Service "web" (uid s-1), type LoadBalancer, port 80 -> 8080, selector app=web.
Value service(const std::string &type = "LoadBalancer");
Value withIngress(const Value &service, const char *ingressJson);
/// EndpointSlice of "web" with the pods as ready endpoints.
Value slice(const std::vector<Value> &pods, const std::string &suffix = "a");
Value happening(const Value &about, const std::string &reason, const std::string &message, double at, int count = 1, bool warning = true);
Value gone(Value object);

struct Harness {
    explicit Harness(rollout::Options options = {}, rollout::Target target = defaultTarget());
    static rollout::Target defaultTarget();

    /// Gives the tracker empty lists of all kinds.
    void listAll(const std::vector<Value> &objects = {});
    void see(const Value &object);
    void lose(const Value &object);
    void step(const rollout::Input &input);
    /// Time passes; the tracker is woken when it wished to be, its checks are answered.
    void advance(double seconds);
    void advanceTo(double seconds) { advance(seconds - now()); }

    double now() const;
    rollout::Outcome outcome() const { return tracker.outcome(); }
    rollout::Timeline timeline() const { return tracker.timeline(time); }
    const rollout::PhaseView &view(rollout::Phase phase) const;
    std::string code(rollout::Phase phase) const { return view(phase).code; }
    std::string state(rollout::Phase phase) const { return rollout::name(view(phase).state); }
    /// "phase/state/code" of all events so far.
    std::vector<std::string> story() const;
    bool told(const std::string &line) const;

    std::function<rollout::HealthAnswer(const rollout::CheckHealth &)> health; ///< default: 200
    std::function<rollout::HealthAnswer(const rollout::CheckPod &)> podHealth; ///< default: refused by the API server
    std::function<std::vector<std::string>(const std::string &host)> resolve;  ///< default: 127.0.0.9
    std::vector<rollout::CheckHealth> checks;
    std::vector<rollout::CheckPod> podChecks;
    std::vector<rollout::FetchLog> logs;
    std::vector<rollout::Event> events;

    core::Instant time;
    rollout::Tracker tracker;

private:
    std::optional<core::Instant> m_wake;
    std::vector<rollout::Input> m_answers;
    mutable rollout::Timeline m_view;
};

/// Everything of a ready project at the given image: Deployment, ReplicaSet, pod, Service with an address, EndpointSlice.
struct Project {
    Value deployment, replicaSet, pod, service, slice;
    std::vector<Value> objects() const { return {deployment, replicaSet, pod, service, slice}; }
};
Project readyProject(const std::string &image, const std::string &hash, std::int64_t generation = 1, int revision = 1);

/// An update from app:1 to app:2 whose new pod is not ready; the old one serves.
struct Update {
    Project before = readyProject("app:1", "one", 1, 1);
    Value after = deployment("app:2", 2);
    Value set = replicaSet(after, "two", 2, 1, 0);
    Value newPod = pod(set, "n", false, 0);
    Harness run;

    explicit Update(rollout::Options options = {});
    void container(const Value &status); ///< the new pod's container is like this now
    void finish();                       ///< everything becomes good
};

} // namespace fixture
