// SPDX-License-Identifier: Apache-2.0
// What all commands have in common: help, formats of -o, flags, colours, options that a command does not take.
#include "cli/Commands.h"
#include "support/Program.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using support::runCli;

class UsageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void helpListsFormats();
    void formatsOfEveryCommand_data();
    void formatsOfEveryCommand();
    void optionsOnlyWhereTheyMeanSomething();
    void flagsWithValues();
    void versionAnywhere();
    void colours();
    void schemasAreListed();
};

static bool has(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

static std::vector<std::string> wordsOf(const char *name)
{
    const QStringList words = QString::fromUtf8(name).split(u' ');
    std::vector<std::string> out;
    for (const QString &word : words)
        out.push_back(word.toStdString());
    return out;
}

void UsageTest::helpListsFormats()
{
    const std::string overview = runCli({"--help"}).out;
    for (const cli::Command &command : cli::commands()) {
        QVERIFY2(has(overview, std::string("  ") + command.name + ' '), command.name);
        std::vector<std::string> call = wordsOf(command.name);
        call.push_back("--help");
        const auto help = runCli(call);
        QCOMPARE(help.exitCode, 0);
        const bool listed = has(help.out, std::string("-o, --output ") + command.formats + ' ');
        QVERIFY2(listed == (*command.formats != '\0'), (command.name + (": " + help.out)).c_str());
    }
}

void UsageTest::formatsOfEveryCommand_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("formats");
    for (const cli::Command &command : cli::commands())
        QTest::newRow(command.name) << std::string(command.name) << std::string(command.formats);
}

void UsageTest::formatsOfEveryCommand()
{
    QFETCH(std::string, name);
    QFETCH(std::string, formats);
    for (const char *format : {"jsonpath={.items}", "custom-columns=NAME:.metadata.name", "xml", ""}) {
        std::vector<std::string> call = wordsOf(name.c_str());
        call.insert(call.end(), {"-o", format});
        const auto result = runCli(call);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.out.empty() && has(result.err, "readyline-cli: wrong usage: "), result.err.c_str());
        if (has(format, "="))
            QVERIFY2(has(result.err, "hint: use -o json"), result.err.c_str());
        else if (!formats.empty())
            QVERIFY2(has(result.err, "hint: use -o " + formats.substr(0, formats.find('|'))), result.err.c_str());
    }
}

void UsageTest::optionsOnlyWhereTheyMeanSomething()
{
    for (const std::vector<std::string> &call : {std::vector<std::string>{"create", "x", "-l", "app=x"}, {"validate", "x.yaml", "-l", "app=x"}, {"delete", "-f", "x.yaml"},
                                                 {"wait", "x", "-R"}, {"projects", "-f", "x.yaml"}, {"lint", "x.yaml", "--dry-run=server"}}) {
        const auto result = runCli(call);
        QVERIFY2(result.exitCode == 2 && has(result.err, "Unknown option"), (call.front() + result.err).c_str());
    }
}

void UsageTest::flagsWithValues()
{
    const support::Sandbox box;
    const std::string file = box.write("m.yaml", "apiVersion: x.example/v1\nkind: Thing\nmetadata: {name: a}\n");
    QCOMPARE(runCli({"validate", file, "--fail-unchecked=true"}).exitCode, 1);
    QCOMPARE(runCli({"validate", file, "--fail-unchecked=false"}).exitCode, 0);
    QCOMPARE(runCli({"validate", file, "--fail-unchecked=perhaps"}).exitCode, 2);
}

void UsageTest::versionAnywhere()
{
    const std::string version = runCli({"--version"}).out;
    QVERIFY(has(version, "readyline-cli "));
    QCOMPARE(runCli({"--color", "never", "--version"}).out, version);
}

void UsageTest::colours()
{
    const support::Sandbox box;
    const std::string file = box.write("m.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {ports: [{port: 0}]}\n");
    const std::vector<std::string> call{"validate", file};
    const auto with = [&call](const char *when, const support::Environment &environment = {}) {
        std::vector<std::string> words = call;
        words.insert(words.end(), {"--color", when});
        return runCli(words, {}, environment);
    };
    QVERIFY(!has(runCli(call).out, "\x1b["));
    QVERIFY(has(with("always").out, "\x1b[31merror\x1b[0m"));
    QVERIFY(has(with("always", {{"NO_COLOR", "1"}}).out, "\x1b["));
    QVERIFY(!has(with("never").out, "\x1b["));
    QCOMPARE(with("auto").out, runCli(call).out);
    QCOMPARE(with("purple").exitCode, 2);
    // The columns stand as without colours.
    std::string plain = with("always").out;
    for (std::size_t at = plain.find('\x1b'); at != std::string::npos; at = plain.find('\x1b'))
        plain.erase(at, plain.find('m', at) - at + 1);
    QCOMPARE(plain, with("never").out);
}

/// A schema that the page of the command line does not name is of no use; a keyword that the tests do not know is not tested.
void UsageTest::schemasAreListed()
{
    const auto read = [](const QString &path) {
        QFile file(QStringLiteral(READYLINE_SOURCE_DIR) + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray page = read(QStringLiteral("/docs/command-line.md"));
    const QStringList schemas = QDir(QStringLiteral(READYLINE_SOURCE_DIR "/docs/schema")).entryList({QStringLiteral("*.json")});
    QVERIFY(schemas.size() >= 14);
    static const QRegularExpression unknown(
        QStringLiteral("\"(oneOf|allOf|not|if|then|else|pattern|format|maximum|exclusiveMinimum|exclusiveMaximum|maxItems|minLength|maxLength|prefixItems|"
                       "uniqueItems|patternProperties|dependentRequired|unevaluatedProperties|contains|propertyNames|multipleOf)\": *[^{ ]"));
    for (const QString &schema : schemas) {
        QVERIFY2(page.contains("(schema/" + schema.toUtf8() + ")"), qPrintable(schema + QStringLiteral(" is missing in docs/command-line.md")));
        const QString text = QString::fromUtf8(read(QStringLiteral("/docs/schema/") + schema));
        QVERIFY2(text.contains(QStringLiteral("https://json-schema.org/draft/2020-12/schema")), qPrintable(schema));
        QVERIFY2(!text.contains(unknown), qPrintable(schema + QStringLiteral(" has a keyword that support/JsonSchema does not check")));
    }
}

REGISTER_TEST(UsageTest);
#include "UsageTest.moc"
