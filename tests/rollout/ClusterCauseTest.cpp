// SPDX-License-Identifier: Apache-2.0
// Early failure outside containers: controllers, scheduling, load balancers, wiring.
#include "Fixture.h"
#include "rollout/causes/CauseNow.h"
#include "rollout/timeline/Report.h"
#include "support/TestMain.h"

#include <QTest>

using namespace fixture;
using core::FieldPath;
using rollout::Outcome;
using rollout::Phase;

class ClusterCauseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quotaThatFrees();
    void refusedPods_data();
    void refusedPods();
    void unschedulable_data();
    void unschedulable();
    void progressDeadlineMustBeOurs();
    void activateWithABadImageFailsByOwnClock();
    void loadBalancers();
    void emptyIngressIsNoAddress();
    void wiring();
    void paused();
    void silentController();
    void forbiddenReplicaSets();
    void onlyNewPodsAreJudged();
    void causeOfOneReading();
    void lostNode();
    void serviceLeadsToAnotherPort();
    void autoscalersLastWordCounts();
};

void ClusterCauseTest::quotaThatFrees()
{
    Update update;
    const Value blocked = update.set.set(FieldPath::of("status.conditions"),
                                         json(R"([{"type":"ReplicaFailure","status":"True","reason":"FailedCreate",
        "message":"pods \"web-two-n\" is forbidden: exceeded quota: team, requested: cpu=2, used: cpu=7, limited: cpu=8"}])"));
    update.run.see(blocked);
    QCOMPARE(update.run.code(Phase::Pods), std::string("QuotaExceeded"));
    QVERIFY(update.run.view(Phase::Pods).message.english().find("team, requested: cpu=2") != std::string::npos);
    update.run.advance(50); // old pods may still free some
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.run.advance(15);
    QCOMPARE(update.run.outcome(), Outcome::Failed);
    update.run.see(update.set);
    update.run.see(update.newPod);
    QCOMPARE(update.run.outcome(), Outcome::None);
    QVERIFY(update.run.told("all/progress/Recovered"));
    update.finish();
    QCOMPARE(update.run.outcome(), Outcome::Ready);
}

void ClusterCauseTest::refusedPods_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("code");
    QTest::newRow("policy") << "pods \"x\" is forbidden: violates PodSecurity \"restricted:latest\"" << "PodCreationDenied";
    QTest::newRow("account") << "pods \"x\" is forbidden: error looking up service account shop/bot: serviceaccount \"bot\" not found" << "ServiceAccountMissing";
}

void ClusterCauseTest::refusedPods()
{
    QFETCH(QString, message);
    QFETCH(QString, code);
    Update update;
    const Value condition = core::map({{"type", Value("ReplicaFailure")},
                                       {"status", Value("True")},
                                       {"reason", Value("FailedCreate")},
                                       {"message", Value(message.toStdString())}});
    update.run.see(update.set.set(FieldPath::of("status.conditions"), core::list({condition})));
    update.run.advance(16);
    QCOMPARE(update.run.outcome(), Outcome::Failed);
    QCOMPARE(update.run.code(Phase::Pods), code.toStdString());
}

void ClusterCauseTest::unschedulable_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("failsAt");
    QTest::newRow("cpu") << "0/3 nodes are available: 3 Insufficient cpu. preemption: 0/3 nodes are available" << ""
                         << "No node has enough free cpu for the pod" << 300;
    QTest::newRow("selector") << "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector." << ""
                              << "No node matches the pod's node selector or affinity" << 120;
    QTest::newRow("taint") << "0/1 nodes are available: 1 node(s) had untolerated taint {a: b}." << ""
                           << "Every node has a taint that the pod does not tolerate" << 120;
    QTest::newRow("scale up") << "0/3 nodes are available: 3 Insufficient cpu." << "TriggeredScaleUp" << "No node has enough free cpu for the pod" << 900;
    QTest::newRow("no scale up") << "0/3 nodes are available: 3 Insufficient memory." << "NotTriggerScaleUp"
                                 << "No node has enough free memory for the pod" << 45;
}

void ClusterCauseTest::unschedulable()
{
    QFETCH(QString, message);
    QFETCH(QString, event);
    QFETCH(QString, sentence);
    QFETCH(int, failsAt);
    rollout::Options options;
    options.podsDeadline = core::Duration(3600000);
    Update update(options);
    Value waiting = update.newPod.set(FieldPath::of("spec.nodeName"), Value(""));
    waiting = waiting.set(FieldPath::of("status.phase"), Value("Pending")).set(FieldPath::of("status.containerStatuses"), Value::emptyList());
    waiting = waiting.set(FieldPath::of("status.conditions"), core::list({core::map({{"type", Value("PodScheduled")},
                                                                                   {"status", Value("False")},
                                                                                   {"reason", Value("Unschedulable")},
                                                                                   {"lastTransitionTime", Value(stamp(0))},
                                                                                   {"message", Value(message.toStdString())}})}));
    update.run.see(waiting);
    if (!event.isEmpty())
        update.run.see(happening(waiting, event.toStdString(), "autoscaler says", 1));
    QCOMPARE(update.run.state(Phase::Pods), std::string("progress"));
    update.run.advanceTo(16);
    QCOMPARE(update.run.state(Phase::Pods), std::string("concern"));
    QCOMPARE(update.run.view(Phase::Pods).message.english(), sentence.toStdString());
    update.run.advanceTo(failsAt - 1);
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.run.advanceTo(failsAt + 1);
    QCOMPARE(update.run.outcome(), Outcome::Failed);
}

void ClusterCauseTest::progressDeadlineMustBeOurs()
{
    const auto late = [](const char *set, double at) {
        return core::list({core::map({{"type", Value("Progressing")},
                                      {"status", Value("False")},
                                      {"reason", Value("ProgressDeadlineExceeded")},
                                      {"lastUpdateTime", Value(stamp(at))},
                                      {"message", Value("ReplicaSet \"" + std::string(set) + "\" has timed out progressing.")}})});
    };
    Update update;
    // Left over from the rollout before.
    update.run.see(withStatus(update.after, 2, 1, 1).set(FieldPath::of("status.conditions"), late("web-one", -500)));
    update.run.see(update.newPod);
    update.run.advance(5);
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.run.see(withStatus(update.after, 2, 1, 1).set(FieldPath::of("status.conditions"), late("web-two", 5)));
    QCOMPARE(update.run.outcome(), Outcome::Failed);
    QCOMPARE(update.run.code(Phase::Pods), std::string("ProgressDeadlineExceeded"));
    // Why it made no progress says more.
    update.container(waitingStatus("CreateContainerConfigError", "secret \"key\" not found"));
    update.run.advance(4);
    QCOMPARE(update.run.outcome(), Outcome::Failed);
    QCOMPARE(update.run.code(Phase::Pods), std::string("ConfigMissing"));
    // A good apply after it recovers.
    update.finish();
    QCOMPARE(update.run.outcome(), Outcome::Ready);
}

void ClusterCauseTest::activateWithABadImageFailsByOwnClock()
{
    // 0 -> 1 with the same template: the controller has no deadline for this, so nothing in its status ever says failed.
    Value object = withStatus(deployment("app:missing", 5), 1, 1, 0);
    object = object.set(FieldPath::of("status.conditions"),
                        json(R"([{"type":"Progressing","status":"True","reason":"NewReplicaSetAvailable","message":"ReplicaSet \"web-one\" has successfully progressed."}])"));
    const Value set = replicaSet(object, "one", 1, 1, -1000);
    Harness run;
    run.listAll({object, set, withIngress(service(), R"([{"ip":"127.0.0.9"}])")});
    run.see(withContainer(pod(set, "n", false), waitingStatus("ImagePullBackOff", "Back-off pulling image: manifest unknown")));
    run.advance(11);
    QCOMPARE(run.outcome(), Outcome::Failed);
    Harness silent;
    silent.listAll({object, set, withIngress(service(), R"([{"ip":"127.0.0.9"}])")});
    silent.see(pod(set, "n", false));
    silent.advance(601);
    QCOMPARE(silent.outcome(), Outcome::Timeout);
}

void ClusterCauseTest::loadBalancers()
{
    const Project project = readyProject("app:1", "one");
    const auto withService = [&project](const Value &balancer) {
        Harness run;
        run.listAll({project.deployment, project.replicaSet, project.pod, balancer, project.slice});
        return run;
    };
    Harness none = withService(service());
    QCOMPARE(none.state(Phase::Address), std::string("progress"));
    none.advance(91);
    QCOMPARE(none.state(Phase::Address), std::string("concern"));
    QCOMPARE(none.code(Phase::Address), std::string("NoLoadBalancer"));
    none.advance(210);
    QCOMPARE(none.outcome(), Outcome::Failed);
    none.see(project.service);
    none.advance(4);
    QCOMPARE(none.outcome(), Outcome::Ready);

    Harness failing = withService(service());
    failing.see(happening(project.service, "SyncLoadBalancerFailed", "Error syncing load balancer: no backend pool", 1, 1));
    QCOMPARE(failing.code(Phase::Address), std::string("LoadBalancerFailed"));
    QCOMPARE(failing.state(Phase::Address), std::string("concern"));
    failing.see(happening(project.service, "SyncLoadBalancerFailed", "Error syncing load balancer: no backend pool", 30, 3));
    QCOMPARE(failing.outcome(), Outcome::Failed);

    Harness quota = withService(service());
    quota.see(happening(project.service, "SyncLoadBalancerFailed", "PublicIPCountLimitReached: quota exceeded", 1, 1));
    QCOMPARE(quota.outcome(), Outcome::Failed);

    Harness pool = withService(service());
    pool.see(happening(project.service, "AllocationFailed", "no available IPs in pool", 1, 1));
    pool.advance(6);
    QCOMPARE(pool.outcome(), Outcome::Failed);
    QCOMPARE(pool.code(Phase::Address), std::string("LoadBalancerPoolExhausted"));

    // A controller that has picked the Service up is given its time.
    Harness busy = withService(service().set(FieldPath::of("metadata.finalizers"), json(R"(["service.kubernetes.io/load-balancer-cleanup"])")));
    busy.advance(200);
    QCOMPARE(busy.state(Phase::Address), std::string("progress"));
    busy.advance(101);
    QCOMPARE(busy.outcome(), Outcome::Timeout);
}

void ClusterCauseTest::emptyIngressIsNoAddress()
{
    Project project = readyProject("app:1", "one");
    project.service = withIngress(service(), "[{}]");
    Harness run;
    run.listAll(project.objects());
    run.advance(10);
    QCOMPARE(run.code(Phase::Address), std::string("AddressPending"));
    // A name that DNS does not know at first.
    int asked = 0;
    run.resolve = [&asked](const std::string &) { return ++asked < 3 ? std::vector<std::string>() : std::vector<std::string>{"192.0.2.7"}; };
    run.see(withIngress(service(), R"([{"hostname":"lb.example"}])"));
    run.advance(9);
    QCOMPARE(asked, 0);
    run.advance(22); // asked at 10 and 25 s
    QCOMPARE(asked, 2);
    QCOMPARE(run.code(Phase::Address), std::string("AddressNameNotFound"));
    run.advance(30);
    QCOMPARE(asked, 3);
    QCOMPARE(run.outcome(), Outcome::Ready);
    QCOMPARE(run.checks.front().url, std::string("http://lb.example/health"));
}

void ClusterCauseTest::wiring()
{
    const Project project = readyProject("app:1", "one");
    const auto outcomeWith = [&project](const std::vector<Value> &services, const std::vector<Value> &slices, double after, rollout::Options options = {}) {
        Harness run(std::move(options));
        std::vector<Value> objects = {project.deployment, project.replicaSet, project.pod};
        objects.insert(objects.end(), services.begin(), services.end());
        objects.insert(objects.end(), slices.begin(), slices.end());
        run.listAll(objects);
        run.advance(after);
        const rollout::Timeline timeline = run.timeline();
        return std::string(rollout::name(timeline.outcome)) + (timeline.causes.empty() ? "" : " " + timeline.causes.front().code);
    };
    const Value wrongSelector = project.service.set(FieldPath::of("spec.selector.app"), Value("other"));
    QCOMPARE(outcomeWith({wrongSelector}, {slice({})}, 6), std::string("failed SelectorMismatch"));
    const Value wrongPort = project.service.set(FieldPath::of("spec.ports[name=http].targetPort"), Value("web"));
    QCOMPARE(outcomeWith({wrongPort}, {slice({})}, 6), std::string("failed TargetPortMismatch"));
    QCOMPARE(outcomeWith({project.service}, {slice({})}, 61), std::string("failed NoEndpoints"));
    const Value second = project.service.set(FieldPath::of("metadata.name"), Value("web2")).set(FieldPath::of("metadata.uid"), Value("s-2"));
    QCOMPARE(outcomeWith({project.service, second}, {project.slice}, 3), std::string("failed ServiceAmbiguous"));
    rollout::Options named;
    named.service = "web";
    QCOMPARE(outcomeWith({project.service, second}, {project.slice}, 3, named), std::string("ready"));
    const Value internal = second.set(FieldPath::of("spec.type"), Value("ClusterIP"));
    QCOMPARE(outcomeWith({project.service, internal}, {project.slice}, 3), std::string("ready"));
    rollout::Options missing;
    missing.service = "nowhere";
    QCOMPARE(outcomeWith({project.service}, {project.slice}, 61, missing), std::string("failed ServiceMissing"));
}

void ClusterCauseTest::paused()
{
    Project project = readyProject("app:1", "one");
    project.deployment = project.deployment.set(FieldPath::of("spec.paused"), Value(true));
    Harness run;
    run.listAll(project.objects());
    QCOMPARE(run.outcome(), Outcome::Failed);
    QCOMPARE(run.code(Phase::Pods), std::string("Paused"));
}

void ClusterCauseTest::silentController()
{
    Update update;
    update.run.see(withStatus(update.after, 1, 1, 1, 1));
    update.run.advance(16);
    QCOMPARE(update.run.code(Phase::Pods), std::string("ControllerStuck"));
    update.run.advance(45);
    QCOMPARE(update.run.outcome(), Outcome::Failed);
    const Project project = readyProject("app:1", "one");
    Harness noSet;
    noSet.listAll({project.deployment, project.service});
    noSet.advance(61);
    QCOMPARE(noSet.code(Phase::Pods), std::string("NoNewReplicaSet"));
    QCOMPARE(noSet.outcome(), Outcome::Failed);
}

void ClusterCauseTest::forbiddenReplicaSets()
{
    const Project project = readyProject("app:1", "one");
    Harness run;
    run.step(rollout::Listed{"Deployment", {project.deployment}});
    run.step(rollout::Forbidden{"ReplicaSet"});
    QCOMPARE(run.outcome(), Outcome::Failed);
    QCOMPARE(run.code(Phase::Pods), std::string("NotPermitted"));
}

void ClusterCauseTest::onlyNewPodsAreJudged()
{
    Update update;
    update.run.see(withContainer(update.before.pod, waitingStatus("InvalidImageName")));
    update.run.see(withContainer(gone(update.newPod), waitingStatus("InvalidImageName")));
    update.run.advance(5);
    QCOMPARE(update.run.outcome(), Outcome::None);
    QVERIFY(update.run.timeline().causes.empty());
}

void ClusterCauseTest::causeOfOneReading()
{
    const Project project = readyProject("app:1", "one");
    const auto causeWith = [&project](const Value &onePod, const Value &deploymentNow) {
        const auto cause = rollout::causeNow(deploymentNow, {{"ReplicaSet", {project.replicaSet}}, {"Pod", {onePod}}, {"Service", {project.service}}, {"EndpointSlice", {project.slice}}},
                                             start() + core::Duration(60000));
        return cause ? cause->code : std::string("none");
    };
    QCOMPARE(causeWith(project.pod, project.deployment), std::string("none"));
    const Value waiting = withContainer(pod(project.replicaSet, "x", false), waitingStatus("CreateContainerConfigError", "secret \"k\" not found"));
    QCOMPARE(causeWith(waiting, project.deployment), std::string("ConfigMissing"));
    QCOMPARE(causeWith(withContainer(waiting, waitingStatus("InvalidImageName")), project.deployment), std::string("InvalidImageName"));
    QCOMPARE(causeWith(waiting, withStatus(deployment("app:1", 1, 0), 0, 0, 0)), std::string("none")); // inactive
}

void ClusterCauseTest::lostNode()
{
    Update update;
    Value lost = pod(update.set, "n", false, 0);
    lost = lost.set(FieldPath::of("status.containerStatuses[name=app].ready"), Value(true)); // as last heard of
    update.run.see(happening(lost, "NodeNotReady", "Node is not ready", 20));
    update.run.see(lost);
    update.run.advance(6);
    QCOMPARE(update.run.code(Phase::Pods), std::string("NodeLost"));
    QCOMPARE(update.run.timeline().causes.front().sentence.english(), std::string("Node node-1 does not answer; the cluster replaces its pods after some minutes"));
    update.finish();
    QVERIFY(update.run.timeline().causes.empty());
}

void ClusterCauseTest::serviceLeadsToAnotherPort()
{
    Project project = readyProject("app:1", "one");
    project.service = project.service.set(FieldPath::of("spec.ports"), json(R"([{"name":"http","port":80,"targetPort":9999}])"));
    Harness run;
    run.health = [](const rollout::CheckHealth &) { return rollout::HealthAnswer{0, 0, rollout::HealthFailure::Refused, {}, {}}; };
    run.listAll(project.objects());
    run.advance(2);
    QCOMPARE(run.code(Phase::Health), std::string("ServicePortMismatch"));
    run.advance(35);
    QCOMPARE(run.outcome(), Outcome::Failed);
    // With the right port the same silence is only a load balancer that is not there yet.
    Harness right;
    right.health = run.health;
    right.listAll(readyProject("app:1", "one").objects());
    right.advance(40);
    QCOMPARE(right.code(Phase::Health), std::string("HealthRefused"));
    QCOMPARE(right.outcome(), Outcome::None);
}

void ClusterCauseTest::autoscalersLastWordCounts()
{
    Update update;
    Value waiting = pod(update.set, "n", false, 0).set(FieldPath::of("spec.nodeName"), Value(""));
    waiting = waiting.set(FieldPath::of("status"), json(R"({"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","reason":"Unschedulable",
        "message":"0/3 nodes are available: 3 Insufficient cpu.","lastTransitionTime":"2026-01-01T10:00:00Z"}]})"));
    update.run.see(waiting);
    update.run.see(happening(waiting, "NotTriggerScaleUp", "pod didn't trigger scale-up", 5, 1, false));
    update.run.see(happening(waiting, "TriggeredScaleUp", "pod triggered scale-up: [{pool 1->2 (max: 3)}]", 20, 1, false));
    update.run.advance(400);
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.run.see(happening(waiting, "NotTriggerScaleUp", "max node group size reached", 400, 2, false));
    QCOMPARE(update.run.outcome(), Outcome::Failed);
}

REGISTER_TEST(ClusterCauseTest);
#include "ClusterCauseTest.moc"
