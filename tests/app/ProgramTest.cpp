// SPDX-License-Identifier: Apache-2.0
// The real binary: help without a display, the sentence without one, the self-test, pictures, and a draft that survives kill -9.
#include "app/frame/ActionRegistry.h"
#include "app/CommandLine.h"
#include "app/frame/Editor.h"
#include "app/MainWindow.h"
#include "app/frame/ProjectPane.h"
#include "operations/RealClock.h"
#include "pages/probes/ProbesPage.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"
#include "support/WarningGate.h"
#include "ui/fields/NumberField.h"
#include "ui/fields/ProbeCard.h"

#include <QApplication>
#include <QDir>
#include <QMainWindow>
#include <QProcess>
#include <QSet>
#include <QTest>

#include <csignal>

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
    void aDraftSurvivesKill();
    void childEditsAndWaits();
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
    QCOMPARE(names, QStringList({QStringLiteral("probes-dark.png"), QStringLiteral("probes-light.png"), QStringLiteral("readiness-dark.png"),
                                 QStringLiteral("readiness-light.png")}));
    for (const QString &name : names)
        QVERIFY2(sandbox.read("first/" + name.toStdString()) == sandbox.read("second/" + name.toStdString()), qPrintable(name));
}

void ProgramTest::aDraftSurvivesKill()
{
    const Sandbox sandbox;
    const std::string text = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n"
                             "      - name: app\n        livenessProbe:\n          tcpSocket: {port: 80}\n          periodSeconds: 9\n";
    const std::string file = sandbox.write("deploy/web.yaml", text);
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("READYLINE_TEST_FOLDER"), QString::fromStdString(sandbox.path()));
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("ProgramTest"), QStringLiteral("childEditsAndWaits")});
    QVERIFY(child.waitForStarted());
    const operations::Drafts drafts(sandbox.path("drafts"));
    QTRY_VERIFY_WITH_TIMEOUT(!drafts.all().empty(), 60000);
    ::kill(pid_t(child.processId()), SIGKILL);
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QCOMPARE(sandbox.read("deploy/web.yaml"), text);

    operations::RealClock clock;
    app::Workspace workspace(clock, drafts);
    app::MainWindow window(workspace);
    workspace.openPath(sandbox.path("deploy"));
    window.projects().select("file:" + file + "#0");
    document::Document *document = window.editor().document();
    QVERIFY(document);
    QVERIFY(document->text().find("periodSeconds: 8") != std::string::npos);
    QCOMPARE(document->undoStack().undoText(), QStringLiteral("Set period to 8"));
    document->undoStack().undo();
    QCOMPARE(document->text(), text);
}

/// Runs in a process of its own, which aDraftSurvivesKill() kills; alone it does nothing.
void ProgramTest::childEditsAndWaits()
{
    const std::string folder = qEnvironmentVariable("READYLINE_TEST_FOLDER").toStdString();
    if (folder.empty())
        return;
    operations::RealClock clock;
    app::Workspace workspace(clock, operations::Drafts(folder + "/drafts"));
    app::MainWindow window(workspace);
    window.QWidget::show();
    workspace.openPath(folder + "/deploy");
    window.projects().select("file:" + folder + "/deploy/web.yaml#0");
    auto *field = qobject_cast<ui::NumberField *>(window.editor().probes()->card(kube::ProbeKind::Liveness)->field(QStringLiteral("period")));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("8"));
    QApplication::exec(); // until it is killed
}

REGISTER_TEST(ProgramTest);
#include "ProgramTest.moc"
