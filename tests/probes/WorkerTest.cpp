// SPDX-License-Identifier: Apache-2.0
#include "probes/simulator/Worker.h"
#include "support/TestMain.h"

#include <QTest>

using namespace probes;

namespace {

Timing timing(int delay, int period, int success = 1, int failure = 3)
{
    return {delay, period, 1, success, failure, std::nullopt};
}

const ContainerView running{1, true, true, 0};

} // namespace

class WorkerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void doesNothingWithoutContainer();
    void gatesStandInOrder();
    void ticksStayOnTheGridAndOneWaits();
    void triggerResetsTheTicker();
    void countersSurviveARestart();
    void failureHoldsLivenessUntilAnotherContainer();
    void errorsAreThrownAway();
};

void WorkerTest::doesNothingWithoutContainer()
{
    Worker worker(Kind::Readiness, timing(0, 5), 130);
    QCOMPARE(worker.wakeAt(), Ms(130));
    const auto step = worker.take(130, ContainerView{});
    QVERIFY(!step.probe && step.sets == 0);
    QCOMPARE(worker.wakeAt(), Ms(5130));
}

void WorkerTest::gatesStandInOrder()
{
    Worker worker(Kind::Liveness, timing(6, 5), 0);
    // The first look at a container stores the initial result, even before its delay.
    auto step = worker.take(0, {7, true, true, 0});
    QCOMPARE(int(step.sets), 1);
    QCOMPARE(step.set[0], Stored::Success);
    QCOMPARE(step.instance, std::int64_t(7));
    QVERIFY(!step.probe);
    QVERIFY(!worker.take(5000, {7, true, true, 0}).probe);  // 5 s < 6 s
    QVERIFY(!worker.take(10000, {7, true, false, 0}).probe); // not started
    step = worker.take(15000, {7, false, false, 0});         // not running: failure at once, no threshold
    QVERIFY(!step.probe);
    QCOMPARE(step.set[0], Stored::Failure);
    QVERIFY(worker.take(20000, {7, true, true, 0}).probe);
    Worker startup(Kind::Startup, timing(0, 5), 0);
    QVERIFY(!startup.take(0, {7, true, true, 0}).probe);
    QVERIFY(startup.take(5000, {7, true, false, 0}).probe);
}

void WorkerTest::ticksStayOnTheGridAndOneWaits()
{
    Worker worker(Kind::Readiness, timing(0, 5), 0);
    QVERIFY(worker.take(0, running).probe);
    QCOMPARE(worker.wakeAt(), never);
    worker.finish(Outcome::Success); // 12 s later: the ticks at 5 and 10 were one
    QVERIFY(worker.wakeAt() <= 12000);
    QVERIFY(worker.take(12000, running).probe);
    worker.finish(Outcome::Success);
    QCOMPARE(worker.wakeAt(), Ms(15000));
}

void WorkerTest::triggerResetsTheTicker()
{
    Worker worker(Kind::Readiness, timing(0, 5), 0);
    worker.take(0, running);
    worker.trigger();
    QCOMPARE(worker.wakeAt(), never); // waits while the probe runs
    worker.finish(Outcome::Success);
    QVERIFY(worker.wakeAt() <= 7000);
    QVERIFY(worker.take(7000, running).probe); // the tick of 5 s is dropped
    worker.finish(Outcome::Success);
    QCOMPARE(worker.wakeAt(), Ms(12000));
}

void WorkerTest::countersSurviveARestart()
{
    Worker worker(Kind::Liveness, timing(0, 10), 0);
    for (Ms t : {0, 10000}) {
        QVERIFY(worker.take(t, running).probe);
        worker.finish(Outcome::Failure);
    }
    QCOMPARE(worker.run(), 2);
    auto step = worker.take(20000, {2, true, true, 15000});
    QVERIFY(step.probe);
    step = worker.finish(Outcome::Failure);
    QCOMPARE(int(step.sets), 1);
    QCOMPARE(step.set[0], Stored::Failure);
    QCOMPARE(worker.stored(1), Stored::None);
    QCOMPARE(worker.stored(2), Stored::Failure);
}

void WorkerTest::failureHoldsLivenessUntilAnotherContainer()
{
    Worker worker(Kind::Liveness, timing(0, 10, 1, 1), 0);
    worker.take(0, running);
    worker.finish(Outcome::Failure);
    QVERIFY(worker.onHold());
    QVERIFY(!worker.take(10000, running).probe);
    QVERIFY(worker.take(20000, {2, true, true, 15000}).probe);
    QVERIFY(!worker.onHold());
}

void WorkerTest::errorsAreThrownAway()
{
    Worker worker(Kind::Readiness, timing(0, 5, 1, 2), 0);
    worker.take(0, running);
    worker.finish(Outcome::Success);
    for (auto outcome : {Outcome::Failure, Outcome::Error, Outcome::Error}) {
        worker.take(5000, running);
        QCOMPARE(int(worker.finish(outcome).sets), 0);
    }
    worker.take(20000, running);
    QCOMPARE(worker.finish(Outcome::Failure).set[0], Stored::Failure);
}

REGISTER_TEST(WorkerTest);
#include "WorkerTest.moc"
