// SPDX-License-Identifier: Apache-2.0
// What controllers and kubectl see in an object: which templates are the same, what a pod's STATUS says. Expected values are those of
// Kubernetes' own code (apiequality.Semantic, deployment_util, kubectl's printers).
#include "core/Json.h"
#include "kube/status/PodStatus.h"
#include "kube/equality/SemanticEqual.h"
#include "support/TestMain.h"

#include <QTest>

using core::Value;

class ControllerViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void templates_data();
    void templates();
    void anyConditionMaySayThatAPodIsGated();
};

void ControllerViewTest::templates_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("equal");
    const auto container = [](const char *fields) { return QByteArray(R"({"spec":{"containers":[{"name":"web")") + fields + "}]}}"; };
    QTest::newRow("empty text") << container(R"(,"env":[{"name":"A","value":""}])") << container(R"(,"env":[{"name":"A"}])") << true;
    QTest::newRow("empty list") << container(R"(,"env":[])") << container("") << true;
    QTest::newRow("false") << container(R"(,"stdin":false)") << container("") << true;
    QTest::newRow("amounts") << container(R"(,"resources":{"limits":{"cpu":"1000m"}})") << container(R"(,"resources":{"limits":{"cpu":1}})") << true;
    QTest::newRow("empty struct") << container(R"(,"resources":{"limits":{}})") << container("") << true;
    QTest::newRow("empty pointer") << container(R"(,"securityContext":{})") << container("") << false;
    QTest::newRow("zero pointer") << container(R"(,"securityContext":{"runAsUser":0})") << container(R"(,"securityContext":{})") << false;
    QTest::newRow("key without value") << QByteArray(R"({"metadata":{"labels":{"a":""}}})") << QByteArray(R"({"metadata":{"labels":{}}})") << false;
    QTest::newRow("hash") << QByteArray(R"({"metadata":{"labels":{"pod-template-hash":"a1"}},"spec":{}})") << QByteArray("{}") << true;
    QTest::newRow("order") << container(R"(,"args":["a","b"])") << container(R"(,"args":["b","a"])") << false;
    QTest::newRow("field of a newer release") << container(R"(,"novelty":1)") << container("") << false;
}

void ControllerViewTest::templates()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(bool, equal);
    const Value a = *core::parseJson(one.toStdString()), b = *core::parseJson(other.toStdString());
    QCOMPARE(kube::equalTemplates(a, b), equal);
    QCOMPARE(kube::equalTemplates(b, a), equal);
}

void ControllerViewTest::anyConditionMaySayThatAPodIsGated()
{
    const Value pod = *core::parseJson(R"({"status":{"phase":"Pending","conditions":[{"type":"PodScheduled","status":"True"},
        {"type":"PodScheduled","status":"False","reason":"SchedulingGated"}]}})");
    QCOMPARE(kube::podColumns(pod, core::Instant()).status, std::string("SchedulingGated"));
}

REGISTER_TEST(ControllerViewTest);
#include "ControllerViewTest.moc"
