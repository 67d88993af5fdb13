// SPDX-License-Identifier: Apache-2.0
#include "core/FieldPath.h"
#include "support/TestMain.h"

#include <QTest>

using namespace core;

class FieldPathTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundTrips_data();
    void roundTrips();
    void refuses_data();
    void refuses();
};

void FieldPathTest::roundTrips_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"spec", "spec.template.spec.containers[name=web].livenessProbe.periodSeconds", "args[0]", "[0].a",
                             "limits[\"nvidia.com/gpu\"]", "a[\"q\\\"uote\"].b", "ports[containerPort=80,protocol=TCP].name",
                             "env[name=\"A.B\"].value", ""})
        QTest::newRow(*text ? text : "root") << QString::fromLatin1(text);
}

void FieldPathTest::roundTrips()
{
    QFETCH(QString, text);
    const auto path = FieldPath::parse(text.toStdString());
    QVERIFY(path);
    QCOMPARE(path->toString(), text.toStdString());
}

void FieldPathTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {".", "a.", "a..b", "a[", "a[]", "a[x", "a[name=", "a[-1]", "a[1x]", "a]b", "a[\"x]", "a b=c", "[name=web,x]"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void FieldPathTest::refuses()
{
    QFETCH(QString, text);
    const auto path = FieldPath::parse(text.toStdString());
    QVERIFY(!path);
    QCOMPARE(path.error().code, ErrorCode::Usage);
    QVERIFY(!path.error().what.english().empty() && !path.error().hint.empty());
}

REGISTER_TEST(FieldPathTest);
#include "FieldPathTest.moc"
