// SPDX-License-Identifier: Apache-2.0
#include "document/Convert.h"
#include "support/TestMain.h"

#include <QTest>

class ConvertTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void errorsAreSentences_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("hint");
        QTest::addColumn<QString>("shown");
        QTest::newRow("two sentences") << QStringLiteral("It is so") << QStringLiteral("Do this") << QStringLiteral("It is so. Do this");
        QTest::newRow("one that has an end") << QStringLiteral("It is so.") << QStringLiteral("Do this") << QStringLiteral("It is so. Do this");
        QTest::newRow("no hint") << QStringLiteral("It is so") << QString() << QStringLiteral("It is so");
    }
    void errorsAreSentences()
    {
        QFETCH(QString, what);
        QFETCH(QString, hint);
        QFETCH(QString, shown);
        const core::Error error(core::ErrorCode::Untrusted, core::Text::verbatim(what.toStdString()), core::Text::verbatim(hint.toStdString()));
        QCOMPARE(document::toQt(error), shown);
    }
    void hiddenCharactersAreVisible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const char16_t *text, const char16_t *shown) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(shown);
        };
        row("as it is", u"/home/J\u00fcrgen/\u6f22 1.yaml", u"/home/J\u00fcrgen/\u6f22 1.yaml");
        row("direction", u"a\u202eb\u2066", u"a\\u{202e}b\\u{2066}");
        row("lines", u"a\nb\u2028c\td", u"a\\u{000a}b\\u{2028}c\\u{0009}d");
        row("spaces", u"a\u00a0b\u200bc", u"a\\u{00a0}b\\u{200b}c");
        row("beyond the first plane", u"\U0001f600\U000e0041", u"\U0001f600\\u{e0041}");
    }
    void hiddenCharactersAreVisible()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(document::visible(text), shown);
    }
};

REGISTER_TEST(ConvertTest);
#include "ConvertTest.moc"
