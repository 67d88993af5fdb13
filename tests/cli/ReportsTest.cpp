// SPDX-License-Identifier: Apache-2.0
// Every JSON document and line of the commands that talk to a cluster fits its schema; against a served simulated cluster.
#include "core/Json.h"
#include "support/JsonSchema.h"
#include "support/Program.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <sstream>

using core::Value;
using support::ProgramResult;

class ReportsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void projects();
    void projectsFollowed();
    void writes();
    void waitedFor();
    void namespacesThatAreNotThereYet();
    void differences();
    void conflicts();
    void kubeconfig();
    void signalsEndReports_data();
    void signalsEndReports();
    void cleanupTestCase() { m_server.reset(); }

private:
    ProgramResult cli(const std::vector<std::string> &arguments, std::string_view input = {}) const
    {
        return support::runCli(arguments, input, {{"KUBECONFIG", m_kubeconfig}}, 120);
    }
    /// The document of `-o json`, checked; the exit code it tells is that of the program.
    Value report(std::vector<std::string> call, const char *schema, const std::string &input = {}) const;
    /// The lines of `-o jsonl`, checked.
    std::vector<Value> lines(std::vector<std::string> call, const std::string &input = {}) const;

    support::Sandbox m_folder;
    std::string m_kubeconfig;
    std::unique_ptr<support::BackgroundProgram> m_server;
};

static void mustBeEmpty(const std::string &problem, const std::string &text)
{
    if (!problem.empty())
        QTest::qFail((problem + " in " + text).c_str(), __FILE__, __LINE__);
}

static Value parsed(const std::string &text)
{
    const auto value = core::parseJson(text);
    return value ? *value : Value("no JSON: " + text);
}

static std::vector<Value> checkedLines(const std::string &text, const char *schema)
{
    std::vector<Value> out;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        out.push_back(parsed(line));
        mustBeEmpty(support::schemaProblem(out.back(), schema), line);
    }
    return out;
}

Value ReportsTest::report(std::vector<std::string> call, const char *schema, const std::string &input) const
{
    call.insert(call.end(), {"-o", "json"});
    const ProgramResult result = cli(call, input);
    Value document = parsed(result.out);
    mustBeEmpty(support::schemaProblem(document, schema), result.out + result.err);
    if (document.contains("exit") && document["exit"].integer() != result.exitCode)
        QTest::qFail("the document tells another exit code", __FILE__, __LINE__);
    return document;
}

std::vector<Value> ReportsTest::lines(std::vector<std::string> call, const std::string &input) const
{
    call.insert(call.end(), {"-o", "jsonl"});
    const ProgramResult result = cli(call, input);
    std::vector<Value> out = checkedLines(result.out, "WaitLine");
    if (out.empty() || out.back()["type"].string() != "summary" || out.back()["exit"].integer() != result.exitCode)
        QTest::qFail(("no summary with the exit code: " + result.out).c_str(), __FILE__, __LINE__);
    return out;
}

void ReportsTest::initTestCase()
{
    m_kubeconfig = m_folder.path("k.yaml");
    m_server = std::make_unique<support::BackgroundProgram>(
        "READYLINE_CLI", std::vector<std::string>{"demo", "serve", "--scenario", "empty", "--speed", "20", "--kubeconfig-out", m_kubeconfig});
    QVERIFY2(m_server->waitForLine("KUBECONFIG"), m_server->output().c_str());
    QCOMPARE(report({"create", "1", "--user-id", "7", "--image", "registry.example/goose:1", "--wait"}, "WriteReport")["results"].at(0)["result"].string(),
             std::string("ready"));
}

void ReportsTest::projects()
{
    QCOMPARE(report({"projects", "-n", "nowhere"}, "ProjectList")["items"].size(), std::size_t(0));
    for (const std::vector<std::string> &call : {std::vector<std::string>{"projects"}, {"projects", "list", "-A", "--causes"}})
        QCOMPARE(report(call, "ProjectList")["items"].at(0)["workload"].string(), std::string("deployment.apps/proj-1-api"));
}

void ReportsTest::projectsFollowed()
{
    QCOMPARE(cli({"create", "2", "--user-id", "7", "--image", "registry.example/goose:1"}).exitCode, 0);
    support::BackgroundProgram follow("READYLINE_CLI", {"projects", "-w", "-n", "user-7", "-o", "json"}, {{"KUBECONFIG", m_kubeconfig}});
    support::BackgroundProgram names("READYLINE_CLI", {"projects", "-w", "-n", "user-7", "-o", "name"}, {{"KUBECONFIG", m_kubeconfig}});
    support::BackgroundProgram table("READYLINE_CLI", {"projects", "-w", "-n", "user-7"}, {{"KUBECONFIG", m_kubeconfig}});
    QVERIFY2(follow.waitForLine("proj-2-api"), follow.output().c_str());
    QVERIFY2(names.waitForLine("deployment.apps/proj-2-api"), names.output().c_str());
    QVERIFY2(table.waitForLine("proj-2-api"), table.output().c_str());
    QCOMPARE(cli({"delete", "user-7/proj-2-api"}).exitCode, 0);
    QVERIFY2(follow.waitForLine("\"removed\""), follow.output().c_str());
    QVERIFY2(table.waitForLine("deleted"), table.output().c_str());
    QCOMPARE(names.output().find("NAMESPACE"), std::string::npos);
    ::kill(pid_t(follow.process().processId()), SIGTERM);
    QVERIFY(follow.process().waitForFinished(10000));
    QCOMPARE(follow.process().exitCode(), 143);
    const auto told = checkedLines(follow.output(), "ProjectLine");
    QCOMPARE(told.front()["type"].string(), std::string("changed"));
    QCOMPARE(told.back()["name"].string(), std::string("proj-2-api"));
}

void ReportsTest::writes()
{
    const std::string project = "user-7/proj-1-api";
    for (const std::vector<std::string> &call : {std::vector<std::string>{"deactivate", project}, {"activate", project, "--replicas", "2"}, {"restart", project},
                                                 {"delete", project, "--dry-run=server"}}) {
        const Value document = report(call, "WriteReport");
        QCOMPARE(document["items"].at(0)["object"]["name"].string(), std::string("proj-1-api"));
        QCOMPARE(lines(call).front()["type"].string(), std::string("object"));
    }
    const Value missing = report({"deactivate", "user-7/nobody"}, "WriteReport");
    QCOMPARE(missing["items"].at(0)["error"]["http"].integer(), 404);
    QCOMPARE(missing["exit"].integer(), 3);
    QCOMPARE(lines({"activate", "user-7/nobody"}).back()["failed"].integer(), 1);
}

void ReportsTest::waitedFor()
{
    const Value failed = report({"create", "3", "--user-id", "7", "--image", "registry.example/goose:missing", "--wait"}, "WriteReport");
    QCOMPARE(failed["exit"].integer(), 1);
    QCOMPARE(failed["results"].at(0)["cause"]["code"].string(), std::string("ImageNotFound"));
    const auto both = lines({"wait", "user-7/proj-1-api", "user-7/nobody"});
    QCOMPARE(core::toJson(both.back()), std::string(R"({"type":"summary","ready":1,"failed":1,"exit":3})"));
    const auto written = lines({"restart", "user-7/proj-1-api", "user-7/nobody", "--wait"});
    QCOMPARE(core::toJson(written.back()), std::string(R"({"type":"summary","ready":1,"failed":1,"exit":3})"));
}

void ReportsTest::namespacesThatAreNotThereYet()
{
    const std::string text = "apiVersion: v1\nkind: Namespace\nmetadata: {name: later}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: s, namespace: later}\n"
                             "spec: {ports: [{port: 80}]}\n";
    const Value document = report({"apply", "-", "--dry-run=server"}, "WriteReport", text);
    QCOMPARE(document["items"].at(1)["result"].string(), std::string("created"));
    QVERIFY(document["items"].at(1)["note"].string().find("only when applying") != std::string::npos);
    QCOMPARE(report({"diff", "-"}, "DiffReport", text)["items"].at(1)["different"].boolean(), true);
}

void ReportsTest::differences()
{
    const std::string same = cli({"export", "user-7/proj-1-api"}).out;
    QCOMPARE(report({"diff", "-"}, "DiffReport", same)["items"].at(0)["different"].boolean(), false);
    std::string other = same;
    other.replace(other.find("failureThreshold: 12"), 20, "failureThreshold: 13");
    QCOMPARE(report({"diff", "-"}, "DiffReport", other)["items"].at(1)["changes"].at(0)["after"].integer(), 13);
    other.replace(other.find("failureThreshold: 13"), 20, "failureThreshold: -3");
    QCOMPARE(report({"diff", "-"}, "DiffReport", other)["items"].at(1)["error"]["http"].integer(), 422);
}

void ReportsTest::conflicts()
{
    std::string text = cli({"export", "user-7/proj-1-api"}).out;
    QCOMPARE(cli({"apply", "-", "--field-manager", "other"}, text).exitCode, 0);
    text.replace(text.find("registry.example/goose:1"), 24, "registry.example/goose:2");
    const Value document = report({"apply", "-"}, "WriteReport", text);
    QCOMPARE(document["exit"].integer(), 4);
    const Value told = document["items"].at(0)["conflicts"].at(0); // refused in the dry run, before anything was written
    QCOMPARE(told["ours"].string(), std::string("registry.example/goose:2"));
    QCOMPARE(told["manager"].string(), std::string("other"));
    for (const Value &line : lines({"apply", "-"}, text))
        QVERIFY(line["result"].string() != "failed" || line["conflicts"].size() == 1);
    QCOMPARE(report({"diff", "-"}, "DiffReport", text)["items"].items().back()["conflicts"].size(), std::size_t(1));
}

void ReportsTest::kubeconfig()
{
    QVERIFY(report({"config"}, "Config")["resolved"]["server"].string().rfind("https://127.0.0.1:", 0) == 0);
    QCOMPARE(report({"config", "check"}, "Config")["resolved"]["check"]["canListServices"].boolean(), true);
    for (const std::vector<std::string> &call : {std::vector<std::string>{"config", "--context", "nowhere"}, {"config", "check", "--context", "nowhere"},
                                                 {"config", "check", "--token", "wrong"}, {"config", "check", "--server", "https://127.0.0.1:1"}}) {
        const Value broken = report(call, "Config");
        QVERIFY2(broken["resolved"]["problems"].size() == 1, call.back().c_str());
        QCOMPARE(cli(call).exitCode, 3);
    }
}

void ReportsTest::signalsEndReports_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("signal");
    QTest::newRow("json") << QStringLiteral("json") << SIGINT;
    QTest::newRow("jsonl") << QStringLiteral("jsonl") << SIGTERM;
}

void ReportsTest::signalsEndReports()
{
    QFETCH(QString, format);
    QFETCH(int, signal);
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("KUBECONFIG"), QString::fromStdString(m_kubeconfig));
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("READYLINE_CLI"),
                  {QStringLiteral("create"), QStringLiteral("9"), QStringLiteral("--user-id"), QStringLiteral("7"), QStringLiteral("--image"),
                   QStringLiteral("registry.example/goose:1"), QStringLiteral("--set"),
                   QStringLiteral("spec.template.metadata.annotations[\"demo.readyline.dev/app\"]=answers=9000"), QStringLiteral("--wait"),
                   QStringLiteral("-v"), QStringLiteral("6"), QStringLiteral("-o"), format});
    program.setReadChannel(QProcess::StandardError);
    // The Deployment is written once its request, which is no dry run, was answered.
    const QRegularExpression written(QStringLiteral("PATCH /apis/apps/v1/(?!.*dryRun)[^\n]* 20[01] in"));
    QString requests;
    while (!requests.contains(written) && program.waitForReadyRead(20000))
        requests += QString::fromUtf8(program.readAllStandardError());
    QVERIFY2(requests.contains(written), qPrintable(requests));
    ::kill(pid_t(program.processId()), signal);
    QVERIFY(program.waitForFinished(10000));
    QCOMPARE(program.exitCode(), 128 + signal);
    const std::string out = program.readAllStandardOutput().toStdString();
    if (format == u"json") {
        const Value document = parsed(out);
        mustBeEmpty(support::schemaProblem(document, "WriteReport"), out);
        QCOMPARE(document["exit"].integer(), 130);
        QVERIFY(document["items"].size() == 3);
    } else {
        QCOMPARE(checkedLines(out, "WaitLine").back()["exit"].integer(), 143);
    }
}

REGISTER_TEST(ReportsTest);
#include "ReportsTest.moc"
