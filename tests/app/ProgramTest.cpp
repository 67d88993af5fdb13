// SPDX-License-Identifier: Apache-2.0
// The real binary: help without a display, the sentence without one, the self-test, and pictures.
#include "app/frame/ActionRegistry.h"
#include "app/CommandLine.h"
#include "app/pictures/Scenes.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"
#include "support/WarningGate.h"

#include <QApplication>
#include <QDir>
#include <QMainWindow>
#include <QProcess>
#include <QSet>
#include <QTest>

using support::Sandbox;

class ProgramTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void optionsAreRead();
    void everyActionIsComplete();
    void helpAndVersionNeedNoDisplay();
    void withoutADisplayItSaysSo();
    void selfTestPasses();
    void picturesAreTheSameEveryTime();
};

namespace {

struct Finished {
    int code = -1;
    QString out, err;
};

Finished run(const QStringList &arguments, bool display = true)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY"})
        environment.remove(QLatin1String(name));
    if (!display)
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("READYLINE_GUI"), arguments);
    if (!process.waitForFinished(120000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

void ProgramTest::optionsAreRead()
{
    const auto line = app::parseCommandLine({"--demo", "--context=a", "--kubeconfig", "k", "folder", "--", "--odd"});
    QVERIFY(line);
    QVERIFY(line->demo);
    QCOMPARE(line->context, std::string("a"));
    QCOMPARE(line->kubeconfig, std::string("k"));
    QCOMPARE(line->paths, (std::vector<std::string>{"folder", "--odd"}));
    QVERIFY(app::parseCommandLine({"-reverse", "-style", "Fusion", "--demo"})); // Qt's own
    QVERIFY(!app::parseCommandLine({"-revers"}));
    QVERIFY(!app::parseCommandLine({"--dmeo"}));
    QVERIFY(!app::parseCommandLine({"--context"}));
    QVERIFY(!app::parseCommandLine({"--demo=yes"}));
}

void ProgramTest::everyActionIsComplete()
{
    support::failOnWarnings();
    QMainWindow window;
    const app::ActionRegistry actions(&window);
    QSet<QString> shortcuts;
    for (const QAction *action : actions.all()) {
        QVERIFY2(!action->text().isEmpty() && !action->statusTip().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->icon().pixmap(16).toImage().isNull(), qPrintable(action->objectName()));
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->objectName()));
        const QString keys = action->shortcut().toString(QKeySequence::PortableText);
        QVERIFY2(!shortcuts.contains(keys), qPrintable(action->objectName() + QStringLiteral(" has another's shortcut ") + keys));
        shortcuts.insert(keys);
    }
}

void ProgramTest::helpAndVersionNeedNoDisplay()
{
    const Finished help = run({QStringLiteral("--help")}, false), version = run({QStringLiteral("--version")}, false);
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.contains(QStringLiteral("--screenshots FOLDER")));
    QCOMPARE(version.code, 0);
    QCOMPARE(version.out, QStringLiteral("readyline " READYLINE_VERSION "\n"));
    QCOMPARE(run({QStringLiteral("--nonsense")}, false).code, 2);
}

void ProgramTest::withoutADisplayItSaysSo()
{
    const Finished finished = run({}, false);
    QCOMPARE(finished.code, 3);
    QVERIFY2(finished.err.contains(QStringLiteral("there is no display")), qPrintable(finished.err));
}

void ProgramTest::selfTestPasses()
{
    const Finished finished = run({QStringLiteral("--self-test")}, false);
    QVERIFY2(finished.code == 0, qPrintable(finished.err));
}

void ProgramTest::picturesAreTheSameEveryTime()
{
    const Sandbox sandbox;
    for (const char *folder : {"first", "second"}) {
        const Finished finished = run({QStringLiteral("--screenshots"), QString::fromStdString(sandbox.path(folder))}, false);
        QVERIFY2(finished.code == 0, qPrintable(finished.err));
    }
    const QStringList names = QDir(QString::fromStdString(sandbox.path("first"))).entryList({QStringLiteral("*.png")});
    QCOMPARE(std::size_t(names.size()), app::scenes().size() * 2);
    for (const app::Scene &scene : app::scenes()) {
        for (const char *theme : {"light", "dark"})
            QVERIFY2(names.contains(QStringLiteral("%1-%2.png").arg(QLatin1String(scene.name), QLatin1String(theme))), scene.name);
    }
    for (const QString &name : names)
        QVERIFY2(sandbox.read("first/" + name.toStdString()) == sandbox.read("second/" + name.toStdString()), qPrintable(name));
}

REGISTER_TEST(ProgramTest);
#include "ProgramTest.moc"
