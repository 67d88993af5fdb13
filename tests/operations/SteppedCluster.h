// SPDX-License-Identifier: Apache-2.0
// A simulated cluster, a connection to it and a tracked project, in stepped time: events are delivered until nothing is in flight, then time moves.
#pragma once

#include "core/SteppedClock.h"
#include "demo/Cluster.h"
#include "kube/status/Endpoints.h"
#include "kube/workload/Profile.h"
#include "operations/cluster/Connection.h"
#include "operations/project/CreateProject.h"
#include "operations/project/Lookup.h"
#include "operations/project/Scale.h"
#include "operations/tracking/Tracking.h"

#include <QCoreApplication>

#include <memory>
#include <string>
#include <vector>

namespace operationstest {

/// Answers like the simulated load balancer without a socket: well if the Service has a ready endpoint.
class EndpointChecker final : public operations::HealthChecker {
public:
    explicit EndpointChecker(core::Clock &clock) : m_clock(clock) { }
    demo::Cluster *cluster = nullptr;
    std::string nameSpace, service;
    std::vector<std::string> asked;

    client::Call check(const std::string &url, std::function<void(rollout::HealthAnswer)> handler) override
    {
        asked.push_back(url);
        rollout::HealthAnswer answer;
        bool served = false;
        for (const kube::Endpoint &endpoint : kube::endpointsOf(service, cluster->store().list("endpointslices", nameSpace)))
            served = served || endpoint.ready;
        answer.status = served ? 200 : 0;
        answer.failure = served ? rollout::HealthFailure::None : rollout::HealthFailure::Refused;
        m_clock.after(core::Duration(5), nullptr, [handler, answer] { handler(answer); });
        return {};
    }
    client::Call resolve(const std::string &, std::function<void(std::vector<std::string>)> handler) override
    {
        m_clock.after(core::Duration(5), nullptr, [handler] { handler({"127.0.0.9"}); });
        return {};
    }

private:
    core::Clock &m_clock;
};

struct SteppedCluster {
    core::SteppedClock clock{*core::fromRfc3339("2026-01-01T10:00:00Z")};
    std::unique_ptr<demo::Cluster> cluster;
    std::unique_ptr<operations::Connection> connection;
    EndpointChecker checker{clock};
    std::unique_ptr<operations::Tracking> tracking;
    std::vector<rollout::Event> events;
    std::optional<rollout::Outcome> finished;
    kube::ProjectLayout layout;
    std::string nameSpace = "user-7", name = "proj-42-api";

    explicit SteppedCluster(const std::string &scenario = "empty")
    {
        demo::Cluster::Options options;
        options.scenario = scenario;
        options.sockets = false;
        cluster = std::move(*demo::Cluster::make(clock, options));
        struct Borrowed final : core::Transport {
            explicit Borrowed(core::Transport &target) : to(target) { }
            std::unique_ptr<core::Exchange> start(core::Request request, core::ResponseHandler handler) override
            {
                return to.start(std::move(request), std::move(handler));
            }
            core::Transport &to;
        };
        connection = operations::Connection::over(clock, std::make_shared<Borrowed>(cluster->transport()), "demo");
        checker.cluster = cluster.get();
        checker.nameSpace = nameSpace;
        checker.service = name;
        layout.image = "registry.example/goose:1";
    }
    ~SteppedCluster() { tracking.reset(); }

    double now() const { return double((clock.now() - *core::fromRfc3339("2026-01-01T10:00:00Z")).count()) / 1000; }

    /// Everything that is under way is delivered.
    void settle() const
    {
        for (int quiet = 0; quiet < 3; ++quiet) {
            QCoreApplication::processEvents();
            if (!cluster->idle())
                quiet = 0;
        }
    }
    template <typename Test>
    bool runUntil(Test done, double most)
    {
        const core::Instant end = clock.now() + core::Duration(std::int64_t(most * 1000));
        for (;;) {
            settle();
            if (done())
                return true;
            const auto due = clock.nextDue();
            if (!due || *due > end) {
                clock.advanceTo(end);
                settle();
                return done();
            }
            clock.advanceTo(*due);
        }
    }
    void run(double seconds)
    {
        runUntil([] { return false; }, seconds);
    }
    bool runToResult(double most)
    {
        return runUntil([this] { return finished.has_value(); }, most);
    }

    /// Watches are opened; call before the write.
    void prepare(const std::string &selector = {})
    {
        finished.reset();
        events.clear();
        operations::TrackingHandlers handlers;
        handlers.events = [this](const std::vector<rollout::Event> &fresh) { events.insert(events.end(), fresh.begin(), fresh.end()); };
        handlers.finished = [this](rollout::Outcome outcome) { finished = outcome; };
        tracking = std::make_unique<operations::Tracking>(connection->session(), checker, nameSpace, name, selector, std::move(handlers));
        settle();
    }
    /// Creates or updates the project by its layout and tracks it.
    bool create(std::optional<std::int64_t> replicas = 1, const std::vector<std::pair<const char *, core::Value>> &changes = {},
                rollout::Options options = {})
    {
        prepare();
        kube::ProjectManifests manifests = *kube::makeProject(layout, {"42", "7"}, kube::defaultProfile(), replicas);
        for (const auto &[path, value] : changes) {
            core::Value &object = path[0] == '@' ? manifests.service : manifests.deployment;
            object = object.set(core::FieldPath::of(path[0] == '@' ? path + 1 : path), value);
        }
        std::optional<operations::CreateOutcome> outcome;
        const client::Call call = operations::createProject(connection->session(), {manifests, false, false, false},
                                                            [&outcome](operations::CreateOutcome done) { outcome = std::move(done); });
        runUntil([&outcome] { return outcome.has_value(); }, 5);
        if (!outcome || outcome->objects.back().error)
            return false;
        tracking->begin(operations::targetOf("demo", outcome->objects.back().after, true, clock.now()), std::move(options));
        return true;
    }
    bool scale(bool activate, rollout::Options options = {})
    {
        prepare();
        operations::ScaleRequest request;
        request.ref = kube::ObjectRef{"apps/v1", "Deployment", nameSpace, name, {}};
        request.activate = activate;
        std::optional<operations::ScaleOutcome> outcome;
        const client::Call call = operations::scaleProject(connection->session(), request,
                                                           [&outcome](operations::ScaleOutcome done) { outcome = std::move(done); });
        runUntil([&outcome] { return outcome.has_value(); }, 5);
        if (!outcome || outcome->applied.error)
            return false;
        const core::Value *live = cluster->store().get("deployments", nameSpace, name);
        tracking->begin(operations::targetOf("demo", *live, true, clock.now()), std::move(options));
        return true;
    }
    rollout::Timeline timeline() const { return tracking->timeline(); }
    std::string code(rollout::Phase phase) const { return timeline().phase(phase).code; }
    bool told(const std::string &code) const
    {
        for (const rollout::Event &event : events) {
            if (event.code == code)
                return true;
        }
        return false;
    }
};

} // namespace operationstest
