// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "demo/controllers/scheduling/NodeFit.h"
#include "demo/engine/objects/ServiceAllocations.h"
#include "core/SteppedClock.h"
#include "support/TestMain.h"

#include <QtTest>

using core::Value;

namespace {

Value json(const QString &text)
{
    std::string plain = text.toStdString();
    std::replace(plain.begin(), plain.end(), '\'', '"');
    return core::parseJson(plain).value();
}

} // namespace

class NodeFitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatDoesNotFit_data()
    {
        QTest::addColumn<QString>("pod");
        QTest::addColumn<QString>("node");
        QTest::addColumn<QString>("reasons");
        const QString selectors = QStringLiteral("node(s) didn't match Pod's node affinity/selector");
        const QString tainted = QStringLiteral("{'spec':{'taints':[{'key':'gpu','value':'yes','effect':'NoSchedule'}]}}");
        const auto affinity = [](const char *terms) {
            return QStringLiteral("{'affinity':{'nodeAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':{'nodeSelectorTerms':%1}}}}").arg(QLatin1String(terms));
        };
        const auto row = [](const char *name, const QString &pod, const QString &node, const QString &reasons) { QTest::newRow(name) << pod << node << reasons; };
        row("nothing asked", QStringLiteral("{}"), QStringLiteral("{}"), {});
        row("cordoned", QStringLiteral("{}"), QStringLiteral("{'spec':{'unschedulable':true}}"), QStringLiteral("node(s) were unschedulable"));
        row("taint", QStringLiteral("{}"), tainted, QStringLiteral("node(s) had untolerated taint {gpu: yes}"));
        row("taint that does not keep away", QStringLiteral("{}"), QStringLiteral("{'spec':{'taints':[{'key':'gpu','effect':'PreferNoSchedule'}]}}"), {});
        row("toleration of the value", QStringLiteral("{'tolerations':[{'key':'gpu','value':'yes'}]}"), tainted, {});
        row("toleration of another value", QStringLiteral("{'tolerations':[{'key':'gpu','operator':'Equal','value':'no'}]}"), tainted,
            QStringLiteral("node(s) had untolerated taint {gpu: yes}"));
        row("toleration of another effect", QStringLiteral("{'tolerations':[{'key':'gpu','operator':'Exists','effect':'NoExecute'}]}"), tainted,
            QStringLiteral("node(s) had untolerated taint {gpu: yes}"));
        row("toleration of everything", QStringLiteral("{'tolerations':[{'operator':'Exists'}]}"), tainted, {});
        row("node selector", QStringLiteral("{'nodeSelector':{'disk':'ssd'}}"), QStringLiteral("{'metadata':{'labels':{'disk':'hdd'}}}"), selectors);
        row("node selector that fits", QStringLiteral("{'nodeSelector':{'disk':'ssd'}}"), QStringLiteral("{'metadata':{'labels':{'disk':'ssd','a':'b'}}}"), {});
        row("affinity", affinity("[{'matchExpressions':[{'key':'zone','operator':'In','values':['a','b']}]}]"),
            QStringLiteral("{'metadata':{'labels':{'zone':'c'}}}"), selectors);
        row("affinity, second term", affinity("[{'matchExpressions':[{'key':'x','operator':'Exists'}]},{'matchExpressions':[{'key':'zone','operator':'NotIn',"
                                              "'values':['a']}]}]"),
            QStringLiteral("{'metadata':{'labels':{'zone':'c'}}}"), {});
        row("affinity, greater", affinity("[{'matchExpressions':[{'key':'cores','operator':'Gt','values':['8']}]}]"),
            QStringLiteral("{'metadata':{'labels':{'cores':'9'}}}"), {});
        row("affinity, not greater", affinity("[{'matchExpressions':[{'key':'cores','operator':'Gt','values':['8']}]}]"),
            QStringLiteral("{'metadata':{'labels':{'cores':'8'}}}"), selectors);
        row("affinity by name", affinity("[{'matchFields':[{'key':'metadata.name','operator':'In','values':['n2']}]}]"),
            QStringLiteral("{'metadata':{'name':'n2'}}"), {});
        row("affinity, empty term", affinity("[{}]"), QStringLiteral("{}"), selectors);
        row("host port", QStringLiteral("{'containers':[{'ports':[{'containerPort':80,'hostPort':8080,'protocol':'TCP'}]}]}"), QStringLiteral("{}"),
            QStringLiteral("node(s) didn't have free ports for the requested pod ports"));
        row("host port of another protocol", QStringLiteral("{'containers':[{'ports':[{'containerPort':80,'hostPort':8080,'protocol':'UDP'}]}]}"),
            QStringLiteral("{}"), {});
        row("resources", QStringLiteral("{'containers':[{'resources':{'requests':{'cpu':'3','memory':'2Gi'}}}]}"), QStringLiteral("{}"),
            QStringLiteral("Insufficient cpu|Insufficient memory"));
        row("resources that just fit", QStringLiteral("{'containers':[{'resources':{'requests':{'cpu':'2','memory':'1Gi'}}}]}"), QStringLiteral("{}"), {});
    }

    void saysWhatDoesNotFit()
    {
        QFETCH(QString, pod);
        QFETCH(QString, node);
        QFETCH(QString, reasons);
        const Value allocatable = json(QStringLiteral("{'allocatable':{'cpu':'4','memory':'2Gi','pods':'10'}}"));
        demo::NodeLoad load;
        load.pods = 3;
        load.requests = {{"cpu", 2000}, {"memory", std::int64_t(1) << 30}};
        load.hostPorts = {"TCP/8080"};
        QStringList found;
        for (const std::string &reason : demo::unfitReasons(core::map({{"spec", json(pod)}}), json(node).with("status", allocatable), load))
            found << QString::fromStdString(reason);
        QCOMPARE(found.join(u'|'), reasons);
    }

    void countsPlacedPods()
    {
        demo::NodeLoads loads;
        const Value pod = json(QStringLiteral("{'metadata':{'uid':'u'},'spec':{'nodeName':'n','containers':[{'resources':{'requests':{'cpu':'250m'}},"
                                              "'ports':[{'hostPort':80,'protocol':'TCP'}]}],'initContainers':[{'resources':{'requests':{'cpu':'1'}}}]}}"));
        loads.place(pod);
        loads.place(pod); // once
        QCOMPARE(loads.of("n").pods, 1);
        QCOMPARE(loads.of("n").requests.at("cpu"), 1000);
        QCOMPARE(loads.of("n").hostPorts.count("TCP/80"), std::size_t(1));
        loads.forget("u");
        QCOMPARE(loads.of("n").pods, 0);
        QCOMPARE(loads.of("n").requests.at("cpu"), 0);
        QVERIFY(loads.of("n").hostPorts.empty());
    }

    void tellsWhereMakingRoomHelps()
    {
        QCOMPARE(demo::unschedulableMessage({{"Insufficient cpu", "Insufficient memory"}, {"node(s) were unschedulable"}, {"node(s) had untolerated taint {a: }"}}),
                 std::string("0/3 nodes are available: 1 Insufficient cpu, 1 Insufficient memory, 1 node(s) had untolerated taint {a: }, 1 node(s) were "
                             "unschedulable. no new claims to deallocate, preemption: 0/3 nodes are available: 1 No preemption victims found for incoming pod, "
                             "2 Preemption is not helpful for scheduling."));
        QCOMPARE(demo::unschedulableMessage({}), std::string("no nodes available to schedule pods"));
    }

    void allocationsFollowTheStore()
    {
        core::SteppedClock clock{*core::fromRfc3339("2026-01-01T10:00:00Z")};
        demo::Store store{clock};
        const auto service = [](const char *name, const char *address, int port) {
            return json(QStringLiteral("{'metadata':{'name':'%1','namespace':'s'},'spec':{'clusterIP':'%2','ports':[{'nodePort':%3}]}}")
                            .arg(QLatin1String(name), QLatin1String(address)).arg(port));
        };
        demo::ServiceAllocations taken;
        (void)store.create("services", service("a", "10.96.1.1", 30000));
        (void)store.create("services", service("b", "10.96.1.2", 30001));
        taken.follow(store);
        QVERIFY(taken.hasAddress("10.96.1.1", {"s", "b"}) && !taken.hasAddress("10.96.1.1", {"s", "a"}));
        QCOMPARE(taken.freeAddress("10.96"), std::string("10.96.1.3"));
        QCOMPARE(taken.freePort(30000, 30001, {"s", "c"}, {}), 0);
        QCOMPARE(taken.freePort(30000, 30003, {"s", "c"}, {30002}), 30003);
        (void)store.update("services", service("a", "10.96.1.1", 30005));
        (void)store.remove("services", "s", "b");
        taken.follow(store);
        QVERIFY(!taken.hasAddress("10.96.1.2", {}) && !taken.hasPort(30000, {}) && taken.hasPort(30005, {}));
        // What happened before a compaction is read from the objects.
        (void)store.create("services", service("d", "10.96.1.9", 30009));
        (void)store.remove("services", "s", "a");
        store.compact(store.revision());
        taken.follow(store);
        QVERIFY(taken.hasAddress("10.96.1.9", {}) && taken.hasPort(30009, {}) && !taken.hasPort(30005, {}));
    }
};

REGISTER_TEST(NodeFitTest);
#include "NodeFitTest.moc"
