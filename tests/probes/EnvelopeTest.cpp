// SPDX-License-Identifier: Apache-2.0
// Monte Carlo against the recorded envelopes of 80 lives each: the recorded knobs stay inside every one of them; 80 of ours, which spread as the
// recording did, stay inside it and its slack and are at least 90 % as wide; those of a thousand seldom go beyond. No exceptions.
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

/// A recorded case with what is needed to run it and to compare.
struct Case {
    Scenario scenario;
    const Value &item;
    Ms fault; ///< -1: none

    explicit Case(const Value &value)
        : scenario(*readScenario(value.with("knobs", value["runs"].at(0)["knobs"])))
        , item(value)
        , fault(value["faultMs"].integer().value_or(-1))
    {
    }
    std::map<std::string, std::vector<Ms>> lives(const std::vector<PodKnobs> &knobs) const
    {
        std::map<std::string, std::vector<Ms>> values;
        PodLife life(scenario.model);
        for (const PodKnobs &one : knobs) {
            life.run(one, scenario.untilMs);
            for (const auto &[name, value] : named(life.summary(), scenario.untilMs, fault))
                values[name].push_back(value);
        }
        return values;
    }
    std::string say(const core::Member &metric, const Spread &ours) const
    {
        return item["id"].string() + ' ' + metric.key + ": " + std::to_string(ours.min) + ".." + std::to_string(ours.max) + " (" + std::to_string(ours.count)
            + ") recorded " + core::toJson(metric.value);
    }
};

/// The share of the values that is below or above (the larger one) the recorded ones and their slack; counts have `countSlack`.
double shareBeyond(const std::vector<Ms> &values, const core::Member &metric, const Value &item, Ms countSlack)
{
    const Ms slack = metric.key.ends_with("Count") ? countSlack : *item["slackMs"].integer() * slackFactor(metric.key, item["envelope"]);
    const Ms min = *metric.value["min"].integer() - slack, max = *metric.value["max"].integer() + slack;
    const auto below = std::count_if(values.begin(), values.end(), [min](Ms value) { return value < min; });
    const auto above = std::count_if(values.begin(), values.end(), [max](Ms value) { return value > max; });
    return values.empty() ? 0 : double(std::max(below, above)) / double(values.size());
}

std::vector<PodKnobs> evenlySpread(std::size_t lives, const Case &recorded)
{
    std::vector<PodKnobs> knobs;
    for (std::size_t i = 0; i < lives; ++i)
        knobs.push_back(spreadKnobs(i, lives, recorded.scenario.model));
    return knobs;
}

bool isAsWide(const Spread &ours, const core::Member &metric)
{
    const Ms width = *metric.value["max"].integer() - *metric.value["min"].integer();
    return ours.count > 0 && 10 * (ours.max - ours.min) >= 9 * width;
}

} // namespace

class EnvelopeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordedMetricsAreOurs();
    void recordedKnobsStayInside();
    void evenlySpreadKnobsFillTheEnvelopes();
    void otherKnobsSeldomGoBeyond();

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
        for (const auto &[name, value] : named(probes::run(*scenario)->summary, scenario->untilMs, item["faultMs"].integer().value_or(-1))) {
            const auto expected = run["metrics"][name].integer();
            QVERIFY2(expected && std::abs(*expected - value) <= 15, (item["id"].string() + ' ' + name + ' ' + std::to_string(value)).c_str());
            ++seen;
        }
        QCOMPARE(seen, run["metrics"].size());
    }
}

void EnvelopeTest::recordedKnobsStayInside()
{
    for (const Value &item : cases()) {
        std::vector<PodKnobs> knobs;
        for (const Value &run : item["runs"].items())
            knobs.push_back(readScenario(item.with("knobs", run["knobs"]))->pod);
        const Case recorded(item);
        auto values = recorded.lives(knobs);
        for (const core::Member &metric : item["envelope"].members()) {
            if (values[metric.key].empty())
                continue; // only in the 40 lives that are not recorded one by one
            const Spread ours = spreadOf(values[metric.key], knobs.size());
            const Ms rounding = metric.key.ends_with("Count") ? 0 : 15;
            QVERIFY2(ours.min >= *metric.value["min"].integer() - rounding && ours.max <= *metric.value["max"].integer() + rounding,
                     recorded.say(metric, ours).c_str());
        }
    }
}

void EnvelopeTest::evenlySpreadKnobsFillTheEnvelopes()
{
    constexpr std::size_t lives = 80; // as many as were recorded
    std::size_t compared = 0, sameCount = 0;
    std::string wrong;
    for (const Value &item : cases()) {
        const Case recorded(item);
        auto values = recorded.lives(evenlySpread(lives, recorded));
        for (const core::Member &metric : item["envelope"].members()) {
            const Spread ours = spreadOf(values[metric.key], lives);
            if (shareBeyond(values[metric.key], metric, item, 0) > 0 || !isAsWide(ours, metric))
                wrong += recorded.say(metric, ours) + '\n';
            ++compared;
            sameCount += Ms(ours.count) == *metric.value["count"].integer() ? 1 : 0;
        }
    }
    QVERIFY2(wrong.empty(), wrong.c_str());
    qInfo("%zu metrics, all inside and as wide; %zu happen in as many lives as recorded", compared, sameCount);
}

/// A recorded extreme is that of 80 lives; a smaller or larger value is met with probability p in none of 80 with (1-p)^80, which is under 2 % for 5 %.
void EnvelopeTest::otherKnobsSeldomGoBeyond()
{
    double largest = 0;
    for (const Value &item : cases()) {
        const Case recorded(item);
        auto values = recorded.lives(evenlySpread(1000, recorded));
        for (const core::Member &metric : item["envelope"].members()) {
            const double share = shareBeyond(values[metric.key], metric, item, 1);
            QVERIFY2(share <= 0.05, recorded.say(metric, spreadOf(values[metric.key], 1000)).c_str());
            largest = std::max(largest, share);
        }
    }
    qInfo("at most %.1f %% of the lives are beyond", 100 * largest);
}

REGISTER_TEST(EnvelopeTest);
#include "EnvelopeTest.moc"
