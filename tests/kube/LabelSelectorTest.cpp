// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "kube/LabelSelector.h"
#include "support/TestMain.h"

#include <QTest>

class LabelSelectorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void selects_data()
    {
        QTest::addColumn<QString>("selector");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *selector, bool expected) { QTest::newRow(selector) << QString::fromUtf8(selector) << expected; };
        row("", true);
        row("app=web", true);
        row("app==web, tier = b", true);
        row("app=web,tier=a", false);
        row("app!=web", false);
        row("none!=web", true);
        row("app", true);
        row("none", false);
        row("!none", true);
        row("!app", false);
        row("app in (x, web)", true);
        row("app notin (x,web)", false);
        row("none notin (x)", true);
        row("size>3,size<5", true);
        row("size > 4", false);
        row("example.com/part=x", true);
    }
    void selects()
    {
        QFETCH(QString, selector);
        QFETCH(bool, expected);
        const auto object = core::parseJson(R"({"metadata":{"labels":{"app":"web","tier":"b","size":"4","example.com/part":"x"}}})");
        const auto parsed = kube::LabelSelector::parse(selector.toStdString());
        QVERIFY(parsed);
        QCOMPARE(parsed->matches(*object), expected);
        QCOMPARE(parsed->everything(), selector.isEmpty());
    }
    void refuses()
    {
        for (const char *selector : {"a in (b", "a=b=c", "a ! b", "a b", "!(", "a within (b)"}) {
            const auto parsed = kube::LabelSelector::parse(selector);
            QVERIFY2(!parsed, selector);
            QVERIFY(parsed.error().english().find("unable to parse requirement: ") == 0);
        }
    }
};

REGISTER_TEST(LabelSelectorTest);
#include "LabelSelectorTest.moc"
