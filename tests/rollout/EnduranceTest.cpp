// SPDX-License-Identifier: Apache-2.0
// Health checks, lost connections, and what happens after ready.
#include "Fixture.h"
#include "core/Json.h"
#include "rollout/timeline/Report.h"
#include "support/JsonSchema.h"
#include "support/TestMain.h"

#include <QTest>

using namespace fixture;
using core::FieldPath;
using rollout::Outcome;
using rollout::Phase;

class EnduranceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void disconnectedFreezesThePhases();
    void overallTimeoutRunsWhileDisconnected();
    void degradedAndRecovered();
    void relistAfterReconnectDropsGonePods();
    void eventJsonHasTheContract();
    void unreachable();
    void threeInARow();
    void clusterHealthAsksEveryNewPod();
};

void EnduranceTest::disconnectedFreezesThePhases()
{
    const Project project = readyProject("app:1", "one");
    Harness run;
    run.listAll({project.deployment, project.replicaSet, project.service, slice({})});
    run.see(pod(project.replicaSet, "x", false));
    run.advance(100);
    run.step(rollout::Connection{false});
    run.advance(3000);
    QCOMPARE(run.outcome(), Outcome::None);
    QVERIFY(!run.timeline().connected);
    QCOMPARE(run.view(Phase::Pods).elapsed.count(), 100000);
    // What still arrives from before is not judged while disconnected.
    for (const Value &object : project.objects())
        run.see(object);
    QCOMPARE(run.outcome(), Outcome::None);
    QCOMPARE(run.checks.size(), std::size_t(0));
    run.step(rollout::Connection{true});
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
    QVERIFY(run.told("all/concern/Disconnected") && run.told("all/progress/Connected"));
    // The pods' own deadline also stood still.
    Harness stuck;
    stuck.listAll({project.deployment, project.replicaSet, project.service, slice({})});
    stuck.see(pod(project.replicaSet, "x", false));
    stuck.advance(500);
    stuck.step(rollout::Connection{false});
    stuck.advance(5000);
    stuck.step(rollout::Connection{true});
    stuck.advance(99);
    QCOMPARE(stuck.outcome(), Outcome::None);
    stuck.advance(2);
    QCOMPARE(stuck.outcome(), Outcome::Timeout);
}

void EnduranceTest::overallTimeoutRunsWhileDisconnected()
{
    rollout::Options options;
    options.timeout = core::Duration(30000);
    const Project project = readyProject("app:1", "one");
    Harness run(options);
    run.listAll({project.deployment, project.replicaSet, project.service});
    run.see(withContainer(pod(project.replicaSet, "x", false), waitingStatus("CreateContainerConfigError", "secret \"k\" not found")));
    run.advance(10);
    run.step(rollout::Connection{false});
    run.advance(19);
    QCOMPARE(run.outcome(), Outcome::None);
    run.advance(2);
    QCOMPARE(run.outcome(), Outcome::Timeout);
    QCOMPARE(rollout::exitCode(run.outcome(), false), 5);
    QCOMPARE(rollout::resultJson(run.timeline())["cause"]["code"].string(), std::string("ConfigMissing"));
    QCOMPARE(rollout::resultJson(run.timeline())["t"].text(), std::string("30.0"));
}

void EnduranceTest::degradedAndRecovered()
{
    const Project project = readyProject("app:1", "one");
    Harness run;
    run.listAll(project.objects());
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
    run.see(pod(project.replicaSet, "x", false, 3));
    run.advance(5);
    QVERIFY(!run.timeline().degraded); // a blip
    run.see(project.pod);
    run.advance(20);
    QVERIFY(!run.timeline().degraded);
    run.see(pod(project.replicaSet, "x", false, 25));
    run.advance(11);
    QVERIFY(run.timeline().degraded);
    QCOMPARE(run.outcome(), Outcome::Ready);
    QCOMPARE(run.timeline().headline.english(), std::string("0 of 1 pods are ready"));
    run.see(project.pod);
    QVERIFY(!run.timeline().degraded);
    QVERIFY(run.told("all/concern/Degraded") && run.told("all/done/Recovered"));
    // Health is asked every half minute, and not while nobody looks.
    const std::size_t before = run.checks.size();
    run.advance(300);
    QVERIFY(run.checks.size() >= before + 9 && run.checks.size() <= before + 11);
    run.step(rollout::Attention{false});
    const std::size_t unwatched = run.checks.size();
    run.advance(300);
    QCOMPARE(run.checks.size(), unwatched);
    run.step(rollout::Attention{true});
    run.health = [](const rollout::CheckHealth &) { return rollout::HealthAnswer{0, 500, {}, {}, {}}; };
    run.advance(60);
    QVERIFY(run.timeline().degraded);
}

void EnduranceTest::relistAfterReconnectDropsGonePods()
{
    const Project project = readyProject("app:2", "two", 2, 2);
    const Value oldSet = replicaSet(deployment("app:1"), "one", 1, 0, -100);
    const Value oldPod = pod(oldSet, "o", true, -50);
    Harness run;
    run.listAll({project.deployment, project.replicaSet, oldSet, project.pod, oldPod, project.service, slice({project.pod, oldPod})});
    run.advance(5);
    QCOMPARE(run.code(Phase::Pods), std::string("Switching"));
    // The old pod is gone, but the slice still names it: it is remembered as old.
    run.step(rollout::Listed{"Pod", {project.pod}});
    run.step(rollout::Listed{"ReplicaSet", {project.replicaSet}});
    run.advance(5);
    QCOMPARE(run.outcome(), Outcome::None);
    run.step(rollout::Listed{"EndpointSlice", {slice({project.pod})}});
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
}

void EnduranceTest::eventJsonHasTheContract()
{
    const Project project = readyProject("app:1", "one");
    Harness run;
    run.listAll({project.deployment, project.replicaSet, project.service});
    run.advance(3.214);
    run.see(withContainer(pod(project.replicaSet, "x", false), waitingStatus("InvalidImageName", "bad")));
    const rollout::Timeline timeline = run.timeline();
    const Value line = rollout::eventJson(run.events.back(), timeline);
    QCOMPARE(core::toJson(line),
             std::string(R"({"type":"event","time":"2026-01-01T10:00:03.214Z","t":3.214,"context":"demo","namespace":"shop","name":"web","uid":"d-1",)"
                         R"("generation":1,"phase":"pods","state":"failed","code":"InvalidImageName","certain":true,)"
                         R"("message":"app:1 is not a valid image reference","evidence":{"object":"Pod/web-one-x","pod":"web-one-x","container":"app",)"
                         R"("node":"node-1","event":"InvalidImageName","message":"bad","log":[]}})"));
    for (const Value &one : {line, rollout::resultJson(timeline), rollout::summaryJson(0, 1, 1)}) {
        const std::string problem = support::schemaProblem(one, "WaitLine");
        QVERIFY2(problem.empty(), problem.c_str());
    }
    QCOMPARE(core::toJson(rollout::summaryJson(1, 0, 0)), std::string(R"({"type":"summary","ready":1,"failed":0,"exit":0})"));
}

void EnduranceTest::unreachable()
{
    Harness run;
    run.health = [](const rollout::CheckHealth &) { return rollout::HealthAnswer{0, 0, rollout::HealthFailure::TimedOut, {}, {}}; };
    run.podHealth = [](const rollout::CheckPod &) { return rollout::HealthAnswer{0, 200, {}, {}, {}}; };
    run.listAll(readyProject("app:1", "one").objects());
    run.advance(20);
    QCOMPARE(run.state(Phase::Health), std::string("concern"));
    QVERIFY(run.view(Phase::Health).message.english().find("The new pods answer, but http://127.0.0.9/health does not") == 0);
    run.advance(159);
    QCOMPARE(run.outcome(), Outcome::None);
    run.advance(2);
    QCOMPARE(run.outcome(), Outcome::Unreachable);
    QCOMPARE(rollout::exitCode(run.outcome(), false), 1);
    // It goes on looking, and comes back.
    run.health = [](const rollout::CheckHealth &) { return rollout::HealthAnswer{0, 200, {}, {}, {}}; };
    run.advance(10);
    QCOMPARE(run.outcome(), Outcome::Ready);
}

void EnduranceTest::threeInARow()
{
    Harness run;
    int count = 0;
    run.health = [&count](const rollout::CheckHealth &) { return rollout::HealthAnswer{0, ++count % 3 == 0 ? 503 : 204, {}, {}, {}}; };
    run.listAll(readyProject("app:1", "one").objects());
    run.advance(60);
    QCOMPARE(run.outcome(), Outcome::None);
    run.health = [](const rollout::CheckHealth &) { return rollout::HealthAnswer{0, 302, {}, {}, {}}; };
    run.advance(20);
    QCOMPARE(run.outcome(), Outcome::None);
    QVERIFY(run.view(Phase::Health).message.english().find("redirects") != std::string::npos);
}

void EnduranceTest::clusterHealthAsksEveryNewPod()
{
    rollout::Options options;
    options.health = rollout::HealthMode::Cluster;
    const Value two = withStatus(deployment("app:1", 1, 2), 2, 2, 2);
    const Value set = replicaSet(two, "one", 1, 2);
    const Value a = pod(set, "a", true), b = pod(set, "b", true);
    Harness run(options);
    bool bAnswers = false;
    run.podHealth = [&bAnswers](const rollout::CheckPod &check) {
        return rollout::HealthAnswer{0, check.pod == "web-one-b" && !bAnswers ? 500 : 200, {}, {}, {}};
    };
    run.listAll({two, set, a, b, service("ClusterIP"), slice({a, b})});
    run.advance(20);
    QCOMPARE(run.outcome(), Outcome::None);
    QCOMPARE(run.code(Phase::Health), std::string("HealthStatus"));
    QCOMPARE(run.podChecks.front().port, std::string("8080"));
    QCOMPARE(run.podChecks.front().path, std::string("/health"));
    bAnswers = true;
    run.advance(10);
    QCOMPARE(run.outcome(), Outcome::Ready);
}

REGISTER_TEST(EnduranceTest);
#include "EnduranceTest.moc"
