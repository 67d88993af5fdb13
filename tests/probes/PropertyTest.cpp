// SPDX-License-Identifier: Apache-2.0
// What holds in every life of every pod, checked on random ones against the trace alone.
#include "core/FieldPath.h"
#include "core/Json.h"
#include "probes/simulator/MonteCarlo.h"
#include "probes/simulator/Scenario.h"
#include "support/Seed.h"
#include "support/TestMain.h"

#include <QTest>

#include <map>
#include <random>

using namespace probes;

namespace {

class Random {
public:
    explicit Random(unsigned seed) : m_engine(seed) { }
    int pick(int from, int to) { return from + int(m_engine() % unsigned(to - from + 1)); }
    bool chance(int percent) { return pick(1, 100) <= percent; }

private:
    std::mt19937 m_engine;
};

Life randomLife(Random &random)
{
    Life life;
    Ms at = 0;
    for (int i = random.pick(1, 5); i > 0; --i) {
        life.phases.push_back({at, Mode(random.pick(0, 3)), random.chance(80) ? random.pick(0, 60) : random.pick(0, 15000), random.chance(20) ? random.pick(1, 900) : 0});
        at += random.pick(1, 60000);
    }
    if (random.chance(15))
        life.byKind[std::size_t(random.pick(0, 2))] = {{0, Mode(random.pick(0, 3)), random.pick(0, 50), 0}};
    if (random.chance(30)) {
        life.exitAtMs = random.pick(1, 120000);
        life.exitCode = random.pick(0, 255);
    }
    return life;
}

PodModel randomModel(Random &random)
{
    PodModel model;
    model.terminationGracePeriodSeconds = random.pick(0, 40);
    const int count = random.chance(70) ? 1 : random.pick(2, 4);
    int sidecars = random.pick(0, 1);
    for (int c = 0; c < count; ++c) {
        ContainerModel &container = model.containers.emplace_back();
        container.sidecar = c < count - 1 && sidecars-- > 0;
        for (const Kind kind : kinds) {
            if (random.chance(25))
                continue;
            Timing timing{random.chance(50) ? 0 : random.pick(0, 30), random.pick(1, 15), random.pick(1, 10), kind == Kind::Readiness ? random.pick(1, 3) : 1,
                          random.pick(1, 5), std::nullopt};
            if (kind != Kind::Readiness && random.chance(20))
                timing.terminationGracePeriodSeconds = random.pick(1, 60);
            container.probes[index(kind)] = timing;
        }
        container.app.lives.clear();
        for (int i = random.pick(1, 3); i > 0; --i)
            container.app.lives.push_back(randomLife(random));
        container.app.stopMs = random.chance(20) ? never : random.pick(0, 20000);
        container.app.failsAfterTerm = random.chance(30);
    }
    return model;
}

/// Reads a trace in order and complains about the first thing that cannot be.
class Checker {
public:
    Checker(const PodModel &model, const std::vector<Event> &trace) : m_model(model)
    {
        for (const Event &event : trace) {
            check(event);
            if (!m_problem.isEmpty())
                return;
        }
    }
    const QByteArray &problem() const { return m_problem; }

private:
    struct Probed {
        Ms startedAt = -1;       ///< of the running probe
        std::int32_t run = 0;    ///< equal results in a row, counted over restarts
        Outcome last = Outcome::Error;
        Stored stored = Stored::None;
        std::int64_t instance = 0;
        Ms lastEnd = -1;
    };
    struct Box {
        std::int64_t instance = 0;
        Ms startedAt = 0;
        bool running = false;
        std::array<Probed, 3> probes;
    };

    void need(bool holds, const char *what, const Event &event)
    {
        if (!holds && m_problem.isEmpty())
            m_problem = QByteArray(what) + " at " + QByteArray::number(qlonglong(event.t)) + " container " + QByteArray::number(event.container);
    }

    void check(const Event &event)
    {
        need(event.t >= m_last, "time runs backwards", event);
        m_last = event.t;
        Box &box = m_boxes[event.container];
        Probed &probed = box.probes[index(event.kind)];
        const auto &timing = m_model.containers[event.container].probe(event.kind);
        switch (event.type) {
        case EventType::ContainerStart:
            need(!box.running && event.instance == box.instance + 1, "a start of a running or skipped instance", event);
            box.instance = event.instance;
            box.running = true;
            box.startedAt = event.t;
            break;
        case EventType::ContainerExit:
            need(box.running && event.instance == box.instance, "an exit of what does not run", event);
            box.running = false;
            break;
        case EventType::ProbeStart:
            need(timing.has_value(), "a probe that is not there", event);
            need(probed.startedAt < 0, "two probes of a kind at once", event);
            if (event.instance == box.instance && event.attempt == 1)
                need(event.t - box.startedAt + 1000 > timing->delay(), "a check before its initial delay", event);
            if (event.kind == Kind::Startup)
                need(probed.stored != Stored::Success || probed.instance != event.instance, "a startup probe after its success", event);
            probed.startedAt = event.t;
            break;
        case EventType::ProbeEnd:
            need(probed.startedAt >= 0 && event.t - probed.startedAt <= timing->timeout(), "a probe beyond its timeout", event);
            probed.startedAt = -1;
            if (event.outcome == Outcome::Error)
                break;
            probed.run = probed.last == event.outcome ? probed.run + 1 : 1;
            probed.last = event.outcome;
            probed.lastEnd = event.t;
            break;
        case EventType::ResultSet:
            result(event, box, probed, *timing);
            break;
        case EventType::Ready:
            if (event.value)
                for (const auto &[c, one] : m_boxes)
                    need(!m_model.containers[c].probe(Kind::Readiness) || one.probes[index(Kind::Readiness)].stored == Stored::Success, "Ready without a success", event);
            break;
        case EventType::Killing:
            need(event.kind != Kind::Readiness && probed.stored == Stored::Failure && probed.instance == event.instance, "a kill without its reason", event);
            break;
        default:
            break;
        }
    }

    void result(const Event &event, const Box &box, Probed &probed, const Timing &timing)
    {
        const bool byProbe = probed.lastEnd == event.t && event.result == (probed.last == Outcome::Success ? Stored::Success : Stored::Failure)
            && event.instance == probed.instance;
        const bool initial = event.instance != probed.instance;
        if (!initial && event.result == Stored::Success)
            need(byProbe && probed.run >= timing.successThreshold, "a success below its threshold", event);
        if (!initial && event.result == Stored::Failure)
            need(byProbe || !box.running || box.instance != event.instance, "a failure out of nothing", event);
        if (byProbe && event.result == Stored::Failure)
            need(probed.run >= timing.failureThreshold || !box.running || box.instance != event.instance, "a failure below its threshold", event);
        if (byProbe && (event.kind == Kind::Startup || (event.kind == Kind::Liveness && event.result == Stored::Failure)))
            probed.run = 0;
        need(initial || probed.stored != event.result, "a result that did not change", event);
        probed.stored = event.result;
        probed.instance = event.instance;
    }

    const PodModel &m_model;
    std::map<std::size_t, Box> m_boxes;
    Ms m_last = std::numeric_limits<Ms>::min();
    QByteArray m_problem;
};

} // namespace

class PropertyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLifeKeepsTheRules();
    void equalKnobsGiveEqualLives();
    void hugeAndOddNumbersEnd();
    void garbageIsRefused();
};

void PropertyTest::everyLifeKeepsTheRules()
{
    const unsigned seed = support::newSeed();
    Random random(seed);
    std::size_t events = 0;
    for (int i = 0; i < 300; ++i) {
        const PodModel model = randomModel(random);
        PodLife life(model);
        std::vector<Event> trace;
        life.run(spreadKnobs(std::size_t(random.pick(0, 499)), 500, model), 240000, &trace);
        const Checker checker(model, trace);
        const QByteArray what = checker.problem() + " in model " + QByteArray::number(i) + " of seed " + QByteArray::number(seed);
        QVERIFY2(checker.problem().isEmpty(), what.constData());
        events += trace.size();
        const Summary &summary = life.summary();
        for (std::size_t k = 1; k < summary.ready.size(); ++k)
            QVERIFY(summary.ready[k - 1].to >= 0 && summary.ready[k - 1].to <= summary.ready[k].from);
        for (const auto &restart : summary.restarts)
            QVERIFY(restart.instance > 1);
    }
    QVERIFY(events > 20000);
}

void PropertyTest::equalKnobsGiveEqualLives()
{
    const unsigned seed = support::newSeed();
    Random random(seed);
    for (int i = 0; i < 40; ++i) {
        const PodModel model = randomModel(random);
        const PodKnobs knobs = spreadKnobs(std::size_t(i), 40, model);
        std::vector<Event> first, second;
        PodLife one(model), other(model);
        one.run(knobs, 100000, &first);
        other.run(spreadKnobs(7, 40, model), 100000); // a used one must be as good as new
        other.run(knobs, 100000, &second);
        QVERIFY(core::toJson(traceJson(first)) == core::toJson(traceJson(second)));
        one.run(knobs, 100000);
        QVERIFY(summaryJson(one.summary()) == summaryJson(other.summary()));
    }
}

void PropertyTest::hugeAndOddNumbersEnd()
{
    constexpr std::int32_t most = std::numeric_limits<std::int32_t>::max();
    for (const Timing &timing : {Timing{most, most, most, 1, most, most}, Timing{0, 1, most, 1, 1, 1}, Timing{0, most, 1, 1, 1, std::nullopt}, Timing{most, 1, 1, 1, 1, std::nullopt}}) {
        PodModel model;
        model.terminationGracePeriodSeconds = most;
        ContainerModel &container = model.containers.emplace_back();
        container.probes = {timing, std::nullopt, timing};
        container.probes[1] = timing;
        container.probes[1]->terminationGracePeriodSeconds = std::nullopt;
        container.app.lives = {Life{{{0, Mode::Hang, 0, 0}}, {}, never, 0}};
        container.app.stopMs = never;
        PodLife life(model);
        std::vector<Event> trace;
        life.run(spreadKnobs(3, 10, model), 3600000, &trace);
        QVERIFY(life.summary().firstReadyAt == never && trace.size() < 20000);
    }
}

void PropertyTest::garbageIsRefused()
{
    const char *base = R"({"id":"x","level":2,"spec":{"liveness":{"periodSeconds":5}},"app":{"instances":[{"phases":[{"fromMs":0,"mode":"ok","latencyMs":3}]}]},"knobs":{},"untilMs":1000})";
    const core::Value good = *core::parseJson(base);
    QVERIFY(readScenario(good));
    const std::vector<std::pair<const char *, const char *>> bad{
        {"level", "3"}, {"level", "\"2\""}, {"untilMs", "-1"}, {"untilMs", "1e300"}, {"untilMs", "9223372036854775807"}, {"untilMs", "null"},
        {"spec.liveness.periodSeconds", "-5"}, {"spec.liveness.periodSeconds", "2147483648"}, {"spec.liveness.periodSeconds", "\"5\""},
        {"spec.liveness.successThreshold", "2"}, {"spec.terminationGracePeriodSeconds", "-1"}, {"spec.liveness.terminationGracePeriodSeconds", "0"},
        {"app.instances", "[]"}, {"app.instances", "7"}, {"app.instances[0].phases", "[]"}, {"app.instances[0].phases[0].mode", "\"fine\""},
        {"app.instances[0].phases[0].fromMs", "-1"}, {"app.instances[0].phases[0].latencyMs", "1e99"}, {"app.instances[0].exitAtMs", "0"}, {"app.stopMs", "-3"},
        {"app.onTerm", "\"perhaps\""}, {"knobs.relistMs", "0"}, {"knobs.syncMs", "0"}, {"knobs.resyncFactor", "0"}, {"knobs.resyncFactor", "\"x\""}, {"knobs.merge", "3"},
        {"knobs.seed", "-1"}};
    for (const auto &[path, value] : bad) {
        const auto scenario = readScenario(good.set(core::FieldPath::of(path), *core::parseJson(value)));
        QVERIFY2(!scenario && scenario.error().code == core::ErrorCode::ValueInvalid, (std::string(path) + ' ' + value).c_str());
    }
}

REGISTER_TEST(PropertyTest);
#include "PropertyTest.moc"
