// SPDX-License-Identifier: Apache-2.0
// When a rollout is ready, and above all when it is not.
#include "Fixture.h"
#include "core/Json.h"
#include "rollout/timeline/Report.h"
#include "support/Seed.h"
#include "support/TestMain.h"

#include <QTest>

#include <random>

using namespace fixture;
using rollout::Outcome;
using rollout::Phase;

class ReadyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createBecomesReady();
    void noChangeIsReadyWithinOneList();
    void updateAndScaleInOneApply();
    void rollbackToAnEarlierTemplate();
    void podBeforeItsReplicaSet();
    void oldPodNeverMakesItReady();
    void minReadySecondsAreWaitedFor();
    void terminatingOldPodsDoNotBlock();
    void strangersBehindTheServiceDoNotBlock();
    void anyOrderOfEventsGivesTheSameEnd();
    void anOldPodAloneIsNeverReadyInAnyOrder();
};

void ReadyTest::createBecomesReady()
{
    Harness run;
    run.listAll();
    QCOMPARE(run.state(Phase::Pods), std::string("pending"));
    const Value bare = deployment("app:1");
    run.see(bare);
    run.see(service());
    QCOMPARE(run.code(Phase::Pods), std::string("Observing"));
    QCOMPARE(run.code(Phase::Address), std::string("AddressPending"));
    run.advance(0.2);
    const Value set = replicaSet(bare, "new", 1, 1);
    run.see(withStatus(bare, 1, 1, 0));
    run.see(set);
    Value young = pod(set, "x", false, 1);
    young = young.set(core::FieldPath::of("spec.nodeName"), Value(""));
    run.see(young);
    QCOMPARE(run.code(Phase::Pods), std::string("Scheduling"));
    run.advance(1);
    run.see(withContainer(pod(set, "x", false, 1), waitingStatus("ContainerCreating")));
    QCOMPARE(run.code(Phase::Pods), std::string("ContainerCreating"));
    QVERIFY(run.view(Phase::Pods).message.english() == "Starting container app on node-1");
    run.advance(2);
    run.see(withIngress(service(), R"([{"ip":"127.0.0.9"}])"));
    QCOMPARE(run.state(Phase::Address), std::string("done"));
    run.see(pod(set, "x", true, 3));
    QCOMPARE(run.outcome(), Outcome::None);
    run.see(withStatus(bare, 1, 1, 1));
    QCOMPARE(run.code(Phase::Pods), std::string("Switching"));
    run.see(slice({pod(set, "x", true, 3)}));
    QCOMPARE(run.state(Phase::Pods), std::string("done"));
    QCOMPARE(run.state(Phase::Health), std::string("progress"));
    run.advance(1.5);
    QCOMPARE(run.outcome(), Outcome::None);
    run.advance(1);
    QCOMPARE(run.outcome(), Outcome::Ready);
    QCOMPARE(run.checks.size(), std::size_t(3));
    QCOMPARE(run.checks.front().url, std::string("http://127.0.0.9/health"));
    const Value result = rollout::resultJson(run.timeline());
    QCOMPARE(result["result"].string(), std::string("ready"));
    QCOMPARE(result["t"].text(), std::string("5.2"));
    QCOMPARE(result["phases"]["pods"]["revision"].integer(), std::optional<std::int64_t>(1));
    QCOMPARE(core::toJson(result["phases"]["address"]["addresses"]), std::string(R"([{"ip":"127.0.0.9"}])"));
    QCOMPARE(result["unproven"].size(), std::size_t(0));
    QVERIFY(run.told("all/done/Ready"));
}

void ReadyTest::noChangeIsReadyWithinOneList()
{
    Harness run;
    run.listAll(readyProject("app:1", "one", 4, 4).objects());
    QCOMPARE(run.state(Phase::Pods), std::string("done"));
    run.advance(2.1);
    QCOMPARE(run.outcome(), Outcome::Ready);
}

void ReadyTest::updateAndScaleInOneApply()
{
    // The controller resizes the OLD ReplicaSet first and claims to have observed the change; conditions and revision look done.
    const Project before = readyProject("app:1", "one", 1, 1);
    rollout::Target target = Harness::defaultTarget();
    target.generation = 2;
    const Value after = deployment("app:2", 2, 2);
    target.podTemplate = after["spec"]["template"];
    Harness run({}, target);
    run.listAll(before.objects());
    QCOMPARE(run.code(Phase::Pods), std::string("Observing"));
    Value observed = withStatus(after, 2, 0, 2);
    observed = observed.set(core::FieldPath::of("status.conditions"), json(R"([{"type":"Progressing","status":"True","reason":"NewReplicaSetAvailable",
        "message":"ReplicaSet \"web-one\" has successfully progressed."},{"type":"Available","status":"True"}])"));
    run.see(observed);
    Value resized = before.replicaSet.set(core::FieldPath::of("spec.replicas"), Value(2));
    run.see(resized);
    const Value second = pod(resized, "y", true);
    run.see(second);
    run.see(slice({before.pod, second}));
    // Even with counts that claim everything is updated.
    run.see(withStatus(after, 2, 2, 2));
    run.advance(5);
    QCOMPARE(run.outcome(), Outcome::None);
    QCOMPARE(run.checks.size(), std::size_t(0));
    const Value set = replicaSet(after, "two", 2, 2, 5);
    run.see(set);
    const Value first = pod(set, "a", true, 6), other = pod(set, "b", true, 6);
    run.see(first);
    run.see(other);
    run.advance(2);
    QCOMPARE(run.outcome(), Outcome::None); // the old pods still get traffic
    QCOMPARE(run.code(Phase::Pods), std::string("Switching"));
    run.lose(before.pod);
    run.lose(second);
    run.see(slice({first, other}));
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
}

void ReadyTest::rollbackToAnEarlierTemplate()
{
    Project now = readyProject("app:2", "two", 3, 2);
    const Value back = deployment("app:1", 4);
    const Value earlier = replicaSet(back, "one", 1, 0, -100);
    rollout::Target target = Harness::defaultTarget();
    target.generation = 4;
    target.podTemplate = back["spec"]["template"];
    Harness run({}, target);
    std::vector<Value> objects = now.objects();
    objects.push_back(earlier);
    run.listAll(objects);
    // The Deployment's revision annotation still names the old set: it must not matter.
    run.see(withStatus(back, 1, 1, 1));
    run.advance(1);
    QCOMPARE(run.outcome(), Outcome::None);
    const Value revived = earlier.set(core::FieldPath::of("spec.replicas"), Value(1));
    const Value fresh = pod(revived, "r", true, 2);
    run.see(revived);
    run.see(fresh);
    run.see(slice({fresh}));
    run.lose(now.pod);
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
}

void ReadyTest::podBeforeItsReplicaSet()
{
    const Project project = readyProject("app:1", "one");
    Harness run;
    run.listAll({project.deployment, project.service});
    run.see(project.slice);
    run.see(project.pod);
    QCOMPARE(run.code(Phase::Pods), std::string("NewReplicaSetPending"));
    run.see(project.replicaSet);
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
}

void ReadyTest::oldPodNeverMakesItReady()
{
    // A stuck rollout: the new pod is not ready, the old one answers the health check.
    const Project before = readyProject("app:1", "one", 1, 1);
    const Value after = deployment("app:2", 2);
    rollout::Target target = Harness::defaultTarget();
    target.generation = 2;
    target.podTemplate = after["spec"]["template"];
    Harness run({}, target);
    run.listAll(before.objects());
    run.see(withStatus(after, 2, 1, 1));
    const Value set = replicaSet(after, "two", 2, 1, 0);
    run.see(set);
    run.see(pod(set, "a", false, 1));
    run.advance(590);
    QVERIFY(run.outcome() != Outcome::Ready);
    QCOMPARE(run.checks.size(), std::size_t(0));
    run.advance(20);
    QCOMPARE(run.outcome(), Outcome::Timeout);
    QCOMPARE(run.code(Phase::Pods), std::string("PhaseTimeout"));
}

void ReadyTest::minReadySecondsAreWaitedFor()
{
    Project project = readyProject("app:1", "one");
    project.deployment = project.deployment.set(core::FieldPath::of("spec.minReadySeconds"), Value(20));
    Harness run;
    run.listAll(project.objects());
    QCOMPARE(run.code(Phase::Pods), std::string("MinReady"));
    run.advance(19);
    QCOMPARE(run.checks.size(), std::size_t(0));
    run.advance(4);
    QCOMPARE(run.outcome(), Outcome::Ready);
}

void ReadyTest::terminatingOldPodsDoNotBlock()
{
    Project project = readyProject("app:2", "two", 2, 2);
    const Value oldSet = replicaSet(deployment("app:1"), "one", 1, 0, -100);
    std::vector<Value> objects = project.objects();
    objects.push_back(oldSet);
    objects.push_back(gone(pod(oldSet, "o", true, -50)));
    Harness run;
    run.listAll(objects);
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
}

void ReadyTest::strangersBehindTheServiceDoNotBlock()
{
    Project project = readyProject("app:1", "one");
    const Value canary = core::map({{"kind", Value("Pod")}, {"metadata", core::map({{"name", Value("canary")}, {"uid", Value("canary-1")}})}});
    project.slice = slice({project.pod, canary});
    Harness run;
    run.listAll(project.objects());
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
}

static std::vector<Value> manyObjects(bool newPodReady)
{
    const Project before = readyProject("app:1", "one", 1, 1);
    const Value after = withStatus(deployment("app:2", 2), 1, 1, 1);
    const Value set = replicaSet(after, "two", 2, 1, 1);
    const Value fresh = pod(set, "n", newPodReady, 1);
    return {after,
            set,
            before.replicaSet.set(core::FieldPath::of("spec.replicas"), Value(0)),
            fresh,
            newPodReady ? gone(before.pod) : before.pod,
            before.service,
            slice({newPodReady ? fresh : before.pod}),
            happening(fresh, "Started", "Started container app", 1, 1, false),
            happening(fresh, "Unhealthy", "Readiness probe failed: HTTP probe failed with statuscode: 503", 1)};
}

void ReadyTest::anyOrderOfEventsGivesTheSameEnd()
{
    const unsigned seed = support::newSeed();
    std::mt19937 random(seed);
    for (int round = 0; round < 150; ++round) {
        rollout::Target target = Harness::defaultTarget();
        target.generation = 2;
        Harness run({}, target);
        const Project before = readyProject("app:1", "one", 1, 1);
        run.listAll(before.objects());
        std::vector<Value> objects = manyObjects(true);
        std::shuffle(objects.begin(), objects.end(), random);
        for (const Value &object : objects) {
            QVERIFY(run.outcome() != Outcome::Ready);
            run.see(object);
            if (random() % 3 == 0)
                run.see(objects[random() % objects.size()]); // again, and out of order
        }
        for (const Value &object : objects)
            run.see(object);
        run.advance(10);
        QCOMPARE(run.outcome(), Outcome::Ready);
    }
}

void ReadyTest::anOldPodAloneIsNeverReadyInAnyOrder()
{
    const unsigned seed = support::newSeed();
    std::mt19937 random(seed);
    for (int round = 0; round < 150; ++round) {
        rollout::Target target = Harness::defaultTarget();
        target.generation = 2;
        Harness run({}, target);
        std::vector<Value> objects = manyObjects(false);
        if (random() % 2)
            run.listAll(readyProject("app:1", "one", 1, 1).objects());
        std::shuffle(objects.begin(), objects.end(), random);
        for (const Value &object : objects) {
            if (random() % 4 == 0)
                run.listAll({objects.begin(), objects.begin() + std::ptrdiff_t(random() % objects.size())});
            run.see(object);
            run.advance(double(random() % 4));
            QVERIFY(run.outcome() != Outcome::Ready);
        }
        run.listAll(objects);
        run.advance(30);
        QVERIFY(run.outcome() != Outcome::Ready);
        QCOMPARE(run.checks.size(), std::size_t(0));
    }
}

REGISTER_TEST(ReadyTest);
#include "ReadyTest.moc"
