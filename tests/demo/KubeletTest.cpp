// SPDX-License-Identifier: Apache-2.0
#include "demo/StoreFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace demotest;

class KubeletTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void crashLoopTimes();
    void outOfMemory();
    void livenessKillsAndRestarts();
    void redirectsOfProbes();
    void startupBudget();
    void hangLeavesTrafficAndComesBack();
    void initContainersAndSidecars();
    void missingConfigHealsItself();
    void missingVolumeIsFailedMount();
    void invalidImageAndNeverPull();
    void killWithGrace();
    void unschedulable();
    void defaultProfileIsReadyInTheRecordedTime();
    void healthyContainersAreNeverKilled();
};

namespace {

const char *container = "spec.template.spec.containers[0]";

Value probe(int period, int failures, int delay = 0)
{
    return core::map({{"httpGet", core::map({{"path", Value("/api/v1/health")}, {"port", Value(3001)}, {"scheme", Value("HTTP")}})},
                      {"initialDelaySeconds", Value(delay)},
                      {"periodSeconds", Value(period)},
                      {"timeoutSeconds", Value(1)},
                      {"successThreshold", Value(1)},
                      {"failureThreshold", Value(failures)}});
}

Value with(Value object, const std::string &path, Value value)
{
    return object.set(FieldPath::of(path), std::move(value));
}

std::string waiting(const StoreFixture &cluster)
{
    return cluster.status()["state"]["waiting"]["reason"].string();
}

} // namespace

void KubeletTest::crashLoopTimes()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(1, "registry.example/web:1", "answers=1,exits=2:1,every"));
    std::vector<double> starts;
    std::string last;
    const auto subscription = cluster.store.observe([&](const demo::Event &event) {
        if (event.kind->plural != "pods")
            return;
        const Value &status = event.object["status"]["containerStatuses"].at(0);
        const std::string id = status["containerID"].string();
        if (status["state"]["running"].isMap() && id != last) {
            last = id;
            starts.push_back(cluster.seconds());
        }
    });
    cluster.run(200);
    // At once, then after 10, 20, 40 s, each a lower bound that is overshot by at most the kubelet's retry of 10 to 16 s.
    QVERIFY2(starts.size() >= 5, qPrintable(QString::number(starts.size())));
    const double bounds[] = {0, 10, 20, 40};
    for (std::size_t i = 0; i < 4; ++i) {
        const double gap = starts[i + 1] - starts[i] - 2;
        QVERIFY2(gap >= bounds[i] - 1 && gap <= bounds[i] + 18, qPrintable(QStringLiteral("%1: %2").arg(i).arg(gap)));
    }
    QVERIFY(cluster.runUntil([&] { return waiting(cluster) == "CrashLoopBackOff"; }, 120) >= 0);
    const Value status = cluster.status();
    QVERIFY(demo::number(status["restartCount"]) >= 4);
    QCOMPARE(demo::number(status["lastState"]["terminated"]["exitCode"]), std::int64_t(1));
    QCOMPARE(status["lastState"]["terminated"]["reason"].string(), std::string("Error"));
    const std::string pod = cluster.pods()[0]["metadata"]["name"].string();
    QVERIFY(status["state"]["waiting"]["message"].string().find(" restarting failed container=api pod=" + pod + "_default(") != std::string::npos);
    QCOMPARE(cluster.pods()[0]["status"]["phase"].string(), std::string("Running"));
    QVERIFY(cluster.count("BackOff") >= 4);
}

void KubeletTest::outOfMemory()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(1, "registry.example/web:1", "oom=5"));
    QVERIFY(cluster.runUntil([&] { return cluster.status()["state"]["terminated"]["reason"].string() == "OOMKilled"; }, 30) > 0);
    QCOMPARE(demo::number(cluster.status()["state"]["terminated"]["exitCode"]), std::int64_t(137));
}

void KubeletTest::livenessKillsAndRestarts()
{
    StoreFixture cluster;
    cluster.create(with(StoreFixture::deployment(1, "registry.example/web:1", "answers=1,hangs=30,latency=0.01"), std::string(container) + ".livenessProbe", probe(10, 3)));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 30) > 0);
    const double killed = cluster.runUntil([&] { return !cluster.events("Killing").empty(); }, 120);
    // Started 1 to 3 s before ready; hang at 30; three failures of 1 s each, 10 s apart: 21 to 31 s later, and a sync.
    QVERIFY2(killed > 45 && killed < 63, qPrintable(QString::number(killed)));
    QCOMPARE(cluster.events("Killing")[0]["message"].string(), std::string("Container api failed liveness probe, will be restarted"));
    QCOMPARE(cluster.events("Killing")[0]["involvedObject"]["fieldPath"].string(), std::string("spec.containers{api}"));
    const std::string address = cluster.pods()[0]["status"]["podIP"].string();
    bool named = false;
    for (const Value &event : cluster.events("Unhealthy"))
        named = named
            || event["message"].string() == "Liveness probe failed: Get \"http://" + address
                + ":3001/api/v1/health\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)";
    QVERIFY(named);
    const double again = cluster.runUntil([&] { return demo::number(cluster.status()["restartCount"]) == 1; }, 30);
    QVERIFY2(again > 0.5 && again < 5, qPrintable(QString::number(again)));
    QCOMPARE(demo::number(cluster.status()["lastState"]["terminated"]["exitCode"]), std::int64_t(143));
    QVERIFY(cluster.runUntil([&] { return cluster.status()["ready"].boolean(); }, 20) > 0);
}

void KubeletTest::redirectsOfProbes()
{
    const auto ready = [](StoreFixture &cluster, const char *application) {
        Value object = StoreFixture::deployment(1, "registry.example/web:1", application);
        cluster.create(with(object, std::string(container) + ".readinessProbe", probe(5, 3)));
        return cluster.runUntil([&] { return cluster.complete(); }, 30) > 0;
    };
    StoreFixture elsewhere; // a success that warns
    QVERIFY(ready(elsewhere, "answers=1,redirects=/api/v1/health>http://login.example/"));
    QVERIFY(elsewhere.events("ProbeWarning").at(0)["message"].string().starts_with("Readiness probe warning: Probe terminated redirects, Response body: {"));
    StoreFixture followed;
    QVERIFY(ready(followed, "answers=1,redirects=/api/v1/health>/"));
    QVERIFY(followed.events("ProbeWarning").empty());
    StoreFixture lost; // the answer at the end decides
    QVERIFY(!ready(lost, "answers=1,redirects=/api/v1/health>/gone"));
    QCOMPARE(lost.events("Unhealthy").back()["message"].string(), std::string("Readiness probe failed: HTTP probe failed with statuscode: 404"));
}

void KubeletTest::startupBudget()
{
    // Answers after 50 s; the startup probe allows 5 x 10 = up to 30 to 40 s: it is killed, again and again.
    StoreFixture cluster;
    cluster.create(with(StoreFixture::deployment(1, "registry.example/web:1", "answers=50"), std::string(container) + ".startupProbe", probe(10, 4)));
    QVERIFY(cluster.runUntil([&] { return cluster.status()["state"]["running"].isMap(); }, 30) > 0);
    const double killed = cluster.runUntil([&] { return !cluster.events("Killing").empty(); }, 120);
    QVERIFY2(killed > 28 && killed < 42, qPrintable(QString::number(killed)));
    QCOMPARE(cluster.events("Killing")[0]["message"].string(), std::string("Container api failed startup probe, will be restarted"));
    QVERIFY(!cluster.status()["started"].boolean());
    // Two failures in a row less than needed: it starts.
    StoreFixture patient;
    patient.create(with(StoreFixture::deployment(1, "registry.example/web:1", "answers=50"), std::string(container) + ".startupProbe", probe(10, 7)));
    QVERIFY(patient.runUntil([&] { return patient.complete(); }, 120) > 0);
    QVERIFY(patient.events("Killing").empty());
    QVERIFY(patient.status()["started"].boolean());
}

void KubeletTest::hangLeavesTrafficAndComesBack()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(1, "registry.example/web:1", "answers=2,hangs=40,recovers=80"));
    cluster.create(StoreFixture::service());
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 30) > 0);
    const auto inTraffic = [&] {
        const auto slices = cluster.store.list("endpointslices", "default");
        return slices.at(0)["endpoints"].at(0)["conditions"]["ready"].boolean();
    };
    QVERIFY(cluster.runUntil(inTraffic, 2) >= 0);
    const double out = cluster.runUntil([&] { return !inTraffic(); }, 120);
    QVERIFY2(out > 45 && out < 56, qPrintable(QString::number(out))); // hang + (F-1)P + T .. + P, less what it took to get ready
    const double back = cluster.runUntil(inTraffic, 120);
    QVERIFY2(back > 18 && back < 36, qPrintable(QString::number(back)));
    QCOMPARE(demo::number(cluster.status()["restartCount"]), std::int64_t(0));
    QCOMPARE(cluster.progress()["reason"].string(), std::string("NewReplicaSetAvailable")); // a relapse is no rollout
}

void KubeletTest::initContainersAndSidecars()
{
    StoreFixture cluster;
    Value object = with(StoreFixture::deployment(1), "spec.template.spec.initContainers", *core::parseJson(R"([
        {"name":"proxy","image":"registry.example/proxy:1","imagePullPolicy":"IfNotPresent","restartPolicy":"Always"},
        {"name":"migrate","image":"registry.example/migrate:1","imagePullPolicy":"IfNotPresent"}])"));
    object = with(object, "spec.template.metadata.annotations[\"demo.readyline.dev/app.migrate\"]", Value("exits=6:0"));
    cluster.create(object);
    QVERIFY(cluster.runUntil([&] { return cluster.pods().size() == 1 && cluster.pods()[0]["status"]["initContainerStatuses"].at(1)["state"]["running"].isMap(); }, 30) > 0);
    const Value pod = cluster.pods()[0];
    QCOMPARE(pod["status"]["phase"].string(), std::string("Pending"));
    QVERIFY(pod["status"]["initContainerStatuses"].at(0)["started"].boolean());
    QCOMPARE(waiting(cluster), std::string("PodInitializing"));
    const Value initialized = demo::condition(pod["status"]["conditions"], "Initialized");
    QCOMPARE(initialized["message"].string(), std::string("containers with incomplete status: [migrate]"));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 60) > 0);
    QCOMPARE(cluster.pods()[0]["status"]["initContainerStatuses"].at(1)["state"]["terminated"]["reason"].string(), std::string("Completed"));
    QVERIFY(demo::isTrue(demo::condition(cluster.pods()[0]["status"]["conditions"], "Initialized")));
}

void KubeletTest::missingConfigHealsItself()
{
    StoreFixture cluster;
    cluster.create(with(StoreFixture::deployment(1), std::string(container) + ".envFrom", *core::parseJson(R"([{"configMapRef":{"name":"7-env"}}])")));
    QVERIFY(cluster.runUntil([&] { return waiting(cluster) == "CreateContainerConfigError"; }, 30) > 0);
    QCOMPARE(cluster.status()["state"]["waiting"]["message"].string(), std::string("configmap \"7-env\" not found"));
    QCOMPARE(cluster.events("Failed")[0]["message"].string(), std::string("Error: configmap \"7-env\" not found"));
    cluster.create(*core::parseJson(R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"7-env","namespace":"default"},"data":{}})"));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 40) > 0);
}

void KubeletTest::missingVolumeIsFailedMount()
{
    StoreFixture cluster;
    cluster.create(with(StoreFixture::deployment(1), "spec.template.spec.volumes", *core::parseJson(R"([{"name":"cfg","configMap":{"name":"gone"}}])")));
    cluster.run(30);
    QCOMPARE(waiting(cluster), std::string("ContainerCreating"));
    QCOMPARE(cluster.events("FailedMount").at(0)["message"].string(), std::string("MountVolume.SetUp failed for volume \"cfg\" : configmap \"gone\" not found"));
    cluster.create(*core::parseJson(R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"gone","namespace":"default"},"data":{}})"));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 60) > 0);
}

void KubeletTest::invalidImageAndNeverPull()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(1, "Registry.Example/UPPER case"));
    QVERIFY(cluster.runUntil([&] { return waiting(cluster) == "InvalidImageName"; }, 30) > 0);
    StoreFixture never;
    never.create(with(StoreFixture::deployment(1), std::string(container) + ".imagePullPolicy", Value("Never")));
    QVERIFY(never.runUntil([&] { return waiting(never) == "ErrImageNeverPull"; }, 30) > 0);
    QCOMPARE(never.status()["state"]["waiting"]["message"].string(),
             std::string("Container image \"registry.example/web:1\" is not present with pull policy of Never"));
}

void KubeletTest::killWithGrace()
{
    StoreFixture cluster;
    cluster.create(with(StoreFixture::deployment(1, "registry.example/web:1", "stop=never"), "spec.template.spec.terminationGracePeriodSeconds", Value(12)));
    cluster.create(StoreFixture::service());
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 60) > 0);
    cluster.run(1);
    const std::string uid = demo::uidOf(cluster.pods()[0]);
    cluster.set("spec.replicas", Value(0));
    QVERIFY(cluster.runUntil([&] { return demo::isDeleting(cluster.pods().at(0)); }, 5) >= 0);
    cluster.run(5);
    // Still Ready and serving in its grace, but out of traffic.
    QVERIFY(demo::isReady(cluster.pods().at(0)));
    const Value conditions = cluster.store.list("endpointslices", "default").at(0)["endpoints"].at(0)["conditions"];
    QVERIFY(!conditions["ready"].boolean() && conditions["serving"].boolean() && conditions["terminating"].boolean());
    const double gone = cluster.runUntil([&] { return cluster.pods().empty(); }, 60);
    QVERIFY2(gone > 6 && gone < 8, qPrintable(QString::number(gone)));
    QCOMPARE(cluster.events("Killing")[0]["message"].string(), std::string("Stopping container api"));
}

void KubeletTest::unschedulable()
{
    StoreFixture cluster(demo::NodeShape{3, "4", "8Gi", 110});
    cluster.create(with(StoreFixture::deployment(1), std::string(container) + ".resources.requests.cpu", Value("6")));
    cluster.run(5);
    const Value scheduled = demo::condition(cluster.pods().at(0)["status"]["conditions"], "PodScheduled");
    QCOMPARE(scheduled["reason"].string(), std::string("Unschedulable"));
    QCOMPARE(scheduled["message"].string(),
             std::string("0/3 nodes are available: 3 Insufficient cpu. no new claims to deallocate, preemption: 0/3 nodes are available: 3 No preemption victims "
                         "found for incoming pod."));
    QCOMPARE(cluster.events("FailedScheduling").size(), std::size_t(1));
    cluster.set((std::string(container) + ".resources.requests.cpu").c_str(), Value("1"));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 60) > 0);
}

void KubeletTest::defaultProfileIsReadyInTheRecordedTime()
{
    // Recorded from the real prober: an application that answers within 8 s is Ready 9.4 to 14.4 s after its start.
    for (int i = 0; i < 12; ++i) {
        StoreFixture cluster;
        cluster.run(0.3 * i + 0.05);
        Value object = StoreFixture::deployment(1, "registry.example/web:" + std::to_string(i), "answers=8");
        object = with(object, std::string(container) + ".startupProbe", probe(5, 12, 5));
        object = with(object, std::string(container) + ".readinessProbe", probe(5, 3, 10));
        object = with(object, std::string(container) + ".livenessProbe", probe(10, 3, 30));
        cluster.create(object);
        double started = -1;
        const auto subscription = cluster.store.observe([&](const demo::Event &event) {
            if (event.kind->plural == "events" && event.object["reason"].string() == "Started")
                started = cluster.seconds();
        });
        QVERIFY(cluster.runUntil([&] { return cluster.status()["ready"].boolean(); }, 60) > 0);
        const double took = cluster.seconds() - started;
        QVERIFY2(took > 9.3 && took < 14.6, qPrintable(QString::number(took)));
    }
}

void KubeletTest::healthyContainersAreNeverKilled()
{
    // With a check every second some worker looks at every moment of a start, also between "created" and "running".
    StoreFixture cluster(demo::NodeShape{1, "64", "64Gi", 250});
    Value object = with(StoreFixture::deployment(150, "registry.example/web:1", "answers=0"), std::string(container) + ".livenessProbe", probe(1, 3));
    cluster.create(object);
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 200) > 0);
    cluster.run(20);
    for (const Value &pod : cluster.pods())
        QCOMPARE(demo::number(pod["status"]["containerStatuses"].at(0)["restartCount"]), std::int64_t(0));
    QVERIFY(cluster.events("Killing").empty());
}

REGISTER_TEST(KubeletTest);
#include "KubeletTest.moc"
