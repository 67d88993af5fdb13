// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "support/Program.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QTest>

using core::Value;
using support::runCli;

static const char *const manifests = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - name: web
        image: x
        resources: {limits: {cpu: 1, memory: 1Gi}}
        readinessProbe:
          httpGet: {path: /, port: http}
---
apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Service
  metadata: {name: web}
  spec: {selector: {app: web}, ports: [{port: 80, targetPort: web}]}
)";

class LintCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tableNamesRuleAndPlace();
    void jsonHasTheContract();
    void baselineAcceptsWhatWasThere();
    void exitCodes();
};

void LintCommandTest::tableNamesRuleAndPlace()
{
    const support::Sandbox box;
    const auto result = runCli({"lint", box.write("m.yaml", manifests)});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.out.find("probe-port-name-missing") != std::string::npos, result.out.c_str());
    QVERIFY2(result.out.find("m.yaml:14") != std::string::npos, result.out.c_str());
    QVERIFY2(result.out.find("service-target-port-missing") != std::string::npos, result.out.c_str());
    QVERIFY2(result.out.find("m.yaml:22") != std::string::npos, result.out.c_str());
}

void LintCommandTest::jsonHasTheContract()
{
    const auto result = runCli({"lint", "-o", "json", "--rule", "probe-port-name-missing", "-"}, manifests);
    const auto report = core::parseJson(result.out);
    QVERIFY(report);
    QCOMPARE((*report)["apiVersion"].string(), std::string("readyline.dev/v1"));
    QCOMPARE((*report)["kind"].string(), std::string("LintReport"));
    QCOMPARE((*report)["findings"].size(), std::size_t(1));
    const Value &finding = (*report)["findings"].at(0);
    QCOMPARE(finding["severity"].string(), std::string("error"));
    QCOMPARE(finding["container"].string(), std::string("web"));
    QCOMPARE(finding["object"]["kind"].string(), std::string("Deployment"));
    QCOMPARE(finding["path"].string(), std::string("spec.template.spec.containers[name=web].readinessProbe.httpGet.port"));
    QVERIFY(finding["peers"].size() > 0);
}

void LintCommandTest::baselineAcceptsWhatWasThere()
{
    const support::Sandbox box;
    const std::string file = box.write("m.yaml", manifests);
    const std::string baseline = box.write("baseline.json", runCli({"lint", "-o", "json", file}).out);
    const auto result = runCli({"lint", "--baseline", baseline, file});
    QCOMPARE(result.out, std::string());
    QCOMPARE(result.exitCode, 0);
}

void LintCommandTest::exitCodes()
{
    const support::Sandbox box;
    QCOMPARE(runCli({"lint", box.path("missing.yaml")}).exitCode, 3);
    QCOMPARE(runCli({"lint", box.write("broken.yaml", "a: \"x")}).exitCode, 1);
    QCOMPARE(runCli({"lint"}).exitCode, 2);
    QCOMPARE(runCli({"lint", "-o", "yaml", "-"}).exitCode, 2);
    QCOMPARE(runCli({"lint", "--rule", "nonsense", "-"}).exitCode, 2);
    QCOMPARE(runCli({"lint", box.write("other.yaml", "apiVersion: v1\nkind: ConfigMap\n")}).exitCode, 0);
}

REGISTER_TEST(LintCommandTest);
#include "LintTest.moc"
