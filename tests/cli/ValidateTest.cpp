// SPDX-License-Identifier: Apache-2.0
// The commands validate, defaults and quantity: their contract, places, exit codes and behaviour on large and bad input.
#include "core/Json.h"
#include "support/JsonSchema.h"
#include "support/Program.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"
#include "yaml/Reader.h"

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
      - name: side
        image: x
      - name: web
        image: x
        redinessProbe: {}
        readinessProbe:
          httpGet: {path: /, port: 80}
          periodSeconds: -1
---
# nothing
---
apiVersion: v1
kind: ConfigMap
metadata: {name: c}
---
apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Service
  metadata: {name: s}
  spec: {ports: [{port: 80}], selector: {app: web}}
- apiVersion: v1
  kind: Service
  metadata: {name: t}
  spec: {}
)";

class ValidateCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tableNamesThePlaces();
    void jsonHasTheContract();
    void sarif();
    void exitCodes_data();
    void exitCodes();
    void unreadableDocumentsHidNoOthers();
    void manyDocumentsStayInOrder();
    void defaultsAreFilledIn();
    void quantities();
};

void ValidateCommandTest::tableNamesThePlaces()
{
    const support::Sandbox box;
    const auto result = runCli({"validate", box.write("m.yaml", manifests)});
    QCOMPARE(result.exitCode, 1);
    for (const char *text : {"m.yaml:14 ", "unknown field \"spec.template.spec.containers[1].redinessProbe\"", "m.yaml:17 ", "m.yaml:35 ", "Service/t", "spec.ports: Required value"})
        QVERIFY2(result.out.find(text) != std::string::npos, (std::string(text) + " is not in\n" + result.out).c_str());
    QCOMPARE(result.err, std::string("1 document not checked\n"));
}

void ValidateCommandTest::jsonHasTheContract()
{
    const auto report = core::parseJson(runCli({"validate", "-o", "json", "-"}, manifests).out);
    QVERIFY(report);
    QCOMPARE(support::schemaProblem(*report, "ValidationReport"), std::string());
    const Value &documents = (*report)["documents"];
    QCOMPARE(documents.size(), std::size_t(4));
    const Value &first = documents.at(0);
    QCOMPARE(first["line"].integer(), std::optional<std::int64_t>(1));
    QVERIFY(first["item"].isNull() && first["decode"].isNull() && first["checked"].boolean());
    QCOMPARE(first["object"]["name"].string(), std::string("web"));
    QCOMPARE(first["errors"].size(), std::size_t(1));
    const Value &error = first["errors"].at(0);
    QCOMPARE(error["reason"].string(), std::string("FieldValueInvalid"));
    QCOMPARE(error["serverField"].string(), std::string("spec.template.spec.containers[1].readinessProbe.periodSeconds"));
    QCOMPARE(error["path"].string(), std::string("spec.template.spec.containers[name=web].readinessProbe.periodSeconds"));
    QCOMPARE(error["message"].string(), std::string("Invalid value: -1: must be greater than or equal to 0"));
    QCOMPARE(error["line"].integer(), std::optional<std::int64_t>(17));
    QCOMPARE(error["column"].integer(), std::optional<std::int64_t>(26));
    QVERIFY(!documents.at(1)["checked"].boolean());
    QCOMPARE(documents.at(1)["index"].integer(), std::optional<std::int64_t>(2));
    QCOMPARE(documents.at(2)["item"].integer(), std::optional<std::int64_t>(0));
    QCOMPARE(documents.at(3)["item"].integer(), std::optional<std::int64_t>(1));
    // The missing ports are looked for at their nearest parent.
    QCOMPARE(documents.at(3)["errors"].at(0)["line"].integer(), std::optional<std::int64_t>(35));
    const auto empty = core::parseJson(runCli({"validate", "-o", "json", "-"}, "# nothing\n").out);
    QVERIFY(empty && (*empty)["documents"].isList() && (*empty)["documents"].size() == 0);
}

void ValidateCommandTest::sarif()
{
    const auto log = core::parseJson(runCli({"validate", "-o", "sarif", "-"}, manifests).out);
    QVERIFY(log);
    const Value &run = (*log)["runs"].at(0);
    QCOMPARE(run["results"].size(), std::size_t(3));
    QCOMPARE(run["results"].at(1)["ruleId"].string(), std::string("FieldValueInvalid"));
}

void ValidateCommandTest::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitCode");
    const QByteArray valid = "apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {ports: [{port: 80}]}\n";
    const auto row = [](const char *name, QStringList arguments, QByteArray input, int code) { QTest::newRow(name) << std::move(arguments) << std::move(input) << code; };
    const QString input = QStringLiteral("-");
    row("valid", {input}, valid, 0);
    row("invalid", {input}, "apiVersion: v1\nkind: Service\nmetadata: {name: S_}\nspec: {ports: [{port: 80}]}\n", 1);
    row("unknown field", {input}, valid + "stat: 1\n", 1);
    row("cannot be decoded", {input}, "apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: 1\n", 1);
    row("no kind", {input}, "a: 1\n", 1);
    row("no YAML", {input}, "a: [\n", 1);
    row("template", {input}, "a: {{ .x }}\n", 1);
    row("not UTF-8", {input}, "a: \xff\n", 1);
    row("NUL", {input}, QByteArray("a: \0", 4), 1);
    row("unchecked", {input}, "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n", 0);
    row("unchecked and asked for", {input, QStringLiteral("--fail-unchecked")}, "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n", 1);
    row("nothing", {input}, "", 0);
    row("no file", {QStringLiteral("/none.yaml")}, "", 3);
    row("URL", {QStringLiteral("https://example.org/x.yaml")}, "", 2);
    row("no FILE", {}, "", 2);
    row("no such format", {QStringLiteral("-o"), QStringLiteral("svg"), input}, valid, 2);
}

void ValidateCommandTest::exitCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(int, exitCode);
    std::vector<std::string> call{"validate"};
    for (const QString &argument : arguments)
        call.push_back(argument.toStdString());
    const auto result = runCli(call, std::string_view(input.constData(), std::size_t(input.size())));
    QVERIFY2(result.exitCode == exitCode, (std::to_string(result.exitCode) + "\n" + result.out + result.err).c_str());
}

void ValidateCommandTest::unreadableDocumentsHidNoOthers()
{
    const auto report = core::parseJson(runCli({"validate", "-o", "json", "-"}, std::string("a: \"open\n---\n") + manifests).out);
    QVERIFY(report);
    const Value &broken = (*report)["documents"].at(0);
    QVERIFY(broken["object"].isNull() && broken["decode"].isString());
    QCOMPARE((*report)["documents"].size(), std::size_t(5));
    QCOMPARE((*report)["documents"].at(1)["index"].integer(), std::optional<std::int64_t>(1));
    QCOMPARE((*report)["documents"].at(1)["line"].integer(), std::optional<std::int64_t>(3));
}

void ValidateCommandTest::manyDocumentsStayInOrder()
{
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += "apiVersion: v1\nkind: Service\nmetadata: {name: s" + std::to_string(i) + "}\nspec: {ports: [{port: " + (i % 100 == 7 ? "0" : "80") + "}]}\n---\n";
    const auto result = runCli({"validate", "-o", "json", "-"}, text);
    QCOMPARE(result.exitCode, 1);
    const auto report = core::parseJson(result.out);
    QVERIFY(report);
    QCOMPARE((*report)["documents"].size(), std::size_t(3000));
    for (std::size_t i = 0; i < 3000; ++i) {
        const Value &document = (*report)["documents"].at(i);
        QCOMPARE(document["object"]["name"].string(), "s" + std::to_string(i));
        QCOMPARE(document["index"].integer(), std::optional<std::int64_t>(std::int64_t(i)));
        QCOMPARE(document["line"].integer(), std::optional<std::int64_t>(std::int64_t(5 * i + 1)));
        QCOMPARE(document["errors"].size(), std::size_t(i % 100 == 7 ? 2 : 0));
    }
}

void ValidateCommandTest::defaultsAreFilledIn()
{
    const char *const deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n"
                                   "    metadata: {labels: {app: web}}\n    spec: {containers: [{name: web, image: x, readinessProbe: {httpGet: {port: 80}}}]}\n";
    const auto yaml = runCli({"defaults", "-"}, std::string(deployment) + "---\nkind: Unknown\napiVersion: x/v1\n");
    QVERIFY2(yaml.exitCode == 0, yaml.err.c_str());
    const auto documents = yaml::read(yaml.out);
    QVERIFY(documents && documents->size() == 2);
    const Value &spec = (*documents)[0].value["spec"];
    QCOMPARE(spec["progressDeadlineSeconds"].integer(), std::optional<std::int64_t>(600));
    QCOMPARE(spec["template"]["spec"]["containers"].at(0)["readinessProbe"]["httpGet"]["path"].string(), std::string("/"));
    const auto one = core::parseJson(runCli({"defaults", "-o", "json", "-"}, deployment).out);
    QVERIFY(one && (*one)["kind"].string() == "Deployment");
    const auto two = core::parseJson(runCli({"defaults", "-o", "json", "-"}, std::string(deployment) + "---\n" + deployment).out);
    QVERIFY(two && (*two)["kind"].string() == "List" && (*two)["items"].size() == 2);
    QCOMPARE(runCli({"defaults", "-"}, "a: [\n").exitCode, 3);
    QCOMPARE(runCli({"defaults", "-"}, "apiVersion: v1\nkind: Service\nspec: 1\n").exitCode, 1);
}

void ValidateCommandTest::quantities()
{
    const auto table = runCli({"quantity", "1.5Gi", "100m"});
    QCOMPARE(table.exitCode, 0);
    QVERIFY2(table.out.find("1536Mi") != std::string::npos && table.out.find("1610612736") != std::string::npos && table.out.find("0.1") != std::string::npos, table.out.c_str());
    const auto list = core::parseJson(runCli({"quantity", "-o", "json", "--", "1e3", "12E", "1.1Gi", "0.1u", "1x", "-1500m", "0"}).out);
    QVERIFY(list);
    QCOMPARE(support::schemaProblem(*list, "QuantityList"), std::string());
    const Value &items = (*list)["items"];
    QCOMPARE(items.at(0)["canonical"].string(), std::string("1e3"));
    QCOMPARE(items.at(0)["number"].string(), std::string("1000"));
    QCOMPARE(items.at(1)["number"].string(), std::string("12000000000000000000"));
    QVERIFY(items.at(2)["warning"].string().find("1181116006400m") != std::string::npos);
    QVERIFY(items.at(3)["warning"].string().find("1m") != std::string::npos);
    QVERIFY(!items.at(4)["valid"].boolean() && items.at(4)["error"].isString());
    QCOMPARE(items.at(5)["number"].string(), std::string("-1.5"));
    QCOMPARE(items.at(6)["number"].string(), std::string("0"));
    QCOMPARE(runCli({"quantity", "1", "x"}).exitCode, 1);
    QCOMPARE(runCli({"quantity"}).exitCode, 2);
}

REGISTER_TEST(ValidateCommandTest);
#include "ValidateTest.moc"
