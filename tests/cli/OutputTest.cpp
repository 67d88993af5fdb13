// SPDX-License-Identifier: Apache-2.0
// Outputs that are full or that nobody reads any more, and signals: the program ends, with the right code, and says why only where that helps.
#include "support/Program.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QProcess>
#include <QTest>

#include <csignal>

class OutputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fullDisk_data();
    void fullDisk();
    void closedStreams();
    void readersThatGoAway_data();
    void readersThatGoAway();
    void signalsWhileReading_data();
    void signalsWhileReading();
};

namespace {

/// `call` is given to the shell after the program's name.
support::ProgramResult inShell(const std::string &call)
{
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("\"$READYLINE_CLI\" ") + QString::fromStdString(call)});
    if (!shell.waitForFinished(30000)) {
        shell.kill();
        shell.waitForFinished();
        return {-1, {}, "it did not end"};
    }
    return {shell.exitCode(), shell.readAllStandardOutput().toStdString(), shell.readAllStandardError().toStdString()};
}

} // namespace

void OutputTest::fullDisk_data()
{
    QTest::addColumn<std::string>("call");
    for (const char *call : {"quantity 1", "quantity nonsense", "simulate -o json", "simulate -o svg", "projects --demo", "projects --demo -w", "demo serve"})
        QTest::newRow(call) << std::string(call);
}

void OutputTest::fullDisk()
{
    QFETCH(std::string, call);
    const auto result = inShell(call + " >/dev/full");
    QVERIFY2(result.exitCode == 3, (std::to_string(result.exitCode) + ": " + result.err).c_str());
    QVERIFY2(result.err.find("readyline-cli: Cannot write to standard output\n") != std::string::npos, result.err.c_str());
}

void OutputTest::closedStreams()
{
    for (const char *call : {"quantity 1 >&-", "projects --demo -o json >&-", "validate - <&-"})
        QCOMPARE(inShell(call).exitCode, 3);
    QCOMPARE(inShell("quantity 1 2>&- <&-").exitCode, 0);
}

void OutputTest::readersThatGoAway_data()
{
    QTest::addColumn<std::string>("call");
    for (const char *call : {"simulate -o json", "projects --demo -o json", "projects --demo -w -o name"})
        QTest::newRow(call) << std::string(call);
}

void OutputTest::readersThatGoAway()
{
    QFETCH(std::string, call);
    const auto result = inShell(call + " | true");
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.err, std::string());
}

void OutputTest::signalsWhileReading_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"validate", "lint", "defaults", "explain"})
        QTest::newRow(command) << QString::fromUtf8(command);
}

void OutputTest::signalsWhileReading()
{
    QFETCH(QString, command);
    QProcess program;
    program.start(qEnvironmentVariable("READYLINE_CLI"), {command, QStringLiteral("-")});
    QVERIFY(program.waitForStarted());
    program.write("a: 1\n");
    QVERIFY(program.waitForBytesWritten());
    ::kill(pid_t(program.processId()), SIGINT);
    const bool ended = program.waitForFinished(10000);
    program.kill();
    QVERIFY2(ended, "it went on reading");
    QCOMPARE(program.exitStatus() == QProcess::NormalExit ? program.exitCode() : 128 + program.exitCode(), 130);
}

REGISTER_TEST(OutputTest);
#include "OutputTest.moc"
