// SPDX-License-Identifier: Apache-2.0
#include "demo/StoreFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace demotest;

class ControllersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void loadBalancerComesAndGoes();
    void loadBalancerNever();
    void loadBalancerFails();
    void selectorWithoutPodsHasNoEndpoints();
    void namedTargetPort();
    void backgroundDeleteCascades();
    void foregroundDeleteWaits();
    void orphansStayAndAreAdopted();
    void namespaceEndsWithItsContent();
    void eventsAreJoinedAndForgotten();
    void shrinkingRemovesPodsThatAreNotReadyFirst();
};

namespace {

Value ingress(const StoreFixture &cluster)
{
    return cluster.get("services")["status"]["loadBalancer"]["ingress"].at(0)["ip"];
}

void ready(StoreFixture &cluster, int replicas = 1)
{
    cluster.create(StoreFixture::deployment(replicas));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 60) > 0);
}

} // namespace

void ControllersTest::loadBalancerComesAndGoes()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::service());
    cluster.run(0.1);
    QCOMPARE(cluster.get("services")["metadata"]["finalizers"].at(0).string(), std::string("service.kubernetes.io/load-balancer-cleanup"));
    QCOMPARE(cluster.events("EnsuringLoadBalancer").size(), std::size_t(1));
    const double took = cluster.runUntil([&] { return !ingress(cluster).isNull(); }, 20);
    QVERIFY2(took > 2.5 && took < 3.5, qPrintable(QString::number(took)));
    QVERIFY(ingress(cluster).string().rfind("127.0.0.", 0) == 0);
    QCOMPARE(cluster.events("EnsuredLoadBalancer").size(), std::size_t(1));
    (void)cluster.store.remove("services", "default", "web");
    QVERIFY(!cluster.get("services").isNull()); // its load balancer has to go first
    const double gone = cluster.runUntil([&] { return cluster.get("services").isNull(); }, 20);
    QVERIFY2(gone > 0.5 && gone < 2, qPrintable(QString::number(gone)));
    QCOMPARE(cluster.events("DeletedLoadBalancer").size(), std::size_t(1));
}

void ControllersTest::loadBalancerNever()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::service().set(FieldPath::of("metadata.annotations[\"demo.readyline.dev/lb-delay\"]"), Value("never")));
    cluster.run(900);
    QVERIFY(ingress(cluster).isNull());
    QVERIFY(cluster.get("services")["metadata"]["finalizers"].isNull());
    QVERIFY(cluster.events("EnsuringLoadBalancer").empty());
}

void ControllersTest::loadBalancerFails()
{
    StoreFixture cluster;
    const FieldPath failure = FieldPath::of("metadata.annotations[\"demo.readyline.dev/lb-failure\"]");
    cluster.create(StoreFixture::service().set(failure, Value("quota of public addresses exceeded")));
    cluster.run(60);
    QVERIFY(ingress(cluster).isNull());
    QCOMPARE(cluster.events("SyncLoadBalancerFailed").at(0)["message"].string(),
             std::string("Error syncing load balancer: failed to ensure load balancer: quota of public addresses exceeded"));
    QCOMPARE(cluster.count("SyncLoadBalancerFailed"), std::int64_t(4)); // at 3, 8, 18, 38 s
    (void)*cluster.store.update("services", cluster.get("services").removed(failure));
    QVERIFY(cluster.runUntil([&] { return !ingress(cluster).isNull(); }, 60) >= 0);
}

void ControllersTest::selectorWithoutPodsHasNoEndpoints()
{
    StoreFixture cluster;
    ready(cluster);
    cluster.create(StoreFixture::service().set(FieldPath::of("spec.selector.app"), Value("other")));
    cluster.run(5);
    QCOMPARE(cluster.store.list("endpointslices", "default").at(0)["endpoints"].size(), std::size_t(0));
    (void)*cluster.store.update("services", cluster.get("services").set(FieldPath::of("spec.selector.app"), Value("web")));
    cluster.run(1);
    const Value endpoint = cluster.store.list("endpointslices", "default").at(0)["endpoints"].at(0);
    QCOMPARE(endpoint["targetRef"]["uid"], cluster.pods()[0]["metadata"]["uid"]);
    QCOMPARE(endpoint["addresses"].at(0), cluster.pods()[0]["status"]["podIP"]);
    QVERIFY(endpoint["conditions"]["ready"].boolean());
}

void ControllersTest::namedTargetPort()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::service().set(FieldPath::of("spec.ports[0].targetPort"), Value("http")));
    cluster.create(StoreFixture::deployment(1).set(FieldPath::of("spec.template.spec.containers[0].ports[0].name"), Value("http")));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 60) > 0);
    cluster.run(1);
    QCOMPARE(demo::number(cluster.store.list("endpointslices", "default").at(0)["ports"].at(0)["port"]), std::int64_t(3001));
}

void ControllersTest::backgroundDeleteCascades()
{
    StoreFixture cluster;
    ready(cluster, 2);
    (void)cluster.store.remove("deployments", "default", "web");
    QVERIFY(cluster.get("deployments").isNull());
    QCOMPARE(cluster.pods().size(), std::size_t(2));
    const double gone = cluster.runUntil([&] { return cluster.sets().empty() && cluster.pods().empty(); }, 30);
    QVERIFY2(gone > 0.6 && gone < 3, qPrintable(QString::number(gone)));
}

void ControllersTest::foregroundDeleteWaits()
{
    StoreFixture cluster;
    ready(cluster, 2);
    demo::DeleteOptions options;
    options.propagation = "Foreground";
    (void)cluster.store.remove("deployments", "default", "web", options);
    bool ordered = true;
    const auto subscription = cluster.store.observe([&](const demo::Event &event) {
        if (event.type == demo::Event::Type::Deleted && event.kind->plural == "deployments")
            ordered = cluster.sets().empty() && cluster.pods().empty();
    });
    QVERIFY(cluster.runUntil([&] { return cluster.get("deployments").isNull(); }, 30) > 0);
    QVERIFY(ordered);
}

void ControllersTest::orphansStayAndAreAdopted()
{
    StoreFixture cluster;
    ready(cluster);
    const std::string pod = demo::uidOf(cluster.pods()[0]);
    demo::DeleteOptions options;
    options.propagation = "Orphan";
    (void)cluster.store.remove("deployments", "default", "web", options);
    QVERIFY(cluster.runUntil([&] { return cluster.get("deployments").isNull(); }, 10) >= 0);
    cluster.run(10);
    QVERIFY(demo::controllerOf(cluster.sets().at(0)).isNull());
    QCOMPARE(demo::uidOf(cluster.pods().at(0)), pod);
    cluster.create(StoreFixture::deployment(1));
    QVERIFY(cluster.runUntil([&] { return cluster.complete(); }, 30) >= 0);
    QCOMPARE(cluster.sets().size(), std::size_t(1));
    QCOMPARE(demo::uidOf(cluster.pods().at(0)), pod);
}

void ControllersTest::namespaceEndsWithItsContent()
{
    StoreFixture cluster;
    ready(cluster);
    cluster.create(StoreFixture::service());
    cluster.run(5);
    (void)cluster.store.remove("namespaces", {}, "default");
    QCOMPARE(cluster.get("namespaces", "default")["status"]["phase"].string(), std::string("Terminating"));
    QVERIFY(cluster.runUntil([&] { return cluster.get("namespaces", "default").isNull(); }, 60) > 0);
    for (const demo::Kind &kind : demo::kinds())
        QVERIFY2(!kind.namespaced || cluster.store.list(kind.plural, "default").empty(), kind.plural.c_str());
}

void ControllersTest::eventsAreJoinedAndForgotten()
{
    StoreFixture cluster;
    cluster.create(StoreFixture::deployment(1, "registry.example/web:1", "answers=1,exits=3:1,every"));
    cluster.run(600);
    QCOMPARE(cluster.events("BackOff").size(), std::size_t(1));
    QVERIFY(cluster.count("BackOff") > 5);
    cluster.set("spec.replicas", Value(0));
    cluster.run(3 * 3600);
    QVERIFY(cluster.store.list("events").empty());
}

void ControllersTest::shrinkingRemovesPodsThatAreNotReadyFirst()
{
    StoreFixture cluster(demo::NodeShape{1, "1", "8Gi", 110});
    ready(cluster, 3);
    const std::set<std::string> served = [&] {
        std::set<std::string> names;
        for (const Value &pod : cluster.pods())
            names.insert(demo::textOf(pod, "name"));
        return names;
    }();
    cluster.set("spec.replicas", Value(6));
    cluster.run(0.5);
    cluster.set("spec.replicas", Value(3));
    QVERIFY(cluster.runUntil([&] { return cluster.pods().size() == 3; }, 60) > 0);
    for (const Value &pod : cluster.pods())
        QVERIFY(served.count(demo::textOf(pod, "name")) == 1);
}

REGISTER_TEST(ControllersTest);
#include "ControllersTest.moc"
