// SPDX-License-Identifier: Apache-2.0
#include "kube/project/Project.h"
#include "probes/lint/Lint.h"
#include "support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace probes;
using core::FieldPath;
using core::Value;

namespace {

/// The default project with changes: {path below the container, value} on the container, absolute ones with a leading '/'; null removes.
struct Tweak {
    const char *path;
    Value value;
};

struct Built {
    Value deployment;
    Value service;
};

Built build(const std::vector<Tweak> &tweaks)
{
    kube::ProjectLayout layout;
    layout.image = "registry.example/goose:1";
    auto made = *kube::makeProject(layout, {"42", "7"}, kube::defaultProfile(), 1);
    Built out{made.deployment, made.service};
    for (const Tweak &tweak : tweaks) {
        const std::string path = tweak.path;
        const bool onService = path.rfind("svc/", 0) == 0, absolute = path.rfind("/", 0) == 0;
        Value &target = onService ? out.service : out.deployment;
        const std::string full = onService ? path.substr(4) : absolute ? path.substr(1) : "spec.template.spec.containers[name=goose-api]." + path;
        target = tweak.value.isNull() ? target.removed(FieldPath::of(full)) : target.set(FieldPath::of(full), tweak.value);
    }
    return out;
}

std::vector<Finding> findings(const Built &built)
{
    const auto workload = kube::Workload::of(built.deployment);
    return lint({*workload, std::vector<Value>{built.service}, std::nullopt});
}

std::vector<Finding> only(const std::vector<Finding> &all, const char *id)
{
    std::vector<Finding> out;
    std::copy_if(all.begin(), all.end(), std::back_inserter(out), [id](const Finding &finding) { return finding.id == id; });
    return out;
}

} // namespace

class LintTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void defaultProjectIsClean();
    void rulesFind();
    void fixesFix();
    void annotationAccepts();
    void tableIsComplete();
    void unknownServicesAreNotNone();
};

void LintTest::defaultProjectIsClean()
{
    for (const Finding &finding : findings(build({})))
        QVERIFY2(finding.severity == Severity::Info, finding.id.c_str());
}

void LintTest::rulesFind()
{
    struct Row {
        const char *id;
        std::vector<Tweak> bad;
        const char *path; ///< where the finding points, below the container unless absolute
    };
    const Value grpc = core::map({{"grpc", core::map({{"port", Value(9)}})}});
    const std::vector<Row> rows{
        {"no-readiness-probe", {{"readinessProbe", Value()}}, ""},
        {"liveness-stricter-than-readiness", {{"livenessProbe.periodSeconds", Value(5)}}, "livenessProbe.failureThreshold"},
        {"timeout-not-below-period", {{"readinessProbe.timeoutSeconds", Value(5)}}, "readinessProbe.timeoutSeconds"},
        {"probe-port-name-missing", {{"startupProbe.httpGet.port", Value("web")}}, "startupProbe.httpGet.port"},
        {"probe-port-not-declared", {{"startupProbe.httpGet.port", Value(3002)}}, "startupProbe.httpGet.port"},
        {"probe-port-not-declared", {{"livenessProbe", grpc}}, "livenessProbe.grpc.port"},
        {"exec-probe-cost", {{"readinessProbe.httpGet", Value()}, {"readinessProbe.exec.command", core::list({Value("true")})}}, "readinessProbe.periodSeconds"},
        {"liveness-checks-dependency", {{"livenessProbe.httpGet.path", Value("/api/db/ping")}}, "livenessProbe.httpGet.path"},
        {"probe-grace-longer-than-pod", {{"livenessProbe.terminationGracePeriodSeconds", Value(60)}}, "livenessProbe.terminationGracePeriodSeconds"},
        {"last-pod-may-go", {{"/spec.strategy.rollingUpdate.maxUnavailable", Value("100%")}}, "/spec.strategy.rollingUpdate.maxUnavailable"},
        {"no-memory-limit", {{"resources.limits.memory", Value()}}, "resources.limits.memory"},
        {"requests-missing", {{"resources.requests.cpu", Value()}, {"resources.limits.cpu", Value()}}, "resources.requests.cpu"},
        {"requests-far-from-limits", {{"resources.limits.memory", Value("2Gi")}}, "resources.requests.memory"},
        {"service-selector-mismatch", {{"svc/spec.selector.app", Value("other")}}, "/spec.selector"},
        {"service-target-port-missing", {{"svc/spec.ports[name=http].targetPort", Value(8080)}}, "/spec.ports[0].targetPort"},
        {"health-annotation-path-differs",
         {{"svc/metadata.annotations[\"service.beta.kubernetes.io/azure-load-balancer-health-probe-request-path\"]", Value("/x")},
          {"svc/metadata.annotations[\"service.beta.kubernetes.io/azure-load-balancer-health-probe-protocol\"]", Value("http")}},
         "/metadata.annotations[\"service.beta.kubernetes.io/azure-load-balancer-health-probe-request-path\"]"},
        {"health-annotation-without-protocol",
         {{"svc/metadata.annotations[\"service.beta.kubernetes.io/aws-load-balancer-healthcheck-path\"]", Value("/api/v1/health")}},
         "/metadata.annotations[\"service.beta.kubernetes.io/aws-load-balancer-healthcheck-path\"]"},
    };
    for (const Row &row : rows) {
        const auto found = only(findings(build(row.bad)), row.id);
        QVERIFY2(!found.empty(), row.id);
        std::string path = *row.path == '/' ? std::string(row.path + 1) : "spec.template.spec.containers[name=goose-api]";
        if (*row.path && *row.path != '/')
            path += std::string(".") + row.path;
        QCOMPARE(found.front().path.toString(), path);
        QVERIFY(!found.front().message.empty());
    }
}

void LintTest::fixesFix()
{
    const std::vector<std::pair<const char *, std::vector<Tweak>>> rows{
        {"no-readiness-probe", {{"readinessProbe", Value()}}},
        {"liveness-stricter-than-readiness", {{"livenessProbe.periodSeconds", Value(5)}}},
        {"timeout-not-below-period", {{"readinessProbe.timeoutSeconds", Value(7)}}},
        {"probe-port-name-missing", {{"startupProbe.httpGet.port", Value("web")}}},
        {"probe-port-not-declared", {{"startupProbe.httpGet.port", Value(3002)}}},
        {"last-pod-may-go", {{"/spec.replicas", Value(2)}, {"/spec.strategy.rollingUpdate.maxUnavailable", Value(2)}}},
    };
    for (const auto &[id, bad] : rows) {
        Built built = build(bad);
        const auto found = only(findings(built), id);
        QVERIFY2(!found.empty() && found.front().fix, id);
        built.deployment = core::apply(built.deployment, *found.front().fix);
        QVERIFY2(only(findings(built), id).empty(), id);
    }
}

void LintTest::annotationAccepts()
{
    const Built built = build({{"resources.limits.memory", Value()}, {"readinessProbe.timeoutSeconds", Value(5)},
                               {"/metadata.annotations[\"readyline.dev/ignore\"]", Value("no-memory-limit, something-else")}});
    QVERIFY(only(findings(built), "no-memory-limit").empty());
    QVERIFY(!only(findings(built), "timeout-not-below-period").empty());
}

void LintTest::tableIsComplete()
{
    std::set<std::string> ids;
    for (const RuleInfo &rule : lintRules()) {
        QVERIFY2(ids.insert(rule.id).second, rule.id);
        QVERIFY2(*rule.summary, rule.id);
    }
    // Its absence is a decision: throttling hurts more than it helps.
    QVERIFY(!ids.count("no-cpu-limit"));
    QVERIFY(only(findings(build({{"resources.limits.cpu", Value()}})), "no-memory-limit").empty());
}

void LintTest::unknownServicesAreNotNone()
{
    const Built built = build({{"readinessProbe", Value()}});
    const auto workload = kube::Workload::of(built.deployment);
    QVERIFY(only(lint({*workload, std::nullopt, std::nullopt}), "no-readiness-probe").empty());
}

REGISTER_TEST(LintTest);
#include "LintTest.moc"
