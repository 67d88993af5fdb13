// SPDX-License-Identifier: Apache-2.0
#include "probes/lint/Rule.h"

#include "kube/workload/Probe.h"

#include <algorithm>

namespace probes {

using core::FieldPath;
using core::say;
using core::Value;

namespace {

/// A Service that was meant for the workload though it does not select its pods: the same name.
void selectorMismatch(const LintInput &input, Reporter &report)
{
    for (const Value &service : input.services.value_or(std::vector<Value>())) {
        const std::string &name = service["metadata"]["name"].string();
        if (name != input.workload.name() || service["spec"]["selector"].size() == 0 || kube::selects(service, input.workload.podLabels()))
            continue;
        report.add(FieldPath::of("spec.selector"), say("Service %1 has the workload's name, but its selector does not match the pods' labels", name)).service = name;
    }
}

bool hasPort(const kube::Workload &workload, const Value &target)
{
    for (const kube::Container &container : workload.containers()) {
        for (const kube::ContainerPort &port : container.ports()) {
            if (target.isString() ? port.name == target.string() : target.integer() == port.number)
                return true;
        }
    }
    return false;
}

bool declaresPorts(const kube::Workload &workload)
{
    const auto containers = workload.containers();
    return std::any_of(containers.begin(), containers.end(), [](const kube::Container &c) { return !c.ports().empty(); });
}

void targetPort(const LintInput &input, Reporter &report)
{
    for (const Value &service : selectingServices(input)) {
        const Value &ports = service["spec"]["ports"];
        for (std::size_t i = 0; i < ports.size(); ++i) {
            const Value &port = ports.at(i);
            const Value target = port.contains("targetPort") ? port["targetPort"] : port["port"];
            // A number may be right without being declared; a name may not.
            if (hasPort(input.workload, target) || (!target.isString() && !declaresPorts(input.workload)))
                continue;
            const std::string &name = service["metadata"]["name"].string();
            report.add(FieldPath::of("spec.ports").child(i).child("targetPort"),
                       say("Service %1 sends to port %2, which no container has", name, target.text())).service = name;
        }
    }
}

struct CloudAnnotations {
    const char *path;
    const char *protocol;
};
constexpr CloudAnnotations clouds[] = {
    {"service.beta.kubernetes.io/azure-load-balancer-health-probe-request-path", "service.beta.kubernetes.io/azure-load-balancer-health-probe-protocol"},
    {"service.beta.kubernetes.io/aws-load-balancer-healthcheck-path", "service.beta.kubernetes.io/aws-load-balancer-healthcheck-protocol"},
};

void annotationPath(const LintInput &input, Reporter &report)
{
    const auto target = kube::healthCheckTarget(input.workload);
    for (const Value &service : selectingServices(input)) {
        const Value &annotations = service["metadata"]["annotations"];
        for (const CloudAnnotations &cloud : clouds) {
            const Value *path = annotations.find(cloud.path);
            if (path && target && path->string() != target->path)
                report.add(FieldPath::of("metadata.annotations").child(cloud.path),
                           say("The load balancer checks %1, the readiness probe %2: they will disagree about who is healthy", path->string(), target->path))
                    .service = service["metadata"]["name"].string();
        }
    }
}

void annotationProtocol(const LintInput &input, Reporter &report)
{
    for (const Value &service : selectingServices(input)) {
        const Value &annotations = service["metadata"]["annotations"];
        for (const CloudAnnotations &cloud : clouds) {
            if (annotations.contains(cloud.path) && !annotations.contains(cloud.protocol))
                report.add(FieldPath::of("metadata.annotations").child(cloud.path),
                           say("The health-check path of Service %1 has no effect without the annotation %2", service["metadata"]["name"].string(), cloud.protocol))
                    .service = service["metadata"]["name"].string();
        }
    }
}

} // namespace

const std::vector<Rule> &serviceRules()
{
    static const std::vector<Rule> rules{
        {{"service-selector-mismatch", Severity::Error, "A Service of the workload's name does not select its pods.",
          {"kube-score/service-targets-pod", "kube-linter/dangling-service", "kube-linter/mismatching-selector"}}, selectorMismatch},
        {{"service-target-port-missing", Severity::Error, "A Service sends to a port that no container has.", {"kube-linter/invalid-target-ports"}}, targetPort},
        {{"health-annotation-path-differs", Severity::Warning, "The load balancer's health check and the readiness probe use different paths.", {}}, annotationPath},
        {{"health-annotation-without-protocol", Severity::Warning, "A health-check path annotation lacks the protocol annotation that makes it count.", {}},
         annotationProtocol},
    };
    return rules;
}

} // namespace probes
