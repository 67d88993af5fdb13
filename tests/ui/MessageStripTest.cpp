// SPDX-License-Identifier: Apache-2.0
// A strip's text keeps at least half the width, however long the words on its button are.
#include "support/TestMain.h"
#include "ui/MessageStrip.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

class MessageStripTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWideActionGoesBelow();
};

void MessageStripTest::aWideActionGoesBelow()
{
    QWidget window;
    auto *strip = new ui::MessageStrip(&window);
    auto *rest = new QWidget(&window);
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(strip);
    layout->addWidget(rest, 1);
    strip->show(models::Tone::Concern, QStringLiteral("A startup check may take 30 s but is due every 10 s: slow checks push the next ones back"));
    QPushButton *action = strip->setAction(QStringLiteral("Set startup timeout to 9 s"));
    const auto *text = strip->findChild<QLabel *>();
    for (const bool narrow : {false, true, false}) {
        const int width = action->sizeHint().width() * (narrow ? 5 : 15) / 4;
        window.resize(width, 600);
        window.show();
        QTRY_COMPARE(action->geometry().top() >= text->geometry().bottom(), narrow);
        QVERIFY2(2 * text->width() >= width, qPrintable(QString::number(text->width())));
        QVERIFY(text->height() >= text->heightForWidth(text->width()));
        QVERIFY(strip->rect().contains(action->geometry()));
    }
}

REGISTER_TEST(MessageStripTest);
#include "MessageStripTest.moc"
