// SPDX-License-Identifier: Apache-2.0
// Everything without a mouse: each dialog by Tab, each input with a name, each action, project and context from the palette.
#include "app/frame/ActionRegistry.h"
#include "app/frame/TopBar.h"
#include "document/Convert.h"
#include "gui/Fixture.h"
#include "support/TestMain.h"
#include "support/WarningGate.h"
#include "ui/CommandPalette.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSet>
#include <QTabBar>
#include <QTest>

using gui::Project;

class KeyboardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { gui::useProgramStyle(); }
    void init() { support::failOnWarnings(); }
    void dialogsAreWalkedByTab();
    void inputsAreReachedAndNamed();
    void thePaletteHasEverything();

private:
    static QString nameOf(QWidget *widget);
};

QString KeyboardTest::nameOf(QWidget *widget)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

void KeyboardTest::dialogsAreWalkedByTab()
{
    Project project;
    QVERIFY(project.isOpen());
    QVERIFY(QTest::qWaitForWindowActive(&project.window()));
    project.editPeriod(4);
    for (const char *action : {"newProject", "settings", "apply", "deactivate", "delete"}) {
        project.trigger(action);
        auto *dialog = project.window().findChild<QDialog *>();
        QVERIFY2(dialog, action);
        project.runUntil([] { return false; }, 3);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QVERIFY2(!dialog->windowTitle().isEmpty(), action);
        QWidget *start = dialog->nextInFocusChain();
        while (start != dialog && (!(start->focusPolicy() & Qt::TabFocus) || !start->isVisible() || !start->isEnabled() || !dialog->isAncestorOf(start)))
            start = start->nextInFocusChain();
        start->setFocus();
        QSet<QWidget *> seen;
        for (int stops = 0; stops < 60; ++stops) {
            QWidget *const at = QApplication::focusWidget();
            QVERIFY2(at && dialog->isAncestorOf(at),
                     qPrintable(QStringLiteral("%1, stop %2: %3").arg(QLatin1String(action)).arg(stops).arg(at ? QLatin1String(at->metaObject()->className()) : QLatin1String("no focus"))));
            QVERIFY2(!nameOf(at).isEmpty(), qPrintable(QStringLiteral("%1: no name: %2 %3").arg(QLatin1String(action), QLatin1String(at->metaObject()->className()), at->objectName())));
            seen.insert(at);
            QTest::keyClick(at, Qt::Key_Tab);
            if (QApplication::focusWidget() == start)
                break;
            QVERIFY2(stops < 59, "the walk does not come back");
        }
        for (QWidget *each : dialog->findChildren<QWidget *>()) {
            const bool input = qobject_cast<QLineEdit *>(each) || qobject_cast<QAbstractButton *>(each) || qobject_cast<QComboBox *>(each) || qobject_cast<QAbstractSpinBox *>(each);
            const bool inner = qobject_cast<QAbstractSpinBox *>(each->parentWidget()) || qobject_cast<QComboBox *>(each->parentWidget()) || qobject_cast<QLineEdit *>(each->parentWidget());
            if (input && !inner && each->isVisible() && each->isEnabled())
                QVERIFY2(seen.contains(each), qPrintable(QStringLiteral("%1: Tab passes by %2").arg(QLatin1String(action), each->objectName())));
        }
        QTest::keyClick(dialog, Qt::Key_Escape);
        project.demo.settle();
        QVERIFY2(!project.window().findChild<QDialog *>(), action);
    }
}

void KeyboardTest::inputsAreReachedAndNamed()
{
    Project project;
    QVERIFY(project.isOpen());
    project.trigger("showActivity");
    for (const char *page : {"showProbes", "showReadiness"}) {
        project.trigger(page);
        project.demo.settle();
        for (QWidget *each : project.window().findChildren<QWidget *>()) {
            const bool input = qobject_cast<QLineEdit *>(each) || qobject_cast<QAbstractButton *>(each) || qobject_cast<QComboBox *>(each) || qobject_cast<QAbstractSpinBox *>(each)
                || qobject_cast<QAbstractItemView *>(each) || qobject_cast<QPlainTextEdit *>(each) || qobject_cast<QTabBar *>(each);
            const QWidget *parent = each->parentWidget();
            const bool inner = qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QLineEdit *>(parent)
                || qobject_cast<const QTabBar *>(parent) || qobject_cast<const QAbstractItemView *>(parent) || each->inherits("QComboBoxListView") || each->inherits("QHeaderView");
            if (!input || inner || !each->isVisible() || !each->isEnabled())
                continue;
            const QString what = QStringLiteral("%1 %2 in %3").arg(QLatin1String(each->metaObject()->className()), each->objectName(), parent->objectName());
            QVERIFY2((each->focusPolicy() & Qt::TabFocus) || (each->focusProxy() && (each->focusProxy()->focusPolicy() & Qt::TabFocus)), qPrintable(what));
            QVERIFY2(!nameOf(each).isEmpty(), qPrintable(what));
        }
    }
}

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
    QVERIFY(!nameOf(edit).isEmpty());
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
