// SPDX-License-Identifier: Apache-2.0
#include "support/Program.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QTest>

class CompletionTest : public QObject {
    Q_OBJECT

    static std::string complete(std::vector<std::string> words, const support::Environment &environment = {})
    {
        words.insert(words.begin(), "__complete");
        const auto result = support::runCli(words, {}, environment);
        return result.exitCode == 0 ? result.out : "failed: " + result.err;
    }

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("expected");
        QTest::newRow("commands") << QStringList{QStringLiteral("de")} << QStringLiteral("deactivate\ndefaults\ndelete\ndemo\n:4\n");
        QTest::newRow("second word") << QStringList{QStringLiteral("demo"), QString()} << QStringLiteral("serve\n:4\n");
        QTest::newRow("after an option") << QStringList{QStringLiteral("-n"), QStringLiteral("x"), QStringLiteral("conf")} << QStringLiteral("config\n:4\n");
        QTest::newRow("options") << QStringList{QStringLiteral("wait"), QStringLiteral("--fa")} << QStringLiteral("--fail-fast\n:4\n");
        QTest::newRow("values") << QStringList{QStringLiteral("wait"), QStringLiteral("--fail-fast"), QStringLiteral("c")} << QStringLiteral("certain\n:4\n");
        QTest::newRow("formats") << QStringList{QStringLiteral("lint"), QStringLiteral("-o"), QString()} << QStringLiteral("table\njson\nsarif\n:4\n");
        QTest::newRow("files") << QStringList{QStringLiteral("apply"), QString()} << QStringLiteral(":0\n");
        QTest::newRow("file option") << QStringList{QStringLiteral("projects"), QStringLiteral("--kubeconfig"), QString()} << QStringLiteral(":0\n");
        QTest::newRow("shells") << QStringList{QStringLiteral("completion"), QString()} << QStringLiteral("bash\nzsh\nfish\n:4\n");
    }
    void words()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, expected);
        std::vector<std::string> given;
        for (const QString &word : words)
            given.push_back(word.toStdString());
        QCOMPARE(QString::fromStdString(complete(given)), expected);
    }
    void contexts()
    {
        const support::Sandbox folder;
        const std::string file = folder.write("config", "contexts: [{name: one, context: {}}, {name: other, context: {}}, {name: two, context: {}}]\n");
        QCOMPARE(complete({"--context", "o"}, {{"KUBECONFIG", file}}), std::string("one\nother\n:4\n"));
    }
    void scripts()
    {
        for (const char *shell : {"bash", "zsh", "fish"})
            QVERIFY(support::runCli({"completion", shell}).out.find("readyline-cli __complete") != std::string::npos);
        QCOMPARE(support::runCli({"completion", "csh"}).exitCode, 2);
    }
};

REGISTER_TEST(CompletionTest);
#include "CompletionTest.moc"
