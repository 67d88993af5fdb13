// SPDX-License-Identifier: Apache-2.0
#include "core/SteppedClock.h"
#include "support/TestMain.h"

#include <QTest>

using namespace core;
using namespace std::chrono_literals;

class ClockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void callsInOrder();
    void forgetsDeadContexts();
    void readsAndWritesRfc3339();
};

void ClockTest::callsInOrder()
{
    SteppedClock clock(*fromRfc3339("2026-01-01T00:00:00Z"));
    std::string order;
    clock.after(20ms, nullptr, [&] { order += 'c'; });
    clock.after(10ms, nullptr, [&] {
        order += 'a';
        clock.after(0ms, nullptr, [&] { order += 'b'; });
    });
    const TimerId cancelled = clock.after(15ms, nullptr, [&] { order += 'x'; });
    clock.cancel(cancelled);
    clock.advance(15ms);
    QCOMPARE(order, std::string("ab"));
    QVERIFY(clock.advanceToNext());
    QCOMPARE(order, std::string("abc"));
    QVERIFY(!clock.nextDue());
    QCOMPARE(toRfc3339(clock.now()), std::string("2026-01-01T00:00:00.020Z"));
}

void ClockTest::forgetsDeadContexts()
{
    SteppedClock clock(Instant{});
    bool called = false;
    {
        QObject context;
        clock.after(1ms, &context, [&] { called = true; });
    }
    clock.advance(5ms);
    QVERIFY(!called);
}

void ClockTest::readsAndWritesRfc3339()
{
    QCOMPARE(toRfc3339(*fromRfc3339("2026-03-01T10:20:30.123456Z")), std::string("2026-03-01T10:20:30.123Z"));
    QCOMPARE(toRfc3339(*fromRfc3339("2026-03-01T10:20:30+02:00"), false), std::string("2026-03-01T08:20:30Z"));
    for (const char *bad : {"", "2026", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-01-01T00:00:00", "2026-01-01 00:00:00Z"})
        QVERIFY2(!fromRfc3339(bad), bad);
}

REGISTER_TEST(ClockTest);
#include "ClockTest.moc"
