// SPDX-License-Identifier: Apache-2.0
// Everything without a mouse: each action, project and context from the palette. The way of Tab: TabWalkTest.
#include "app/frame/ActionRegistry.h"
#include "app/frame/TopBar.h"
#include "document/Convert.h"
#include "gui/Fixture.h"
#include "gui/TabWalk.h"
#include "support/TestMain.h"
#include "support/WarningGate.h"
#include "ui/CommandPalette.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using gui::Project;

class KeyboardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { gui::useProgramStyle(); }
    void init() { support::failOnWarnings(); }
    void thePaletteHasEverything();
};

void KeyboardTest::thePaletteHasEverything()
{
    Project project;
    QVERIFY(project.isOpen());
    QVERIFY(QTest::qWaitForWindowActive(&project.window()));
    QWidget *const before = project.number(kube::ProbeKind::Liveness, "period") ? QApplication::focusWidget() : nullptr;
    project.trigger("palette");
    auto *palette = project.window().findChild<ui::CommandPalette *>();
    QVERIFY(palette->isVisible());
    auto *edit = palette->findChild<QLineEdit *>();
    const auto *list = palette->findChild<QListView *>();
    QCOMPARE(QApplication::focusWidget(), edit);
    QVERIFY(!gui::accessibleNameOf(edit).isEmpty());
    const auto offered = [&](const QString &letters) {
        edit->setText(letters);
        QStringList titles;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            titles.append(list->model()->index(row, 0).data().toString());
        return titles;
    };
    for (const app::ActionRow &row : app::actionRows()) {
        if (row.id != std::string("palette"))
            QVERIFY2(offered(app::plainText(project.window().actions()[row.id])).contains(app::plainText(project.window().actions()[row.id])), row.id);
    }
    QVERIFY(offered(document::toQt(project.name)).contains(document::toQt(project.name)));
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
    // By letters and Return: an action, then a project.
    project.trigger("palette");
    QTest::keyClicks(edit, QStringLiteral("readiness page"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(project.editor().currentPage(), 1);
    // Contexts, where there is a choice.
    project.window().bar().setContexts({QStringLiteral("one"), QStringLiteral("two-context")}, QStringLiteral("one"));
    project.trigger("palette");
    QVERIFY(offered(QStringLiteral("two-context")).contains(QStringLiteral("two-context")));
    QTest::keyClick(edit, Qt::Key_Escape);
}

REGISTER_TEST(KeyboardTest);
#include "KeyboardTest.moc"
