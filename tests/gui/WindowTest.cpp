// SPDX-License-Identifier: Apache-2.0
// The whole window on the simulated cluster in stepped time: keys and actions in, documents, cluster and pages out.
#include "app/frame/Editor.h"
#include "app/frame/Header.h"
#include "app/frame/ProjectPane.h"
#include "app/SteppedDemo.h"
#include "app/dialogs/ApplyDialog.h"
#include "demo/Cluster.h"
#include "document/Convert.h"
#include "pages/probes/ProbesPage.h"
#include "pages/readiness/ReadinessPage.h"
#include "pages/side/YamlPane.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"
#include "support/WarningGate.h"
#include "ui/PhaseCard.h"
#include "ui/fields/NumberField.h"
#include "ui/fields/ProbeCard.h"
#include "ui/look/Style.h"
#include "ui/text/YamlView.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QTreeView>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTest>

using app::SteppedDemo;

class WindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void tabWalksTheWholeWindow();
    void editingAProbeGetsReady();
    void undoBelongsToTheDocument();
    void yamlFollowsTheFocusedField();
    void filesAreEditedAndSaved();
    void deleteAsksForTheName();
    void deactivateAndActivate();

private:
    static std::pair<std::string, std::string> readyProject(SteppedDemo &demo);
    static ui::NumberField *number(SteppedDemo &demo, kube::ProbeKind kind, const char *name);
};

void WindowTest::initTestCase()
{
    auto *style = new ui::Style;
    style->setMotionReduced(true);
    QApplication::setStyle(style);
}

std::pair<std::string, std::string> WindowTest::readyProject(SteppedDemo &demo)
{
    std::pair<std::string, std::string> found;
    demo.runUntil(
        [&] {
            for (const kube::ProjectRow &row : demo.controller().link().rows()) {
                if (row.status == kube::ProjectStatus::Ready && found.second.empty())
                    found = {row.namespaceName, row.name};
            }
            return !found.second.empty();
        },
        120);
    return found;
}

ui::NumberField *WindowTest::number(SteppedDemo &demo, kube::ProbeKind kind, const char *name)
{
    return qobject_cast<ui::NumberField *>(demo.window().editor().probes()->card(kind)->field(QLatin1String(name)));
}

void WindowTest::tabWalksTheWholeWindow()
{
    const support::Sandbox sandbox;
    SteppedDemo demo(sandbox.path());
    demo.window().resize(1400, 900);
    demo.window().QWidget::show();
    const auto [space, name] = readyProject(demo);
    QVERIFY(demo.open(space, name));
    QVERIFY(QTest::qWaitForWindowActive(&demo.window()));
    for (const int page : {0, 1}) {
        demo.window().editor().showPage(page);
        demo.settle();
        demo.window().projects().view()->setFocus();
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
            QVERIFY(seen.contains(number(demo, kube::ProbeKind::Liveness, "period")));
    }
}

void WindowTest::editingAProbeGetsReady()
{
    const support::Sandbox sandbox;
    SteppedDemo demo(sandbox.path());
    demo.window().QWidget::show();
    const auto [space, name] = readyProject(demo);
    QVERIFY(demo.open(space, name));
    app::Editor &editor = demo.window().editor();
    QVERIFY(!demo.window().actions()["apply"]->isEnabled());
    ui::NumberField *period = number(demo, kube::ProbeKind::Readiness, "period");
    period->selectAll();
    QTest::keyClicks(period, QStringLiteral("4"));
    QVERIFY(editor.document()->text().find("periodSeconds: 4") != std::string::npos);
    QVERIFY(demo.window().actions()["apply"]->isEnabled());
    QCOMPARE(editor.document()->undoStack().undoText(), QStringLiteral("Set period to 4"));

    demo.window().actions()["apply"]->trigger();
    auto *dialog = demo.window().findChild<app::ApplyDialog *>();
    QVERIFY(dialog);
    auto *apply = dialog->findChild<QPushButton *>(QStringLiteral("apply"));
    QVERIFY(!apply->isEnabled()); // not before the server was asked
    QVERIFY(demo.runUntil([apply] { return apply->isEnabled(); }, 10));
    QVERIFY2(dialog->summary().contains(QStringLiteral("pods are replaced")), qPrintable(dialog->summary()));
    const core::Value *stored = demo.controller().link().demoCluster()->store().get("deployments", space, name);
    const core::FieldPath path = core::FieldPath::of("spec.template.spec.containers[0].readinessProbe.periodSeconds");
    QVERIFY(stored->at(path).integer() != 4); // looking writes nothing
    apply->click();
    QVERIFY(demo.runUntil([&] { return !editor.document()->isDirty(); }, 10));
    QCOMPARE(demo.controller().link().demoCluster()->store().get("deployments", space, name)->at(path).integer(), std::optional<std::int64_t>(4));
    QCOMPARE(editor.currentPage(), 1);

    const auto timeline = [&demo] { return demo.controller().project()->timeline(); };
    QVERIFY(demo.runUntil([&] { return timeline().phase(rollout::Phase::Pods).state == rollout::PhaseState::Progress; }, 20));
    QVERIFY(demo.runUntil([&] { return timeline().outcome == rollout::Outcome::Ready; }, 180));
    demo.runUntil([] { return false; }, 1);
    for (const rollout::Phase phase : rollout::allPhases)
        QCOMPARE(int(editor.readiness()->phase(phase)->state()), int(rollout::PhaseState::Done));
    QVERIFY2(editor.readiness()->headline().startsWith(QStringLiteral("Ready after")), qPrintable(editor.readiness()->headline()));
    QVERIFY(editor.events().rowCount() > 5);
}

void WindowTest::undoBelongsToTheDocument()
{
    const support::Sandbox sandbox;
    SteppedDemo demo(sandbox.path());
    demo.window().QWidget::show();
    QVERIFY(QTest::qWaitForWindowActive(&demo.window()));
    const auto [space, name] = readyProject(demo);
    QVERIFY(demo.open(space, name));
    const document::Document *document = demo.window().editor().document();
    const std::string before = document->text();
    ui::NumberField *field = number(demo, kube::ProbeKind::Startup, "timeout");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("17"));
    QVERIFY(document->text().find("timeoutSeconds: 17") != std::string::npos);
    QCOMPARE(demo.window().editor().document()->undoStack().count(), 1);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier); // in the field itself
    QCOMPARE(document->text(), before);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(document->text().find("timeoutSeconds: 17") != std::string::npos);
}

void WindowTest::yamlFollowsTheFocusedField()
{
    const support::Sandbox sandbox;
    SteppedDemo demo(sandbox.path());
    demo.window().resize(1400, 900);
    demo.window().QWidget::show();
    QVERIFY(QTest::qWaitForWindowActive(&demo.window()));
    const auto [space, name] = readyProject(demo);
    QVERIFY(demo.open(space, name));
    app::Editor &editor = demo.window().editor();
    number(demo, kube::ProbeKind::Liveness, "period")->setFocus();
    QVERIFY2(editor.yaml()->edited()->highlighted().startsWith(QStringLiteral("periodSeconds: ")), qPrintable(editor.yaml()->edited()->highlighted()));
    editor.focusField(core::FieldPath::of("spec.template.spec.containers[name=goose-api].startupProbe.failureThreshold"));
    QCOMPARE(QApplication::focusWidget(), number(demo, kube::ProbeKind::Startup, "failureThreshold"));
}

void WindowTest::filesAreEditedAndSaved()
{
    const support::Sandbox sandbox;
    const std::string file = sandbox.write("deploy/web.yaml", "# mine\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n"
                                                              "    spec:\n      containers:\n      - name: app\n        image: a:1\n"
                                                              "        livenessProbe:\n          tcpSocket: {port: 80}\n          periodSeconds: 9 # nine\n");
    sandbox.write("deploy/broken.yaml", "a: [1\nb: 2\n");
    SteppedDemo demo(sandbox.path("state"));
    demo.workspace().openPath(sandbox.path("deploy"));
    demo.window().projects().select("file:" + file + "#0");
    document::Document *document = demo.window().editor().document();
    QVERIFY(document);
    QVERIFY(!demo.window().actions()["save"]->isEnabled());
    ui::NumberField *period = number(demo, kube::ProbeKind::Liveness, "period");
    period->setValue(8);
    QVERIFY(demo.window().actions()["save"]->isEnabled());
    demo.window().actions()["save"]->trigger();
    QVERIFY(sandbox.read("deploy/web.yaml").find("periodSeconds: 8 # nine") != std::string::npos);
    QVERIFY(sandbox.read("deploy/web.yaml").rfind("# mine\n", 0) == 0);
    QVERIFY(!document->isDirty());
    // Somebody else writes the file: nothing is overwritten, the edit stays.
    sandbox.write("deploy/web.yaml", "# theirs\n" + sandbox.read("deploy/web.yaml").replace(sandbox.read("deploy/web.yaml").find("a:1"), 3, "a:2"));
    period->setValue(7);
    demo.window().actions()["save"]->trigger();
    QVERIFY(sandbox.read("deploy/web.yaml").find("a:2") != std::string::npos);
    QVERIFY(sandbox.read("deploy/web.yaml").find("periodSeconds: 8") != std::string::npos);
    QVERIFY(document->isDirty());
}

void WindowTest::deleteAsksForTheName()
{
    const support::Sandbox sandbox;
    SteppedDemo demo(sandbox.path());
    demo.window().QWidget::show();
    const auto [space, name] = readyProject(demo);
    QVERIFY(demo.open(space, name));
    demo.window().actions()["delete"]->trigger();
    auto *button = demo.window().findChild<QPushButton *>(QStringLiteral("delete"));
    QVERIFY(button && !button->isEnabled());
    auto *typed = demo.window().findChild<QDialog *>()->findChild<QLineEdit *>(QStringLiteral("name"));
    typed->setText(document::toQt(name));
    QVERIFY(button->isEnabled());
    button->click();
    QVERIFY(demo.runUntil([&] { return demo.controller().link().row(space, name) == nullptr; }, 60));
    QVERIFY(!demo.window().editor().document());
}

void WindowTest::deactivateAndActivate()
{
    struct Yes final : app::Dialogs {
        void chooseFolder(const QString &, std::function<void(QString)>) override { }
        void chooseSaveFile(const QString &, const QString &, std::function<void(QString)>) override { }
        void confirm(const QString &, const QString &, const QString &, std::function<void()> yes) override { yes(); }
        void inform(const QString &, const QString &) override { }
    };
    const support::Sandbox sandbox;
    SteppedDemo demo(sandbox.path());
    demo.window().QWidget::show();
    demo.window().setDialogs(std::make_unique<Yes>());
    const auto [space, name] = readyProject(demo);
    QVERIFY(demo.open(space, name));
    demo.window().actions()["deactivate"]->trigger();
    const auto status = [&] { return demo.controller().link().row(space, name)->status; };
    QVERIFY(demo.runUntil([&] { return status() == kube::ProjectStatus::Inactive; }, 60));
    QVERIFY(demo.runUntil([&] { return demo.window().actions()["activate"]->isEnabled(); }, 1));
    demo.window().actions()["activate"]->trigger();
    QTest::keyClick(demo.window().findChild<QDialog *>(), Qt::Key_Return);
    QVERIFY(demo.runUntil([&] { return status() == kube::ProjectStatus::Ready; }, 120));
}

REGISTER_TEST(WindowTest);
#include "WindowTest.moc"
