// SPDX-License-Identifier: Apache-2.0
// Early failure of containers: each cause, its grace, its evidence, and the way back.
#include "Fixture.h"
#include "rollout/causes/CauseTable.h"
#include "rollout/timeline/Report.h"
#include "support/TestMain.h"

#include <QTest>

#include <fstream>
#include <iterator>
#include <set>

using namespace fixture;
using core::FieldPath;
using rollout::Outcome;
using rollout::Phase;

namespace {


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
    void everyRowIsUniqueAndDocumented();
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
    void wrongReadinessPathAfterAGoodStart();
    void slowStartIsNoFailureWithinItsBudget();
    void readinessBeyondTwiceItsBudget();
    void failedCausesRecover();
    void failFastModes();
    void aCauseIsToldOnce();
};

void CauseTest::everyRowIsUniqueAndDocumented()
{
    std::ifstream file(READYLINE_SOURCE_DIR "/docs/readiness.md");
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    std::set<std::string> codes;
    for (const rollout::CauseRow &row : rollout::causeRows()) {
        QVERIFY2(codes.insert(row.code).second, row.code);
        QVERIFY2(row.failAfter == rollout::never || row.failAfter >= row.concernAfter, row.code);
        const std::string line = std::string("\n| `") + row.code + "` | " + rollout::name(row.phase) + " | " + (row.certain ? "yes" : "no") + " | ";
        QVERIFY2(page.find(line) != std::string::npos, (std::string("docs/readiness.md lacks") + line).c_str());
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
    QTest::newRow("refused") << "dial tcp 10.0.0.1:443: connect: connection refused" << "RegistryUnreachable" << 33;
    QTest::newRow("unknown host") << "dial tcp: lookup registry.example on 10.0.0.10:53: no such host" << "RegistryUnreachable" << 33;
    QTest::newRow("limit") << "toomanyrequests: You have reached your pull rate limit" << "RegistryUnreachable" << 245;
    QTest::newRow("tls") << "tls: failed to verify certificate: x509: unknown authority" << "RegistryUnreachable" << 33;
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
    // Who comes later counts from the first failure that was told.
    Update late;
    late.run.advanceTo(60);
    late.run.see(happening(late.newPod, "Failed", "Failed to pull image \"app:2\": rpc error: manifest unknown", 30, 1));
    late.container(waitingStatus("ImagePullBackOff", "Back-off pulling image \"app:2\""));
    QCOMPARE(late.run.outcome(), Outcome::Failed);
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

void CauseTest::wrongReadinessPathAfterAGoodStart()
{
    Update update; // budget of readiness alone: 15 s
    update.newPod = update.newPod.set(FieldPath::of("spec.containers[name=app].startupProbe"),
                                      json(R"({"httpGet":{"path":"/health","port":8080},"periodSeconds":10,"failureThreshold":30})"));
    update.container(json(R"({"ready":false,"started":true,"restartCount":0,"state":{"running":{"startedAt":"2026-01-01T10:00:01Z"}}})"));
    update.run.advanceTo(100);
    QCOMPARE(update.run.state(Phase::Pods), std::string("progress"));
    update.run.see(happening(update.newPod, "Unhealthy", "Readiness probe failed: HTTP probe failed with statuscode: 404", 100, 1));
    update.run.advance(19);
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.run.advance(2);
    QCOMPARE(update.run.outcome(), Outcome::Failed);
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

REGISTER_TEST(CauseTest);
#include "CauseTest.moc"
