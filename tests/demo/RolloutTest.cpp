// SPDX-License-Identifier: Apache-2.0
#include "demo/StoreFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace demotest;

class RolloutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createBecomesReady();
    void rollingUpdateNeverFallsBelowAvailable();
    void rollbackRevivesTheSameReplicaSet();
    void updateAndScaleTakesTheScalingPathFirst();
    void scalingIsProportional();
    void recreateNeverRunsTwoRevisions();
    void pauseHoldsTheNewRevision();
    void progressDeadline();
    void badImageKeepsTheOldPodServing();
    void missingServiceAccountIsFailedCreate();
    void historyIsLimited();
};

void RolloutTest::createBecomesReady()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(1));
    const double took = cluster.runUntil([&] { return cluster.complete(); }, 60);
    QVERIFY2(took > 3 && took < 16, qPrintable(QString::number(took)));
    QCOMPARE(cluster.progress()["reason"].string(), std::string("NewReplicaSetAvailable"));
    QCOMPARE(demo::annotation(cluster.get("deployments"), "deployment.kubernetes.io/revision"), std::string("1"));
    QCOMPARE(cluster.sets().size(), std::size_t(1));
    const Value set = cluster.sets()[0];
    const std::string hash = set["metadata"]["labels"]["pod-template-hash"].string();
    QCOMPARE(set["metadata"]["name"].string(), "web-" + hash);
    QCOMPARE(cluster.pods()[0]["metadata"]["labels"]["pod-template-hash"].string(), hash);
    QCOMPARE(cluster.pods()[0]["status"]["qosClass"].string(), std::string("Burstable"));
    for (const char *reason : {"ScalingReplicaSet", "SuccessfulCreate", "Scheduled", "Pulling", "Pulled", "Created", "Started"})
        QVERIFY2(cluster.events(reason).size() == 1, reason);
    // Nothing moves any more but probes: the status is stable and the generation is what it was.
    const std::uint64_t revision = cluster.store.revision();
    cluster.run(30);
    QCOMPARE(cluster.store.revision(), revision);
    QCOMPARE(demo::number(cluster.get("deployments")["metadata"]["generation"]), std::int64_t(1));
}

void RolloutTest::rollingUpdateNeverFallsBelowAvailable()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(10));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 120) > 0);
    std::int64_t least = 10, most = 0;
    const auto subscription = cluster.store.observe([&](const demo::Event &) {
        std::int64_t available = 0, total = 0;
        for (const Value &pod : cluster.pods()) {
            available += demo::isActive(pod) && demo::isReady(pod);
            total += demo::isActive(pod);
        }
        least = std::min(least, available);
        most = std::max(most, total);
    });
    cluster.setImage("registry.example/web:2");
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 300) > 0);
    QCOMPARE(least, std::int64_t(8)); // maxUnavailable 25% of 10, rounded down
    QCOMPARE(most, std::int64_t(13)); // maxSurge 25% of 10, rounded up
    QCOMPARE(cluster.sets().size(), std::size_t(2));
}

void RolloutTest::rollbackRevivesTheSameReplicaSet()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(2));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 60) > 0);
    const std::string first = demo::uidOf(cluster.sets()[0]);
    cluster.setImage("registry.example/web:2");
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 120) > 0);

    // The set's revision is raised in one pass, the Deployment's own annotation only in a later one.
    bool between = false;
    const auto subscription = cluster.store.observe([&](const demo::Event &event) {
        const std::string revision = demo::annotation(event.object, "deployment.kubernetes.io/revision");
        if (event.kind->plural == "replicasets" && revision == "3")
            between = between || demo::annotation(cluster.get("deployments"), "deployment.kubernetes.io/revision") == "2";
    });
    cluster.setImage("registry.example/web:1");
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 120) > 0);
    QVERIFY(between);
    QCOMPARE(cluster.sets().size(), std::size_t(2));
    for (const Value &set : cluster.sets()) {
        const bool revived = demo::uidOf(set) == first;
        QCOMPARE(demo::number(set["spec"]["replicas"]), std::int64_t(revived ? 2 : 0));
        if (revived) {
            QCOMPARE(demo::annotation(set, "deployment.kubernetes.io/revision"), std::string("3"));
            QCOMPARE(demo::annotation(set, "deployment.kubernetes.io/revision-history"), std::string("1"));
        }
    }
    cluster.run(5);
    QCOMPARE(demo::annotation(cluster.get("deployments"), "deployment.kubernetes.io/revision"), std::string("3"));
}

void RolloutTest::updateAndScaleTakesTheScalingPathFirst()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(2));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 60) > 0);
    const std::string old = demo::uidOf(cluster.sets()[0]);
    bool seen = false;
    const auto subscription = cluster.store.observe([&](const demo::Event &event) {
        if (event.kind->plural != "deployments" || demo::number(event.object["status"]["observedGeneration"]) != 2 || seen)
            return;
        // The change is "observed", yet the old set has the new size and there is no new one.
        seen = true;
        QCOMPARE(cluster.sets().size(), std::size_t(1));
        QCOMPARE(demo::number(cluster.sets()[0]["spec"]["replicas"]), std::int64_t(4));
        QCOMPARE(demo::number(event.object["status"]["updatedReplicas"]), std::int64_t(0));
        QCOMPARE(demo::condition(event.object["status"]["conditions"], "Progressing")["reason"].string(), std::string("NewReplicaSetAvailable"));
    });
    const Value next = cluster.get("deployments")
                           .set(FieldPath::of("spec.replicas"), Value(4))
                           .set(FieldPath::of("spec.template.spec.containers[0].image"), Value("registry.example/web:2"));
    (void)*cluster.store.update("deployments", next);
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 120) > 0);
    QVERIFY(seen);
    QCOMPARE(cluster.sets().size(), std::size_t(2));
}

void RolloutTest::scalingIsProportional()
{
    // 10 replicas in the middle of an update, 8 old and 5 new; scaled to 20: the surge of 5 and the growth are shared by size.
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(10));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 60) > 0);
    cluster.setImage("registry.example/web:missing");
    cluster.run(20);
    const auto sizes = [&] {
        std::vector<std::int64_t> all;
        for (const Value &set : cluster.sets())
            all.push_back(demo::number(set["spec"]["replicas"]));
        std::sort(all.begin(), all.end());
        return all;
    };
    QCOMPARE(sizes(), (std::vector<std::int64_t>{5, 8}));
    cluster.set("spec.replicas", Value(20));
    cluster.run(2);
    QCOMPARE(sizes(), (std::vector<std::int64_t>{10, 15}));
}

void RolloutTest::recreateNeverRunsTwoRevisions()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(2).set(FieldPath::of("spec.strategy"), core::map({{"type", Value("Recreate")}})));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 60) > 0);
    bool mixed = false;
    const auto subscription = cluster.store.observe([&](const demo::Event &) {
        std::set<std::string> images;
        for (const Value &pod : cluster.pods())
            images.insert(pod["spec"]["containers"].at(0)["image"].string());
        mixed = mixed || images.size() > 1;
    });
    cluster.setImage("registry.example/web:2");
    QVERIFY(cluster.runUntil([&] { return cluster.complete() && cluster.sets().size() == 2; }, 120) > 0);
    QVERIFY(!mixed);
}

void RolloutTest::pauseHoldsTheNewRevision()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(1));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 60) > 0);
    cluster.set("spec.paused", Value(true));
    cluster.setImage("registry.example/web:2");
    cluster.run(60);
    QCOMPARE(cluster.sets().size(), std::size_t(1));
    QCOMPARE(cluster.progress()["reason"].string(), std::string("DeploymentPaused"));
    QCOMPARE(demo::number(cluster.get("deployments")["status"]["observedGeneration"]), std::int64_t(3));
    cluster.set("spec.paused", Value(false));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 60) > 0);
    QCOMPARE(cluster.sets().size(), std::size_t(2));
}

void RolloutTest::progressDeadline()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(1, "registry.example/web:1", "answers=100000").set(FieldPath::of("spec.progressDeadlineSeconds"), Value(30)));
    const double took = cluster.runUntil([&] { return cluster.progress()["reason"].string() == "ProgressDeadlineExceeded"; }, 120);
    QVERIFY2(took >= 30 && took < 34, qPrintable(QString::number(took)));
    const Value progress = cluster.progress();
    QCOMPARE(progress["status"].string(), std::string("False"));
    QCOMPARE(progress["message"].string(), "ReplicaSet \"" + cluster.sets()[0]["metadata"]["name"].string() + "\" has timed out progressing.");
}

void RolloutTest::badImageKeepsTheOldPodServing()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(1));
    cluster.create(StoreFixture::service());
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 60) > 0);
    cluster.setImage("registry.example/web:missing-1");
    Value waiting;
    const auto sees = [&](const char *reason) {
        for (const Value &pod : cluster.pods()) {
            const Value &state = pod["status"]["containerStatuses"].at(0)["state"]["waiting"];
            if (state["reason"].string() == reason)
                waiting = state;
        }
        return waiting["reason"].string() == reason;
    };
    const double first = cluster.runUntil([&] { return sees("ErrImagePull"); }, 10), next = cluster.runUntil([&] { return sees("ImagePullBackOff"); }, 30);
    QVERIFY2(first > 0.5 && first < 4 && next > 9 && next < 18, qPrintable(QStringLiteral("%1 %2").arg(first).arg(next)));
    QCOMPARE(cluster.pods().size(), std::size_t(2));
    QCOMPARE(waiting["message"].string(),
             std::string("Back-off pulling image \"registry.example/web:missing-1\": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image "
                         "\"registry.example/web:missing-1\": failed to resolve reference \"registry.example/web:missing-1\": registry.example/web:missing-1: not found"));
    const auto slices = cluster.store.list("endpointslices", "default");
    QCOMPARE(slices.size(), std::size_t(1));
    int ready = 0;
    for (const Value &endpoint : slices[0]["endpoints"].items())
        ready += endpoint["conditions"]["ready"].boolean();
    QCOMPARE(ready, 1);
}

void RolloutTest::missingServiceAccountIsFailedCreate()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(1).set(FieldPath::of("spec.template.spec.serviceAccountName"), Value("robot")));
    cluster.run(20);
    const Value failure = demo::condition(cluster.sets().at(0)["status"]["conditions"], "ReplicaFailure");
    QCOMPARE(failure["reason"].string(), std::string("FailedCreate"));
    QVERIFY(failure["message"].string().find("error looking up service account default/robot: serviceaccount \"robot\" not found") != std::string::npos);
    QCOMPARE(demo::condition(cluster.get("deployments")["status"]["conditions"], "ReplicaFailure")["message"], failure["message"]);
    QVERIFY(cluster.count("FailedCreate") >= 8); // 5 ms, doubled each time
    cluster.create(*core::parseJson(R"({"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"robot","namespace":"default"}})"));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 120) > 0);
    QVERIFY(demo::condition(cluster.get("deployments")["status"]["conditions"], "ReplicaFailure").isNull());
}

void RolloutTest::historyIsLimited()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(1).set(FieldPath::of("spec.revisionHistoryLimit"), Value(2)));
    for (int i = 2; i < 7; ++i) {
        QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 120) > 0);
        cluster.setImage("registry.example/web:" + std::to_string(i));
        cluster.run(1);
    }
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 120) > 0);
    cluster.run(10);
    QCOMPARE(cluster.sets().size(), std::size_t(3));
}

REGISTER_TEST(RolloutTest);
#include "RolloutTest.moc"
