// SPDX-License-Identifier: Apache-2.0
// Waiting as a script sees it: against a served simulated cluster that runs twenty times as fast, over TLS and real health requests.
#include "core/Json.h"
#include "support/JsonSchema.h"
#include "support/Program.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <sstream>

using core::Value;
using support::ProgramResult;

class WaitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void createUntilReady();
    void readyProjectIsReadyAtOnce();
    void badImageFailsWithItsCause();
    void timesOutWithThePhase();
    void deactivateAndActivate();
    void wrongCalls();
    void cleanupTestCase() { m_server.reset(); }

private:
    ProgramResult cli(std::vector<std::string> arguments) const { return support::runCli(arguments, {}, {{"KUBECONFIG", m_kubeconfig}}, 120); }

    support::Sandbox m_folder;
    std::string m_kubeconfig;
    std::unique_ptr<support::BackgroundProgram> m_server;
};

static std::vector<Value> linesOf(const std::string &text)
{
    std::vector<Value> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        const auto value = core::parseJson(line);
        lines.push_back(value ? *value : Value("no JSON: " + line));
        const std::string problem = support::schemaProblem(lines.back(), "WaitLine");
        if (!problem.empty())
            QTest::qFail((problem + " in " + line).c_str(), __FILE__, __LINE__);
    }
    return lines;
}

static std::vector<Value> ofType(const std::vector<Value> &lines, const std::string &type)
{
    std::vector<Value> found;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(found), [&type](const Value &line) { return line["type"].string() == type; });
    return found;
}

void WaitTest::initTestCase()
{
    m_kubeconfig = m_folder.path("k.yaml");
    m_server = std::make_unique<support::BackgroundProgram>(
        "READYLINE_CLI", std::vector<std::string>{"demo", "serve", "--scenario", "empty", "--speed", "20", "--kubeconfig-out", m_kubeconfig});
    QVERIFY2(m_server->waitForLine("KUBECONFIG"), m_server->output().c_str());
}

void WaitTest::createUntilReady()
{
    const ProgramResult result = cli({"create", "42", "--user-id", "7", "--image", "registry.example/goose:1", "--wait", "-o", "jsonl"});
    QVERIFY2(result.exitCode == 0, (result.out + result.err).c_str());
    const std::vector<Value> lines = linesOf(result.out), events = ofType(lines, "event"), results = ofType(lines, "result");
    QVERIFY(events.size() >= 6);
    double last = 0;
    for (const Value &event : events) {
        QVERIFY(*event["t"].real() >= last);
        last = *event["t"].real();
        QCOMPARE(event["name"].string(), std::string("proj-42-api"));
    }
    QCOMPARE(results.size(), std::size_t(1));
    QCOMPARE(results[0]["result"].string(), std::string("ready"));
    for (const char *phase : {"address", "pods", "health"})
        QCOMPARE(results[0]["phases"][phase]["state"].string(), std::string("done"));
    QVERIFY(results[0]["phases"]["health"]["url"].string().rfind("http://127.", 0) == 0);
    QCOMPARE(core::toJson(lines.back()), std::string(R"({"type":"summary","ready":1,"failed":0,"exit":0})"));
}

void WaitTest::readyProjectIsReadyAtOnce()
{
    const ProgramResult result = cli({"wait", "user-7/proj-42-api"});
    QVERIFY2(result.exitCode == 0, (result.out + result.err).c_str());
    QVERIFY2(result.out.rfind("deployment.apps/proj-42-api ready after ", 0) == 0, result.out.c_str());
    QCOMPARE(result.err, std::string()); // progress is for terminals only
    const ProgramResult wide = cli({"wait", "user-7/proj-42-api", "-o", "wide"});
    QVERIFY2(wide.out.find("  Health   done") != std::string::npos, wide.out.c_str());
    const ProgramResult unproven = cli({"wait", "user-7/proj-42-api", "--health", "none", "-n", "elsewhere"});
    QVERIFY2(unproven.out.find("(not proven: health)") != std::string::npos, unproven.out.c_str());
    QCOMPARE(unproven.exitCode, 0);
}

void WaitTest::badImageFailsWithItsCause()
{
    const ProgramResult text = cli({"create", "42", "--user-id", "7", "--image", "registry.example/goose:missing", "--wait"});
    QCOMPARE(text.exitCode, 1);
    QVERIFY2(text.out.find("failed: Image registry.example/goose:missing is not in the registry") != std::string::npos, text.out.c_str());
    QVERIFY2(text.err.find("An old pod still serves.") != std::string::npos, text.err.c_str());
    // Who comes later need not wait for what is known already.
    const ProgramResult result = cli({"wait", "user-7/proj-42-api", "-o", "jsonl"});
    QCOMPARE(result.exitCode, 1);
    const std::vector<Value> lines = linesOf(result.out), results = ofType(lines, "result");
    QCOMPARE(results.size(), std::size_t(1));
    QCOMPARE(results[0]["result"].string(), std::string("failed"));
    QCOMPARE(results[0]["cause"]["code"].string(), std::string("ImageNotFound"));
    QCOMPARE(results[0]["cause"]["certain"].boolean(), true);
    int failures = 0;
    for (const Value &event : ofType(lines, "event"))
        failures += event["state"].string() == "failed" && event["code"].string() == "ImageNotFound" ? 1 : 0;
    QCOMPARE(failures, 1);
    QCOMPARE(core::toJson(lines.back()), std::string(R"({"type":"summary","ready":0,"failed":1,"exit":1})"));
    const ProgramResult list = cli({"projects", "-n", "user-7", "--causes", "-o", "json"});
    const auto document = core::parseJson(list.out);
    QVERIFY2(document && (*document)["items"].size() == 1, list.out.c_str());
    QCOMPARE((*document)["items"].at(0)["status"].string(), std::string("failed"));
    QCOMPARE((*document)["items"].at(0)["cause"].string(), std::string("ImageNotFound"));
}

void WaitTest::timesOutWithThePhase()
{
    const ProgramResult result = cli({"create", "43", "--user-id", "7", "--image", "registry.example/goose:1", "--set",
                                      "spec.template.metadata.annotations[\"demo.readyline.dev/app\"]=answers=9000", "--wait", "--timeout", "2"});
    QVERIFY2(result.exitCode == 5, (result.out + result.err).c_str());
    QVERIFY2(result.err.find("readyline-cli: deployment.apps/proj-43-api: timed out: ") != std::string::npos, result.err.c_str());
    const ProgramResult phase = cli({"wait", "user-7/proj-43-api", "--fail-fast", "never", "--phase-timeout", "pods=1s", "-o", "jsonl"});
    QVERIFY2(phase.exitCode == 5, (phase.out + phase.err).c_str());
    QCOMPARE(ofType(linesOf(phase.out), "result").at(0)["phases"]["pods"]["state"].string(), std::string("failed"));
}

void WaitTest::deactivateAndActivate()
{
    QCOMPARE(cli({"create", "44", "--user-id", "7", "--image", "registry.example/goose:1", "--wait", "--replicas", "2"}).exitCode, 0);
    const ProgramResult off = cli({"deactivate", "user-7/proj-44-api", "--wait"});
    QVERIFY2(off.exitCode == 0, (off.out + off.err).c_str());
    QVERIFY2(off.out.find("deployment.apps/proj-44-api inactive\n") != std::string::npos, off.out.c_str());
    QCOMPARE(cli({"wait", "user-7/proj-44-api"}).exitCode, 1);
    QCOMPARE(cli({"wait", "user-7/proj-44-api", "--for", "inactive"}).exitCode, 0);
    const ProgramResult on = cli({"activate", "user-7/proj-44-api", "--wait", "-o", "jsonl"});
    QVERIFY2(on.exitCode == 0, (on.out + on.err).c_str());
    QCOMPARE(cli({"restart", "user-7/proj-44-api", "--wait"}).exitCode, 0);
    const ProgramResult both = cli({"wait", "user-7/proj-44-api", "user-7/nobody", "-o", "jsonl"});
    QCOMPARE(both.exitCode, 3);
    QCOMPARE(ofType(linesOf(both.out), "result").size(), std::size_t(1));
}

void WaitTest::wrongCalls()
{
    for (const std::vector<std::string> &call : std::vector<std::vector<std::string>>{{"wait"},
                                                                                     {"wait", "x", "--for", "ever"},
                                                                                     {"wait", "x", "--timeout", "soon"},
                                                                                     {"wait", "x", "--phase-timeout", "pods"},
                                                                                     {"wait", "x", "--health", "maybe"},
                                                                                     {"wait", "x", "--health-port", "0"},
                                                                                     {"wait", "x", "--health-url", "ftp://x"},
                                                                                     {"wait", "x", "-o", "yaml"},
                                                                                     {"projects", "-w", "--causes"}}) {
        const ProgramResult result = cli(call);
        QVERIFY2(result.exitCode == 2, (call.back() + ": " + result.err).c_str());
        QVERIFY2(result.err.rfind("readyline-cli: ", 0) == 0, result.err.c_str());
    }
}

REGISTER_TEST(WaitTest);
#include "WaitTest.moc"
