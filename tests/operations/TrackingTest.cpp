// SPDX-License-Identifier: Apache-2.0
// The whole way in stepped time: projects of the simulated cluster, followed through watches until they are ready or fail with their cause.
#include "SteppedCluster.h"
#include "rollout/timeline/Report.h"
#include "rollout/timeline/TimelineText.h"
#include "support/TestMain.h"

#include <QTest>

using namespace operationstest;
using core::Value;
using rollout::Outcome;
using rollout::Phase;

class TrackingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createUntilReady();
    void badImageWhileTheOldPodServes();
    void wrongPathIsAFailingProbe();
    void crashLoop();
    void noLoadBalancer();
    void loadBalancerFailure();
    void activateAndDeactivate();
    void deletedWhileWaiting();
    void lostConnection();
    void slowStart();
};

static const char *imagePath = "spec.template.spec.containers[name=goose-api].image";
static const char *appPath = "spec.template.metadata.annotations[\"demo.readyline.dev/app\"]";

static std::string story(const SteppedCluster &run)
{
    return rollout::timelineText(run.timeline());
}

void TrackingTest::createUntilReady()
{
    SteppedCluster run;
    QVERIFY(run.create());
    QVERIFY2(run.runToResult(120), story(run).c_str());
    QVERIFY2(*run.finished == Outcome::Ready, story(run).c_str());
    const rollout::Timeline timeline = run.timeline();
    QVERIFY2(run.now() > 10 && run.now() < 40, story(run).c_str());
    for (const rollout::PhaseView &phase : timeline.phases)
        QVERIFY2(phase.state == rollout::PhaseState::Done, story(run).c_str());
    const Value result = rollout::resultJson(timeline);
    QCOMPARE(result["unproven"].size(), std::size_t(0));
    QCOMPARE(result["phases"]["pods"]["revision"].integer(), std::optional<std::int64_t>(1));
    QCOMPARE(result["phases"]["address"]["addresses"].size(), std::size_t(1));
    QVERIFY(run.checker.asked.size() == 3);
    QCOMPARE(timeline.pods.size(), std::size_t(1));
    QVERIFY(run.told("ContainerCreating"));
    // The address does not wait for the pods.
    QVERIFY2(timeline.seconds(*timeline.phase(Phase::Address).until) < 4, story(run).c_str());
}

void TrackingTest::badImageWhileTheOldPodServes()
{
    SteppedCluster run;
    QVERIFY(run.create());
    QVERIFY2(run.runToResult(120) && *run.finished == Outcome::Ready, story(run).c_str());
    const double before = run.now();
    QVERIFY(run.create(std::nullopt, {{imagePath, Value("registry.example/goose:missing-1")}}));
    QVERIFY2(run.runToResult(60), story(run).c_str());
    QVERIFY2(*run.finished == Outcome::Failed, story(run).c_str());
    QVERIFY2(run.now() - before < 40, story(run).c_str());
    const rollout::Timeline timeline = run.timeline();
    QCOMPARE(timeline.causes.front().code, std::string("ImageNotFound"));
    QVERIFY(timeline.causes.front().certain);
    QCOMPARE(timeline.causes.front().evidence.container, std::string("goose-api"));
    QCOMPARE(timeline.oldServing, 1);
    // The right image again: the same tracking would be superseded, a new one gets ready.
    QVERIFY(run.create(std::nullopt));
    QVERIFY2(run.runToResult(120) && *run.finished == Outcome::Ready, story(run).c_str());
}

void TrackingTest::wrongPathIsAFailingProbe()
{
    SteppedCluster run;
    QVERIFY(run.create());
    QVERIFY2(run.runToResult(120) && *run.finished == Outcome::Ready, story(run).c_str());
    const double before = run.now();
    QVERIFY(run.create(std::nullopt, {{"spec.template.spec.containers[name=goose-api].readinessProbe.httpGet.path", Value("/wrong")}}));
    QVERIFY2(run.runToResult(300), story(run).c_str());
    QVERIFY2(*run.finished == Outcome::Failed, story(run).c_str());
    QVERIFY2(run.now() - before < 60, story(run).c_str());
    const rollout::Timeline timeline = run.timeline();
    QCOMPARE(timeline.causes.front().code, std::string("ProbeFailing"));
    QVERIFY2(timeline.causes.front().sentence.english().find("HTTP 404 from :3001/wrong") != std::string::npos, story(run).c_str());
    QCOMPARE(timeline.oldServing, 1);
    bool crosses = false;
    for (const rollout::Lane &lane : timeline.lanes) {
        for (const rollout::Mark &mark : lane.marks)
            crosses = crosses || (mark.kind == rollout::MarkKind::CheckFailed && mark.probe == "readiness" && !lane.old);
    }
    QVERIFY2(crosses, story(run).c_str());
}

void TrackingTest::crashLoop()
{
    SteppedCluster run;
    QVERIFY(run.create(1, {{appPath, Value("answers=1,exits=1:3,every")}}));
    QVERIFY2(run.runToResult(120), story(run).c_str());
    QVERIFY2(*run.finished == Outcome::Failed, story(run).c_str());
    const rollout::Cause cause = run.timeline().causes.front();
    QCOMPARE(cause.code, std::string("CrashLoop"));
    QVERIFY2(cause.sentence.english().find("exit code 3") != std::string::npos, story(run).c_str());
    QVERIFY2(!cause.evidence.log.empty(), story(run).c_str());
}

void TrackingTest::noLoadBalancer()
{
    SteppedCluster run;
    QVERIFY(run.create(1, {{"@metadata.annotations[\"demo.readyline.dev/lb-delay\"]", Value("never")}}));
    run.run(120);
    QVERIFY2(run.timeline().phase(Phase::Pods).state == rollout::PhaseState::Done, story(run).c_str());
    QVERIFY2(!run.finished, story(run).c_str());
    QVERIFY2(run.runToResult(400), story(run).c_str());
    QVERIFY2(*run.finished == Outcome::Failed || *run.finished == Outcome::Timeout, story(run).c_str());
    QCOMPARE(run.checker.asked.size(), std::size_t(0));
}

void TrackingTest::loadBalancerFailure()
{
    SteppedCluster run;
    QVERIFY(run.create(1, {{"@metadata.annotations[\"demo.readyline.dev/lb-failure\"]", Value("public IP quota exceeded")}}));
    QVERIFY2(run.runToResult(60), story(run).c_str());
    QVERIFY2(*run.finished == Outcome::Failed, story(run).c_str());
    QCOMPARE(run.timeline().causes.front().code, std::string("LoadBalancerFailed"));
}

void TrackingTest::activateAndDeactivate()
{
    SteppedCluster run;
    QVERIFY(run.create());
    QVERIFY2(run.runToResult(120) && *run.finished == Outcome::Ready, story(run).c_str());
    rollout::Options down;
    down.waitFor = rollout::WaitFor::Inactive;
    QVERIFY(run.scale(false, down));
    QVERIFY2(run.runToResult(120), story(run).c_str());
    QVERIFY2(*run.finished == Outcome::Inactive, story(run).c_str());
    // Who waits for ready hears at once that nothing is wanted.
    run.prepare();
    run.tracking->begin(operations::targetOf("demo", *run.cluster->store().get("deployments", run.nameSpace, run.name), false, run.clock.now()), {});
    QVERIFY(run.runToResult(1));
    QCOMPARE(int(*run.finished), int(Outcome::Inactive));
    QVERIFY(run.scale(true));
    QVERIFY2(run.runToResult(120), story(run).c_str());
    QVERIFY2(*run.finished == Outcome::Ready, story(run).c_str());
}

void TrackingTest::deletedWhileWaiting()
{
    SteppedCluster run;
    QVERIFY(run.create(1, {{appPath, Value("answers=300")}}));
    run.run(5);
    const client::Call call = run.connection->session().remove("/apis/apps/v1/namespaces/user-7/deployments/proj-42-api", {}, {}, [](const auto &) {});
    QVERIFY2(run.runToResult(10), story(run).c_str());
    QCOMPARE(int(*run.finished), int(Outcome::Deleted));
}

void TrackingTest::lostConnection()
{
    SteppedCluster run;
    QVERIFY(run.create());
    run.run(4);
    run.cluster->transport().setReachable(false);
    run.run(60);
    QVERIFY2(!run.timeline().connected && !run.finished, story(run).c_str());
    run.cluster->transport().setReachable(true);
    QVERIFY2(run.runToResult(60), story(run).c_str());
    QVERIFY2(*run.finished == Outcome::Ready, story(run).c_str());
    QVERIFY(run.told("Disconnected") && run.told("Connected"));
}

void TrackingTest::slowStart()
{
    SteppedCluster run;
    QVERIFY(run.create(1, {{appPath, Value("answers=50")}}));
    QVERIFY2(run.runToResult(120), story(run).c_str());
    QVERIFY2(*run.finished == Outcome::Ready, story(run).c_str());
    QVERIFY2(run.now() > 50, story(run).c_str());
    QVERIFY(!run.told("ProbeFailing"));
    int checks = 0;
    for (const rollout::Lane &lane : run.timeline().lanes) {
        for (const rollout::Mark &mark : lane.marks)
            checks += mark.probe == "startup" ? mark.count : 0;
    }
    QVERIFY2(checks >= 7, story(run).c_str());
}

REGISTER_TEST(TrackingTest);
#include "TrackingTest.moc"
