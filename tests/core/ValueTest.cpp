// SPDX-License-Identifier: Apache-2.0
#include "core/FieldPath.h"
#include "core/Json.h"
#include "core/Value.h"
#include "support/TestMain.h"

#include <QTest>

using namespace core;

class ValueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsNumberTextsOrderAndDuplicates();
    void setsAlongPathsAndSharesTheRest();
    void selectorsFindAndMakeItems();
    void equalityIgnoresOrderIdentityDoesNot();
    void jsonErrorsHaveAPosition();
    void jsonTakesWhatGoTakes();
    void jsonDepthIsLimited();
};

void ValueTest::keepsNumberTextsOrderAndDuplicates()
{
    const std::string text = R"({"z":0.10,"a":1e3,"big":123456789012345678901234567890,"z":-7})";
    const auto value = parseJson(text);
    QVERIFY(value);
    QCOMPARE(toJson(*value), text);
    QCOMPARE((*value)["z"].integer(), std::optional<std::int64_t>(-7));
    QVERIFY(!(*value)["a"].integer());
    QCOMPARE((*value)["a"].real(), std::optional(1000.0));
}

void ValueTest::setsAlongPathsAndSharesTheRest()
{
    const Value base = *parseJson(R"({"spec":{"a":[1,2],"b":{"c":true}}})");
    const Value changed = base.set(FieldPath::of("spec.new.deep"), Value(5));
    QCOMPARE(toJson(changed), std::string(R"({"spec":{"a":[1,2],"b":{"c":true},"new":{"deep":5}}})"));
    QVERIFY(&base["spec"]["a"].items() == &changed["spec"]["a"].items());
    QVERIFY(changed.removed(FieldPath::of("spec.new")) == base);
    QVERIFY(base.removed(FieldPath::of("spec.none.there")).identical(base));
    QCOMPARE(toJson(base.set(FieldPath::of("spec.a[1]"), Value(9))["spec"]["a"]), std::string("[1,9]"));
    QCOMPARE(toJson(base.set(FieldPath::of("spec.a[7]"), Value(9))["spec"]["a"]), std::string("[1,2,9]"));
}

void ValueTest::selectorsFindAndMakeItems()
{
    const Value base = *parseJson(R"({"containers":[{"name":"web","ports":[{"containerPort":80,"protocol":"TCP"}]}]})");
    const Value *port = base.find(FieldPath::of("containers[name=web].ports[containerPort=80,protocol=TCP]"));
    QVERIFY(port);
    QVERIFY(!base.find(FieldPath::of("containers[name=db]")));
    const Value more = base.set(FieldPath::of("containers[name=db].image"), Value("db:1"));
    QCOMPARE(toJson(more["containers"].at(1)), std::string(R"({"name":"db","image":"db:1"})"));
}

void ValueTest::equalityIgnoresOrderIdentityDoesNot()
{
    const Value a = *parseJson(R"({"x":1.0,"y":[1]})"), b = *parseJson(R"({"y":[1],"x":1})");
    QVERIFY(a == b);
    QVERIFY(!a.identical(b));
    const auto json = [](const char *text) { return *parseJson(text); };
    QVERIFY(json(R"({"x":1,"x":2})") == json(R"({"x":1,"x":2})"));
    QVERIFY(json(R"({"x":1,"y":3,"x":2})") == json(R"({"y":3,"x":1,"x":2})"));
    QVERIFY(!(json(R"({"x":1,"x":2})") == json(R"({"x":2,"x":1})")) && !(json(R"({"x":1,"x":2})") == json(R"({"x":2,"y":2})")));
    QCOMPARE(toCanonicalJson(b), std::string(R"({"x":1,"y":[1]})"));
}

void ValueTest::jsonErrorsHaveAPosition()
{
    const auto broken = parseJson("{\n  \"a\": tru\n}");
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, ErrorCode::YamlInvalid);
    QCOMPARE(broken.error().position->line, 2);
    QVERIFY(!parseJson("{} x"));
    QVERIFY(!parseJson(""));
    QVERIFY(!parseJson("\"\xff\""));
    QCOMPARE(broken.error().position->column, 11);
    for (const char *text : {"01", "1.", "-", "+1", ".5", "1e", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "nul", "\"\\x\"", "\"\\u12g4\"", "\"\n\"", "\"",
                             "[", "{\"a\":", "\"\xc0\x80\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"", "\"\xe2\x82\""})
        QVERIFY2(!parseJson(text), text);
}

void ValueTest::jsonTakesWhatGoTakes()
{
    for (const char *number : {"0", "-0", "1E400", "0.10", "-12.5e-3", "123456789012345678901234567890"})
        QCOMPARE(parseJson(number)->text(), std::string(number));
    const std::pair<const char *, const char *> strings[] = {
        {"\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "a\"\\/\b\f\n\r\t"},
        {R"("\u00e9\u20AC")", "\u00e9\u20ac"}, {R"("\ud83d\ude00")", "\U0001F600"},
        {R"("\ud83dx")", "\uFFFDx"}, {R"("\ude00")", "\uFFFD"}, {R"("\ud83d\u0041")", "\uFFFDA"}, {R"("\ud83d\ud83d\ude00")", "\uFFFD\U0001F600"},
    };
    for (const auto &[text, expected] : strings)
        QCOMPARE(parseJson(text)->string(), std::string(expected));
    QCOMPARE(parseJson(" [ ] ")->size(), std::size_t(0));
    QCOMPARE(parseJson("{\"a\":1,\"a\":2}")->size(), std::size_t(2));
}

void ValueTest::jsonDepthIsLimited()
{
    const auto deep = parseJson(std::string(1000, '[') + std::string(1000, ']'), 100);
    QVERIFY(!deep);
    QCOMPARE(deep.error().code, ErrorCode::TooLarge);
}

REGISTER_TEST(ValueTest);
#include "ValueTest.moc"
