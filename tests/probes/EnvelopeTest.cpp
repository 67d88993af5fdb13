// SPDX-License-Identifier: Apache-2.0
// Monte Carlo against the recorded envelopes: inside each plus its slack, and at least 90 % as wide.
#include "core/Json.h"
#include "probes/simulator/MonteCarlo.h"
#include "probes/simulator/Scenario.h"
#include "support/TestMain.h"

#include <QTest>

#include <fstream>

using namespace probes;
using core::Value;

namespace {

/// Every metric of the recorded envelopes by its name.
std::vector<std::pair<std::string, Ms>> named(const Summary &summary, Ms until, Ms fault)
{
    const Metrics values = metrics(summary, until, std::max<Ms>(fault, 0));
    std::vector<std::pair<std::string, Ms>> out{{"readyTotal", values.readyTotal},
                                                {"killCount", Ms(summary.kills.size())},
                                                {"restartCount", Ms(summary.restarts.size())},
                                                {"backoffCount", Ms(summary.backoffs.size())}};
    const auto add = [&out](const char *name, const std::optional<Ms> &value) {
        if (value)
            out.emplace_back(name, *value);
    };
    add("firstReady", values.firstReady);
    add("firstStarted", values.firstStarted);
    if (fault >= 0) {
        add("unreadyAfterFault", values.unreadyAfterFault);
        add("backReadyAfterFault", values.backReadyAfterFault);
        add("killAfterFault", values.killAfterFault);
        add("restartAfterFault", values.restartAfterFault);
    }
    for (std::size_t i = 0; i < summary.kills.size() && i < 8; ++i)
        out.emplace_back("kill" + std::to_string(i + 1), summary.kills[i].t - summary.firstStartAt);
    for (std::size_t i = 0; i < summary.restarts.size() && i < 12; ++i)
        out.emplace_back("restart" + std::to_string(i + 1), summary.restarts[i].t - summary.firstStartAt);
    return out;
}

/// How often the slack counts: later kills and restarts add it up.
Ms slackFactor(const std::string &metric, const Value &envelope)
{
    if (metric == "readyTotal")
        return 2 * (1 + envelope["restartCount"]["max"].integer().value_or(0));
    const auto digit = metric.find_last_not_of("0123456789") + 1;
    return digit < metric.size() ? 2 * std::stoi(metric.substr(digit)) - 1 : 1;
}

} // namespace

class EnvelopeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordedMetricsAreOurs();
    void monteCarloFillsTheEnvelopes();

private:
    static std::vector<Value> cases();
};

std::vector<Value> EnvelopeTest::cases()
{
    const QByteArray folder = qgetenv("READYLINE_VECTORS");
    std::ifstream lines((folder.isEmpty() ? std::string(READYLINE_SOURCE_DIR "/tests/data/vectors") : folder.toStdString()) + "/prober-pod.jsonl");
    std::vector<Value> out;
    for (std::string line; std::getline(lines, line);)
        out.push_back(*core::parseJson(line));
    return out;
}

void EnvelopeTest::recordedMetricsAreOurs()
{
    for (const Value &item : cases()) {
        const Value &run = item["runs"].at(0);
        const auto scenario = readScenario(item.with("knobs", run["knobs"]));
        QVERIFY(scenario);
        std::size_t seen = 0;
        for (const auto &[name, value] : named(probes::run(*scenario).summary, scenario->untilMs, item["faultMs"].integer().value_or(-1))) {
            const auto expected = run["metrics"][name].integer();
            QVERIFY2(expected && std::abs(*expected - value) <= 15, (item["id"].string() + ' ' + name + ' ' + std::to_string(value)).c_str());
            ++seen;
        }
        QCOMPARE(seen, run["metrics"].size());
    }
}

void EnvelopeTest::monteCarloFillsTheEnvelopes()
{
    constexpr std::size_t runs = 240;
    int compared = 0, outside = 0, narrow = 0;
    for (const Value &item : cases()) {
        const auto scenario = readScenario(item.with("knobs", item["runs"].at(0)["knobs"]));
        QVERIFY(scenario);
        std::map<std::string, std::vector<Ms>> values;
        PodLife life(scenario->model);
        for (std::size_t i = 0; i < runs; ++i) {
            const PodKnobs knobs = spreadKnobs(i, runs, scenario->model);
            life.run(knobs, scenario->untilMs);
            for (auto &[name, value] : named(life.summary(), scenario->untilMs, item["faultMs"].integer().value_or(-1)))
                values[name].push_back(value);
        }
        for (const core::Member &member : item["envelope"].members()) {
            const Value &recorded = member.value;
            const bool counts = member.key.ends_with("Count");
            const Ms slack = counts ? 1 : *item["slackMs"].integer() * slackFactor(member.key, item["envelope"]);
            const Spread ours = spreadOf(values[member.key], runs);
            const std::string what = item["id"].string() + ' ' + member.key + ": " + std::to_string(ours.min) + ".." + std::to_string(ours.max)
                + " (" + std::to_string(ours.count) + ") recorded " + core::toJson(recorded) + " slack " + std::to_string(slack);
            const Ms min = *recorded["min"].integer(), max = *recorded["max"].integer();
            const bool rare = *recorded["count"].integer() < 8; // a width of few samples says nothing
            if (ours.count == 0) {
                QVERIFY2(rare, what.c_str());
                continue;
            }
            // An envelope of 80 runs ends where a rare run would go on, so a few of ours may lie beyond it.
            const auto beyond = std::size_t(std::count_if(values[member.key].begin(), values[member.key].end(),
                                                          [&](Ms value) { return value < min - slack || value > max + slack; }));
            const bool inside = 50 * beyond <= ours.count;
            const bool wide = rare || counts || 10 * (ours.max - ours.min) >= 9 * (max - min);
            QVERIFY2(50 * beyond <= 2 * ours.count, what.c_str());
            outside += !inside;
            narrow += !wide;
            ++compared;
        }
    }
    qInfo("%d metrics compared, %d not inside, %d narrower", compared, outside, narrow);
    // Where one rare run made an envelope wide, ours need not have met it.
    QVERIFY(100 * outside <= compared);
    QVERIFY(20 * narrow <= compared);
}

REGISTER_TEST(EnvelopeTest);
#include "EnvelopeTest.moc"
