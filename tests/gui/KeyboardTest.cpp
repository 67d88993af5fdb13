// SPDX-License-Identifier: Apache-2.0
// Everything without a mouse: each input with a name, each action, project and context from the palette.
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
#include <QTabBar>
#include <QTest>

using gui::Project;

class KeyboardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { gui::useProgramStyle(); }
    void init() { support::failOnWarnings(); }
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
