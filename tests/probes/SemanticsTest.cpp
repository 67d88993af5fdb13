// SPDX-License-Identifier: Apache-2.0
// What a naive simulator gets wrong: one function per rule of the kubelet, on whole pod lives unless it says otherwise.
#include "probes/Bounds.h"
#include "probes/AppSpec.h"
#include "probes/simulator/MonteCarlo.h"
#include "support/TestMain.h"

#include <QTest>

#include <functional>

using namespace probes;

namespace {

Timing timing(int delay, int period, int timeout = 1, int success = 1, int failure = 3)
{
    return {delay, period, timeout, success, failure, std::nullopt};
}

struct Probing {
    std::optional<Timing> startup, readiness, liveness;
};

PodModel modelOf(const Probing &probing, App app)
{
    PodModel model;
    model.containers.resize(1);
    model.containers[0].probes = {probing.startup, probing.readiness, probing.liveness};
    model.containers[0].app = std::move(app);
    return model;
}

App app(const char *text)
{
    return appOf(*readAppSpec(text));
}

/// Lives of 16 knob sets; the check gets the summary with times after the first start, and the trace.
void each(const PodModel &model, Ms until, const std::function<void(const Summary &, const std::vector<Event> &)> &check, bool rare = false)
{
    PodLife life(model);
    for (std::size_t i = 0; i < 16; ++i) {
        PodKnobs knobs = spreadKnobs(i, 16, model);
        if (!rare)
            knobs.merge = false; // without the rare lost trigger
        std::vector<Event> trace;
        life.run(knobs, until, &trace);
        Summary summary = life.summary();
        const Ms start = summary.firstStartAt;
        summary.firstReadyAt -= summary.firstReadyAt == never ? 0 : start;
        for (auto &kill : summary.kills)
            kill.t -= start;
        for (auto &restart : summary.restarts)
            restart.t -= start;
        for (auto &interval : summary.ready) {
            interval.from -= start;
            interval.to -= interval.to < 0 ? 0 : start;
        }
        for (Event &event : trace)
            event.t -= start;
        check(summary, trace);
    }
}

std::vector<Ms> probes_(const std::vector<Event> &trace, Kind kind, std::int64_t instance = 0)
{
    std::vector<Ms> times;
    for (const Event &event : trace) {
        if (event.type == EventType::ProbeStart && event.kind == kind && (instance == 0 || event.instance == instance))
            times.push_back(event.t);
    }
    return times;
}

} // namespace

class SemanticsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void case1FirstSuccessAfterACrashIsEnough();
    void case2FailuresBeforeACrashCount();
    void case3StartupFailuresAddUpOverInstances();
    void case4StartupBudgetIsOnePeriodShort();
    void case5EarlyTriggersShiftTheGrid();
    void case6PeriodDoesNotMatterAtOnce();
    void case7ExtraProbeAfterLoss();
    void case8ResyncProbesAndShifts();
    void case9And10AfterStartupSuccess();
    void case11ProbesRunBackToBack();
    void case12And14ErrorsAreThrownAway();
    void case16RefusedGrpcCostsTheTimeout();
    void case17ReadyDuringTheGrace();
    void case18BackOffSeries();
    void case19Grace();
    void case20StoppedWorkersStop();
    void youngKubeletSpreadsTheFirstChecks();
    void sidecarsComeFirst();
    void severalContainersRestartAlone();
};

void SemanticsTest::case1FirstSuccessAfterACrashIsEnough()
{
    each(modelOf({{}, timing(0, 5, 1, 3), {}}, app("exits=120:1")), 200000, [](const Summary &summary, const std::vector<Event> &trace) {
        QCOMPARE(summary.restarts.size(), std::size_t(1));
        const auto second = probes_(trace, Kind::Readiness, 2);
        QVERIFY(!second.empty() && summary.ready.size() == 2);
        // Unless a failing probe came in between, the counter is already beyond three.
        const bool failed = std::any_of(trace.begin(), trace.end(), [](const Event &event) {
            return event.type == EventType::ProbeEnd && event.outcome == Outcome::Failure && event.t >= 120000;
        });
        if (!failed)
            QVERIFY(summary.ready[1].from - second[0] < 50);
    });
}

void SemanticsTest::case2FailuresBeforeACrashCount()
{
    App crashing = app("answers=0");
    crashing.lives = {Life{{{0, Mode::Ok, 3, 0}, {60500, Mode::Fail, 3, 0}}, {}, 85000, 1}, Life{{{0, Mode::Fail, 3, 0}}, {}, never, 0}};
    int killedByOne = 0;
    each(modelOf({{}, {}, timing(0, 10)}, crashing), 100000, [&](const Summary &summary, const std::vector<Event> &trace) {
        const auto failures = std::count_if(trace.begin(), trace.end(), [](const Event &event) {
            return event.type == EventType::ProbeEnd && event.instance == 1 && event.outcome == Outcome::Failure;
        });
        if (failures != 2 || summary.kills.empty())
            return;
        const auto second = probes_(trace, Kind::Liveness, 2);
        QVERIFY(!second.empty() && summary.kills[0].instance == 2 && summary.kills[0].t - second[0] < 1500);
        ++killedByOne;
    });
    QVERIFY(killedByOne > 0);
}

void SemanticsTest::case3StartupFailuresAddUpOverInstances()
{
    int killed = 0;
    each(modelOf({timing(0, 2, 1, 1, 30), {}, {}}, app("answers=1000,exits=20:1,every")), 300000, [&](const Summary &summary, const std::vector<Event> &trace) {
        if (summary.kills.empty())
            return;
        const Ms at = summary.kills[0].t;
        const auto before = std::count_if(trace.begin(), trace.end(), [at](const Event &event) { return event.type == EventType::ProbeEnd && event.t <= at; });
        QVERIFY(summary.kills[0].reason == Kind::Startup && summary.kills[0].instance > 1 && before >= 30 && before <= 31);
        ++killed;
    });
    QVERIFY(killed > 8);
}

void SemanticsTest::case4StartupBudgetIsOnePeriodShort()
{
    Ms first = never, last = 0;
    each(modelOf({timing(0, 10), {}, {}}, app("answers=500")), 40000, [&](const Summary &summary, const std::vector<Event> &) {
        QVERIFY(!summary.kills.empty());
        first = std::min(first, summary.kills[0].t);
        last = std::max(last, summary.kills[0].t);
    });
    QVERIFY(first >= 20000 && first < 23500 && last > 27500 && last <= 32100);
}

void SemanticsTest::case5EarlyTriggersShiftTheGrid()
{
    each(modelOf({{}, timing(5, 10), {}}, app("answers=3")), 30000, [](const Summary &summary, const std::vector<Event> &) {
        QVERIFY(summary.firstReadyAt > 10000 && summary.firstReadyAt < 13400);
    });
}

void SemanticsTest::case6PeriodDoesNotMatterAtOnce()
{
    each(modelOf({{}, timing(0, 30), {}}, app("")), 60000, [](const Summary &summary, const std::vector<Event> &) { QVERIFY(summary.firstReadyAt < 2200); });
}

void SemanticsTest::case7ExtraProbeAfterLoss()
{
    each(modelOf({{}, timing(0, 10, 1, 1, 1), {}}, app("fails=30,recovers=40.5")), 60000, [](const Summary &summary, const std::vector<Event> &trace) {
        QVERIFY(summary.ready.size() == 2);
        const Ms lost = summary.ready[0].to;
        const auto all = probes_(trace, Kind::Readiness);
        const auto extra = std::find_if(all.begin(), all.end(), [lost](Ms t) { return t >= lost; });
        QVERIFY(extra != all.end() && *extra - lost < 1200);
    });
}

void SemanticsTest::case8ResyncProbesAndShifts()
{
    each(modelOf({{}, timing(0, 120), {}}, app("answers=30")), 140000, [](const Summary &summary, const std::vector<Event> &) {
        QVERIFY(summary.firstReadyAt > 58000 && summary.firstReadyAt < 94000); // not 120 s
    });
}

void SemanticsTest::case9And10AfterStartupSuccess()
{
    each(modelOf({timing(0, 10), timing(0, 30), timing(0, 10)}, app("answers=5")), 100000, [](const Summary &summary, const std::vector<Event> &trace) {
        const auto startup = probes_(trace, Kind::Startup), readiness = probes_(trace, Kind::Readiness), liveness = probes_(trace, Kind::Liveness);
        QVERIFY(!startup.empty() && !readiness.empty() && !liveness.empty());
        const Ms success = startup.back();
        QVERIFY(readiness[0] - success < 1300 && readiness[0] >= success); // triggered
        QVERIFY(std::abs(liveness[0] - success - 10000) < 100);            // its own next tick, of the same grid here
        QVERIFY(std::count_if(startup.begin(), startup.end(), [](Ms t) { return t > 20000; }) == 0);
        QVERIFY(summary.firstReadyAt < success + 1500);
    });
}

void SemanticsTest::case11ProbesRunBackToBack()
{
    each(modelOf({{}, {}, timing(0, 5, 8)}, app("hangs=60")), 120000, [](const Summary &summary, const std::vector<Event> &trace) {
        QVERIFY(!summary.kills.empty());
        const Ms after = summary.kills[0].t - 60000;
        QVERIFY(after >= 24000 && after <= 29000 + syncLatencyMs);
        const auto all = probes_(trace, Kind::Liveness, 1);
        QVERIFY(std::is_sorted(all.begin(), all.end()));
        for (std::size_t i = 1; i < all.size(); ++i)
            QVERIFY(all[i - 1] < 60000 || all[i] - all[i - 1] == 8000);
    });
}

void SemanticsTest::case12And14ErrorsAreThrownAway()
{
    each(modelOf({{}, timing(0, 5), timing(0, 5)}, app("errors=30")), 200000, [](const Summary &summary, const std::vector<Event> &trace) {
        QVERIFY(summary.kills.empty() && summary.ready.size() == 1 && summary.ready[0].to < 0);
        QVERIFY(std::any_of(trace.begin(), trace.end(), [](const Event &event) { return event.attempt == 3; }));
    });
    // A port name that nobody declares is such an error from the start: never ready, never started, never killed.
    App broken = app("");
    broken.lives[0].phases = {{0, Mode::Error, 1, 0}};
    each(modelOf({timing(0, 5), timing(0, 5), timing(0, 5)}, broken), 200000, [](const Summary &summary, const std::vector<Event> &) {
        QVERIFY(summary.kills.empty() && summary.firstReadyAt == never && summary.startedAt.empty());
    });
}

void SemanticsTest::case16RefusedGrpcCostsTheTimeout()
{
    // A gRPC probe of a closed port is a hang to the engine; an HTTP one fails at once.
    App grpc = app("answers=500");
    grpc.lives[0].phases[0].mode = Mode::Hang;
    Ms slow = never, quick = never;
    each(modelOf({timing(0, 10, 5), {}, {}}, grpc), 60000, [&](const Summary &summary, const std::vector<Event> &) { slow = std::min(slow, summary.kills[0].t); });
    each(modelOf({timing(0, 10, 5), {}, {}}, app("answers=500")), 60000,
         [&](const Summary &summary, const std::vector<Event> &) { quick = std::min(quick, summary.kills[0].t); });
    QVERIFY(slow - quick > 4900 && slow - quick < 5100);
}

void SemanticsTest::case17ReadyDuringTheGrace()
{
    App stubborn = app("hangs=60,stop=never");
    stubborn.lives[0].byKind[index(Kind::Readiness)] = {{0, Mode::Ok, 3, 0}};
    each(modelOf({{}, timing(0, 5), timing(0, 5)}, stubborn), 120000, [](const Summary &summary, const std::vector<Event> &) {
        QVERIFY(!summary.kills.empty() && summary.ready[0].to >= summary.kills[0].t + 30000);
    });
}

void SemanticsTest::case18BackOffSeries()
{
    each(modelOf({{}, {}, {}}, app("exits=1:1,every")), 400000, [](const Summary &summary, const std::vector<Event> &trace) {
        std::vector<Ms> waits;
        Ms exit = 0;
        for (const Event &event : trace) {
            if (event.type == EventType::ContainerExit)
                exit = event.t;
            else if (event.type == EventType::ContainerStart && event.instance > 1)
                waits.push_back(event.t - exit);
        }
        QVERIFY(waits.size() >= 5 && waits[0] < 3000);
        const std::array<Ms, 4> bounds{10000, 20000, 40000, 80000};
        for (std::size_t i = 0; i < bounds.size(); ++i)
            QVERIFY(waits[i + 1] >= bounds[i] && waits[i + 1] <= bounds[i] + 16500);
        QVERIFY(summary.backoffs.size() >= 4);
    });
    // Kills restart in the same sync: with a life of about 40 s the first wait is at the 6th kill.
    each(modelOf({{}, {}, timing(0, 10)}, app("fails=15,every")), 600000, [](const Summary &summary, const std::vector<Event> &) {
        QVERIFY(summary.kills.size() >= 6 && !summary.backoffs.empty());
        for (std::size_t i = 0; i < 5; ++i)
            QVERIFY(summary.restarts[i].t - summary.kills[i].t < 3000);
    });
}

void SemanticsTest::case19Grace()
{
    const auto exitAfter = [](std::optional<std::int32_t> own, Ms expected) {
        Timing liveness = timing(0, 5);
        liveness.terminationGracePeriodSeconds = own;
        each(modelOf({{}, {}, liveness}, app("hangs=20,stop=never")), 120000, [expected](const Summary &summary, const std::vector<Event> &trace) {
            const auto exit = std::find_if(trace.begin(), trace.end(), [](const Event &event) { return event.type == EventType::ContainerExit; });
            QVERIFY(exit != trace.end() && exit->ms == 137);
            QCOMPARE(exit->t - summary.kills[0].t, expected);
        });
    };
    exitAfter(60, 60000);
    exitAfter(std::nullopt, 30000);
    exitAfter(1, 2000);
}

void SemanticsTest::case20StoppedWorkersStop()
{
    // Pod deletion: liveness and startup workers are told to stop; readiness goes on.
    Worker liveness(Kind::Liveness, timing(0, 5), 0), readiness(Kind::Readiness, timing(0, 5), 0);
    const ContainerView view{1, true, true, 0};
    QVERIFY(liveness.take(0, view).probe);
    liveness.stop();
    QCOMPARE(int(liveness.finish(Outcome::Failure).sets), 0);
    QCOMPARE(liveness.wakeAt(), never);
    QVERIFY(readiness.take(0, view).probe);
    readiness.finish(Outcome::Success);
    QCOMPARE(readiness.wakeAt(), Ms(5000));
}

void SemanticsTest::youngKubeletSpreadsTheFirstChecks()
{
    const PodModel model = modelOf({{}, {}, timing(0, 20)}, app(""));
    PodLife life(model);
    std::vector<Ms> firsts;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        PodKnobs knobs;
        knobs.youngKubelet = true;
        knobs.seed = seed * 77;
        std::vector<Event> trace;
        life.run(knobs, 60000, &trace);
        firsts.push_back(probes_(trace, Kind::Liveness).front());
    }
    const Spread spread = spreadOf(firsts, firsts.size());
    QVERIFY(spread.max - spread.min > 15000 && spread.max - spread.min <= 20000);
}

void SemanticsTest::sidecarsComeFirst()
{
    PodModel model = modelOf({timing(0, 2, 1, 1, 30), timing(0, 2), {}}, app("answers=6"));
    model.containers[0].sidecar = true;
    ContainerModel &main = model.containers.emplace_back();
    main.probes = {std::nullopt, timing(0, 2), std::nullopt};
    main.app = app("");
    each(model, 60000, [](const Summary &summary, const std::vector<Event> &trace) {
        std::array<Ms, 2> starts{-1, -1};
        for (const Event &event : trace) {
            if (event.type == EventType::ContainerStart)
                starts[event.container] = event.t;
        }
        QCOMPARE(starts[0], Ms(0));
        QVERIFY(starts[1] > 6000); // only once the sidecar is `started`
        QVERIFY(summary.firstReadyAt > starts[1]);
    });
}

void SemanticsTest::severalContainersRestartAlone()
{
    PodModel model = modelOf({{}, timing(0, 5), timing(0, 5)}, app("answers=1"));
    ContainerModel &other = model.containers.emplace_back();
    other.probes = {std::nullopt, timing(0, 5), timing(0, 5, 1, 1, 2)};
    other.app = app("hangs=60");
    each(model, 120000, [](const Summary &summary, const std::vector<Event> &trace) {
        QVERIFY(!summary.kills.empty() && summary.restarts.size() == 1);
        QCOMPARE(int(summary.kills[0].container), 1);
        QCOMPARE(int(summary.restarts[0].container), 1);
        QVERIFY(std::none_of(trace.begin(), trace.end(), [](const Event &event) { return event.type == EventType::ContainerExit && event.container == 0; }));
        QCOMPARE(summary.ready.size(), std::size_t(2)); // the pod is ready only while both are
    });
}

REGISTER_TEST(SemanticsTest);
#include "SemanticsTest.moc"
