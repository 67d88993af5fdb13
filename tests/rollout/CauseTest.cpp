// SPDX-License-Identifier: Apache-2.0
// Early failure: each cause, its grace, its evidence, and the way back.
#include "Fixture.h"
#include "rollout/CauseTable.h"
#include "rollout/Report.h"
#include "support/TestMain.h"

#include <QTest>

#include <set>

using namespace fixture;
using core::FieldPath;
using rollout::Outcome;
using rollout::Phase;

namespace {

/// An update from app:1 to app:2 whose new pod is not ready; the old one serves.
struct Update {
    Project before = readyProject("app:1", "one", 1, 1);
    Value after = deployment("app:2", 2);
    Value set = replicaSet(after, "two", 2, 1, 0);
    Value newPod = pod(set, "n", false, 0);
    Harness run;

    explicit Update(rollout::Options options = {}) : run(std::move(options), target())
    {
        run.listAll(before.objects());
        run.see(withStatus(after, 2, 1, 1));
        run.see(set);
    }
    static rollout::Target target()
    {
        rollout::Target target = Harness::defaultTarget();
        target.generation = 2;
        target.appliedAt = start();
        return target;
    }
    void container(const Value &status)
    {
        newPod = withContainer(newPod, status);
        run.see(newPod);
    }
    void finish()
    {
        const Value good = pod(set, "n", true, run.now());
        run.see(good);
        run.see(withStatus(after, 1, 1, 1));
        run.see(gone(before.pod));
        run.see(slice({good}));
        run.advance(4);
    }
};

Value crashed(int restarts, int exitCode, const std::string &reason = "Error", bool looping = true)
{
    const Value end = core::map({{"terminated", core::map({{"exitCode", Value(exitCode)},
                                                           {"reason", Value(reason)},
                                                           {"startedAt", Value(stamp(1))},
                                                           {"finishedAt", Value(stamp(3))}})}});
    Value status = core::map({{"ready", Value(false)}, {"restartCount", Value(restarts)}, {"lastState", end}});
    return status.with("state", looping ? core::map({{"waiting", core::map({{"reason", Value("CrashLoopBackOff")}})}}) : end);
}

} // namespace

class CauseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRowIsUnique();
    void imageNotFound();
    void pullProblemsAreTold_data();
    void pullProblemsAreTold();
    void oldBackOffTextTakesTheReasonFromTheEvent();
    void waitingReasons_data();
    void waitingReasons();
    void crashLoopFailsByRestarts();
    void endsAreTold_data();
    void endsAreTold();
    void initContainerCrash();
    void wrongPathIsAProbeFailure();
    void slowStartIsNoFailureWithinItsBudget();
    void readinessBeyondTwiceItsBudget();
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
    void failedCausesRecover();
    void failFastModes();
    void aCauseIsToldOnce();
    void onlyNewPodsAreJudged();
};

void CauseTest::everyRowIsUnique()
{
    std::set<std::string> codes;
    for (const rollout::CauseRow &row : rollout::causeRows()) {
        QVERIFY2(codes.insert(row.code).second, row.code);
        QVERIFY2(row.failAfter == rollout::never || row.failAfter >= row.concernAfter, row.code);
    }
}

void CauseTest::imageNotFound()
{
    Update update;
    const std::string text = "rpc error: code = NotFound desc = failed to pull and unpack image \"app:2\": not found";
    update.container(waitingStatus("ErrImagePull", text));
    QCOMPARE(update.run.state(Phase::Pods), std::string("concern"));
    QCOMPARE(update.run.code(Phase::Pods), std::string("ImageNotFound"));
    update.run.advance(9);
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.run.advance(3);
    update.container(waitingStatus("ImagePullBackOff", "Back-off pulling image \"app:2\": ErrImagePull: " + text));
    QCOMPARE(update.run.outcome(), Outcome::Failed);
    const rollout::Timeline timeline = update.run.timeline();
    QCOMPARE(timeline.causes.front().sentence.english(), std::string("Image app:2 is not in the registry"));
    QVERIFY(timeline.causes.front().certain);
    QCOMPARE(timeline.causes.front().evidence.pod, std::string("web-two-n"));
    QCOMPARE(timeline.oldServing, 1);
    const Value result = rollout::resultJson(timeline);
    QCOMPARE(result["result"].string(), std::string("failed"));
    QCOMPARE(result["cause"]["code"].string(), std::string("ImageNotFound"));
    QCOMPARE(result["cause"]["evidence"]["container"].string(), std::string("app"));
    QCOMPARE(rollout::exitCode(timeline.outcome, false), 1);
}

void CauseTest::pullProblemsAreTold_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("failsBy");
    QTest::newRow("manifest") << "manifest unknown: manifest unknown" << "ImageNotFound" << 15;
    QTest::newRow("denied") << "pull access denied for app, repository does not exist or may require authorization" << "ImageAccessDenied" << 15;
    QTest::newRow("401") << "unexpected status from HEAD request: 401 Unauthorized" << "ImageAccessDenied" << 15;
    QTest::newRow("refused") << "dial tcp 10.0.0.1:443: connect: connection refused" << "RegistryUnreachable" << 245;
    QTest::newRow("limit") << "toomanyrequests: You have reached your pull rate limit" << "RegistryUnreachable" << 245;
    QTest::newRow("tls") << "tls: failed to verify certificate: x509: unknown authority" << "RegistryUnreachable" << 245;
    QTest::newRow("other") << "something odd" << "ImagePullFailed" << 245;
}

void CauseTest::pullProblemsAreTold()
{
    QFETCH(QString, message);
    QFETCH(QString, code);
    QFETCH(int, failsBy);
    Update update;
    update.container(waitingStatus("ImagePullBackOff", message.toStdString()));
    QCOMPARE(update.run.code(Phase::Pods), code.toStdString());
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.run.advance(failsBy - 10);
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.run.advance(10);
    QCOMPARE(update.run.outcome(), Outcome::Failed);
}

void CauseTest::oldBackOffTextTakesTheReasonFromTheEvent()
{
    Update update;
    update.container(waitingStatus("ImagePullBackOff", "Back-off pulling image \"app:2\""));
    QCOMPARE(update.run.code(Phase::Pods), std::string("ImagePullFailed"));
    update.run.see(happening(update.newPod, "Failed", "Failed to pull image \"app:2\": rpc error: manifest unknown", 1, 2));
    QCOMPARE(update.run.code(Phase::Pods), std::string("ImageNotFound"));
    QCOMPARE(update.run.timeline().causes.front().evidence.event, std::string("Failed"));
    QCOMPARE(update.run.timeline().causes.front().evidence.count, 2);
}

void CauseTest::waitingReasons_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("grace");
    QTest::newRow("invalid") << "InvalidImageName" << "couldn't parse image name" << "InvalidImageName" << 0;
    QTest::newRow("never") << "ErrImageNeverPull" << "" << "ImageNeverPull" << 5;
    QTest::newRow("config") << "CreateContainerConfigError" << "configmap \"7-env\" not found" << "ConfigMissing" << 20;
    QTest::newRow("root") << "CreateContainerConfigError" << "container has runAsNonRoot and image will run as root" << "ConfigInvalid" << 20;
    QTest::newRow("create") << "CreateContainerError" << "no command specified" << "ContainerCreateFailed" << 20;
    QTest::newRow("run") << "RunContainerError" << "exec: \"x\": not found" << "ContainerStartFailed" << 20;
    QTest::newRow("signature") << "SignatureValidationFailed" << "" << "ImageSignatureRejected" << 10;
    QTest::newRow("hook") << "PostStartHookError" << "exit 1" << "HookFailed" << 30;
}

void CauseTest::waitingReasons()
{
    QFETCH(QString, reason);
    QFETCH(QString, message);
    QFETCH(QString, code);
    QFETCH(int, grace);
    Update update;
    update.container(waitingStatus(reason.toStdString(), message.toStdString()));
    if (grace > 0) {
        QCOMPARE(update.run.outcome(), Outcome::None);
        update.run.advance(grace - 0.5);
        QCOMPARE(update.run.outcome(), Outcome::None);
        update.run.advance(1);
    }
    QCOMPARE(update.run.outcome(), Outcome::Failed);
    QCOMPARE(update.run.code(Phase::Pods), code.toStdString());
}

void CauseTest::crashLoopFailsByRestarts()
{
    Update update;
    update.run.advance(3);
    update.container(crashed(0, 1, "Error", false));
    QCOMPARE(update.run.code(Phase::Pods), std::string("CrashLoop"));
    QCOMPARE(update.run.state(Phase::Pods), std::string("concern"));
    QCOMPARE(update.run.view(Phase::Pods).message.english(), std::string("Container app ends with exit code 1, 2 s after its start"));
    update.run.advance(12);
    update.container(crashed(2, 1));
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.run.advance(20);
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.container(crashed(3, 1));
    QCOMPARE(update.run.outcome(), Outcome::Failed);
    update.run.advance(0.1);
    QCOMPARE(update.run.timeline().causes.front().evidence.log, std::vector<std::string>{"last words"});
    QVERIFY(!update.run.logs.empty() && update.run.logs.front().previous);
    // While the container runs again for a moment, the cause stays.
    Value running = crashed(4, 1).with("state", core::map({{"running", core::map({{"startedAt", Value(stamp(40))}})}}));
    update.container(running);
    QCOMPARE(update.run.outcome(), Outcome::Failed);
}

void CauseTest::endsAreTold_data()
{
    QTest::addColumn<int>("restarts");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("failed");
    QTest::newRow("oom once") << 0 << 137 << "OOMKilled" << "OutOfMemory" << false;
    QTest::newRow("oom twice") << 2 << 137 << "OOMKilled" << "OutOfMemory" << true;
    QTest::newRow("finished") << 3 << 0 << "Completed" << "ProgramFinished" << true;
    QTest::newRow("no such command") << 1 << 127 << "Error" << "ContainerStartFailed" << true;
    QTest::newRow("start error") << 1 << 128 << "StartError" << "ContainerStartFailed" << true;
    QTest::newRow("crash") << 1 << 2 << "Error" << "CrashLoop" << false;
}

void CauseTest::endsAreTold()
{
    QFETCH(int, restarts);
    QFETCH(int, exitCode);
    QFETCH(QString, reason);
    QFETCH(QString, code);
    QFETCH(bool, failed);
    Update update;
    update.container(crashed(restarts, exitCode, reason.toStdString()));
    QCOMPARE(update.run.code(Phase::Pods), code.toStdString());
    QCOMPARE(update.run.outcome() == Outcome::Failed, failed);
}

void CauseTest::initContainerCrash()
{
    Update update;
    Value one = update.newPod.set(FieldPath::of("spec.initContainers"), json(R"([{"name":"migrate","image":"m:1"}])"));
    one = one.set(FieldPath::of("status.initContainerStatuses"), core::list({crashed(3, 1).with("name", Value("migrate"))}));
    update.run.see(withContainer(one, waitingStatus("PodInitializing")));
    QCOMPARE(update.run.outcome(), Outcome::Failed);
    QCOMPARE(update.run.view(Phase::Pods).message.english(), std::string("Init step migrate ends with exit code 1"));
}

void CauseTest::wrongPathIsAProbeFailure()
{
    Update update;
    Value starting = json(R"({"ready":false,"started":false,"restartCount":0,"state":{"running":{"startedAt":"2026-01-01T10:00:01Z"}}})");
    Value withProbe = update.newPod;
    withProbe = withProbe.set(FieldPath::of("spec.containers[name=app].startupProbe"),
                              json(R"({"httpGet":{"path":"/wrong","port":8080},"periodSeconds":5,"failureThreshold":6})"));
    update.newPod = withProbe;
    update.container(starting);
    const std::string text = "Startup probe failed: HTTP probe failed with statuscode: 404";
    update.run.advance(10);
    update.run.see(happening(update.newPod, "Unhealthy", text, 10, 2));
    QCOMPARE(update.run.view(Phase::Pods).message.english(), std::string("Startup probe: 2 of 6 checks failed (HTTP 404)"));
    QCOMPARE(update.run.state(Phase::Pods), std::string("progress"));
    update.run.advance(21);
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.run.see(happening(update.newPod, "Unhealthy", text, 31, 6));
    update.run.see(happening(update.newPod, "Killing", "Container app failed startup probe, will be restarted", 31, 1, false));
    QCOMPARE(update.run.outcome(), Outcome::Failed);
    QCOMPARE(update.run.code(Phase::Pods), std::string("ProbeFailing"));
    QCOMPARE(update.run.view(Phase::Pods).message.english(), std::string("Startup probe fails: HTTP 404 from :8080/wrong"));
    // The container that was killed is not called a crash.
    update.container(crashed(1, 137).with("started", Value(false)));
    QCOMPARE(update.run.code(Phase::Pods), std::string("ProbeFailing"));
}

void CauseTest::slowStartIsNoFailureWithinItsBudget()
{
    Update update;
    update.newPod = update.newPod.set(FieldPath::of("spec.containers[name=app].startupProbe"),
                                      json(R"({"httpGet":{"path":"/health","port":8080},"periodSeconds":10,"failureThreshold":30})"));
    update.container(json(R"({"ready":false,"started":false,"restartCount":0,"state":{"running":{"startedAt":"2026-01-01T10:00:01Z"}}})"));
    for (int count = 1; count < 29; ++count) {
        update.run.advance(10);
        update.run.see(happening(update.newPod, "Unhealthy", "Startup probe failed: Get \"http://10.0.0.5:8080/health\": dial tcp 10.0.0.5:8080: connect: connection refused",
                             count * 10, count));
        QCOMPARE(update.run.state(Phase::Pods), std::string("progress"));
    }
    update.finish();
    QCOMPARE(update.run.outcome(), Outcome::Ready);
}

void CauseTest::readinessBeyondTwiceItsBudget()
{
    Update update;
    update.run.see(update.newPod); // running since 0, budget 15 s
    update.run.see(happening(update.newPod, "Unhealthy", "Readiness probe failed: HTTP probe failed with statuscode: 503", 5, 1));
    update.run.advance(14);
    QCOMPARE(update.run.state(Phase::Pods), std::string("progress"));
    update.run.advance(2);
    QCOMPARE(update.run.state(Phase::Pods), std::string("concern"));
    update.run.advance(43);
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.run.advance(2);
    QCOMPARE(update.run.outcome(), Outcome::Failed);
    QCOMPARE(update.run.view(Phase::Pods).message.english(), std::string("Readiness probe fails: HTTP 503 from :8080/health"));
}

void CauseTest::quotaThatFrees()
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

void CauseTest::refusedPods_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("code");
    QTest::newRow("policy") << "pods \"x\" is forbidden: violates PodSecurity \"restricted:latest\"" << "PodCreationDenied";
    QTest::newRow("account") << "pods \"x\" is forbidden: error looking up service account shop/bot: serviceaccount \"bot\" not found" << "ServiceAccountMissing";
}

void CauseTest::refusedPods()
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

void CauseTest::unschedulable_data()
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

void CauseTest::unschedulable()
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

void CauseTest::progressDeadlineMustBeOurs()
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
    // A good apply after it recovers.
    update.finish();
    QCOMPARE(update.run.outcome(), Outcome::Ready);
}

void CauseTest::activateWithABadImageFailsByOwnClock()
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

void CauseTest::loadBalancers()
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

void CauseTest::emptyIngressIsNoAddress()
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

void CauseTest::wiring()
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

void CauseTest::paused()
{
    Project project = readyProject("app:1", "one");
    project.deployment = project.deployment.set(FieldPath::of("spec.paused"), Value(true));
    Harness run;
    run.listAll(project.objects());
    QCOMPARE(run.outcome(), Outcome::Failed);
    QCOMPARE(run.code(Phase::Pods), std::string("Paused"));
}

void CauseTest::silentController()
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

void CauseTest::forbiddenReplicaSets()
{
    const Project project = readyProject("app:1", "one");
    Harness run;
    run.step(rollout::Listed{"Deployment", {project.deployment}});
    run.step(rollout::Forbidden{"ReplicaSet"});
    QCOMPARE(run.outcome(), Outcome::Failed);
    QCOMPARE(run.code(Phase::Pods), std::string("NotPermitted"));
}

void CauseTest::failedCausesRecover()
{
    Update update;
    update.container(waitingStatus("CreateContainerConfigError", "secret \"key\" not found"));
    update.run.advance(21);
    QCOMPARE(update.run.outcome(), Outcome::Failed);
    update.container(waitingStatus("ContainerCreating"));
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.finish();
    QCOMPARE(update.run.outcome(), Outcome::Ready);
    QVERIFY(update.run.told("pods/failed/ConfigMissing"));
    QVERIFY(update.run.told("all/progress/Recovered"));
}

void CauseTest::failFastModes()
{
    for (const rollout::FailFast mode : {rollout::FailFast::All, rollout::FailFast::Certain, rollout::FailFast::Never}) {
        rollout::Options options;
        options.failFast = mode;
        Update uncertain(options), certain(options);
        uncertain.container(crashed(4, 1));
        certain.container(waitingStatus("InvalidImageName"));
        QCOMPARE(uncertain.run.outcome(), mode == rollout::FailFast::All ? Outcome::Failed : Outcome::None);
        QCOMPARE(certain.run.outcome(), mode == rollout::FailFast::Never ? Outcome::None : Outcome::Failed);
        uncertain.run.advance(601);
        QCOMPARE(uncertain.run.outcome(), mode == rollout::FailFast::All ? Outcome::Failed : Outcome::Timeout);
        QCOMPARE(uncertain.run.timeline().causes.front().code, std::string("CrashLoop"));
    }
}

void CauseTest::aCauseIsToldOnce()
{
    Update update;
    for (int i = 0; i < 20; ++i) {
        update.container(waitingStatus("ImagePullBackOff", "manifest unknown, attempt " + std::to_string(i)));
        update.run.advance(3);
    }
    const std::vector<std::string> story = update.run.story();
    QCOMPARE(std::count(story.begin(), story.end(), std::string("pods/failed/ImageNotFound")), std::ptrdiff_t(1));
    QCOMPARE(std::count(story.begin(), story.end(), std::string("pods/concern/ImageNotFound")), std::ptrdiff_t(1));
}

void CauseTest::onlyNewPodsAreJudged()
{
    Update update;
    update.run.see(withContainer(update.before.pod, waitingStatus("InvalidImageName")));
    update.run.see(withContainer(gone(update.newPod), waitingStatus("InvalidImageName")));
    update.run.advance(5);
    QCOMPARE(update.run.outcome(), Outcome::None);
    QVERIFY(update.run.timeline().causes.empty());
}

REGISTER_TEST(CauseTest);
#include "CauseTest.moc"
