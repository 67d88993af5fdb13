// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "kube/project/Project.h"
#include "probes/Consequences.h"
#include "probes/simulator/Scenario.h"
#include "support/TestMain.h"

#include <QTest>

#include <fstream>

using namespace probes;
using core::Value;

namespace {

Value project()
{
    kube::ProjectLayout layout;
    layout.image = "registry.example/goose:1";
    return kube::makeProject(layout, {"42", "7"}, kube::defaultProfile(), 1)->deployment;
}

Explanation explained(const Value &object, const std::optional<StartKnowledge> &known = std::nullopt)
{
    const auto out = explain(*kube::Workload::of(object), "", known);
    if (!out)
        qFatal("%s", out.error().english().c_str());
    return *out;
}

std::string sentences(const Explanation &explanation)
{
    std::string text;
    for (const Consequence &one : explanation.sentences)
        text += one.text.english() + '\n';
    return text;
}

const core::FieldPath container = core::FieldPath::of("spec.template.spec.containers[name=goose-api]");

} // namespace

class ConsequencesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sentencesOfTheDefaultProfile();
    void sourcesAreNamed();
    void missingProbesAreSaid();
    void handlersMatter();
    void rolloutAndDeadline();
    void numbersLieInTheRecordedEnvelopes();
    void slowestContainerDecidesTheRollout();
    void badNumbersAreRefused();
};

void ConsequencesTest::sentencesOfTheDefaultProfile()
{
    QCOMPARE(QString::fromStdString(sentences(explained(project()))),
             QStringLiteral(
                 "If it answers 8 s after container start: Ready 9-15 s after container start.\n"
                 "A start slower than 59 s may be killed; slower than 65 s (refusing) or 68 s (accepting but not answering) always is.\n"
                 "After a hang the pod leaves traffic within 13-18 s, is restarted within 25-35 s plus up to 30 s grace.\n"
                 "If the process ends, it is restarted at once, then after 10 s, 20 s, 40 s and so on, at most 300 s.\n"
                 "During a rollout all old pods serve until new ones are Ready.\n"
                 "A rollout of 1 replica takes about 20 s, well inside the 600 s progress deadline.\n"));
    const Value json = toJson(explained(project()), "Burstable");
    QCOMPARE(json["readyAfter"], *core::parseJson(R"({"min":9,"max":15})"));
    QCOMPARE(json["hangToNotReady"], *core::parseJson(R"({"min":13,"max":18})"));
    QCOMPARE(json["startupBudget"]["safe"], Value(59));
    QCOMPARE(json["startupBudget"]["max"], Value(68));
    QCOMPARE(json["progressDeadline"], Value(600));
    QCOMPARE(json["qos"], Value("Burstable"));
}

void ConsequencesTest::sourcesAreNamed()
{
    const Value declared = project().set(core::FieldPath::of("spec.template.metadata.annotations"), core::map({{"readyline.dev/app", Value("answers=20")}}));
    QVERIFY(sentences(explained(declared)).starts_with("It is declared to answer 20 s after container start: Ready 20-26 s"));
    StartKnowledge measured{{}, Source::Measured, 12};
    measured.app.answers = 4200;
    QVERIFY(sentences(explained(project(), measured)).starts_with("It answered within 4.2 s in the last 12 starts: Ready 9-15 s"));
    QCOMPARE(toJson(explained(project(), measured), "")["assumptions"].at(0)["source"].string(), std::string("measured"));
    QCOMPARE(explained(project()).assumptions[0].source, Source::None);
}

void ConsequencesTest::missingProbesAreSaid()
{
    Value object = project().removed(container.child("startupProbe"));
    QVERIFY(sentences(explained(object)).find("no startup probe, so the liveness probe judges the start") != std::string::npos);
    object = object.removed(container.child("livenessProbe"));
    QVERIFY(sentences(explained(object)).find("Nothing kills a slow start") != std::string::npos);
    QVERIFY(sentences(explained(object)).find("and is not restarted") != std::string::npos);
    object = object.removed(container.child("readinessProbe"));
    QVERIFY(sentences(explained(object)).find("A hang goes unnoticed") != std::string::npos);
}

void ConsequencesTest::handlersMatter()
{
    const auto with = [](const char *probe, const char *handler) {
        const core::FieldPath path = container.child(probe);
        return project().removed(path.child("httpGet")).set(path.child(handler), core::map({{"port", Value(3001)}}));
    };
    QVERIFY(sentences(explained(with("startupProbe", "grpc"))).find("slower than 68 s always is") != std::string::npos);
    QVERIFY(sentences(explained(with("livenessProbe", "tcpSocket"))).find("no liveness probe sees it") != std::string::npos);
}

void ConsequencesTest::rolloutAndDeadline()
{
    Value object = project().set(core::FieldPath::of("spec.replicas"), Value(10)).set(core::FieldPath::of("spec.minReadySeconds"), Value(30));
    const Explanation ten = explained(object); // surge 3, unavailable 2: 5 at a time
    QVERIFY(ten.rollout && ten.rollout->min >= 2 * (9000 + 30000) && ten.rollout->max <= 3 * (18000 + 30000));
    object = object.set(core::FieldPath::of("spec.progressDeadlineSeconds"), Value(40));
    QVERIFY(sentences(explained(object)).find("may be reported as failed") != std::string::npos);
    // One at a time, four pods of 10 s: 40 s; the old ones serve to the end.
    RolloutPlan plan{4, 1, 0, false, 0, 600000};
    const RolloutRun run = simulateRollout(plan, [](std::int32_t) { return Ms(10000); }, 0);
    QVERIFY(run.complete);
    QCOMPARE(run.completeAt, Ms(40000));
    QCOMPARE(run.trafficFrom, Ms(10000));
    QCOMPARE(run.fewestServing, 4);
    QVERIFY(sentences(ten).find("During a rollout at least 8 of 10 pods serve.") != std::string::npos);
    const Value recreate = project().set(core::FieldPath::of("spec.strategy.type"), Value("Recreate"));
    QVERIFY(sentences(explained(recreate)).find("nobody answers, up to 48 s") != std::string::npos);
    plan.recreate = true;
    QCOMPARE(simulateRollout(plan, [](std::int32_t) { return Ms(10000); }, 30000).completeAt, Ms(40000));
    QCOMPARE(simulateRollout(plan, [](std::int32_t) { return Ms(10000); }, 30000).fewestServing, 0);
    // The second pod never gets ready: the deadline counts from the last progress.
    plan.recreate = false;
    const RolloutRun stuck = simulateRollout(plan, [](std::int32_t i) { return i == 1 ? never : Ms(10000); }, 0);
    QVERIFY(!stuck.complete);
    QCOMPARE(stuck.deadlineAt, Ms(610000));
}

/// Each bound holds the recorded envelope, and is no farther from it than its slack and the rounding to whole seconds.
void ConsequencesTest::numbersLieInTheRecordedEnvelopes()
{
    const QByteArray folder = qgetenv("READYLINE_VECTORS");
    std::ifstream lines((folder.isEmpty() ? std::string(READYLINE_SOURCE_DIR "/tests/data/vectors") : folder.toStdString()) + "/prober-pod.jsonl");
    int compared = 0;
    for (std::string line; std::getline(lines, line);) {
        const Value item = *core::parseJson(line);
        const auto scenario = readScenario(item.with("knobs", item["runs"].at(0)["knobs"]));
        const ContainerModel &model = scenario->model.containers[0];
        const auto &phases = model.app.lives[0].phasesOf(Kind::Readiness);
        const bool seed = item["id"].string().starts_with("l2-seed");
        const auto inside = [&](const char *metric, const Range &range, Ms loose) {
            const Value &recorded = item["envelope"][metric];
            if (recorded.isNull() || recorded["count"].integer() != recorded["runs"].integer())
                return;
            const Ms min = *recorded["min"].integer(), max = *recorded["max"].integer(), slack = *item["slackMs"].integer() + 1000;
            const QByteArray what = (item["id"].string() + ' ' + metric + ' ' + std::to_string(range.min) + ".." + std::to_string(range.max)).c_str();
            QVERIFY2(range.min <= min && max <= range.max + loose, what.constData());
            if (seed)
                QVERIFY2(range.min + slack >= min && max + slack >= range.max, what.constData());
            ++compared;
        };
        const bool starts = phases.size() == 2 && phases[1].mode == Mode::Ok && model.app.lives[0].exitAtMs == never;
        if (starts || (phases.size() == 1 && phases[0].mode == Mode::Ok)) {
            const Bounds out = bounds(model, 30, starts ? phases[1].fromMs : 0, 30, phases[0].mode == Mode::Hang);
            if (out.ready && !out.mayBeKilled)
                inside("firstReady", out.ready->range, 0);
        }
        if (item["group"].string() == "seed-hang" && item["title"].string().find("for good") != std::string::npos) {
            const Bounds out = bounds(model, 30, 0, 30, false);
            inside("unreadyAfterFault", out.notReady->hang, 0);
            inside("killAfterFault", out.killed->hang, syncLatencyMs);
        }
    }
    qInfo("%d numbers compared", compared);
    QVERIFY(compared >= 15);
}

void ConsequencesTest::slowestContainerDecidesTheRollout()
{
    const Value slow = *core::parseJson(R"({"name":"slow","image":"x","readinessProbe":{"tcpSocket":{"port":1},"initialDelaySeconds":100,"periodSeconds":10}})");
    const core::FieldPath containers = core::FieldPath::of("spec.template.spec.containers");
    const Value object = project().set(containers, project().at(containers).appended(slow));
    const Explanation out = explained(object);
    QCOMPARE(out.container, std::string("goose-api"));
    QCOMPARE(out.bounds.ready->range.max, explained(project()).bounds.ready->range.max);
    QVERIFY(out.rollout->min >= 99000 && out.rollout->max >= 110000 && explained(project()).rollout->max < 20000);
    QVERIFY(std::any_of(out.assumptions.begin(), out.assumptions.end(), [](const Assumption &one) { return one.name == "otherContainers"; }));
}

void ConsequencesTest::badNumbersAreRefused()
{
    const auto refused = [](const char *field, const char *number) {
        const Value object = project().set(container.child("readinessProbe").child(field), Value::number_(number));
        const auto out = explain(*kube::Workload::of(object), "");
        return out ? std::string() : out.error().english();
    };
    QCOMPARE(refused("periodSeconds", "-1"), std::string("spec.template.spec.containers[name=goose-api].readinessProbe.periodSeconds: Invalid value: -1: "
                                                          "must be greater than or equal to 0"));
    for (const char *number : {"2147483648", "1e30", "99999999999999999999999", "1.5", "-9223372036854775808"})
        QVERIFY(!refused("failureThreshold", number).empty());
    // The largest numbers the API takes overflow nothing.
    for (const char *field : {"initialDelaySeconds", "periodSeconds", "timeoutSeconds", "successThreshold", "failureThreshold"})
        QCOMPARE(refused(field, "2147483647"), std::string());
    QVERIFY(refused("terminationGracePeriodSeconds", "3").find("must not be set for readinessProbes") != std::string::npos);
}

REGISTER_TEST(ConsequencesTest);
#include "ConsequencesTest.moc"
