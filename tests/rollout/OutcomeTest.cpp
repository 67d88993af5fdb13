// SPDX-License-Identifier: Apache-2.0
// How a wait ends, and what may be skipped.
#include "Fixture.h"
#include "core/Json.h"
#include "rollout/timeline/Report.h"
#include "support/TestMain.h"

#include <QTest>

using namespace fixture;
using core::FieldPath;
using rollout::Outcome;
using rollout::Phase;

class OutcomeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void superseded();
    void metadataChangesAreIgnored();
    void scaledGoesOn();
    void deletedAndRecreated();
    void inactive();
    void deactivateWaitsForPods();
    void deactivateForgivesCrashes();
    void skippedPhases();
    void healthUrlComesFromTheAnnotation();
    void healthUrls();
    void podProxyRefusedNeverBlocks();
};

static rollout::Target applied(std::int64_t generation, const Value &object)
{
    rollout::Target target = Harness::defaultTarget();
    target.generation = generation;
    target.podTemplate = object["spec"]["template"];
    return target;
}

void OutcomeTest::superseded()
{
    const Value ours = deployment("app:2", 2);
    Harness run({}, applied(2, ours));
    run.listAll(readyProject("app:1", "one").objects()); // older than our apply: stale, not superseding
    QCOMPARE(run.outcome(), Outcome::None);
    run.see(withStatus(ours, 1, 0, 1));
    QCOMPARE(run.outcome(), Outcome::None);
    run.see(deployment("app:3", 3));
    QCOMPARE(run.outcome(), Outcome::Superseded);
    QCOMPARE(run.timeline().headline.english(), std::string("The pod template was changed by editor"));
    run.see(ours);
    QCOMPARE(run.outcome(), Outcome::Superseded);
    Harness pausedRun({}, applied(2, ours));
    pausedRun.listAll({ours});
    pausedRun.see(ours.set(FieldPath::of("spec.paused"), Value(true)));
    QCOMPARE(pausedRun.outcome(), Outcome::Superseded);
}

void OutcomeTest::metadataChangesAreIgnored()
{
    const Project project = readyProject("app:1", "one", 2);
    Harness run({}, applied(2, project.deployment));
    run.listAll(project.objects());
    Value annotated = project.deployment.set(FieldPath::of("metadata.annotations.note"), Value("x"));
    annotated = annotated.set(FieldPath::of("metadata.generation"), Value(3)).set(FieldPath::of("status.observedGeneration"), Value(3));
    run.see(annotated);
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
}

void OutcomeTest::scaledGoesOn()
{
    const Project project = readyProject("app:1", "one", 2);
    Harness run({}, applied(2, project.deployment));
    run.listAll({project.deployment, project.replicaSet, project.service, slice({})});
    const Value two = withStatus(deployment("app:1", 3, 2), 2, 2, 2);
    run.see(two);
    QVERIFY(run.told("pods/progress/Scaled"));
    const Value set = replicaSet(two, "one", 1, 2);
    const Value a = pod(set, "a", true), b = pod(set, "b", true);
    run.see(set);
    run.see(a);
    run.see(slice({a}));
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::None);
    run.see(b);
    run.see(slice({a, b}));
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
}

void OutcomeTest::deletedAndRecreated()
{
    const Project project = readyProject("app:1", "one");
    Harness deleted;
    deleted.lose(project.deployment); // not seen yet: an earlier one
    QCOMPARE(deleted.outcome(), Outcome::None);
    deleted.listAll(project.objects());
    deleted.lose(project.deployment);
    QCOMPARE(deleted.outcome(), Outcome::Deleted);
    Harness recreated;
    recreated.listAll(project.objects());
    recreated.see(project.deployment.set(FieldPath::of("metadata.uid"), Value("d-2")));
    QCOMPARE(recreated.outcome(), Outcome::Deleted);
    Harness missing;
    missing.listAll(project.objects());
    missing.step(rollout::Listed{"Deployment", {}});
    QCOMPARE(missing.outcome(), Outcome::Deleted);
    QCOMPARE(rollout::exitCode(missing.outcome(), false), 1);
}

void OutcomeTest::inactive()
{
    Project project = readyProject("app:1", "one");
    project.deployment = withStatus(deployment("app:1", 1, 0), 0, 0, 0);
    Harness run;
    run.listAll({project.deployment, project.replicaSet, project.service});
    QCOMPARE(run.outcome(), Outcome::Inactive);
    QCOMPARE(rollout::exitCode(run.outcome(), false), 1);
    QCOMPARE(rollout::exitCode(run.outcome(), true), 0);
    // Activated by somebody: it goes on.
    const Project active = readyProject("app:1", "one", 2);
    for (const Value &object : active.objects())
        run.see(object);
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
}

void OutcomeTest::deactivateWaitsForPods()
{
    rollout::Options options;
    options.waitFor = rollout::WaitFor::Inactive;
    const Project project = readyProject("app:1", "one");
    Harness run(options);
    run.listAll(project.objects());
    run.advance(10);
    QCOMPARE(run.outcome(), Outcome::None);
    const Value stopped = withStatus(deployment("app:1", 2, 0), 1, 1, 1, 1);
    run.see(stopped);
    QCOMPARE(run.code(Phase::Pods), std::string("Stopping"));
    run.see(withStatus(deployment("app:1", 2, 0), 0, 0, 0));
    QCOMPARE(run.outcome(), Outcome::None);
    run.see(gone(project.pod));
    QCOMPARE(run.outcome(), Outcome::Inactive);
    QCOMPARE(run.checks.size(), std::size_t(0));
    QCOMPARE(rollout::resultJson(run.timeline())["unproven"].size(), std::size_t(0));
}

void OutcomeTest::deactivateForgivesCrashes()
{
    rollout::Options options;
    options.waitFor = rollout::WaitFor::Inactive;
    const Project project = readyProject("app:1", "one");
    const Value crashing = withContainer(project.pod, waitingStatus("CrashLoopBackOff", "back-off 40s", 5));
    Harness run(options);
    run.listAll({withStatus(deployment("app:1", 2, 0), 1, 1, 0), project.replicaSet, crashing, project.service});
    run.advance(60);
    QCOMPARE(run.outcome(), Outcome::None);
    QCOMPARE(run.code(Phase::Pods), std::string("Stopping"));
    run.see(withStatus(deployment("app:1", 2, 0), 0, 0, 0));
    run.see(gone(crashing));
    QCOMPARE(run.outcome(), Outcome::Inactive);
}

void OutcomeTest::skippedPhases()
{
    Project project = readyProject("app:1", "one");
    Harness noService;
    noService.listAll({project.deployment, project.replicaSet, project.pod});
    noService.advance(1);
    QCOMPARE(noService.outcome(), Outcome::Ready);
    QCOMPARE(core::toJson(rollout::resultJson(noService.timeline())["unproven"]), std::string(R"(["address","health"])"));
    QCOMPARE(rollout::resultJson(noService.timeline())["phases"]["address"]["reason"].string(), std::string("no Service selects these pods"));

    rollout::Options none;
    none.health = rollout::HealthMode::None;
    Harness unasked(none);
    unasked.listAll(project.objects());
    QCOMPARE(unasked.outcome(), Outcome::Ready);
    QCOMPARE(unasked.state(Phase::Health), std::string("skipped"));

    project.deployment = project.deployment.removed(FieldPath::of("spec.template.spec.containers[name=app].readinessProbe"));
    project.replicaSet = replicaSet(project.deployment, "one", 1, 1);
    Harness noProbe;
    noProbe.listAll(project.objects());
    QCOMPARE(noProbe.outcome(), Outcome::Ready);
    QCOMPARE(noProbe.view(Phase::Health).skipReason.english(), std::string("no HTTP check is defined"));
    rollout::Options path;
    path.healthPath = "/up";
    Harness given(path);
    given.listAll(project.objects());
    given.advance(3);
    QCOMPARE(given.outcome(), Outcome::Ready);
    QCOMPARE(given.checks.front().url, std::string("http://127.0.0.9/up"));
}

void OutcomeTest::healthUrlComesFromTheAnnotation()
{
    Project project = readyProject("app:1", "one");
    project.service = service("ClusterIP").set(FieldPath::of("metadata.annotations[\"readyline.dev/health-url\"]"), Value("http://127.0.0.1:34567"));
    Harness run;
    run.listAll(project.objects());
    QCOMPARE(run.state(Phase::Address), std::string("skipped"));
    run.advance(3);
    QCOMPARE(run.outcome(), Outcome::Ready);
    QCOMPARE(run.checks.front().url, std::string("http://127.0.0.1:34567/health"));
    QCOMPARE(core::toJson(rollout::resultJson(run.timeline())["unproven"]), std::string(R"(["address"])"));
}

void OutcomeTest::healthUrls()
{
    const auto urlFor = [](const Value &balancer, rollout::Options options = {}) {
        Project project = readyProject("app:1", "one");
        Harness run(std::move(options));
        run.listAll({project.deployment, project.replicaSet, project.pod, balancer, project.slice});
        return run.checks.empty() ? std::string() : run.checks.front().url;
    };
    const Value plain = service();
    QCOMPARE(urlFor(withIngress(plain, R"([{"ip":"2001:db8::1"}])")), std::string("http://[2001:db8::1]/health"));
    const Value odd = withIngress(plain, R"([{"hostname":"x.example"},{"ip":"192.0.2.1"}])")
                          .set(FieldPath::of("spec.ports"), json(R"([{"name":"metrics","port":9000,"targetPort":9000},{"name":"http","port":8080,"targetPort":"http"}])"));
    QCOMPARE(urlFor(odd), std::string("http://192.0.2.1:8080/health"));
    const Value secure = withIngress(plain, R"([{"ip":"192.0.2.1"}])").set(FieldPath::of("spec.ports"), json(R"([{"port":443,"targetPort":8080}])"));
    QCOMPARE(urlFor(secure), std::string("https://192.0.2.1/health"));
    rollout::Options options;
    options.healthUrl = "https://shop.example/status?full=1";
    QCOMPARE(urlFor(withIngress(plain, R"([{"ip":"192.0.2.1"}])"), options), options.healthUrl);
    rollout::Options port;
    port.healthPort = 8443;
    port.healthPath = "live";
    QCOMPARE(urlFor(withIngress(plain, R"([{"ip":"192.0.2.1"}])"), port), std::string("http://192.0.2.1:8443/live"));
}

void OutcomeTest::podProxyRefusedNeverBlocks()
{
    Project project = readyProject("app:1", "one");
    Harness external;
    external.listAll(project.objects());
    external.advance(3);
    QCOMPARE(external.outcome(), Outcome::Ready);
    QCOMPARE(external.podChecks.size(), std::size_t(1));
    // Without an address the pods are the only proof; where they may not be asked, health is not proven.
    project.service = service("ClusterIP");
    Harness internal;
    internal.listAll(project.objects());
    internal.advance(3);
    QCOMPARE(internal.outcome(), Outcome::Ready);
    QCOMPARE(core::toJson(rollout::resultJson(internal.timeline())["unproven"]), std::string(R"(["address","health"])"));
    rollout::Options cluster;
    cluster.health = rollout::HealthMode::Cluster;
    Harness asked(cluster);
    asked.listAll(project.objects());
    asked.advance(1);
    QCOMPARE(asked.outcome(), Outcome::Failed);
    QCOMPARE(asked.code(Phase::Health), std::string("PodProxyForbidden"));
}

REGISTER_TEST(OutcomeTest);
#include "OutcomeTest.moc"
