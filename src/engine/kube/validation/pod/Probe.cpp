// SPDX-License-Identifier: Apache-2.0
// Probes and lifecycle hooks. Source: validateProbe, validateHandler, validateLifecycle of pkg/apis/core/validation/validation.go.
#include "kube/validation/Names.h"
#include "kube/validation/pod/Pod.h"

#include <array>

namespace kube {

namespace {

using core::Value;

void validateExec(Errors &errors, const Path &path, const Value &handler, const Value &)
{
    if (handler["command"].size() == 0)
        errors.required(path.child("command"));
}

void validateHttpGet(Errors &errors, const Path &path, const Value &handler, const Value &)
{
    if (handler["path"].string().empty())
        errors.required(path.child("path"));
    validatePort(errors, path.child("port"), handler["port"]);
    errors.oneOf(path.child("scheme"), handler["scheme"], {"HTTP", "HTTPS"});
    for (const Value &header : handler["httpHeaders"].items()) {
        const std::string &name = header["name"].string();
        errors.invalidEach(path.child("httpHeaders"), name, httpHeaderName(name));
    }
}

void validateTcpSocket(Errors &errors, const Path &path, const Value &handler, const Value &)
{
    validatePort(errors, path.child("port"), handler["port"]);
}

void validateGrpc(Errors &errors, const Path &path, const Value &handler, const Value &)
{
    validatePortNumber(errors, path.child("port"), handler["port"]);
}

void validateSleep(Errors &errors, const Path &path, const Value &handler, const Value &gracePeriod)
{
    const std::int64_t seconds = handler["seconds"].integer().value_or(0);
    if (!gracePeriod.isNull() && (seconds < 0 || seconds > gracePeriod.integer().value_or(0)))
        errors.invalid(path, std::to_string(seconds),
                       "must be non-negative and less than terminationGracePeriodSeconds (" + gracePeriod.text() + ')');
}

struct Handler {
    const char *field;
    void (*validate)(Errors &, const Path &, const Value &, const Value &gracePeriod);
};

constexpr std::array<Handler, 5> handlers = {
    {{"exec", validateExec}, {"httpGet", validateHttpGet}, {"tcpSocket", validateTcpSocket}, {"grpc", validateGrpc}, {"sleep", validateSleep}}};

/// The first handler counts; the others are only too many.
void validateHandler(Errors &errors, const Path &path, const Value &value, const Value &gracePeriod)
{
    bool found = false;
    for (const Handler &handler : handlers) {
        const Value &one = value[handler.field];
        if (one.isNull())
            continue;
        if (found)
            errors.forbidden(path.child(handler.field), "may not specify more than 1 handler type");
        else
            handler.validate(errors, path.child(handler.field), one, gracePeriod);
        found = true;
    }
    if (!found)
        errors.required(path, "must specify a handler type");
}

void validateProbe(Errors &errors, const Path &path, const Value &probe, const Value &gracePeriod)
{
    validateHandler(errors, path, probe, gracePeriod);
    for (const char *field : {"initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"})
        errors.nonNegative(path.child(field), probe[field]);
    const Value &grace = probe["terminationGracePeriodSeconds"];
    if (!grace.isNull() && grace.integer().value_or(0) <= 0)
        errors.invalid(path.child("terminationGracePeriodSeconds"), grace.text(), "must be greater than 0");
}

} // namespace

void validateProbes(Errors &errors, const Path &container, const Value &value, const Value &gracePeriod)
{
    for (const char *kind : {"livenessProbe", "readinessProbe", "startupProbe"}) {
        const Value &probe = value[kind];
        if (probe.isNull())
            continue;
        const Path path = container.child(kind);
        validateProbe(errors, path, probe, gracePeriod);
        const Value &grace = probe["terminationGracePeriodSeconds"];
        if (std::string_view(kind) == "readinessProbe") {
            if (!grace.isNull())
                errors.invalid(path.child("terminationGracePeriodSeconds"), grace.text(), "must not be set for readinessProbes");
        } else if (probe["successThreshold"].integer() != 1) {
            errors.invalid(path.child("successThreshold"), probe["successThreshold"].text(), "must be 1");
        }
    }
}

void validateLifecycle(Errors &errors, const Path &path, const Value &lifecycle, const Value &pod)
{
    for (const char *hook : {"postStart", "preStop"}) {
        if (!lifecycle[hook].isNull())
            validateHandler(errors, path.child(hook), lifecycle[hook], pod["terminationGracePeriodSeconds"]);
    }
}

} // namespace kube
