// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "kube/project/Project.h"
#include "probes/lint/Lint.h"
#include "support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace probes;
using core::FieldPath;
using core::Value;

namespace {

const FieldPath container = FieldPath::of("spec.template.spec.containers[name=goose-api]");

Value project()
{
    kube::ProjectLayout layout;
    layout.image = "registry.example/goose:1";
    return kube::makeProject(layout, {"42", "7"}, kube::defaultProfile(), 1)->deployment;
}

Value with(const Value &object, const char *path, Value value)
{
    const FieldPath full = *path == '/' ? FieldPath::of(path + 1) : container.joined(FieldPath::of(path));
    return value.isNull() ? object.removed(full) : object.set(full, std::move(value));
}

std::vector<Finding> found(const Value &object, const char *id, std::optional<double> start = std::nullopt,
                           std::optional<std::vector<Value>> quotas = std::nullopt)
{
    const auto workload = kube::Workload::of(object);
    auto all = lint({*workload, std::nullopt, start, std::move(quotas)});
    all.erase(std::remove_if(all.begin(), all.end(), [id](const Finding &finding) { return finding.id != id; }), all.end());
    return all;
}

Value quota(const char *hard, const char *used)
{
    return *core::parseJson(std::string(R"({"metadata":{"name":"q"},"spec":{"hard":)") + hard + R"(},"status":{"used":)" + used + "}}");
}

} // namespace

class TimingLintTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startTimeDecides();
    void fixesFix();
    void deadlines();
    void firstFailure();
    void cpuLimit();
    void quotas();
    void refusedNumbersAreNotLinted();
};

void TimingLintTest::startTimeDecides()
{
    const Value object = project(), bare = with(object, "startupProbe", Value());
    QVERIFY(found(object, "startup-budget-too-small").empty()); // nothing is known about the start
    QVERIFY(found(object, "startup-budget-too-small", 59).empty());
    QCOMPARE(found(object, "startup-budget-too-small", 60).size(), std::size_t(1));
    const Value declared = with(object, "/spec.template.metadata.annotations", core::map({{"readyline.dev/app", Value("answers=75")}}));
    QCOMPARE(found(declared, "startup-budget-too-small").size(), std::size_t(1));
    QVERIFY(found(declared, "startup-budget-too-small", 20).empty()); // what was observed wins
    // Liveness of the default profile: 30 - 1 + 2 * 10 s.
    QVERIFY(found(bare, "slow-start-without-startup-probe", 49).empty());
    QCOMPARE(found(bare, "slow-start-without-startup-probe", 50).size(), std::size_t(1));
    QVERIFY(found(object, "slow-start-without-startup-probe", 50).empty());
}

void TimingLintTest::fixesFix()
{
    const Value object = project(), bare = with(object, "startupProbe", Value());
    for (const double start : {60.0, 90.0, 600.0}) {
        const Finding small = found(object, "startup-budget-too-small", start).front();
        QVERIFY(found(core::apply(object, *small.fix), "startup-budget-too-small", start).empty());
        const Finding missing = found(bare, "slow-start-without-startup-probe", start).front();
        const Value fixed = core::apply(bare, *missing.fix);
        for (const char *id : {"slow-start-without-startup-probe", "startup-budget-too-small", "timeout-not-below-period"})
            QVERIFY2(found(fixed, id, start).empty(), id);
    }
    const Value slow = with(object, "startupProbe.failureThreshold", Value(150));
    QVERIFY(found(core::apply(slow, *found(slow, "startup-budget-beyond-deadline").front().fix), "startup-budget-beyond-deadline").empty());
}

void TimingLintTest::deadlines()
{
    QVERIFY(found(project(), "startup-budget-beyond-deadline").empty());
    const Value slow = with(project(), "startupProbe.failureThreshold", Value(121)); // 5 - 1 + 120 * 5 s
    QCOMPARE(found(slow, "startup-budget-beyond-deadline").size(), std::size_t(1));
    QVERIFY(found(with(slow, "/spec.progressDeadlineSeconds", Value(700)), "startup-budget-beyond-deadline").empty());
    const Value late = with(with(project(), "readinessProbe.initialDelaySeconds", Value(90)), "/spec.progressDeadlineSeconds", Value(60));
    QCOMPARE(found(late, "ready-beyond-deadline").size(), std::size_t(1));
    QVERIFY(found(project(), "ready-beyond-deadline").empty());
}

void TimingLintTest::firstFailure()
{
    const Value object = with(project(), "livenessProbe.failureThreshold", Value(1));
    const auto all = found(object, "liveness-kills-at-first-failure");
    QCOMPARE(all.size(), std::size_t(1));
    QVERIFY(found(core::apply(object, *all.front().fix), "liveness-kills-at-first-failure").empty());
}

void TimingLintTest::cpuLimit()
{
    QVERIFY(found(project(), "cpu-limit-throttles-start").empty());
    QVERIFY(found(with(project(), "resources.limits.cpu", Value()), "cpu-limit-throttles-start").empty());
    QCOMPARE(found(with(project(), "resources.limits.cpu", Value("50m")), "cpu-limit-throttles-start").size(), std::size_t(1));
    const Value hungry = with(project(), "/spec.template.metadata.annotations", core::map({{"readyline.dev/app", Value("answers=8,cpu=1500m")}}));
    QCOMPARE(found(hungry, "cpu-limit-throttles-start").size(), std::size_t(1));
}

void TimingLintTest::quotas()
{
    const char *id = "quota-blocks-rollout";
    QVERIFY(found(project(), id).empty());
    QVERIFY(found(project(), id, std::nullopt, {{quota(R"({"pods":"2"})", R"({"pods":"1"})")}}).empty());
    QCOMPARE(found(project(), id, std::nullopt, {{quota(R"({"pods":"1"})", R"({"pods":"1"})")}}).size(), std::size_t(1));
    QCOMPARE(found(project(), id, std::nullopt, {{quota(R"({"limits.memory":"1Gi"})", R"({"limits.memory":"513Mi"})")}}).size(), std::size_t(1));
    QVERIFY(found(project(), id, std::nullopt, {{quota(R"({"limits.memory":"1Gi"})", R"({"limits.memory":"512Mi"})")}}).empty());
    QCOMPARE(found(project(), id, std::nullopt, {{quota(R"({"requests.cpu":"1"})", R"({"requests.cpu":"800m"})")}}).size(), std::size_t(1));
    QVERIFY(found(project(), id, std::nullopt, {{quota(R"({"services":"1"})", R"({"services":"1"})")}}).empty());
    const Value makesRoom = with(project(), "/spec.strategy", *core::parseJson(R"({"rollingUpdate":{"maxSurge":0,"maxUnavailable":1}})"));
    QVERIFY(found(makesRoom, id, std::nullopt, {{quota(R"({"pods":"1"})", R"({"pods":"1"})")}}).empty());
    // From a manifest: what its own replicas use.
    const auto ofFile = [](const char *hard) { return std::vector<Value>{quota(hard, "{}").without("status")}; };
    const Value three = with(project(), "/spec.replicas", Value(3));
    QVERIFY(found(three, id, std::nullopt, ofFile(R"({"pods":"4"})")).empty());
    QCOMPARE(found(three, id, std::nullopt, ofFile(R"({"pods":"3"})")).size(), std::size_t(1));
}

void TimingLintTest::refusedNumbersAreNotLinted()
{
    for (const char *number : {"-1", "1e99", "99999999999"}) {
        for (const char *field : {"startupProbe.failureThreshold", "livenessProbe.failureThreshold", "startupProbe.periodSeconds", "readinessProbe.initialDelaySeconds"}) {
            const Value object = with(project(), field, Value::number_(number));
            QVERIFY(found(object, "startup-budget-too-small", 1000).empty());
        }
    }
}

REGISTER_TEST(TimingLintTest);
#include "TimingLintTest.moc"
