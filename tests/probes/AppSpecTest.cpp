// SPDX-License-Identifier: Apache-2.0
#include "probes/AppSpec.h"
#include "probes/simulator/RestartBackoff.h"
#include "support/Seed.h"
#include "support/TestMain.h"

#include <QTest>

#include <random>

using namespace probes;

class AppSpecTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryKey();
    void refusesNonsense();
    void textGoesBothWays();
    void becomesLives();
    void aLowCpuLimitSlowsItDown();
    void attemptsFollowThePhases();
    void backOffEntriesExpire();
};

void AppSpecTest::readsEveryKey()
{
    const AppSpec spec = *readAppSpec("answers=8,hangs=90,recovers=2m,exits=200:137,latency=0.02..0.5,stop=1.5,cpu=750m,accepts,every");
    QCOMPARE(spec.answers, std::optional<Ms>(8000));
    QCOMPARE(spec.hangs, std::optional<Ms>(90000));
    QCOMPARE(spec.recovers, std::optional<Ms>(120000));
    QCOMPARE(spec.exits, std::optional<Ms>(200000));
    QCOMPARE(spec.exitCode, 137);
    QCOMPARE(spec.latency, Ms(20));
    QCOMPARE(spec.latencyMost, Ms(500));
    QCOMPARE(spec.stop, std::optional<Ms>(1500));
    QCOMPARE(spec.cpuMilli, std::int64_t(750));
    QVERIFY(spec.accepts && spec.every);
    QCOMPARE(spec.fault(), std::optional<Ms>(90000));
    QCOMPARE(readAppSpec("stop=never")->stop, std::optional<Ms>(never));
    QCOMPARE(readAppSpec("answers=300ms")->answers, std::optional<Ms>(300));
    QVERIFY(*readAppSpec("") == AppSpec());
    QCOMPARE(readAppSpec(toText(*readAppSpec("cpu=1000000")))->cpuMilli, std::int64_t(1'000'000'000));
}

void AppSpecTest::refusesNonsense()
{
    for (const char *text : {"answers", "answers=", "answers=-1", "answers=1e9", "answers=8 s", "sleeps=3", "exits=0", "exits=5:256", "exits=5:x", "latency=2..1", "cpu=-1",
                             "cpu=1.5", "answers=nan", "answers=inf", "answers=9999999", "recovers=5", "hangs=9,recovers=9", "answers=8,hangs=3", "=", ",,"}) {
        const auto spec = readAppSpec(text);
        QVERIFY2(!spec && spec.error().code == core::ErrorCode::Usage, text);
    }
}

void AppSpecTest::textGoesBothWays()
{
    const unsigned seed = support::newSeed();
    std::mt19937 random(seed);
    for (int i = 0; i < 500; ++i) {
        const auto time = [&random] { return random() % 2 ? std::optional<Ms>() : std::optional<Ms>(Ms(random() % 500000)); };
        AppSpec spec;
        spec.answers = time();
        if (const auto fault = time())
            (random() % 2 ? spec.hangs : spec.fails) = *fault + spec.answers.value_or(0);
        if (spec.fault() && random() % 2)
            spec.recovers = *spec.fault() + 1 + Ms(random() % 9999);
        spec.stop = random() % 3 ? time() : std::optional(never);
        spec.latency = Ms(random() % 3000);
        spec.latencyMost = random() % 2 ? spec.latency + 1 + Ms(random() % 500) : 0;
        spec.cpuMilli = std::int64_t(random() % 2000);
        spec.accepts = random() % 2;
        spec.every = random() % 2;
        const auto read = readAppSpec(toText(spec));
        QVERIFY2(read && *read == spec, toText(spec).c_str());
    }
}

void AppSpecTest::becomesLives()
{
    const App once = appOf(*readAppSpec("answers=8,hangs=90"));
    QCOMPARE(once.lives.size(), std::size_t(2)); // the replacement is healthy
    QCOMPARE(once.lives[0].phases.back().mode, Mode::Hang);
    QCOMPARE(once.lives[1].phases.back().mode, Mode::Ok);
    QCOMPARE(appOf(*readAppSpec("answers=8,hangs=90,every")).lives.size(), std::size_t(1));
    QCOMPARE(appOf(*readAppSpec("answers=8,accepts")).lives[0].phases[0].mode, Mode::Hang);
    QCOMPARE(appOf(*readAppSpec("exits=9:3")).lives[0].exitCode, 3);
}

void AppSpecTest::aLowCpuLimitSlowsItDown()
{
    const AppSpec spec = *readAppSpec("answers=8,latency=0.1,cpu=1");
    QCOMPARE(appOf(spec, 250).lives[0].phases[1].fromMs, Ms(32000));
    QCOMPARE(appOf(spec, 250).lives[0].phases[1].latencyMs, Ms(400));
    QCOMPARE(appOf(spec, 2000).lives[0].phases[1].fromMs, Ms(8000));
    QCOMPARE(appOf(spec, 0).lives[0].phases[1].fromMs, Ms(8000));
}

void AppSpecTest::attemptsFollowThePhases()
{
    App app;
    app.lives = {Life{{{1000, Mode::Ok, 20, 100}, {5000, Mode::Error, 30, 0}, {9000, Mode::Ok, 5000, 0}}, {}, never, 0}};
    QCOMPARE(attempt(app, 1, Kind::Readiness, 500, 3000, 0).outcome, Outcome::Failure); // nothing listens yet
    QCOMPARE(attempt(app, 1, Kind::Readiness, 1000, 3000, 0).durationMs, Ms(20));
    QCOMPARE(attempt(app, 1, Kind::Readiness, 1000, 3000, 0.5).durationMs, Ms(70));
    QCOMPARE(attempt(app, 7, Kind::Readiness, 6000, 3000, 0).outcome, Outcome::Error); // the last life repeats
    QCOMPARE(attempt(app, 1, Kind::Readiness, 9000, 3000, 0).durationMs, Ms(3000));
    QCOMPARE(attempt(app, 1, Kind::Readiness, 9000, 3000, 0).outcome, Outcome::Failure);
}

void AppSpecTest::backOffEntriesExpire()
{
    RestartBackoff backoff;
    backoff.reset(-500);
    QVERIFY(!backoff.refuses(10000, 9000)); // first: recorded, not delayed
    QCOMPARE(backoff.refuses(15000, 14000), std::optional<Ms>(10000));
    QVERIFY(backoff.firstRefusal() && !backoff.firstRefusal());
    QVERIFY(!backoff.refuses(24000, 14000)); // exactly the delay is enough
    QCOMPARE(backoff.refuses(26000, 25000), std::optional<Ms>(20000));
    QVERIFY(!backoff.refuses(45000, 25000));
    // 600 s after the last start the housekeeping, every 2 s, drops the entry.
    QCOMPARE(backoff.refuses(645000, 640000), std::optional<Ms>(40000));
    QVERIFY(!backoff.refuses(647600, 640000));
    QCOMPARE(backoff.refuses(648000, 647900), std::optional<Ms>(10000));
}

REGISTER_TEST(AppSpecTest);
#include "AppSpecTest.moc"
