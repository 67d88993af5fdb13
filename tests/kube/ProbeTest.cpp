// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "kube/workload/Probe.h"
#include "support/TestMain.h"

#include <QTest>

using namespace kube;
using core::Value;

class ProbeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allHandlersRoundTrip_data();
    void allHandlersRoundTrip();
    void unsetIsNotZero();
};

void ProbeTest::allHandlersRoundTrip_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("http") << R"({"httpGet":{"path":"/h","port":"http","host":"x","scheme":"HTTPS","httpHeaders":[{"name":"A","value":"b"}]},"periodSeconds":5})";
    QTest::newRow("tcp") << R"({"tcpSocket":{"host":"x","port":3001},"initialDelaySeconds":0,"failureThreshold":12})";
    QTest::newRow("exec") << R"({"exec":{"command":["sh","-c","true"]},"timeoutSeconds":3,"successThreshold":2})";
    QTest::newRow("grpc") << R"({"grpc":{"port":9000,"service":"s"},"terminationGracePeriodSeconds":7})";
    QTest::newRow("none") << R"({"periodSeconds":5})";
}

void ProbeTest::allHandlersRoundTrip()
{
    QFETCH(QString, json);
    const Value before = *core::parseJson(json.toStdString());
    const auto probe = readProbe(before);
    QVERIFY(probe);
    QCOMPARE(core::toJson(toValue(*probe)), core::toJson(before));
}

void ProbeTest::unsetIsNotZero()
{
    const auto probe = readProbe(*core::parseJson(R"({"initialDelaySeconds":0,"timeoutSeconds":0})"));
    QCOMPARE(probe->number(Timing::InitialDelay), std::optional<std::int64_t>(0));
    QVERIFY(!probe->number(Timing::Period));
    QCOMPARE(probe->effective(Timing::Period), std::int64_t(10));
    QCOMPARE(probe->effective(Timing::FailureThreshold), std::int64_t(3));
    QCOMPARE(probe->number(Timing::Timeout), std::optional<std::int64_t>(0));
    QCOMPARE(probe->effective(Timing::Timeout), std::int64_t(1)); // the server fills in zeros too
    QVERIFY(!readProbe(Value()));
}

REGISTER_TEST(ProbeTest);
#include "ProbeTest.moc"
