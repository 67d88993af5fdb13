// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "support/JsonSchema.h"
#include "support/Program.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QTest>

using core::Value;
using support::runCli;

class SimulateCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tableOfOneLife();
    void jsonOfOneLifeAndOfManyRuns();
    void svgIsAPicture();
    void scenariosInAndOut();
    void explainAFile();
    void explainAProject();
    void wrongCalls();
};

static const char *const manifest = R"(apiVersion: apps/v1
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
        readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: PERIOD}
        livenessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 10, failureThreshold: 3}
)";

static std::string withPeriod(const char *period)
{
    std::string text = manifest;
    return text.replace(text.find("PERIOD"), 6, period);
}

void SimulateCommandTest::tableOfOneLife()
{
    const auto result = runCli({"simulate", "--app", "answers=18,hangs=90", "--for", "150"});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.out.find("killed") != std::string::npos && result.out.find("Failure 3 of 3: the pod leaves traffic") != std::string::npos,
             result.out.c_str());
    QCOMPARE(runCli({"simulate", "--app", "answers=18,hangs=90", "--for", "150"}).out, result.out);
    QVERIFY(runCli({"simulate", "--app", "answers=18,hangs=90", "--for", "150", "--seed", "7"}).out != result.out);
}

void SimulateCommandTest::jsonOfOneLifeAndOfManyRuns()
{
    const auto one = core::parseJson(runCli({"simulate", "-f", "-", "-o", "json", "--app", "answers=2"}, withPeriod("5")).out);
    QVERIFY(one);
    QCOMPARE(support::schemaProblem(*one, "Simulation"), std::string());
    QCOMPARE((*one)["container"].string(), std::string("web"));
    QVERIFY((*one)["trace"].size() > 50 && (*one)["summary"]["firstReadyAt"].isNumber());
    const auto many = core::parseJson(runCli({"simulate", "-o", "json", "--app", "answers=8,hangs=90", "--runs", "200"}).out);
    QVERIFY(many);
    QCOMPARE(support::schemaProblem(*many, "SimulationRuns"), std::string());
    const auto inside = [&many](const char *key, double min, double max) {
        const Value &spread = (*many)[key];
        return spread["count"].integer() == 200 && spread["min"].real() >= min && spread["median"].real() >= spread["min"].real() && spread["max"].real() <= max;
    };
    QVERIFY(inside("ready", 9.0, 15.1) && inside("leavesTraffic", 13.0, 18.1) && inside("killed", 25.0, 36.2) && inside("readyAgain", 36, 51));
}

void SimulateCommandTest::svgIsAPicture()
{
    const auto result = runCli({"simulate", "-o", "svg"});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.starts_with("<svg xmlns=") && result.out.find("Readiness check 1 at") != std::string::npos);
}

void SimulateCommandTest::scenariosInAndOut()
{
    const support::Sandbox box;
    const std::string good = R"({"id":"a","level":1,"spec":{"readiness":{"periodSeconds":5}},"app":{"instances":[{"phases":[{"fromMs":0,"mode":"ok","latencyMs":3}]}],)"
                             R"("stopMs":700,"onTerm":"keep"},"knobs":{"workersAtMs":-313,"observeMs":20,"syncDelayMs":50,"restartMs":410,"raceOld":false},"untilMs":11000})";
    std::string bad = good;
    bad.replace(bad.find("\"periodSeconds\":5"), 17, "\"periodSeconds\":-5");
    const auto result = runCli({"simulate", "--scenario", box.write("s.jsonl", good + "\n\n" + bad + "\nnonsense\n"), "-o", "jsonl"});
    QCOMPARE(result.exitCode, 1);
    std::vector<Value> lines;
    for (std::size_t at = 0; at < result.out.size();) {
        const std::size_t end = result.out.find('\n', at);
        lines.push_back(*core::parseJson(result.out.substr(at, end - at)));
        at = end + 1;
        QCOMPARE(support::schemaProblem(lines.back(), "ScenarioResult"), std::string());
    }
    QCOMPARE(lines.size(), std::size_t(3));
    QCOMPARE(lines[0]["id"].string(), std::string("a"));
    QCOMPARE(lines[0]["summary"]["firstReadyAt"], Value(73));
    QCOMPARE(lines[0]["trace"].at(0), *core::parseJson(R"({"t":-313,"e":"sync"})"));
    QVERIFY(lines[1]["error"].string().find("spec.readiness.periodSeconds: Invalid value: -5: must be greater than or equal to 0") != std::string::npos);
    QVERIFY(lines[2]["error"].isString());
}

void SimulateCommandTest::explainAFile()
{
    const support::Sandbox box;
    const std::string file = box.write("m.yaml", withPeriod("5"));
    const auto text = runCli({"explain", file});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.find("After a hang the pod leaves traffic within 11-16 s, is restarted within 21-31 s plus up to 30 s grace.") != std::string::npos,
             text.out.c_str());
    const support::Environment german{{"LC_ALL", ""}, {"LANG", "de_DE.UTF-8"}};
    const auto translated = runCli({"explain", file}, {}, german);
    QVERIFY2(translated.out.find("QoS-Klasse Guaranteed.") != std::string::npos && translated.out.find("Wenn er 8 s nach dem Containerstart antwortet") == 0,
             translated.out.c_str());
    QCOMPARE(runCli({"explain", file, "-o", "json"}, {}, german).out, runCli({"explain", file, "-o", "json"}).out); // JSON is English
    const auto json = core::parseJson(runCli({"explain", file, "-o", "json"}).out);
    QVERIFY(json);
    QCOMPARE(support::schemaProblem(*json, "Explanation"), std::string());
    const auto two = core::parseJson(runCli({"explain", file, file, "-o", "json"}).out);
    QVERIFY(two);
    QCOMPARE(support::schemaProblem(*two, "ExplanationList"), std::string());
    QVERIFY(!support::schemaProblem((*json).without("qos"), "Explanation").empty());
    QCOMPARE((*json)["hangToNotReady"], *core::parseJson(R"({"min":11,"max":16})"));
    QCOMPARE((*json)["startupBudget"]["safe"], Value(20));
    QCOMPARE((*json)["qos"].string(), std::string("Guaranteed"));
    const auto refused = runCli({"explain", box.write("bad.yaml", withPeriod("-1"))});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.find("spec.template.spec.containers[0].readinessProbe.periodSeconds: Invalid value: -1: must be greater than or equal to 0")
                 != std::string::npos, refused.err.c_str());
    const auto huge = runCli({"simulate", "-f", "-"}, withPeriod("99999999999"));
    QCOMPARE(huge.exitCode, 1);
    QVERIFY2(huge.err.find("cannot unmarshal number 99999999999 into Go struct field") != std::string::npos, huge.err.c_str());
}

void SimulateCommandTest::explainAProject()
{
    const auto list = core::parseJson(runCli({"projects", "--demo", "-A", "-o", "json"}).out);
    QVERIFY(list && (*list)["items"].size() > 0);
    const Value &first = (*list)["items"].at(0);
    const auto result = runCli({"explain", "--demo", "-o", "json", first["namespace"].string() + '/' + first["name"].string()});
    QCOMPARE(result.exitCode, 0);
    const Value explanation = *core::parseJson(result.out);
    QCOMPARE(support::schemaProblem(explanation, "Explanation"), std::string());
    QCOMPARE(explanation["object"]["name"], first["name"]);
    QCOMPARE(runCli({"explain", "--demo", "nobody/here"}).exitCode, 3);
}

void SimulateCommandTest::wrongCalls()
{
    QCOMPARE(runCli({"simulate", "--app", "sleeps=3"}).exitCode, 2);
    QCOMPARE(runCli({"simulate", "--app", "answers=8,recovers=4"}).exitCode, 2);
    QCOMPARE(runCli({"simulate", "--for", "-1"}).exitCode, 2);
    QCOMPARE(runCli({"simulate", "--runs", "0"}).exitCode, 2);
    QCOMPARE(runCli({"simulate", "-o", "yaml"}).exitCode, 2);
    QCOMPARE(runCli({"simulate", "/tmp/there-is-no-such-file.yaml"}).exitCode, 3);
    QCOMPARE(runCli({"explain"}).exitCode, 2);
    QCOMPARE(runCli({"simulate", "--container", "nobody"}).exitCode, 3);
}

REGISTER_TEST(SimulateCommandTest);
#include "SimulateTest.moc"
