// SPDX-License-Identifier: Apache-2.0
// What happens around a rollout: others write, the connection breaks, strangers serve, pods come and go after ready.
#include "Fixture.h"
#include "rollout/timeline/Report.h"
#include "support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace fixture;
using core::FieldPath;
using rollout::Outcome;
using rollout::Phase;

class ChangesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoScaledIsWhoOwnsReplicas();
    void deletedBeforeItWasSeen();
    void checksAcrossALostConnectionDoNotAddUp();
    void strangersMayHaveAnswered();
    void newPodsProveThemselvesBesideStrangers();
    void podThatTheServiceDoesNotSelect();
    void timeoutNamesItsPhase();
    void unreachableSaysWhat();
    void restartsAndAnotherAddressAfterReady();
    void scaledUpAfterReady();
    void threeFallsAreUnstable();
    void phasesAreExpected();
    void aConcernThatFlickersIsToldOnce();
};

void ChangesTest::whoScaledIsWhoOwnsReplicas()
{
    Harness run;
    const Project project = readyProject("app:1", "one");
    run.listAll({project.deployment, project.replicaSet, project.service, slice({})});
    Value scaled = withStatus(deployment("app:1", 2, 3), 1, 1, 1);
    scaled = scaled.set(FieldPath::of("metadata.managedFields"), json(R"([
        {"manager":"readyline","operation":"Apply","apiVersion":"apps/v1","fieldsType":"FieldsV1","time":"2026-01-01T10:00:09Z","fieldsV1":{"f:spec":{"f:template":{"f:spec":{}}}}},
        {"manager":"kubectl","operation":"Update","apiVersion":"apps/v1","fieldsType":"FieldsV1","time":"2026-01-01T10:00:05Z","fieldsV1":{"f:spec":{"f:replicas":{}}},"subresource":"scale"},
        {"manager":"kube-controller-manager","operation":"Update","apiVersion":"apps/v1","fieldsType":"FieldsV1","time":"2026-01-01T10:00:10Z","fieldsV1":{"f:status":{}},"subresource":"status"}])"));
    run.see(scaled);
    QVERIFY(run.told("pods/progress/Scaled"));
    bool told = false;
    for (const rollout::Event &event : run.events)
        told = told || event.message.english() == "Scaled to 3 by kubectl";
    QVERIFY(told);
}

void ChangesTest::deletedBeforeItWasSeen()
{
    const Project project = readyProject("app:1", "one");
    Harness missing;
    missing.listAll({project.service});
    missing.advance(9);
    QCOMPARE(missing.outcome(), Outcome::None);
    missing.advance(2);
    QCOMPARE(missing.outcome(), Outcome::Deleted);
    Harness late;
    late.listAll({project.service});
    late.advance(9);
    for (const Value &object : project.objects())
        late.see(object);
    late.advance(5);
    QCOMPARE(late.outcome(), Outcome::Ready);
    // Another one of that name is there instead.
    Harness replaced;
    Project other = project;
    other.deployment = project.deployment.set(FieldPath::of("metadata.uid"), Value("d-2"));
    replaced.listAll(other.objects());
    replaced.advance(11);
    QCOMPARE(replaced.outcome(), Outcome::Deleted);
}

void ChangesTest::checksAcrossALostConnectionDoNotAddUp()
{
    Harness run;
    run.listAll(readyProject("app:1", "one").objects());
    run.advance(1.5);
    QCOMPARE(run.checks.size(), std::size_t(2));
    run.step(rollout::Connection{false});
    run.advance(5);
    run.step(rollout::Connection{true});
    run.advance(0.5);
    QCOMPARE(run.outcome(), Outcome::None);
    run.advance(1.2);
    QCOMPARE(run.outcome(), Outcome::None);
    run.advance(1);
    QCOMPARE(run.outcome(), Outcome::Ready);
    QCOMPARE(run.checks.size(), std::size_t(5));
}

static Project withStranger()
{
    Project project = readyProject("app:1", "one");
    const Value canary = core::map({{"kind", Value("Pod")}, {"metadata", core::map({{"name", Value("canary")}, {"uid", Value("canary-1")}})}});
    project.slice = slice({project.pod, canary});
    return project;
}

void ChangesTest::strangersMayHaveAnswered()
{
    Harness run; // the API server refuses its pod proxy
    run.listAll(withStranger().objects());
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
    QCOMPARE(run.timeline().unproven, std::vector<std::string>{"health"});
    QCOMPARE(run.timeline().otherServing, 1);
    QVERIFY(run.view(Phase::Health).message.english().find("other workloads") != std::string::npos);
    // Pods that answer badly when asked themselves do not block either.
    Harness bad;
    bad.podHealth = [](const rollout::CheckPod &) { return rollout::HealthAnswer{0, 500, {}, {}, {}}; };
    bad.listAll(withStranger().objects());
    bad.advance(1.9);
    QCOMPARE(bad.outcome(), Outcome::None);
    bad.advance(6);
    QCOMPARE(bad.outcome(), Outcome::Ready);
    QCOMPARE(bad.timeline().unproven, std::vector<std::string>{"health"});
}

void ChangesTest::newPodsProveThemselvesBesideStrangers()
{
    Harness run;
    run.podHealth = [](const rollout::CheckPod &) { return rollout::HealthAnswer{0, 200, {}, {}, {}}; };
    run.listAll(withStranger().objects());
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
    QVERIFY(run.timeline().unproven.empty());
}

void ChangesTest::podThatTheServiceDoesNotSelect()
{
    const Value two = withStatus(deployment("app:1", 1, 2), 2, 2, 2);
    const Value set = replicaSet(two, "one", 1, 2);
    const Value a = pod(set, "a", true);
    const Value b = pod(set, "b", true).set(FieldPath::of("metadata.labels.app"), Value("set-aside"));
    Harness run;
    run.listAll({two, set, a, b, withIngress(service(), R"([{"ip":"127.0.0.9"}])"), slice({a})});
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
}

void ChangesTest::timeoutNamesItsPhase()
{
    rollout::Options options;
    options.timeout = core::Duration(20000);
    const Project project = readyProject("app:1", "one");
    Harness run(options);
    run.listAll({project.deployment, project.replicaSet, project.service, slice({})});
    run.see(withContainer(pod(project.replicaSet, "x", false), waitingStatus("ContainerCreating")));
    run.advance(21);
    QCOMPARE(run.outcome(), Outcome::Timeout);
    QCOMPARE(run.timeline().headline.english(), std::string("The time is over in phase pods: Starting container app on node-1"));
    QCOMPARE(rollout::resultJson(run.timeline())["message"].string(), run.timeline().headline.english());
}

void ChangesTest::unreachableSaysWhat()
{
    Harness run;
    run.health = [](const rollout::CheckHealth &) { return rollout::HealthAnswer{0, 503, {}, {}, {}}; };
    run.listAll(readyProject("app:1", "one").objects());
    run.advance(181);
    QCOMPARE(run.outcome(), Outcome::Unreachable);
    QCOMPARE(run.timeline().headline.english(), std::string("The new pods run, but their health check fails: http://127.0.0.9/health answers HTTP 503"));
}

void ChangesTest::restartsAndAnotherAddressAfterReady()
{
    const Project project = readyProject("app:1", "one");
    Harness run;
    run.listAll(project.objects());
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
    run.see(project.pod.set(FieldPath::of("status.containerStatuses[name=app].restartCount"), Value(2)));
    run.see(withIngress(service(), R"([{"ip":"127.0.0.8"}])"));
    QVERIFY(run.told("all/concern/Restarted") && run.told("all/concern/AddressChanged"));
    QVERIFY(!run.timeline().degraded);
    run.advance(30);
    QCOMPARE(run.checks.back().url, std::string("http://127.0.0.8/health"));
}

void ChangesTest::scaledUpAfterReady()
{
    const Project project = readyProject("app:1", "one");
    Harness run;
    run.listAll(project.objects());
    run.advance(3);
    const Value two = deployment("app:1", 2, 2);
    run.see(withStatus(two, 2, 2, 1));
    run.see(replicaSet(two, "one", 1, 2));
    run.see(pod(project.replicaSet, "y", false, 4));
    run.advance(60);
    QVERIFY(!run.timeline().degraded); // the new pod has the time of a rollout
    run.see(pod(project.replicaSet, "x", false, 60));
    run.advance(11);
    QVERIFY(run.timeline().degraded); // the one that was there does not
    run.see(project.pod);
    QVERIFY(!run.timeline().degraded);
    run.advance(600);
    QCOMPARE(run.timeline().headline.english(), std::string("1 of 2 pods are ready"));
}

void ChangesTest::threeFallsAreUnstable()
{
    const Project project = readyProject("app:1", "one");
    Harness run;
    run.listAll(project.objects());
    run.advance(3);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!run.told("all/concern/Unstable"));
        run.see(pod(project.replicaSet, "x", false, run.now()));
        run.advance(15);
        run.see(project.pod);
        run.advance(15);
    }
    QVERIFY(run.told("all/concern/Unstable"));
}

void ChangesTest::phasesAreExpected()
{
    rollout::Target target = Harness::defaultTarget();
    target.startToReady = rollout::Span{core::Duration(10000), core::Duration(20000)};
    const Project project = readyProject("app:1", "one");
    Harness run({}, target);
    run.listAll({project.deployment, project.replicaSet, project.service, slice({})});
    run.see(pod(project.replicaSet, "x", false, 1));
    run.advance(2);
    const auto at = [&run](const std::optional<rollout::Expectation> &expected) { return expected ? run.timeline().seconds(expected->latest) : -1.0; };
    QCOMPARE(at(run.view(Phase::Pods).expected), 21.0);
    QCOMPARE(at(run.view(Phase::Health).expected), 23.0);
    QCOMPARE(at(run.timeline().expectation), 23.0);
    QVERIFY(!run.view(Phase::Address).expected); // nobody knows
    run.advance(30);
    QVERIFY(!run.view(Phase::Pods).expected); // proven wrong
    for (const Value &object : project.objects())
        run.see(object);
    run.advance(0.5);
    QVERIFY(!run.view(Phase::Pods).expected);
    QCOMPARE(at(run.view(Phase::Health).expected), 35.0); // asked at 32, 33, 34
    run.advance(3);
    QVERIFY(!run.view(Phase::Health).expected);
}

void ChangesTest::aConcernThatFlickersIsToldOnce()
{
    Update update;
    const Value crash = core::map({{"ready", Value(false)},
                                   {"restartCount", Value(1)},
                                   {"state", core::map({{"waiting", core::map({{"reason", Value("CrashLoopBackOff")}})}})},
                                   {"lastState", core::map({{"terminated", core::map({{"exitCode", Value(1)}})}})}});
    for (int i = 0; i < 5; ++i) {
        update.container(crash);
        update.run.advance(3);
        update.container(core::map({{"ready", Value(true)}, {"restartCount", Value(1)}, {"state", core::map({{"running", Value::emptyMap()}})}}));
        update.run.advance(3);
    }
    const std::vector<std::string> story = update.run.story();
    QCOMPARE(int(std::count(story.begin(), story.end(), "pods/concern/CrashLoop")), 1);
    update.run.advance(10);
    QVERIFY(update.run.story().back().rfind("pods/progress/", 0) == 0); // it stays away
}

REGISTER_TEST(ChangesTest);
#include "ChangesTest.moc"
