// SPDX-License-Identifier: Apache-2.0
// Bytes that are no manifest, input without end, outputs that cannot be written: clear sentences, the right exit codes, files as they were.
#include "support/Program.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QProcess>
#include <QTest>

#include <filesystem>

#include <unistd.h>

using support::runCli;

class BadInputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsNoCommandTakes();
    void unreadableText_data();
    void unreadableText();
    void inputWithoutEnd_data();
    void inputWithoutEnd();
    void outputsThatAreFull_data();
    void outputsThatAreFull();
    void largeFiles();
    void unreadableFiles();
    void urls();
    void objectsWithoutName();
    void nothingToApply();
    void profilesAreNamed();
    void unreadableFilesHideNoOthers();
    void readOnlyFolders();
};

namespace {

std::string nestedAliases()
{
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string below = "*a" + std::to_string(i - 1);
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + below;
        for (int j = 1; j < 10; ++j)
            text += ", " + below;
        text += "]\n";
    }
    return text;
}

void addColumns(std::initializer_list<const char *> names)
{
    for (const char *name : names)
        QTest::addColumn<std::string>(name);
}

/// The same call with its standard input or output joined to a device.
support::ProgramResult runOnDevice(const QString &call, const char *input, const char *output)
{
    QProcess program;
    if (input)
        program.setStandardInputFile(QString::fromUtf8(input));
    if (output)
        program.setStandardOutputFile(QString::fromUtf8(output));
    program.start(qEnvironmentVariable("READYLINE_CLI"), call.split(u' '));
    if (!program.waitForFinished(60000))
        return {-1, {}, "it did not end"};
    return {program.exitCode(), program.readAllStandardOutput().toStdString(), program.readAllStandardError().toStdString()};
}

} // namespace

void BadInputTest::wordsNoCommandTakes()
{
    for (const std::vector<std::string> &call : {std::vector<std::string>{"config", "view"}, {"config", "check", "x"}, {"projects", "x", "--demo"}, {"demo", "serve", "x"}}) {
        const auto result = runCli(call);
        QVERIFY2(result.exitCode == 2 && result.out.empty() && result.err.find("takes no arguments") != std::string::npos, result.err.c_str());
    }
}

void BadInputTest::unreadableText_data()
{
    addColumns({"text", "says", "place"});
    const auto row = [](const char *name, std::string text, const char *says, const char *place) {
        QTest::newRow(name) << std::move(text) << std::string(says) << std::string(place);
    };
    row("Latin-1", "kind: A\na: caf\xe9\n", "this is not UTF-8 text", "line 2, column 7");
    row("a surrogate", "a: \xed\xa0\x80\n", "this is not UTF-8 text", "line 1, column 4");
    row("UTF-16", std::string("\xff\xfe" "a\0:\0 \0b\0\n\0", 12), "The file is UTF-16", "line 1, column 1");
    row("a NUL byte", std::string("kind: A\na: b\0c\n", 15), "NUL byte", "line 2, column 5");
    row("a control character", "a: x\x07y\n", "control character", "line 1, column 5");
    row("a tab as indentation", "a:\n\tb: 1\n", "a tab cannot indent YAML", "line 2, column 1");
    row("a template", "a: {{ .Values.x }}\n", "helm template", "line 1, column 4");
    row("a quote that stays open", "a: \"x\nb: 1\n", "never closed", "line 1, column 4");
    row("a key twice", "a: 1\nb: 2\na: 3\n", "stands twice", "line 3, column 1");
    row("an alias within its own anchor", "a: &a [*a]\n", "contains itself", "line 1, column 8");
    row("aliases of aliases", nestedAliases(), "more than 100000 values", "line 5");
    row("lists without end", std::string(100000, '['), "nested more than 200 levels", "line 1, column 201");
    std::string maps;
    for (int i = 0; i < 20000; ++i)
        maps += "{\"a\":";
    row("JSON maps without end", maps, "nested more than 200 levels", "line 1");
}

void BadInputTest::unreadableText()
{
    QFETCH(std::string, text);
    QFETCH(std::string, says);
    QFETCH(std::string, place);
    const auto mentions = [](const std::string &all, const std::string &part) { return all.find(part) != std::string::npos; };
    for (const std::vector<std::string> &call : {std::vector<std::string>{"set", "-", "a=1"}, {"defaults", "-"}, {"lint", "-"}, {"explain", "-"}}) {
        const auto result = runCli(call, text);
        QCOMPARE(result.exitCode, call[0] == "lint" ? 1 : 3);
        QVERIFY2(mentions(result.err, "readyline-cli: standard input: ") && mentions(result.err, says) && mentions(result.err, place), (call[0] + ": " + result.err).c_str());
        QVERIFY2(result.err.size() < 400, result.err.c_str());
    }
    const auto checked = runCli({"validate", "-"}, text);
    QCOMPARE(checked.exitCode, 1);
    QVERIFY2(mentions(checked.out, says), checked.out.c_str());
}

void BadInputTest::inputWithoutEnd_data()
{
    QTest::addColumn<QString>("call");
    for (const char *call : {"validate -", "defaults -", "set - a=1"})
        QTest::newRow(call) << QString::fromUtf8(call);
}

void BadInputTest::inputWithoutEnd()
{
    QFETCH(QString, call);
    const auto result = runOnDevice(call, "/dev/zero", nullptr);
    QVERIFY2(result.exitCode == 3, (std::to_string(result.exitCode) + ' ' + result.err).c_str());
    QVERIFY2(result.err.find("standard input") != std::string::npos && result.err.find("larger than") != std::string::npos, result.err.c_str());
}

void BadInputTest::outputsThatAreFull_data()
{
    QTest::addColumn<QString>("call");
    for (const char *call : {"quantity 1", "validate -o json %1", "defaults %1", "lint -o json %1", "set %1 spec.ports[0].port=81", "--help", "set --help", "--version"})
        QTest::newRow(call) << QString::fromUtf8(call);
}

void BadInputTest::outputsThatAreFull()
{
    QFETCH(QString, call);
    const support::Sandbox box;
    const std::string file = box.write("s.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {ports: [{port: 80}]}\n");
    const auto result = runOnDevice(call.contains(u'%') ? call.arg(QString::fromStdString(file)) : call, nullptr, "/dev/full");
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.err, std::string("readyline-cli: Cannot write to standard output\n"));
}

void BadInputTest::largeFiles()
{
    const support::Sandbox box;
    const std::string text = "a: \"" + std::string(100'000'000, 'x') + "\"\n";
    const std::string file = box.write("large.yaml", text);
    for (const std::vector<std::string> &call : {std::vector<std::string>{"validate", file}, {"defaults", file}, {"set", "-i", file, "a=1"}}) {
        const auto result = runCli(call);
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.find("large.yaml: this document is larger than 67108864 bytes (line 1") != std::string::npos, result.err.c_str());
    }
    QVERIFY(box.read("large.yaml") == text);
}

void BadInputTest::unreadableFiles()
{
    const support::Sandbox box;
    std::filesystem::create_directory(box.path("folder"));
    const std::string secret = box.write("secret.yaml", "a: 1\n");
    std::filesystem::permissions(secret, std::filesystem::perms::none);
    struct Case {
        std::string file;
        const char *says;
    };
    std::vector<Case> cases{{box.path("none.yaml"), "No such file or directory"}, {box.path("folder"), "folder"}};
    if (::geteuid() != 0)
        cases.push_back({secret, "Permission denied"});
    for (const Case &item : cases) {
        for (const std::vector<std::string> &call : {std::vector<std::string>{"validate", item.file}, {"set", item.file, "a=1"}, {"lint", item.file}}) {
            const auto result = runCli(call);
            QCOMPARE(result.exitCode, 3);
            QVERIFY2(result.err.find(item.file) != std::string::npos && result.err.find(item.says) != std::string::npos, result.err.c_str());
        }
    }
}

void BadInputTest::urls()
{
    for (const std::vector<std::string> &call : {std::vector<std::string>{"validate", "https://x.example/a.yaml"}, {"lint", "https://x.example/a.yaml"},
                                                 {"set", "https://x.example/a.yaml", "a=1"}, {"apply", "https://x.example/a.yaml"},
                                                 {"simulate", "--scenario", "http://x.example/a"}}) {
        const auto result = runCli(call);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.find("is a URL, not a file\nhint: Download it first") != std::string::npos, result.err.c_str());
    }
}

void BadInputTest::objectsWithoutName()
{
    const auto result = runCli({"explain", "-"}, "apiVersion: apps/v1\nkind: Deployment\nmetadata: []\n");
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.err.rfind("readyline-cli: Deployment: json: ", 0) == 0, result.err.c_str());
}

void BadInputTest::nothingToApply()
{
    const auto result = runCli({"apply", "-"}, "# nothing\n");
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.find("There is no object to apply") != std::string::npos, result.err.c_str());
}

void BadInputTest::profilesAreNamed()
{
    const support::Sandbox box;
    for (const char *text : {"# nothing\n", "- 1\n", "kind: Profile\n", "a: [\n"}) {
        const auto result = runCli({"create", "1", "--user-id", "1", "--image", "x", "--profile", box.write("p.yaml", text)});
        QVERIFY2(result.err.find("p.yaml: ") != std::string::npos, result.err.c_str());
    }
}

void BadInputTest::unreadableFilesHideNoOthers()
{
    const support::Sandbox box;
    const std::string file = box.write("m.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {a: b}}\n"
                                                 "  template: {metadata: {labels: {a: b}}, spec: {containers: [{name: web, image: x}]}}\n");
    for (const char *command : {"validate", "lint", "defaults", "explain"}) {
        const std::string alone = runCli({command, file}).out;
        const auto result = runCli({command, box.path("none.yaml"), file});
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.out, alone);
        QVERIFY2(result.err.find("none.yaml: No such file or directory") != std::string::npos, result.err.c_str());
    }
}

void BadInputTest::readOnlyFolders()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    const support::Sandbox box;
    const std::string file = box.write("folder/m.yaml", "kind: A\na: 1\n");
    std::filesystem::permissions(box.path("folder"), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    const auto result = runCli({"set", "-i", file, "a=2"});
    std::filesystem::permissions(box.path("folder"), std::filesystem::perms::owner_all);
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.find("Permission denied") != std::string::npos && result.err.find("as it was before") != std::string::npos, result.err.c_str());
    QCOMPARE(box.read("folder/m.yaml"), std::string("kind: A\na: 1\n"));
}

REGISTER_TEST(BadInputTest);
#include "BadInputTest.moc"
