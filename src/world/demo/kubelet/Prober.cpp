// SPDX-License-Identifier: Apache-2.0
// The texts are those of pkg/probe and Go's network errors.
#include "demo/kubelet/Prober.h"

#include "core/Json.h"
#include "demo/controllers/Fields.h"
#include "probes/HttpProbe.h"

#include <charconv>

namespace demo {

using core::Value;
using probes::Outcome;
using Mode = Behaviour::Mode;

namespace {

struct Port {
    int number = 0;
    std::string error;
};

/// pkg/probe/util.go: a name is looked up among the container's ports, else read as a number.
Port resolve(const Value &port, const Value &container)
{
    std::int64_t value = port.integer().value_or(0);
    if (port.isString()) {
        for (const Value &declared : container["ports"].items()) {
            if (declared["name"].string() == port.string())
                return {int(number(declared["containerPort"])), {}};
        }
        const std::string &text = port.string();
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
        if (read.ec != std::errc() || read.ptr != text.data() + text.size())
            return {0, "strconv.Atoi: parsing " + core::jsonQuoted(text) + ": invalid syntax"};
    }
    if (value < 1 || value > 65535)
        return {0, "invalid port number: " + std::to_string(value)};
    return {int(value), {}};
}

ProbeAttempt failure(core::Duration after, std::string output)
{
    return {Outcome::Failure, after, std::move(output)};
}

std::string refused(const std::string &address)
{
    return "dial tcp " + address + ": connect: connection refused";
}

struct Target {
    const Value &handler;
    std::string host;
    int port;
    core::Duration timeout;
    const Application *application; ///< null: nothing listens
    core::Instant now;

    Application::Reply reply(int at, const std::string &path) const { return application ? application->reply(now, at, path) : Application::Reply(); }
};

/// One request; nothing if the answer came in time, for the probe to judge.
std::optional<ProbeAttempt> noAnswer(const probes::HttpUrl &url, const Application::Reply &reply, core::Duration spent, core::Duration timeout)
{
    const std::string get = "Get \"" + url.text() + "\": ";
    if (reply.mode == Mode::Refuses)
        return failure(spent + core::Duration(1), get + refused(url.host + ':' + std::to_string(url.port > 0 ? url.port : url.defaultPort())));
    if (reply.mode == Mode::Hangs || spent + reply.latency >= timeout)
        return failure(timeout, get + "context deadline exceeded (Client.Timeout exceeded while awaiting headers)");
    if (reply.mode == Mode::Breaks) // the headers came: an error of the handler, which does not count
        return ProbeAttempt{Outcome::Error, timeout, "context deadline exceeded (Client.Timeout or context cancellation while reading body)"};
    if (url.scheme == "https")
        return failure(spent + reply.latency, get + "http: server gave HTTP response to HTTPS client");
    return std::nullopt;
}

ProbeAttempt http(const Target &target)
{
    std::string path = target.handler["path"].string();
    if (path.empty() || path.front() != '/')
        path.insert(path.begin(), '/');
    probes::HttpUrl url{target.handler["scheme"].string() == "HTTPS" ? "https" : "http", target.host, target.port, path};
    probes::HttpProbe probe(url);
    core::Duration spent{0};
    while (true) {
        const Application::Reply reply = target.reply(url.port > 0 ? url.port : url.defaultPort(), url.target);
        if (auto ended = noAnswer(url, reply, spent, target.timeout))
            return *ended;
        spent += reply.latency;
        probes::HttpProbe::Step step = probe.take({reply.status, reply.location, reply.body});
        if (!step.next)
            return {step.outcome, spent, std::move(step.output), step.warning};
        url = *step.next;
    }
}

ProbeAttempt tcp(const Target &target)
{
    // The kernel accepts for a program that hangs.
    if (target.reply(target.port, {}).mode == Mode::Refuses)
        return failure(core::Duration(1), refused(target.host + ':' + std::to_string(target.port)));
    return {Outcome::Success, core::Duration(1), {}};
}

ProbeAttempt grpc(const Target &target)
{
    const Application::Reply reply = target.reply(target.port, {});
    const std::string within = " within " + std::to_string(target.timeout.count() / 1000) + "s";
    if (reply.mode == Mode::Refuses)
        return failure(target.timeout, "timeout: failed to connect service \"" + target.host + ':' + std::to_string(target.port) + '"' + within
                                           + ": context deadline exceeded");
    if (reply.mode == Mode::Hangs || reply.latency >= target.timeout)
        return failure(target.timeout, "timeout: health rpc did not complete" + within);
    if (reply.mode == Mode::Fails)
        return failure(reply.latency, "service unhealthy (responded with \"NOT_SERVING\")");
    return {Outcome::Success, reply.latency, {}};
}

ProbeAttempt exec(const Value &handler, core::Duration timeout, Mode mode, core::Duration latency)
{
    if (mode == Mode::Hangs || latency >= timeout) {
        std::string command;
        for (const Value &word : handler["command"].items())
            command += (command.empty() ? "" : " ") + word.string();
        return failure(timeout, "command timed out: \"" + command + "\" timed out after " + std::to_string(timeout.count() / 1000) + "s");
    }
    return mode == Mode::Answers ? ProbeAttempt{Outcome::Success, latency, {}} : failure(latency, {});
}

} // namespace

ProbeAttempt attemptProbe(const Value &probe, const Value &container, const std::string &podIp, const Application *application, core::Instant now)
{
    const core::Duration timeout = std::chrono::seconds(number(probe["timeoutSeconds"], 1));
    if (probe["exec"].isMap()) {
        if (!application)
            return failure(core::Duration(1), {});
        return exec(probe["exec"], timeout, application->modeAt(now), application->behaviour().latency);
    }
    static constexpr struct {
        const char *key;
        ProbeAttempt (*run)(const Target &);
    } handlers[] = {{"httpGet", http}, {"tcpSocket", tcp}, {"grpc", grpc}};
    for (const auto &row : handlers) {
        const Value &handler = probe[row.key];
        if (!handler.isMap())
            continue;
        const Port port = resolve(handler["port"], container);
        if (port.number == 0)
            return {Outcome::Error, core::Duration(1), port.error};
        const std::string &host = handler["host"].string();
        // Nothing of the simulated pods listens at another host.
        const Target target{handler, host.empty() ? podIp : host, port.number, timeout, host.empty() ? application : nullptr, now};
        return row.run(target);
    }
    return {Outcome::Error, core::Duration(1), "missing probe handler"};
}

} // namespace demo
