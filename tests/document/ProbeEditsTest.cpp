// SPDX-License-Identifier: Apache-2.0
#include "document/ProbeEdits.h"
#include "support/TestMain.h"
#include "yaml/Reader.h"

#include <QTest>

using kube::Handler;
using kube::ProbeKind;

class ProbeEditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addedProbesAskWhatTheOthersAsk();
    void switchingKeepsTheNumbers();
    void switchingBackTakesWhatWasKept();
    void copiesLeaveOutWhatCannotBe();
};

static kube::Container container(const std::string &probes)
{
    const auto value = yaml::readValue("{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{name: web, ports: [{containerPort: 8080}], " + probes + "}]}}}}");
    return kube::Workload::of(*value)->containers().front();
}

void ProbeEditsTest::addedProbesAskWhatTheOthersAsk()
{
    const kube::Container web = container("livenessProbe: {httpGet: {path: /alive, port: 9}}");
    const core::Edit edit = document::addProbe(web, ProbeKind::Readiness, Handler::HttpGet);
    QCOMPARE(edit.title.english(), std::string("Add readiness probe"));
    QCOMPARE((*edit.changes.at(0).after)["httpGet"]["path"].string(), std::string("/alive"));
    const core::Edit alone = document::addProbe(container("image: a"), ProbeKind::Startup, Handler::TcpSocket);
    QCOMPARE((*alone.changes.at(0).after)["tcpSocket"]["port"].integer(), std::optional<std::int64_t>(8080));
    QCOMPARE((*alone.changes.at(0).after)["failureThreshold"].integer(), std::optional<std::int64_t>(12));
}

void ProbeEditsTest::switchingKeepsTheNumbers()
{
    const kube::Container web = container("livenessProbe: {httpGet: {path: /alive, port: 9}, periodSeconds: 7}");
    const core::Edit edit = document::switchHandler(web, ProbeKind::Liveness, Handler::Exec, std::nullopt);
    QCOMPARE(edit.changes.size(), std::size_t(2)); // the old handler goes, the new one comes, nothing else
    QVERIFY(!edit.changes[0].after);
    QCOMPARE(edit.changes[1].path.toString(), web.probePath(ProbeKind::Liveness).child("exec").toString());
    QVERIFY(document::switchHandler(web, ProbeKind::Liveness, Handler::HttpGet, std::nullopt).changes.empty());
}

void ProbeEditsTest::switchingBackTakesWhatWasKept()
{
    const core::Value kept = core::map({{"path", core::Value("/mine")}, {"port", core::Value(std::int64_t(1))}});
    const core::Edit edit = document::switchHandler(container("livenessProbe: {exec: {command: [a]}}"), ProbeKind::Liveness, Handler::HttpGet, kept);
    QVERIFY(edit.changes.at(1).after->identical(kept));
}

void ProbeEditsTest::copiesLeaveOutWhatCannotBe()
{
    const kube::Container web = container("readinessProbe: {tcpSocket: {port: 1}, successThreshold: 3}, "
                                          "livenessProbe: {tcpSocket: {port: 1}, terminationGracePeriodSeconds: 9}");
    QVERIFY(!document::copyProbe(web, ProbeKind::Readiness, ProbeKind::Liveness).changes.at(0).after->contains("successThreshold"));
    QVERIFY(!document::copyProbe(web, ProbeKind::Liveness, ProbeKind::Readiness).changes.at(0).after->contains("terminationGracePeriodSeconds"));
}

REGISTER_TEST(ProbeEditsTest);
#include "ProbeEditsTest.moc"
