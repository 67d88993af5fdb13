// SPDX-License-Identifier: Apache-2.0
// Closed-form bounds against Monte Carlo: every life of random models lies inside, and lives come near both ends.
#include "core/Json.h"
#include "kube/workload/Profile.h"
#include "probes/AppSpec.h"
#include "probes/Bounds.h"
#include "probes/simulator/MonteCarlo.h"
#include "probes/simulator/Scenario.h"
#include "support/Seed.h"
#include "support/TestMain.h"

#include <QTest>

#include <random>

using namespace probes;

namespace {

PodModel defaultModel(const AppSpec &spec)
{
    PodModel model;
    model.containers.resize(1);
    const core::Value container = kube::defaultProfile().container;
    for (const Kind kind : kinds)
        model.containers[0].probes[index(kind)] = *readTiming(kind, container[kube::field(kind)], "probe");
    model.containers[0].app = appOf(spec);
    return model;
}

Timing randomTiming(std::mt19937 &random, Kind kind)
{
    const auto pick = [&random](int from, int to) { return from + int(random() % unsigned(to - from + 1)); };
    return {pick(0, 2) == 0 ? 0 : pick(0, 40), pick(1, 20), pick(1, 12), kind == Kind::Readiness ? pick(1, 3) : 1, pick(1, 6), std::nullopt};
}

QByteArray described(const PodModel &model, const AppSpec &spec, unsigned seed)
{
    QByteArray text = "seed " + QByteArray::number(seed) + " app " + toText(spec).c_str();
    for (const Kind kind : kinds) {
        if (const auto &t = model.containers[0].probe(kind))
            text += QByteArray(" ") + name(kind) + ' ' + QByteArray::number(t->initialDelaySeconds) + '/' + QByteArray::number(t->periodSeconds) + '/'
                + QByteArray::number(t->timeoutSeconds) + '/' + QByteArray::number(t->successThreshold) + '/' + QByteArray::number(t->failureThreshold);
    }
    return text;
}

} // namespace

class BoundsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersOfTheDefaultProfile();
    void everyRunOfRandomModelsIsInside();
    void runsComeNearTheEnds();
};

void BoundsTest::numbersOfTheDefaultProfile()
{
    const PodModel model = defaultModel({});
    const Bounds out = bounds(model.containers[0], 30, 8000, 0, false);
    QCOMPARE(out.ready->range, (Range{9000, 15000}));
    QCOMPARE(out.budget->safe, Ms(59000));
    QCOMPARE(out.budget->refusing, Ms(65000));
    QCOMPARE(out.budget->hanging, Ms(68000));
    QCOMPARE(out.notReady->hang, (Range{13000, 18000}));
    QCOMPARE(out.killed->hang, (Range{25000, 35000}));
    QCOMPARE(out.grace, Ms(30000));
    QVERIFY(!out.mayBeKilled);
    QVERIFY(bounds(model.containers[0], 30, 60000, 0, false).mayBeKilled);
    QVERIFY(!bounds(model.containers[0], 30, 66000, 0, false).ready);
}

void BoundsTest::everyRunOfRandomModelsIsInside()
{
    const unsigned seed = support::newSeed();
    std::mt19937 random(seed);
    int ready = 0, kills = 0, losses = 0;
    for (int i = 0; i < 400; ++i) {
        PodModel model;
        model.containers.resize(1);
        for (const Kind kind : kinds) {
            if (random() % 4 != 0)
                model.containers[0].probes[index(kind)] = randomTiming(random, kind);
        }
        AppSpec spec;
        spec.answers = random() % 3 == 0 ? 0 : Ms(random() % 60000);
        spec.accepts = random() % 4 == 0;
        model.containers[0].app = appOf(spec);
        const auto budget = startupBudget(model.containers[0]);
        const Bounds limits = bounds(model.containers[0], 30, *spec.answers, spec.latency, spec.accepts);
        const Ms fault = std::max<Ms>(200000, limits.ready ? limits.ready->range.max + 40000 : 0);
        const bool hangs = random() % 2 == 0;
        (hangs ? spec.hangs : spec.fails) = fault;
        model.containers[0].app = appOf(spec);
        PodLife life(model);
        for (std::size_t run = 0; run < 12; ++run) {
            life.run(spreadKnobs(run, 12, model, random()), fault + 200000);
            const Summary &summary = life.summary();
            const Metrics times = metrics(summary, fault + 200000, fault);
            const QByteArray what = described(model, spec, seed) + " run " + QByteArray::number(int(run)) + ' '
                + core::toJson(summaryJson(summary)).c_str();
            const bool early = !summary.kills.empty() && summary.kills.front().t - summary.firstStartAt < fault;
            if (early) {
                const Ms at = summary.kills.front().t - summary.firstStartAt;
                QVERIFY2(limits.mayBeKilled && at >= budget->safe, what.constData());
                QVERIFY2(at <= (spec.accepts ? budget->hanging : budget->refusing) + syncLatencyMs + spec.latency + 20, what.constData());
                continue;
            }
            QVERIFY2(limits.ready, what.constData());
            QVERIFY2(times.firstReady && *times.firstReady >= limits.ready->range.min && *times.firstReady <= limits.ready->range.max, what.constData());
            ++ready;
            if (limits.notReady && times.unreadyAfterFault && (!times.killAfterFault || *times.unreadyAfterFault < *times.killAfterFault)) {
                const Range &range = hangs ? limits.notReady->hang : limits.notReady->refuse;
                QVERIFY2(*times.unreadyAfterFault >= range.min && *times.unreadyAfterFault <= range.max, what.constData());
                ++losses;
            }
            if (limits.killed && times.killAfterFault) {
                const Range &range = hangs ? limits.killed->hang : limits.killed->refuse;
                QVERIFY2(*times.killAfterFault >= range.min && *times.killAfterFault <= range.max + syncLatencyMs + 20, what.constData());
                ++kills;
            }
        }
    }
    QVERIFY(ready > 500 && kills > 200 && losses > 200);
}

void BoundsTest::runsComeNearTheEnds()
{
    AppSpec spec = *readAppSpec("answers=8,hangs=90");
    const PodModel model = defaultModel(spec);
    const Bounds limits = bounds(model.containers[0], 30, 8000, spec.latency, false);
    const Distribution out = monteCarlo(model, 200000, 90000, 400);
    const auto near = [](const Spread &spread, const Range &range, Ms slack) {
        return spread.min >= range.min && spread.min <= range.min + slack && spread.max <= range.max + syncLatencyMs && spread.max + slack >= range.max;
    };
    QVERIFY(near(out.ready, limits.ready->range, 700));
    QVERIFY(near(out.leavesTraffic, limits.notReady->hang, 400));
    QVERIFY(near(out.killed, limits.killed->hang, 400));
    QCOMPARE(out.killed.count, std::size_t(400));
}

REGISTER_TEST(BoundsTest);
#include "BoundsTest.moc"
