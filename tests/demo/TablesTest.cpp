// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "demo/engine/read/Tables.h"
#include "support/TestMain.h"

#include <QtTest>

using core::Value;

namespace {

/// JSON with ' for ".
std::string quoted(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

} // namespace

class TablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wideCells_data()
    {
        QTest::addColumn<QString>("plural");
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("cells");
        QTest::newRow("selector with expressions") << "replicasets"
                                                   << "{'metadata':{'name':'a'},'spec':{'replicas':2,'selector':{'matchLabels':{'b':'1'},'matchExpressions':"
                                                      "[{'key':'a','operator':'In','values':['y','x']},{'key':'c','operator':'DoesNotExist'}]}}}"
                                                   << "['a',2,0,0,'<unknown>','','','!c,a in (x,y),b=1']";
        QTest::newRow("series of events") << "events"
                                          << "{'metadata':{'name':'e'},'type':'Warning','reason':'FailedScheduling','message':'m','involvedObject':{'kind':'Pod',"
                                             "'name':'p'},'eventTime':'2026-01-01T09:00:00.000000Z','series':{'count':4,'lastObservedTime':"
                                             "'2026-01-01T09:59:00.000000Z'},'reportingComponent':'default-scheduler','reportingInstance':'s-1'}"
                                          << "['60s','Warning','FailedScheduling','pod/p','','default-scheduler, s-1','m','60m',4,'e']";
        QTest::newRow("node") << "nodes"
                              << "{'metadata':{'name':'n','labels':{'node-role.kubernetes.io/worker':'','node-role.kubernetes.io/edge':''}},"
                                 "'spec':{'unschedulable':true},'status':{'conditions':[{'type':'Ready','status':'True'}]}}"
                              << "['n','Ready,SchedulingDisabled','edge,worker','<unknown>','','<none>','<none>','<unknown>','<unknown>','<unknown>']";
        QTest::newRow("readiness gates") << "pods"
                                         << "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c'}],'readinessGates':[{'conditionType':'x/a'},{'conditionType':'x/b'}]},"
                                            "'status':{'phase':'Pending','conditions':[{'type':'x/a','status':'True'},{'type':'x/b','status':'False'}]}}"
                                         << "['p','0/1','Pending','0','<unknown>','<none>','<none>','<none>','1/2']";
    }

    void wideCells()
    {
        QFETCH(QString, plural);
        QFETCH(QString, object);
        QFETCH(QString, cells);
        const auto value = core::parseJson(quoted(object.toStdString()));
        QVERIFY(value);
        const Value table = demo::tableOf(*demo::kindOf(plural.toStdString()), {*value}, {}, *core::fromRfc3339("2026-01-01T10:00:00Z"), {});
        QCOMPARE(core::toJson(table["rows"].items()[0]["cells"]), quoted(cells.toStdString()));
    }
};

REGISTER_TEST(TablesTest);
#include "TablesTest.moc"
