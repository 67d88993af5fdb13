// SPDX-License-Identifier: Apache-2.0
// Tab through every scene of the window and every dialog: each input once, in reading order, with a name, and round again.
#include "app/dialogs/ApplyDialog.h"
#include "app/dialogs/NewProjectDialog.h"
#include "app/pictures/Scenes.h"
#include "gui/Fixture.h"
#include "gui/TabWalk.h"
#include "support/TestMain.h"
#include "support/WarningGate.h"
#include "ui/CommandPalette.h"
#include "ui/fields/ProbeCard.h"

#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

using gui::Project;

namespace {

const core::FieldPath period = core::FieldPath::of("spec.template.spec.containers[0].readinessProbe.periodSeconds");

void typeInto(Project &project, const char *field, const char *text)
{
    if (auto *edit = project.window().findChild<QLineEdit *>(QLatin1String(field)))
        edit->setText(QLatin1String(text));
}

/// A state of a dialog, reached as a person would.
struct DialogRow {
    const char *name; ///< "Class: state"
    void (*open)(Project &project);
};

const DialogRow dialogs[] = {
    {"ApplyDialog: what the server would do", [](Project &project) {
         project.editPeriod(4);
         project.trigger("apply");
         project.runUntil([&] { return project.button("apply")->isEnabled(); });
     }},
    {"ApplyDialog: a conflict", [](Project &project) {
         project.change([](const core::Value &object) { return object.set(period, core::Value(6)); });
         project.editPeriod(4);
         project.trigger("apply");
         project.runUntil([&] { return project.button("takeOver")->isVisible(); });
     }},
    {"ApplyDialog: another manager", [](Project &project) {
         project.change([](const core::Value &object) {
             return object.set(core::FieldPath::of("metadata.annotations").child("meta.helm.sh/release-name"), core::Value("shop"));
         });
         project.editPeriod(4);
         project.trigger("apply");
         project.runUntil([&] { return project.button("override")->isVisible(); });
     }},
    {"ApplyDialog: refused", [](Project &project) {
         project.answerWith("PATCH", true, 500, "InternalError", "not now");
         project.editPeriod(4);
         project.trigger("apply");
         project.runUntil([] { return false; }, 1);
     }},
    {"ScaleDialog: deactivate", [](Project &project) {
         project.trigger("deactivate");
         project.runUntil([&] { return project.button("scale")->isEnabled(); });
     }},
    {"ScaleDialog: activate", [](Project &project) {
         project.change([](const core::Value &object) { return object.set(core::FieldPath::of("spec.replicas"), core::Value(0)); });
         project.runUntil([&] { return project.window().actions()["activate"]->isEnabled(); });
         project.trigger("activate");
         project.runUntil([&] { return project.button("scale")->isEnabled(); });
     }},
    {"DeleteDialog: the name is typed", [](Project &project) {
         project.trigger("delete");
         project.runUntil([] { return false; }, 1);
         typeInto(project, "name", project.name.c_str());
     }},
    {"NewProjectDialog: empty", [](Project &project) { project.trigger("newProject"); }},
    {"NewProjectDialog: checked", [](Project &project) {
         project.trigger("newProject");
         typeInto(project, "project", "4711");
         typeInto(project, "user", "7");
         typeInto(project, "image", "registry.example/app:1");
         project.press("create");
         project.runUntil([] { return false; }, 1);
     }},
    {"TrustDialog: a kubeconfig from elsewhere", [](Project &project) {
         project.demo.controller().connectKubeconfig(
             project.sandbox.write("k.yaml", "current-context: a\nclusters: [{name: c, cluster: {server: 'http://127.0.0.1:9'}}]\n"
                                             "contexts: [{name: a, context: {cluster: c, user: u}}]\nusers: [{name: u, user: {}}]\n"), {});
     }},
    {"SettingsDialog: as it opens", [](Project &project) { project.trigger("settings"); }},
    {"QMessageBox: a question", [](Project &project) {
         app::RealDialogs(&project.window()).confirm(QStringLiteral("Title"), QStringLiteral("Text"), QStringLiteral("Go on"), [] {});
     }},
    {"QMessageBox: news", [](Project &project) {
         app::RealDialogs(&project.window()).inform(QStringLiteral("Title"), QStringLiteral("Text"));
     }},
};

/// Each fault on a line of its own: QtTest cuts long messages off.
bool areNone(const QStringList &faults)
{
    for (const QString &fault : faults)
        qInfo("%s", qPrintable(fault));
    return faults.isEmpty();
}

QDialog *shownDialog(app::MainWindow &window)
{
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

class TabWalkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { gui::useProgramStyle(); }
    void init() { support::failOnWarnings(); }
    void everyScene();
    void everyField();
    void everyDialog_data();
    void everyDialog();
    void noDialogIsLeftOut();
};

void TabWalkTest::everyScene()
{
    const QTemporaryDir state;
    app::SteppedDemo demo(state.path().toStdString());
    demo.window().resize(1440, 900);
    demo.window().QWidget::show();
    QStringList faults;
    for (const app::Scene &scene : app::scenes()) {
        const auto staged = scene.stage(demo);
        QVERIFY2(staged, scene.name);
        demo.settle();
        auto *palette = demo.window().findChild<ui::CommandPalette *>();
        if (palette->isVisible())
            continue; // a list under one line: KeyboardTest
        QWidget *top = shownDialog(demo.window());
        const gui::TabWalk walk(top ? top : &demo.window());
        QVERIFY2(!walk.stops.isEmpty(), scene.name);
        for (const QString &fault : walk.faults)
            faults += QStringLiteral("%1: %2").arg(QLatin1String(scene.name), fault);
    }
    QVERIFY(areNone(faults));
}

/// The fields that a card hides at first, with each handler, and everything else that can be shown.
void TabWalkTest::everyField()
{
    Project project;
    QVERIFY(project.isOpen());
    project.trigger("showFindings");
    QStringList faults;
    for (const kube::Handler handler : {kube::Handler::HttpGet, kube::Handler::TcpSocket, kube::Handler::Exec, kube::Handler::Grpc}) {
        for (auto *card : project.window().findChildren<ui::ProbeCard *>()) {
            card->switchHandler(handler);
            auto *more = card->findChild<QPushButton *>(QStringLiteral("more"));
            QVERIFY(more);
            if (more->isVisible())
                more->click();
            QVERIFY(!more->isVisible());
        }
        project.demo.settle();
        const gui::TabWalk walk(&project.window());
        QVERIFY(walk.stops.size() > 40);
        faults += walk.faults;
    }
    QVERIFY(areNone(faults));
}

void TabWalkTest::everyDialog_data()
{
    QTest::addColumn<int>("row");
    for (int row = 0; row < int(std::size(dialogs)); ++row)
        QTest::newRow(dialogs[row].name) << row;
}

void TabWalkTest::everyDialog()
{
    QFETCH(int, row);
    Project project;
    QVERIFY(project.isOpen());
    dialogs[row].open(project);
    project.demo.settle();
    QDialog *dialog = shownDialog(project.window());
    QVERIFY(dialog);
    const QByteArray wanted = QByteArray(dialogs[row].name).split(':').constFirst();
    QVERIFY2(QByteArray(dialog->metaObject()->className()).endsWith(wanted), dialog->metaObject()->className());
    QVERIFY(!dialog->windowTitle().isEmpty());
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QVERIFY2(dialog->focusWidget(), "a dialog that opens has the focus somewhere");
    const gui::TabWalk walk(dialog);
    QVERIFY(areNone(walk.faults));
    QTest::keyClick(dialog, Qt::Key_Escape);
    project.demo.settle();
    QVERIFY2(!shownDialog(project.window()), "Escape closes it");
}

void TabWalkTest::noDialogIsLeftOut()
{
    QStringList walked;
    for (const DialogRow &row : dialogs)
        walked += QString::fromLatin1(row.name).section(QLatin1Char(':'), 0, 0);
    const QStringList headers = QDir(QStringLiteral(READYLINE_SOURCE_DIR "/src/desktop/app/dialogs")).entryList({QStringLiteral("*Dialog.h")});
    QVERIFY(headers.size() >= 5);
    for (const QString &header : headers)
        QVERIFY2(walked.contains(header.chopped(2)), qPrintable(header + QStringLiteral(" has no row in this test")));
}

REGISTER_TEST(TabWalkTest);
#include "TabWalkTest.moc"
