// SPDX-License-Identifier: Apache-2.0
#include "kube/workload/Probe.h"

namespace kube {

using core::Value;

namespace {

struct TimingRow {
    const char *field;
    std::optional<int> byDefault;
};
constexpr std::array<TimingRow, 6> timingTable{{
    {"initialDelaySeconds", 0},
    {"periodSeconds", 10},
    {"timeoutSeconds", 1},
    {"successThreshold", 1},
    {"failureThreshold", 3},
    {"terminationGracePeriodSeconds", std::nullopt},
}};

std::optional<std::string> optionalString(const Value &value)
{
    return value.isString() ? std::optional(value.string()) : std::nullopt;
}

Value withOptional(const Value &map, const char *key, const std::optional<std::string> &text)
{
    return text ? map.with(key, Value(*text)) : map;
}

Value withPort(const Value &map, const Value &port)
{
    return port.isNull() ? map : map.with("port", port);
}

Value handlerValue(const Probe &probe)
{
    Value out = Value::emptyMap();
    switch (probe.handler) {
    case Handler::None:
        break;
    case Handler::HttpGet:
        out = withPort(withOptional(out, "path", probe.path), probe.port);
        out = withOptional(withOptional(out, "host", probe.host), "scheme", probe.scheme);
        if (!probe.headers.empty()) {
            Value headers = Value::emptyList();
            for (const HttpHeader &header : probe.headers)
                headers = headers.appended(core::map({{"name", Value(header.name)}, {"value", Value(header.value)}}));
            out = out.with("httpHeaders", headers);
        }
        break;
    case Handler::TcpSocket:
        out = withPort(withOptional(out, "host", probe.host), probe.port);
        break;
    case Handler::Exec:
        if (!probe.command.empty()) {
            Value command = Value::emptyList();
            for (const std::string &argument : probe.command)
                command = command.appended(Value(argument));
            out = out.with("command", command);
        }
        break;
    case Handler::Grpc:
        out = withOptional(withPort(out, probe.port), "service", probe.service);
        break;
    }
    return out;
}

} // namespace

const char *name(ProbeKind kind)
{
    static constexpr std::array<const char *, 3> names{"startup", "readiness", "liveness"};
    return names[std::size_t(kind)];
}

const char *field(ProbeKind kind)
{
    static constexpr std::array<const char *, 3> names{"startupProbe", "readinessProbe", "livenessProbe"};
    return names[std::size_t(kind)];
}

const char *field(Handler handler)
{
    static constexpr std::array<const char *, 5> names{"", "httpGet", "tcpSocket", "exec", "grpc"};
    return names[std::size_t(handler)];
}

const char *field(Timing timing)
{
    return timingTable[std::size_t(timing)].field;
}

std::optional<int> defaultOf(Timing timing)
{
    return timingTable[std::size_t(timing)].byDefault;
}

std::int64_t Probe::effective(Timing timing) const
{
    const std::int64_t given = number(timing).value_or(0);
    return given != 0 ? given : defaultOf(timing).value_or(0); // SetDefaults_Probe cannot tell 0 from unset
}

std::optional<Probe> readProbe(const Value &value)
{
    if (!value.isMap())
        return std::nullopt;
    Probe probe;
    for (const Handler handler : handlers) {
        const Value &part = value[field(handler)];
        if (!part.isMap() || probe.handler != Handler::None)
            continue;
        probe.handler = handler;
        probe.path = optionalString(part["path"]);
        probe.scheme = optionalString(part["scheme"]);
        probe.host = optionalString(part["host"]);
        probe.service = optionalString(part["service"]);
        probe.port = part["port"];
        for (const Value &header : part["httpHeaders"].items())
            probe.headers.push_back({header["name"].string(), header["value"].string()});
        for (const Value &argument : part["command"].items())
            probe.command.push_back(argument.text());
    }
    for (const Timing timing : timings)
        probe.numbers[std::size_t(timing)] = value[field(timing)].integer();
    return probe;
}

Value toValue(const Probe &probe)
{
    Value out = Value::emptyMap();
    if (probe.handler != Handler::None)
        out = out.with(field(probe.handler), handlerValue(probe));
    for (const Timing timing : timings) {
        if (const auto number = probe.number(timing))
            out = out.with(field(timing), Value(*number));
    }
    return out;
}

} // namespace kube
