// SPDX-License-Identifier: Apache-2.0
#include "core/Svg.h"
#include "support/Seed.h"
#include "support/TestMain.h"

#include <QTest>
#include <QXmlStreamReader>

#include <limits>
#include <random>

using namespace core;

class SvgTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shapesAndNumbers();
    void hostileTextStaysText();
};

void SvgTest::shapesAndNumbers()
{
    Svg svg(100, 50.5, "title");
    svg.rect(1.005, 2, -3, std::numeric_limits<double>::quiet_NaN(), 4, {"#fff", "#000", 1.5, "3 3", 0.5});
    svg.circle(1, 2, 3, {}, "tip");
    svg.text(1, 2, "hello", {10, "#123456", true, "middle"});
    const std::string out = svg.finish();
    QVERIFY(out.find("viewBox=\"0 0 100 50.5\"") != std::string::npos);
    QVERIFY(out.find("width=\"0\" height=\"0\"") != std::string::npos);
    QVERIFY(out.find("<circle cx=\"1\" cy=\"2\" r=\"3\" fill=\"none\"><title>tip</title></circle>") != std::string::npos);
    QVERIFY(out.find("font-weight=\"600\" text-anchor=\"middle\">hello</text>") != std::string::npos);
}

void SvgTest::hostileTextStaysText()
{
    QCOMPARE(svgEscaped("<script>&\"\x1b[31m\n"), std::string("&lt;script&gt;&amp;&quot;[31m "));
    QCOMPARE(svgEscaped("a\xe2\x80\xaez\xef\xbb\xbf"), std::string("az")); // bidi override, byte order mark
    QCOMPARE(svgEscaped("gr\xc3\xbc\xc3\x9f \xf0\x9f\x9a\x80"), std::string("gr\xc3\xbc\xc3\x9f \xf0\x9f\x9a\x80"));
    QCOMPARE(svgEscaped("\xff\xc3"), std::string());
    const unsigned seed = support::newSeed();
    std::mt19937 random(seed);
    for (int i = 0; i < 500; ++i) {
        std::string text;
        for (unsigned n = random() % 40; n > 0; --n)
            text += char(random() % 256);
        Svg svg(10, 10, text, text);
        svg.text(0, 0, text, {});
        svg.path("M0 0", {}, text);
        QXmlStreamReader reader(QByteArray::fromStdString(svg.finish()));
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }
}

REGISTER_TEST(SvgTest);
#include "SvgTest.moc"
