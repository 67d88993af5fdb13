// SPDX-License-Identifier: Apache-2.0
#include "support/TestMain.h"
#include "ui/FuzzyMatch.h"
#include "ui/look/Tones.h"

#include <QTest>

using namespace ui;

class TonesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsReadable_data();
    void everythingIsReadable();
    void shapesOfMatching();
};

void TonesTest::everythingIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<bool>("dark");
    QTest::newRow("own light") << lightPalette() << false;
    QTest::newRow("own dark") << darkPalette() << true;
    // Other desktops: Breeze's dark window is lighter than its base; high contrast; a loud accent.
    QPalette breeze(QColor(0x31363b), QColor(0x31363b));
    breeze.setColor(QPalette::Base, QColor(0x232629));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        breeze.setColor(role, QColor(0xeff0f1));
    breeze.setColor(QPalette::Highlight, QColor(0x3daee9));
    QTest::newRow("breeze dark") << breeze << true;
    QPalette contrast(QColor(Qt::black), QColor(Qt::black));
    contrast.setColor(QPalette::Base, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        contrast.setColor(role, Qt::white);
    contrast.setColor(QPalette::Highlight, Qt::yellow);
    QTest::newRow("high contrast") << contrast << true;
    QPalette loud = lightPalette();
    loud.setColor(QPalette::Highlight, QColor(0xffcc00));
    QTest::newRow("yellow accent") << loud << false;
}

void TonesTest::everythingIsReadable()
{
    QFETCH(QPalette, palette);
    QFETCH(bool, dark);
    const Tones tones = Tones::of(palette);
    QCOMPARE(tones.dark, dark);
    const auto check = [](const char *what, const QColor &ink, const QColor &ground) {
        QVERIFY2(ui::contrast(ink, ground) >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(ui::contrast(ink, ground))));
    };
    for (const Ink &ink : {tones.ready, tones.progress, tones.concern, tones.failed, tones.inactive, tones.startup, tones.liveness}) {
        check("ink on surface", ink.ink, tones.surface);
        check("ink on its fill", ink.ink, ink.fill);
        QVERIFY(ink.fill != tones.surface);
    }
    check("text", tones.text, tones.surface);
    check("muted", tones.muted, tones.surface);
    check("muted on window", tones.muted, tones.window);
    check("faint", tones.faint, tones.raised);
    check("accent", tones.accent, tones.surface);
    check("text on accent", tones.onAccent, tones.accent);
}

void TonesTest::shapesOfMatching()
{
    const auto better = [](const char *letters, const char *first, const char *second) {
        return fuzzyScore(QLatin1String(letters), QLatin1String(first)) > fuzzyScore(QLatin1String(letters), QLatin1String(second));
    };
    QVERIFY(better("np", "New project", "Open path"));
    QVERIFY(better("42", "proj-42-api", "proj-4-2-api"));
    QVERIFY(better("app", "Apply", "Show application"));
    QVERIFY(fuzzyScore(QStringLiteral("xyz"), QStringLiteral("Apply")) < 0);
    QCOMPARE(fuzzyScore(QString(), QStringLiteral("Apply")), 0);
}

REGISTER_TEST(TonesTest);
#include "TonesTest.moc"
