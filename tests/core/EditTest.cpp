// SPDX-License-Identifier: Apache-2.0
#include "core/Edit.h"
#include "core/Json.h"
#include "support/Seed.h"
#include "support/TestMain.h"

#include <QTest>

#include <random>

using namespace core;

class EditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void differenceIsSmallAndRight();
    void insertionKeepsItsPlace();
    void resolvedDropsWhatChangesNothing();
    void differenceOfRandomValuesLeadsThere();
};

void EditTest::differenceIsSmallAndRight()
{
    const Value before = *parseJson(R"({"c":[{"name":"a","p":1},{"name":"b"}],"x":[1,2],"gone":true})");
    const Value after = *parseJson(R"({"c":[{"name":"a","p":2},{"name":"b"}],"x":[1,3]})");
    const Edit edit = difference(before, after);
    QCOMPARE(edit.changes.size(), std::size_t(3));
    QCOMPARE(edit.changes[0].path.toString(), std::string("gone"));
    QCOMPARE(edit.changes[1].path.toString(), std::string("c[name=a].p"));
    QCOMPARE(edit.changes[2].path.toString(), std::string("x"));
    QVERIFY(apply(before, edit) == after);
}

void EditTest::insertionKeepsItsPlace()
{
    const Value before = *parseJson(R"({"a":1,"c":3})"), after = *parseJson(R"({"a":1,"b":2,"c":3})");
    QVERIFY(apply(before, difference(before, after)).identical(after));
}

void EditTest::resolvedDropsWhatChangesNothing()
{
    const Value base = *parseJson(R"({"a":1})");
    const Edit edit{{}, {setting(FieldPath::of("a"), Value(1)), removal(FieldPath::of("b")), setting(FieldPath::of("a"), Value(2))}};
    const Edit out = resolved(base, edit);
    QCOMPARE(out.changes.size(), std::size_t(1));
    QCOMPARE(out.changes[0].before, std::optional(Value(1)));
}

static Value randomValue(std::mt19937 &random, int depth)
{
    const int kind = int(random() % (depth > 0 ? 6 : 4));
    if (kind == 0)
        return Value();
    if (kind == 1)
        return Value(random() % 2 == 0);
    if (kind == 2)
        return Value(std::int64_t(random() % 5));
    if (kind == 3)
        return Value(std::string(1, char('a' + random() % 3)));
    Value value = kind == 4 ? Value::emptyList() : Value::emptyMap();
    for (unsigned i = 0; i < random() % 4; ++i) {
        const Value child = randomValue(random, depth - 1);
        value = kind == 4 ? value.appended(child) : value.with(std::string(1, char('k' + random() % 4)), child);
    }
    return value;
}

void EditTest::differenceOfRandomValuesLeadsThere()
{
    const unsigned seed = support::newSeed();
    std::mt19937 random(seed);
    for (int i = 0; i < 2000; ++i) {
        const Value before = randomValue(random, 4), after = randomValue(random, 4);
        const Value got = apply(before, difference(before, after));
        QVERIFY2(got == after, (toJson(before) + " -> " + toJson(after) + " gave " + toJson(got)).c_str());
    }
}

REGISTER_TEST(EditTest);
#include "EditTest.moc"
