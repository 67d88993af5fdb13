// SPDX-License-Identifier: Apache-2.0
#include "core/Text.h"
#include "support/TestMain.h"

#include <QTest>

using core::say;

class TextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void englishFillsItself();
    void sentencesInsideSentencesAreRenderedToo();
    void decimalsFollowTheLanguage();
    void argumentsAreNeverExpandedAgain();
};

static core::Language reversed()
{
    return {[](const core::Text &text) { return text.source == "outer %1" ? std::string("%1 outside") : std::string("inside %1"); }, ","};
}

void TextTest::englishFillsItself()
{
    QCOMPARE(say("%1 of %2", 3, "four").english(), std::string("3 of four"));
    QCOMPARE(core::sayCount("%n files", 2).english(), std::string("2 files"));
    QCOMPARE(say("%3 %1", "a").english(), std::string("%3 a"));
}

void TextTest::sentencesInsideSentencesAreRenderedToo()
{
    const core::Text text = say("outer %1", say("inner %1", 5));
    QCOMPARE(text.english(), std::string("outer inner 5"));
    QCOMPARE(core::rendered(text, reversed()), std::string("inside 5 outside"));
    QVERIFY(text == say("outer %1", say("inner %1", 5)));
    QVERIFY(!(text == say("outer %1", say("inner %1", 6))));
    QCOMPARE(core::rendered(say("outer %1", core::Text::verbatim("theirs %1")), reversed()), std::string("theirs %1 outside"));
}

void TextTest::decimalsFollowTheLanguage()
{
    const core::Text text = say("outer %1", core::decimal(2.345, 1));
    QCOMPARE(text.english(), std::string("outer 2.3"));
    QCOMPARE(core::rendered(text, reversed()), std::string("2,3 outside"));
    QCOMPARE(core::rendered(say("outer %1", "1.4.2"), reversed()), std::string("1.4.2 outside"));
}

void TextTest::argumentsAreNeverExpandedAgain()
{
    QCOMPARE(say("%1 %2", "%2", "b").english(), std::string("%2 b"));
}

REGISTER_TEST(TextTest);
#include "TextTest.moc"
