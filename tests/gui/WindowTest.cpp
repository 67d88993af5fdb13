// SPDX-License-Identifier: Apache-2.0
// The whole window on the simulated cluster in stepped time: keys and actions in, documents, cluster and pages out.
#include "app/frame/Editor.h"
#include "app/frame/Header.h"
#include "app/frame/ProjectPane.h"
#include "app/dialogs/ApplyDialog.h"
#include "gui/Fixture.h"
#include "document/Convert.h"
#include "pages/probes/ProbesPage.h"
#include "pages/readiness/ReadinessPage.h"
#include "pages/side/YamlPane.h"
#include "support/TestMain.h"
#include "support/WarningGate.h"
#include "ui/PhaseCard.h"
#include "ui/fields/NumberField.h"
#include "ui/fields/ProbeCard.h"
#include "ui/text/YamlView.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QTreeView>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTest>

using gui::Project;

class WindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { gui::useProgramStyle(); }
    void init() { support::failOnWarnings(); }
    void tabWalksTheWholeWindow();
    void editingAProbeGetsReady();
    void undoBelongsToTheDocument();
    void yamlFollowsTheFocusedField();
};

void WindowTest::tabWalksTheWholeWindow()
{
    Project project;
    QVERIFY(project.isOpen());
    QVERIFY(QTest::qWaitForWindowActive(&project.window()));
    for (const int page : {0, 1}) {
        project.editor().showPage(page);
        project.demo.settle();
        project.window().projects().view()->setFocus();
        QWidget *const start = QApplication::focusWidget();
        QVERIFY(start);
        QSet<QWidget *> seen;
        int stops = 0;
        do {
            QWidget *const at = QApplication::focusWidget();
            seen.insert(at);
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(at);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QStringLiteral("no accessible name: %1 %2").arg(QLatin1String(at->metaObject()->className()), at->objectName())));
            QTest::keyClick(at, Qt::Key_Tab);
            // The picture moves the focus among its own handles first.
            for (int inside = 0; QApplication::focusWidget() == at && inside < 40; ++inside)
                QTest::keyClick(at, Qt::Key_Tab);
            QVERIFY2(QApplication::focusWidget() && QApplication::focusWidget() != at,
                     qPrintable(QStringLiteral("the focus stays in %1 %2").arg(QLatin1String(at->metaObject()->className()), at->objectName())));
            QVERIFY2(++stops < 200, "the walk does not come back");
        } while (QApplication::focusWidget() != start);
        QVERIFY2(stops > (page == 0 ? 30 : 10), qPrintable(QString::number(stops)));
        if (page == 0)
            QVERIFY(seen.contains(project.number(kube::ProbeKind::Liveness, "period")));
    }
}

void WindowTest::editingAProbeGetsReady()
{
    Project project;
    QVERIFY(project.isOpen());
    app::Editor &editor = project.editor();
    QVERIFY(!project.window().actions()["apply"]->isEnabled());
    ui::NumberField *period = project.number(kube::ProbeKind::Readiness, "period");
    period->selectAll();
    QTest::keyClicks(period, QStringLiteral("4"));
    QVERIFY(editor.document()->text().find("periodSeconds: 4") != std::string::npos);
    QVERIFY(project.window().actions()["apply"]->isEnabled());
    QCOMPARE(editor.document()->undoStack().undoText(), QStringLiteral("Set period to 4"));

    project.window().actions()["apply"]->trigger();
    auto *dialog = project.window().findChild<app::ApplyDialog *>();
    QVERIFY(dialog);
    auto *apply = dialog->findChild<QPushButton *>(QStringLiteral("apply"));
    QVERIFY(!apply->isEnabled()); // not before the server was asked
    QVERIFY(project.runUntil([apply] { return apply->isEnabled(); }, 10));
    QVERIFY2(dialog->summary().contains(QStringLiteral("pods are replaced")), qPrintable(dialog->summary()));
    const core::FieldPath path = core::FieldPath::of("spec.template.spec.containers[0].readinessProbe.periodSeconds");
    QVERIFY(project.stored().at(path).integer() != 4); // looking writes nothing
    apply->click();
    QVERIFY(project.runUntil([&] { return !editor.document()->isDirty(); }, 10));
    QCOMPARE(project.stored().at(path).integer(), std::optional<std::int64_t>(4));
    QCOMPARE(editor.currentPage(), 1);

    const auto timeline = [&project] { return project.demo.controller().project()->timeline(); };
    QVERIFY(project.runUntil([&] { return timeline().phase(rollout::Phase::Pods).state == rollout::PhaseState::Progress; }, 20));
    QVERIFY(project.runUntil([&] { return timeline().outcome == rollout::Outcome::Ready; }, 180));
    project.runUntil([] { return false; }, 1);
    for (const rollout::Phase phase : rollout::allPhases)
        QCOMPARE(int(editor.readiness()->phase(phase)->state()), int(rollout::PhaseState::Done));
    QVERIFY2(editor.readiness()->headline().startsWith(QStringLiteral("Ready after")), qPrintable(editor.readiness()->headline()));
    QVERIFY(editor.events().rowCount() > 5);
}

void WindowTest::undoBelongsToTheDocument()
{
    Project project;
    QVERIFY(project.isOpen());
    QVERIFY(QTest::qWaitForWindowActive(&project.window()));
    const document::Document *document = project.editor().document();
    const std::string before = document->text();
    ui::NumberField *field = project.number(kube::ProbeKind::Startup, "timeout");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("17"));
    QVERIFY(document->text().find("timeoutSeconds: 17") != std::string::npos);
    QCOMPARE(project.editor().document()->undoStack().count(), 1);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier); // in the field itself
    QCOMPARE(document->text(), before);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(document->text().find("timeoutSeconds: 17") != std::string::npos);
}

void WindowTest::yamlFollowsTheFocusedField()
{
    Project project;
    QVERIFY(project.isOpen());
    QVERIFY(QTest::qWaitForWindowActive(&project.window()));
    app::Editor &editor = project.editor();
    project.number(kube::ProbeKind::Liveness, "period")->setFocus();
    QVERIFY2(editor.yaml()->edited()->highlighted().startsWith(QStringLiteral("periodSeconds: ")), qPrintable(editor.yaml()->edited()->highlighted()));
    editor.focusField(core::FieldPath::of("spec.template.spec.containers[name=goose-api].startupProbe.failureThreshold"));
    QCOMPARE(QApplication::focusWidget(), project.number(kube::ProbeKind::Startup, "failureThreshold"));
}

REGISTER_TEST(WindowTest);
#include "WindowTest.moc"
