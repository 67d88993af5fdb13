// SPDX-License-Identifier: Apache-2.0
// Those of the kubelet's and the API server's surprises that a validator gets wrong; the simulator's are in SemanticsTest.
#include "core/Json.h"
#include "kube/admission/Admit.h"
#include "kube/project/Project.h"
#include "kube/quantity/Quantity.h"
#include "kube/workload/Profile.h"
#include "kube/workload/Resources.h"
#include "support/TestMain.h"

#include <QTest>

#include <algorithm>

using core::FieldPath;
using core::Value;

namespace {

Value project()
{
    kube::ProjectLayout layout;
    layout.image = "registry.example/goose:1";
    return kube::makeProject(layout, {"42", "7"}, kube::defaultProfile(), 1)->deployment;
}

Value with(const char *path, const char *json)
{
    return project().set(FieldPath::of(std::string("spec.template.spec.containers[name=goose-api].") + path), *core::parseJson(json));
}

std::vector<std::string> messages(const Value &object)
{
    std::vector<std::string> out;
    for (const auto &error : kube::validateCreate(object))
        out.push_back(error.message);
    std::sort(out.begin(), out.end());
    return out;
}

using Texts = std::vector<std::string>;
const std::string container = "spec.template.spec.containers[0].";

} // namespace

class ValidatorCasesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void case14UndeclaredPortNameIsAccepted();
    void case15QuotedPort();
    void case19Grace();
    void case21ZeroMeansUnset();
    void case22LimitsOnly();
    void case23RequestOverLimit();
    void case24Quantities();
    void case25NoSelector();
};

void ValidatorCasesTest::case14UndeclaredPortNameIsAccepted()
{
    QCOMPARE(messages(with("readinessProbe.httpGet.port", "\"nowhere\"")), Texts());
}

void ValidatorCasesTest::case15QuotedPort()
{
    QCOMPARE(messages(with("readinessProbe.httpGet.port", "\"8080\"")),
             Texts{container + "readinessProbe.httpGet.port: Invalid value: \"8080\": must contain at least one letter (a-z)"});
}

void ValidatorCasesTest::case19Grace()
{
    QCOMPARE(messages(with("livenessProbe.terminationGracePeriodSeconds", "60")), Texts());
    QCOMPARE(messages(with("livenessProbe.terminationGracePeriodSeconds", "0")),
             Texts{container + "livenessProbe.terminationGracePeriodSeconds: Invalid value: 0: must be greater than 0"});
    QCOMPARE(messages(with("readinessProbe.terminationGracePeriodSeconds", "5")),
             Texts{container + "readinessProbe.terminationGracePeriodSeconds: Invalid value: 5: must not be set for readinessProbes"});
}

void ValidatorCasesTest::case21ZeroMeansUnset()
{
    const Value zero = with("livenessProbe", R"({"httpGet":{"port":1},"periodSeconds":0,"failureThreshold":0,"successThreshold":0})");
    QCOMPARE(messages(zero), Texts());
    const Value probe = kube::defaulted(zero).at(FieldPath::of("spec.template.spec.containers[name=goose-api].livenessProbe"));
    QVERIFY(probe["periodSeconds"] == Value(10) && probe["failureThreshold"] == Value(3) && probe["successThreshold"] == Value(1));
    QCOMPARE(messages(with("livenessProbe.periodSeconds", "-1")),
             Texts{container + "livenessProbe.periodSeconds: Invalid value: -1: must be greater than or equal to 0"});
}

void ValidatorCasesTest::case22LimitsOnly()
{
    const Value limits = with("resources", R"({"limits":{"cpu":"1","memory":"1Gi"}})");
    QVERIFY(kube::defaulted(limits).at(FieldPath::of("spec.template.spec.containers[name=goose-api].resources.requests")).isNull());
    QCOMPARE(kube::qosClass(limits["spec"]["template"]["spec"]), kube::QosClass::Guaranteed);
    QCOMPARE(messages(with("resources", R"({"limits":{"nvidia.com/gpu":"1"}})")), Texts());
    QCOMPARE(messages(with("resources", R"({"requests":{"nvidia.com/gpu":"1"}})")),
             Texts{container + "resources.limits: Required value: Limit must be set for non overcommitable resources"});
}

void ValidatorCasesTest::case23RequestOverLimit()
{
    QCOMPARE(messages(with("resources", R"({"requests":{"cpu":"2"},"limits":{"cpu":"1"}})")),
             Texts{container + "resources.requests: Invalid value: \"2\": must be less than or equal to cpu limit of 1"});
    QCOMPARE(messages(with("resources", R"({"limits":{"foo":"1"}})")).size(), std::size_t(2));
}

void ValidatorCasesTest::case24Quantities()
{
    const auto stored = [](const char *text) {
        const auto quantity = kube::Quantity::parse(text);
        return quantity ? quantity->roundedUp(-3).toString() : std::string("error");
    };
    QCOMPARE(stored("1.1Gi"), std::string("1181116006400m"));
    QCOMPARE(stored("0.1m"), std::string("1m"));
    QCOMPARE(stored("1K"), std::string("error"));
    QCOMPARE(stored("8Ei"), std::string("9223372036854775807"));
    QCOMPARE(stored("10E"), std::string("10E"));
    QVERIFY(kube::Quantity::parse("m")->isZero() && kube::Quantity::parse("Ki")->isZero());
    const auto warnings = kube::warnings(with("resources", R"({"requests":{"memory":"1.1Gi"}})"));
    QVERIFY(!warnings.empty() && warnings.front().find("fractional byte value") != std::string::npos);
}

void ValidatorCasesTest::case25NoSelector()
{
    const Texts found = messages(project().removed(FieldPath::of("spec.selector")));
    QCOMPARE(found.size(), std::size_t(2));
    QVERIFY(std::any_of(found.begin(), found.end(), [](const std::string &text) { return text.find("spec.selector: Required value") == 0; }));
    QVERIFY(std::any_of(found.begin(), found.end(), [](const std::string &text) { return text.find("spec.template.metadata.labels: Invalid value") == 0; }));
}

REGISTER_TEST(ValidatorCasesTest);
#include "ValidatorCasesTest.moc"
