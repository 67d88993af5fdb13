// SPDX-License-Identifier: Apache-2.0
// Scenario lines that are odd, wrong or hostile: a finding that names the field, and never a hang, a crash or an overflow.
#include "core/FieldPath.h"
#include "core/Json.h"
#include "probes/simulator/Scenario.h"
#include "support/Seed.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace probes;
using core::FieldPath;
using core::Value;

namespace {

Value good(int level)
{
    const char *knobs = level == 1 ? R"({"workersAtMs":-313,"observeMs":20,"syncDelayMs":50,"restartMs":410,"raceOld":false})"
                                   : R"({"plegPhaseMs":500,"syncTickPhaseMs":333,"relistMs":4,"setupMs":230,"sandboxMs":285,"imagePullMs":128,
                                         "containerStartMs":136,"syncMs":2,"raceOld":false,"merge":false,"resyncFactor":1.022,"retryFactor":1.017})";
    Value line = *core::parseJson(R"({"id":"x","spec":{"startup":{"periodSeconds":5},"readiness":{"periodSeconds":5},"liveness":{"periodSeconds":5},
        "terminationGracePeriodSeconds":30},"app":{"instances":[{"phases":[{"fromMs":0,"mode":"ok","latencyMs":3},{"fromMs":20000,"mode":"hang"}]}],
        "stopMs":700,"onTerm":"keep"},"untilMs":60000})");
    return line.with("level", Value(level)).with("knobs", *core::parseJson(knobs));
}

/// What is wrong with the line; "" if nothing is and it ran.
std::string finding(const Value &line)
{
    const auto scenario = readScenario(line);
    if (!scenario)
        return scenario.error().english();
    const auto record = run(*scenario);
    return record ? std::string() : record.error().english();
}

std::string changed(const char *path, const Value &value, int level = 1)
{
    return finding(good(level).set(FieldPath::of(path), value));
}

} // namespace

class ScenarioTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatMayBeLeftOut();
    void wrongPartsAreNamed_data();
    void wrongPartsAreNamed();
    void aRecordHasAnEnd();
    void largestNumbersOverflowNothing();
    void randomDamageIsSurvived();
};

void ScenarioTest::whatMayBeLeftOut()
{
    for (const int level : {1, 2}) {
        QCOMPARE(finding(good(level)), std::string());
        for (const char *path : {"id", "spec", "spec.startup", "spec.terminationGracePeriodSeconds", "app.stopMs", "app.onTerm"})
            QCOMPARE(finding(good(level).removed(FieldPath::of(path))), std::string());
    }
    QCOMPARE(finding(good(2).removed(FieldPath::of("knobs"))), std::string());
    QCOMPARE(finding(good(2).removed(FieldPath::of("level"))), std::string());
    QCOMPARE(changed("app.stopMs", Value()), std::string()); // ignores SIGTERM
    // Phases of every kind on their own need no common ones.
    QCOMPARE(changed("app.instances", *core::parseJson(R"([{"phasesByKind":{"startup":[{"fromMs":0,"mode":"ok"}]}}])")), std::string());
}

void ScenarioTest::wrongPartsAreNamed_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *path, const char *json, const char *named) {
        QTest::newRow((QByteArray(path) + '=' + json).constData()) << QByteArray(path) << QByteArray(json) << QByteArray(named);
    };
    row("untilMs", "-1", "untilMs must be a whole number from 0");
    row("untilMs", "1e18", "untilMs must be a whole number");
    row("untilMs", "1.5", "untilMs must be a whole number");
    row("untilMs", "\"60\"", "untilMs must be a whole number");
    row("untilMs", "null", "untilMs is missing");
    row("level", "3", "level must be a whole number from 1 to 2");
    row("spec", "[]", "spec must be a map");
    row("spec", "7", "spec must be a map");
    row("spec.readiness", "5", "spec.readiness must be a map");
    row("spec.readiness", "[]", "spec.readiness must be a map");
    row("spec.readiness.periodSeconds", "-5", "spec.readiness.periodSeconds: Invalid value: -5: must be greater than or equal to 0");
    row("spec.startup.failureThreshold", "99999999999999999999", "spec.startup.failureThreshold: Invalid value");
    row("spec.liveness.successThreshold", "2", "spec.liveness.successThreshold: Invalid value: 2: must be 1");
    row("spec.readiness.terminationGracePeriodSeconds", "3", "must not be set for readinessProbes");
    row("spec.liveness.terminationGracePeriodSeconds", "0", "must be greater than 0");
    row("spec.terminationGracePeriodSeconds", "-1", "spec.terminationGracePeriodSeconds must be a whole number");
    row("app", "null", "app.instances must be a list");
    row("app", "\"ok\"", "app must be a map");
    row("app.instances", "[]", "app.instances must be a list");
    row("app.instances", "{}", "app.instances must be a list");
    row("app.instances", "[5]", "app.instances[0].phases must be a list of phases");
    row("app.instances[0].phases", "[]", "phases must be a list of phases");
    row("app.instances[0].phases[0].mode", "\"maybe\"", "app.instances[0].phases[0].mode must be ok, fail, hang or error");
    row("app.instances[0].phases[0].fromMs", "-1", "app.instances[0].phases[0].fromMs must be a whole number");
    row("app.instances[0].phases[0].fromMs", "30000", "app.instances[0].phases[1].fromMs must not be before the phase before it");
    row("app.instances[0].phases[0].latencyMs", "1e300", "latencyMs must be a whole number");
    row("app.instances[0].exitAtMs", "0", "exitAtMs must be a whole number from 1");
    row("app.instances[0].exitCode", "256", "exitCode must be a whole number");
    row("app.stopMs", "-1", "app.stopMs must be a whole number");
    row("app.onTerm", "\"wait\"", "app.onTerm must be keep or fail");
    row("knobs", "3", "knobs must be a map");
    row("knobs.workersAtMs", "0", "knobs.workersAtMs must be a whole number");
    row("knobs.workersAtMs", "null", "knobs.workersAtMs is missing");
    row("knobs.observeMs", "-1", "knobs.observeMs must be a whole number");
    row("knobs.raceOld", "1", "knobs.raceOld must be true or false");
}

void ScenarioTest::wrongPartsAreNamed()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, named);
    const std::string found = changed(path.constData(), *core::parseJson(json.toStdString()));
    QVERIFY2(found.find(named.toStdString()) != std::string::npos, found.c_str());
    for (const char *line : {"[]", "5", "null", "\"x\"", "true"})
        QVERIFY(finding(*core::parseJson(line)).find("must be a map") != std::string::npos);
}

void ScenarioTest::aRecordHasAnEnd()
{
    // A process that ends at once and is started again at once, for a week: a finding after the first half million events.
    Value line = good(1).with("untilMs", Value(longestRunMs));
    line = line.set(FieldPath::of("app.instances"), *core::parseJson(R"([{"phases":[{"fromMs":0,"mode":"ok"}],"exitAtMs":1}])"));
    line = line.set(FieldPath::of("knobs"), *core::parseJson(R"({"workersAtMs":-1,"observeMs":0,"syncDelayMs":1,"restartMs":1})"));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(finding(line).find("More than 500000 events") != std::string::npos);
    const Value probed = good(2).with("untilMs", Value(longestRunMs)).set(FieldPath::of("spec.readiness.periodSeconds"), Value(1));
    QVERIFY(finding(probed.removed(FieldPath::of("spec.liveness"))).find("More than 500000 events") != std::string::npos);
    QVERIFY2(timer.elapsed() < 30000, "this takes a second");
}

void ScenarioTest::largestNumbersOverflowNothing()
{
    const Value most(std::int64_t(2147483647)), week(longestRunMs);
    for (const int level : {1, 2}) {
        for (const char *field : {"initialDelaySeconds", "periodSeconds", "timeoutSeconds", "failureThreshold"}) {
            for (const char *probe : {"startup", "readiness", "liveness"})
                QCOMPARE(finding(good(level).set(FieldPath::of(std::string("spec.") + probe + '.' + field), most)), std::string());
        }
        QCOMPARE(changed("spec.terminationGracePeriodSeconds", most, level), std::string());
        QCOMPARE(changed("app.stopMs", week, level), std::string());
        QCOMPARE(changed("app.instances[0].phases[1].fromMs", week, level), std::string());
        QCOMPARE(changed("app.instances[0].phases[0].latencyMs", week, level), std::string());
        QCOMPARE(changed("app.instances[0].exitAtMs", week, level), std::string());
    }
    for (const char *knob : {"observeMs", "syncDelayMs", "restartMs"})
        QCOMPARE(changed((std::string("knobs.") + knob).c_str(), week, 1), std::string());
    for (const char *knob : {"plegPhaseMs", "syncTickPhaseMs", "relistMs", "setupMs", "sandboxMs", "containerStartMs", "syncMs", "imagePullMs"})
        QCOMPARE(changed((std::string("knobs.") + knob).c_str(), Value(std::int64_t(86400000)), 2), std::string());
}

/// One leaf of the line replaced by something else: either it runs, with times in order, or there is a finding.
void ScenarioTest::randomDamageIsSurvived()
{
    const unsigned seed = support::newSeed();
    std::mt19937 random(seed);
    const std::vector<const char *> pieces{"-1", "0", "1", "1000", "2147483647", "2147483648", "-9223372036854775808", "9223372036854775807", "1e999", "0.1", "null",
                                           "true", "\"\"", "\"ok\"", "[]", "{}", "[[]]", "{\"a\":1}"};
    for (int i = 0; i < 3000; ++i) {
        std::string text = core::toJson(good(int(random() % 2) + 1));
        for (int cuts = 1 + int(random() % 3); cuts > 0; --cuts) {
            const std::size_t colon = text.find_first_of(":[,", random() % text.size());
            if (colon == text.npos)
                continue;
            const std::size_t end = text.find_first_of(",}]", colon + 1);
            if (end != text.npos)
                text.replace(colon + 1, end - colon - 1, pieces[random() % pieces.size()]);
        }
        const auto value = core::parseJson(text);
        if (!value)
            continue;
        auto scenario = readScenario(*value);
        if (!scenario) {
            QVERIFY2(!scenario.error().english().empty(), text.c_str());
            continue;
        }
        const auto record = run(*scenario);
        for (std::size_t e = 1; record && e < record->trace.size(); ++e)
            QVERIFY2(record->trace[e].t >= record->trace[e - 1].t, text.c_str());
    }
}

REGISTER_TEST(ScenarioTest);
#include "ScenarioTest.moc"
