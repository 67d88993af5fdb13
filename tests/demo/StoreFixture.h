// SPDX-License-Identifier: Apache-2.0
// A simulated cluster without API and sockets in stepped time, and the objects that tests put into it.
#pragma once

#include "core/FieldPath.h"
#include "core/Json.h"
#include "core/SteppedClock.h"
#include "demo/Machinery.h"
#include "demo/controllers/Fields.h"

#include <string>
#include <vector>

namespace demotest {

using core::Duration;
using core::FieldPath;
using core::Value;

struct StoreFixture {
    core::SteppedClock clock{*core::fromRfc3339("2026-01-01T10:00:00Z")};
    demo::Store store{clock, 1};
    demo::Machinery machinery;
    core::Instant begin = clock.now();

    explicit StoreFixture(demo::NodeShape nodes = {}) : machinery(store, {1, nodes, {"3", false}, {}}) { clock.advance(Duration(100)); }

    double seconds() const { return double((clock.now() - begin).count()) / 1000; }

    /// A Deployment of one container with a readiness probe, as the API server would have stored it.
    static Value deployment(int replicas, const std::string &image = "registry.example/web:1", const std::string &app = {})
    {
        Value object = *core::parseJson(R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","namespace":"default","labels":{"app":"web"}},
          "spec":{"replicas":1,"selector":{"matchLabels":{"app":"web"}},"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxSurge":"25%","maxUnavailable":"25%"}},
            "revisionHistoryLimit":10,"progressDeadlineSeconds":600,
            "template":{"metadata":{"labels":{"app":"web"}},"spec":{"restartPolicy":"Always","terminationGracePeriodSeconds":30,
              "containers":[{"name":"api","image":"","imagePullPolicy":"IfNotPresent","ports":[{"containerPort":3001,"protocol":"TCP"}],
                "resources":{"requests":{"cpu":"100m","memory":"64Mi"}},
                "readinessProbe":{"httpGet":{"path":"/api/v1/health","port":3001,"scheme":"HTTP"},"periodSeconds":5,"timeoutSeconds":1,"successThreshold":1,"failureThreshold":3}}]}}}})");
        object = object.set(FieldPath::of("spec.replicas"), Value(replicas));
        object = object.set(FieldPath::of("spec.template.spec.containers[0].image"), Value(image));
        return app.empty() ? object : withApp(object, app);
    }
    static Value withApp(const Value &object, const std::string &app)
    {
        return object.set(FieldPath::of("spec.template.metadata.annotations[\"demo.readyline.dev/app\"]"), Value(app));
    }
    static Value service(const std::string &type = "LoadBalancer")
    {
        return core::parseJson(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"web","namespace":"default"},
          "spec":{"type":"LoadBalancer","selector":{"app":"web"},"ports":[{"name":"http","port":80,"protocol":"TCP","targetPort":3001}]}})")
            ->set(FieldPath::of("spec.type"), Value(type));
    }

    void create(const Value &object) { (void)*store.create(demo::kindNamed(object["kind"].string())->plural, object); }
    Value get(const char *resource, const std::string &name = "web") const
    {
        const Value *found = store.get(resource, demo::kindOf(resource)->namespaced ? "default" : "", name);
        return found ? *found : Value();
    }
    void set(const char *path, Value value)
    {
        const Value object = get("deployments");
        (void)*store.update("deployments", object.set(FieldPath::of(path), std::move(value)));
    }
    void setImage(const std::string &image) { set("spec.template.spec.containers[0].image", Value(image)); }
    void run(double forSeconds) { clock.advance(Duration(std::int64_t(forSeconds * 1000))); }
    /// Runs until `done`, at most that long; the seconds it took, or -1.
    template <typename Test>
    double runUntil(Test done, double most)
    {
        const core::Instant from = clock.now();
        while (!done()) {
            if (clock.now() - from > Duration(std::int64_t(most * 1000)) || !clock.advanceToNext())
                return -1;
        }
        return double((clock.now() - from).count()) / 1000;
    }
    bool complete() const
    {
        const Value object = get("deployments");
        const auto count = [&object](const char *key) { return demo::number(object["status"][key]); };
        const std::int64_t want = demo::number(object["spec"]["replicas"]);
        return count("observedGeneration") == demo::number(object["metadata"]["generation"]) && count("updatedReplicas") == want
            && count("replicas") == want && count("availableReplicas") == want;
    }
    std::vector<Value> pods() const { return store.list("pods", "default"); }
    std::vector<Value> sets() const { return store.list("replicasets", "default"); }
    /// Events with that reason about objects of that kind.
    std::vector<Value> events(const std::string &reason, const std::string &kind = {}) const
    {
        std::vector<Value> found;
        for (const Value &event : store.list("events", "default")) {
            if (event["reason"].string() == reason && (kind.empty() || event["involvedObject"]["kind"].string() == kind))
                found.push_back(event);
        }
        return found;
    }
    std::int64_t count(const std::string &reason) const
    {
        std::int64_t total = 0;
        for (const Value &event : events(reason))
            total += demo::number(event["count"], 1);
        return total;
    }
    Value progress() const { return demo::condition(get("deployments")["status"]["conditions"], "Progressing"); }
    Value status(std::size_t pod = 0) const
    {
        const auto all = pods();
        return pod < all.size() ? all[pod]["status"]["containerStatuses"].at(0) : Value();
    }
};

} // namespace demotest
