// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "kube/project/Project.h"
#include "kube/workload/Workload.h"
#include "support/TestMain.h"

#include <QTest>

using namespace kube;
using core::FieldPath;
using core::Value;

class ProjectTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void builtInLayout();
    void cloudAnnotations();
    void badIdsAreRefused();
    void profileRoundTripAndDrift();
    void sidecarsAreContainers();
};

static ProjectLayout layout()
{
    ProjectLayout out;
    out.image = "registry.example/goose:1";
    return out;
}

void ProjectTest::builtInLayout()
{
    const auto made = makeProject(layout(), {"42", "7"}, defaultProfile(), 1);
    QVERIFY(made);
    QCOMPARE(made->namespace_["metadata"]["name"].string(), std::string("user-7"));
    QCOMPARE(core::toCanonicalJson(made->namespace_["metadata"]["labels"]), std::string(R"({"managed-by":"readyline","user-id":"7"})"));
    const Value &deployment = made->deployment;
    QCOMPARE(deployment["metadata"]["name"].string(), std::string("proj-42-api"));
    QCOMPARE(core::toCanonicalJson(deployment["metadata"]["labels"]),
             std::string(R"({"app":"proj-42-api","managed-by":"readyline","project-id":"42","user-id":"7"})"));
    QCOMPARE(core::toCanonicalJson(deployment["spec"]["selector"]), std::string(R"({"matchLabels":{"app":"proj-42-api"}})"));
    const auto workload = Workload::of(deployment);
    QVERIFY(workload);
    const auto container = workload->container("goose-api");
    QVERIFY(container);
    const auto startup = container->probe(ProbeKind::Startup);
    QCOMPARE(startup->number(Timing::FailureThreshold), std::optional<std::int64_t>(12));
    QCOMPARE(container->value["resources"]["limits"]["memory"].string(), std::string("512Mi"));
    const auto target = healthCheckTarget(*workload);
    QVERIFY(target);
    QCOMPARE(target->path, std::string("/api/v1/health"));
    QCOMPARE(target->containerPort, std::int64_t(3001));
    QVERIFY(selects(made->service, workload->podLabels()));
    QCOMPARE(made->service["spec"]["type"].string(), std::string("LoadBalancer"));
    QVERIFY(!made->service["metadata"].contains("annotations"));
    const auto id = projectIdOf(layout(), deployment);
    QVERIFY(id);
    QCOMPARE(id->project, std::string("42"));
    QVERIFY(!makeProject(layout(), {"42", "7"}, defaultProfile(), std::nullopt)->deployment["spec"].contains("replicas"));
}

void ProjectTest::cloudAnnotations()
{
    ProjectLayout azure = layout();
    azure.cloud = Cloud::Azure;
    azure.serviceAnnotations = {{"team", "x"}};
    const Value annotations = makeProject(azure, {"42", "7"}, defaultProfile(), 1)->service["metadata"]["annotations"];
    QCOMPARE(annotations["service.beta.kubernetes.io/azure-load-balancer-health-probe-request-path"].string(), std::string("/api/v1/health"));
    QCOMPARE(annotations["service.beta.kubernetes.io/azure-load-balancer-health-probe-protocol"].string(), std::string("http"));
    QCOMPARE(annotations["team"].string(), std::string("x"));
    azure.cloud = Cloud::Aws;
    QCOMPARE(makeProject(azure, {"42", "7"}, defaultProfile(), 1)->service["metadata"]["annotations"].size(), std::size_t(4));
}

void ProjectTest::badIdsAreRefused()
{
    for (const char *bad : {"", "A", "a_b", "x-", "../x"})
        QVERIFY2(!makeProject(layout(), {"1", bad}, defaultProfile(), 1), bad);
    QVERIFY(!makeProject(layout(), {std::string(60, 'a'), "7"}, defaultProfile(), 1));
    QVERIFY(!makeProject(ProjectLayout(), {"42", "7"}, defaultProfile(), 1));
}

void ProjectTest::profileRoundTripAndDrift()
{
    const Profile profile = defaultProfile();
    const auto back = readProfile(toValue(profile));
    QVERIFY(back && back->container == profile.container);
    QVERIFY(!readProfile(toValue(profile).set(FieldPath::of("spec.image"), Value("x"))));
    const Value deployment = makeProject(layout(), {"42", "7"}, profile, 1)->deployment;
    const FieldPath path = FieldPath::of("spec.template.spec.containers[name=goose-api]");
    QVERIFY(toProfile(deployment, path, profile).empty());
    const Value changed = deployment.set(path.joined(FieldPath::of("livenessProbe.periodSeconds")), Value(7));
    const core::Edit back2 = toProfile(changed, path, profile);
    QCOMPARE(back2.changes.size(), std::size_t(1));
    QVERIFY(core::apply(changed, back2) == deployment);
}

void ProjectTest::sidecarsAreContainers()
{
    const auto workload = Workload::of(*core::parseJson(R"({"apiVersion":"apps/v1","kind":"StatefulSet","spec":{"template":{"spec":{
        "initContainers":[{"name":"once"},{"name":"side","restartPolicy":"Always","ports":[{"name":"m","containerPort":9}]}],
        "containers":[{"name":"web"}]}}}})"));
    QVERIFY(workload);
    const auto containers = workload->containers();
    QCOMPARE(containers.size(), std::size_t(2));
    QCOMPARE(containers[1].path.toString(), std::string("spec.template.spec.initContainers[name=side]"));
    QVERIFY(containers[1].sidecar);
    QCOMPARE(containers[1].ports().front().number, std::int64_t(9));
    QVERIFY(!Workload::of(*core::parseJson(R"({"apiVersion":"v1","kind":"Service"})")));
}

REGISTER_TEST(ProjectTest);
#include "ProjectTest.moc"
