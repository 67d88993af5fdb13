// SPDX-License-Identifier: Apache-2.0
#include "probes/lint/Rule.h"

#include "kube/workload/Probe.h"

#include <algorithm>
#include <cctype>

namespace probes {

using core::FieldPath;
using core::say;
using core::Value;
using kube::Container;
using kube::Handler;
using kube::Probe;
using kube::ProbeKind;
using kube::Timing;

namespace {

/// Calls fn(container, kind, probe) for every probe of the workload.
template <typename Function>
void eachProbe(const LintInput &input, Function fn)
{
    for (const Container &container : input.workload.containers()) {
        for (const ProbeKind kind : kube::probeKinds) {
            if (const auto probe = container.probe(kind))
                fn(container, kind, *probe);
        }
    }
}

void noReadiness(const LintInput &input, Reporter &report)
{
    const std::vector<Value> services = selectingServices(input);
    const auto containers = input.workload.containers();
    const bool some = std::any_of(containers.begin(), containers.end(), [](const Container &c) { return c.probe(ProbeKind::Readiness); });
    if (services.empty() || some || containers.empty())
        return;
    const Container &first = containers.front();
    Finding &finding = report.add(first.path, say("Service %1 sends traffic as soon as the container runs: there is no readiness probe",
                                                  services.front()["metadata"]["name"].string()), first.name);
    for (const ProbeKind kind : {ProbeKind::Startup, ProbeKind::Liveness}) {
        auto probe = first.probe(kind);
        if (!probe || finding.fix)
            continue;
        probe->numbers = {}; // the other probe's patience is not readiness'
        finding.fix = fixBySetting(say("Check readiness as the %1 probe does", kube::name(kind)), first.probePath(ProbeKind::Readiness), kube::toValue(*probe));
    }
}

bool sameTarget(const Probe &a, const Probe &b)
{
    Probe x = a, y = b;
    x.numbers = y.numbers = {};
    x.scheme = x.scheme.value_or("HTTP");
    y.scheme = y.scheme.value_or("HTTP");
    return x == y;
}

std::int64_t patience(const Probe &probe)
{
    return probe.effective(Timing::Period) * probe.effective(Timing::FailureThreshold);
}

void livenessStricter(const LintInput &input, Reporter &report)
{
    for (const Container &container : input.workload.containers()) {
        const auto readiness = container.probe(ProbeKind::Readiness), liveness = container.probe(ProbeKind::Liveness);
        if (!readiness || !liveness || !sameTarget(*readiness, *liveness) || patience(*liveness) > patience(*readiness))
            continue;
        const FieldPath path = container.probePath(ProbeKind::Liveness).child(field(Timing::FailureThreshold));
        const std::int64_t period = std::max<std::int64_t>(1, liveness->effective(Timing::Period));
        const std::int64_t enough = patience(*readiness) * 2 / period + 1;
        Finding &finding = report.add(path, say("Liveness gives up after %1 s, readiness after %2 s: the container is killed before it has left traffic",
                                                patience(*liveness), patience(*readiness)), container.name);
        finding.fix = fixBySetting(say("Set liveness failure threshold to %1", enough), path, Value(enough));
    }
}

void timeoutNotBelowPeriod(const LintInput &input, Reporter &report)
{
    eachProbe(input, [&report](const Container &container, ProbeKind kind, const Probe &probe) {
        const std::int64_t timeout = probe.effective(Timing::Timeout), period = probe.effective(Timing::Period);
        if (timeout < period)
            return;
        const FieldPath path = container.probePath(kind);
        Finding &finding = report.add(path.child(field(Timing::Timeout)),
                                      say("A %1 check may take %2 s but is due every %3 s: slow checks push the next ones back", kube::name(kind), timeout, period),
                                      container.name);
        if (period > 1)
            finding.fix = fixBySetting(say("Set %1 timeout to %2 s", kube::name(kind), period - 1), path.child(field(Timing::Timeout)), Value(period - 1));
    });
}

bool declares(const Container &container, const Value &port)
{
    const auto ports = container.ports();
    return std::any_of(ports.begin(), ports.end(), [&port](const kube::ContainerPort &declared) {
        return port.isString() ? declared.name == port.string() : port.integer() == declared.number;
    });
}

FieldPath portPath(const Container &container, ProbeKind kind, Handler handler)
{
    return container.probePath(kind).child(kube::field(handler)).child("port");
}

/// Ports by name that are not there, or by number that are not declared.
void checkPorts(const LintInput &input, Reporter &report, bool byName)
{
    eachProbe(input, [&report, byName](const Container &container, ProbeKind kind, const Probe &probe) {
        const auto ports = container.ports();
        if (probe.port.isNull() || probe.port.isString() != byName || declares(container, probe.port) || (!byName && ports.empty()))
            return;
        const FieldPath path = portPath(container, kind, probe.handler);
        const core::Text text = byName
            ? say("The %1 probe uses port \"%2\", but the container has no port of that name: every check errors", kube::name(kind), probe.port.string())
            : say("The %1 probe uses port %2, which the container does not declare", kube::name(kind), probe.port.text());
        Finding &finding = report.add(path, text, container.name);
        if (ports.size() == 1 && (byName || probe.handler != Handler::Grpc))
            finding.fix = fixBySetting(say("Use port %1", ports.front().number), path, Value(ports.front().number));
    });
}

void portNameMissing(const LintInput &input, Reporter &report)
{
    checkPorts(input, report, true);
}

void portNotDeclared(const LintInput &input, Reporter &report)
{
    checkPorts(input, report, false);
}

void execCost(const LintInput &input, Reporter &report)
{
    eachProbe(input, [&report](const Container &container, ProbeKind kind, const Probe &probe) {
        if (probe.handler == Handler::Exec && kind != ProbeKind::Startup && probe.effective(Timing::Period) < 10)
            report.add(container.probePath(kind).child(field(Timing::Period)),
                       say("The %1 probe starts a process in the container every %2 s", kube::name(kind), probe.effective(Timing::Period)), container.name);
    });
}

void livenessDependency(const LintInput &input, Reporter &report)
{
    static const std::vector<std::string> words{"ready", "readiness", "readyz", "db", "database", "deps", "dependencies", "redis", "postgres", "mysql"};
    for (const Container &container : input.workload.containers()) {
        const auto probe = container.probe(ProbeKind::Liveness);
        if (!probe || probe->handler != Handler::HttpGet || !probe->path)
            continue;
        std::string segment;
        for (const char c : *probe->path + '/') {
            if (std::isalnum(static_cast<unsigned char>(c))) {
                segment += char(std::tolower(static_cast<unsigned char>(c)));
                continue;
            }
            if (std::find(words.begin(), words.end(), segment) != words.end()) {
                report.add(container.probePath(ProbeKind::Liveness).child("httpGet").child("path"),
                           say("Liveness checks %1, which sounds like a check of something else: if that fails, healthy containers are restarted", *probe->path),
                           container.name);
                break;
            }
            segment.clear();
        }
    }
}

void probeGrace(const LintInput &input, Reporter &report)
{
    const std::int64_t pod = input.workload.podSpec()["terminationGracePeriodSeconds"].integer().value_or(30);
    eachProbe(input, [&report, pod](const Container &container, ProbeKind kind, const Probe &probe) {
        const auto own = probe.number(Timing::TerminationGrace);
        if (own && *own > pod)
            report.add(container.probePath(kind).child(field(Timing::TerminationGrace)),
                       say("After a failed %1 probe the container has %2 s to stop, longer than the pod's own %3 s", kube::name(kind), *own, pod), container.name);
    });
}

} // namespace

const std::vector<Rule> &probeRules()
{
    static const std::vector<Rule> rules{
        {{"no-readiness-probe", Severity::Warning, "A Service sends traffic to pods that have no readiness probe.",
          {"kube-score/pod-probes", "kube-linter/no-readiness-probe", "polaris/readinessProbeMissing"}}, noReadiness},
        {{"liveness-stricter-than-readiness", Severity::Warning, "Liveness gives up as early as readiness, or earlier, on the same check.",
          {"kube-score/pod-probes-identical"}}, livenessStricter},
        {{"timeout-not-below-period", Severity::Warning, "A check may take as long as the time between two checks, or longer.", {}}, timeoutNotBelowPeriod},
        {{"probe-port-name-missing", Severity::Error, "A probe uses a port name that the container does not have.",
          {"kube-linter/liveness-port", "kube-linter/readiness-port", "kube-linter/startup-port"}}, portNameMissing},
        {{"probe-port-not-declared", Severity::Warning, "A probe uses a port that the container does not declare.",
          {"kube-linter/liveness-port", "kube-linter/readiness-port", "kube-linter/startup-port"}}, portNotDeclared},
        {{"exec-probe-cost", Severity::Info, "An exec probe starts a process more often than every 10 s.", {}}, execCost},
        {{"liveness-checks-dependency", Severity::Warning, "Liveness seems to check something outside the container.", {}}, livenessDependency},
        {{"probe-grace-longer-than-pod", Severity::Info, "A probe's termination grace is longer than the pod's.", {}}, probeGrace},
    };
    return rules;
}

} // namespace probes
