// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "support/JsonSchema.h"
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
    void sarifHasTheContract();
    void baselineAcceptsWhatWasThere();
    void annotationsAcceptRules();
    void brokenDocumentsHideNoOthers();
    void quotasBesideAWorkload();
    void projectsOfACluster();
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
    const Value all = *core::parseJson(runCli({"lint", "-o", "json", "-"}, manifests).out);
    QVERIFY(all["findings"].size() > 1);
    for (const Value &one : {*report, all})
        QCOMPARE(support::schemaProblem(one, "LintReport"), std::string());
}

void LintCommandTest::sarifHasTheContract()
{
    const Value log = *core::parseJson(runCli({"lint", "-o", "sarif", "-"}, manifests).out);
    QCOMPARE(log["version"].string(), std::string("2.1.0"));
    const Value &run = log["runs"].at(0), &rules = run["tool"]["driver"]["rules"];
    QVERIFY(run["results"].size() > 1);
    for (const Value &result : run["results"].items()) {
        QCOMPARE(rules.at(std::size_t(*result["ruleIndex"].integer()))["id"], result["ruleId"]);
        const std::string &level = result["level"].string();
        QVERIFY2(level == "error" || level == "warning" || level == "note", level.c_str());
        const Value &location = result["locations"].at(0);
        QCOMPARE(location["physicalLocation"]["artifactLocation"]["uri"].string(), std::string("stdin"));
        QVERIFY(*location["physicalLocation"]["region"]["startLine"].integer() > 0);
        QVERIFY(!result["message"]["text"].string().empty() && !location["logicalLocations"].at(0)["fullyQualifiedName"].string().empty());
    }
}

void LintCommandTest::annotationsAcceptRules()
{
    std::string text = manifests;
    text.replace(text.find("{name: web}"), 11, "{name: web, annotations: {readyline.dev/ignore: \"probe-port-name-missing, service-target-port-missing\"}}");
    const auto result = runCli({"lint", "-"}, text);
    QVERIFY2(result.out.find("probe-port-name-missing") == std::string::npos && result.out.find("service-target-port-missing") == std::string::npos, result.out.c_str());
}

void LintCommandTest::brokenDocumentsHideNoOthers()
{
    const auto result = runCli({"lint", "-"}, std::string("a: {{ .x }}\n---\n") + manifests);
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.out.find("-:16") != std::string::npos && result.out.find("probe-port-name-missing") != std::string::npos, result.out.c_str());
    QVERIFY2(result.err.find("standard input: this is a template") != std::string::npos, result.err.c_str());
}

void LintCommandTest::quotasBesideAWorkload()
{
    const auto withPods = [](const char *pods) {
        return std::string(manifests) + "---\napiVersion: v1\nkind: ResourceQuota\nmetadata: {name: q}\nspec: {hard: {pods: " + pods + "}}\n";
    };
    const auto findings = [&](const char *pods) { return runCli({"lint", "--rule", "quota-blocks-rollout", "-"}, withPods(pods)); };
    QCOMPARE(findings("2").exitCode, 0);
    const auto none = findings("1");
    QCOMPARE(none.exitCode, 1);
    QVERIFY2(none.out.find("ResourceQuota q leaves no room") != std::string::npos, none.out.c_str());
}

void LintCommandTest::projectsOfACluster()
{
    const Value list = *core::parseJson(runCli({"projects", "--demo", "-A", "-o", "json"}).out);
    std::vector<std::string> call{"lint", "--demo", "-o", "json"};
    std::int64_t expected = 0;
    for (const Value &item : list["items"].items()) {
        call.push_back(item["namespace"].string() + '/' + item["name"].string());
        for (const char *severity : {"error", "warning", "info"})
            expected += *item["findings"][severity].integer();
    }
    QVERIFY(list["items"].size() > 3);
    const auto result = runCli(call);
    QVERIFY2(result.exitCode <= 1 && result.err.empty(), result.err.c_str());
    const Value report = *core::parseJson(result.out);
    QCOMPARE(support::schemaProblem(report, "LintReport"), std::string());
    QCOMPARE(std::int64_t(report["findings"].size()), expected);
    for (const Value &finding : report["findings"].items())
        QVERIFY(finding["file"].isNull() && finding["line"].isNull() && finding["object"]["name"].isString());
    QCOMPARE(runCli({"lint", "--demo", "nobody/here"}).exitCode, 3);
    const Value log = *core::parseJson(runCli({"lint", "--demo", "-o", "sarif", call.back()}).out);
    for (const Value &one : log["runs"].at(0)["results"].items())
        QVERIFY(!one["locations"].at(0).contains("physicalLocation") && one["locations"].at(0)["logicalLocations"].size() == 1);
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
    const auto missing = runCli({"lint", "missing.yaml"});
    QVERIFY2(missing.exitCode == 3 && missing.err.find("Cannot read missing.yaml") != std::string::npos, missing.err.c_str());
    QCOMPARE(runCli({"lint", box.write("broken.yaml", "a: \"x")}).exitCode, 1);
    QCOMPARE(runCli({"lint"}).exitCode, 2);
    QCOMPARE(runCli({"lint", "-o", "yaml", "-"}).exitCode, 2);
    QCOMPARE(runCli({"lint", "--rule", "nonsense", "-"}).exitCode, 2);
    QCOMPARE(runCli({"lint", box.write("other.yaml", "apiVersion: v1\nkind: ConfigMap\n")}).exitCode, 0);
}

REGISTER_TEST(LintCommandTest);
#include "LintTest.moc"
