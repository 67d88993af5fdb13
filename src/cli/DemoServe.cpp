// SPDX-License-Identifier: Apache-2.0
#include "cli/DemoServe.h"

#include "demo/Cluster.h"
#include "demo/server/Server.h"
#include "operations/RealClock.h"

#include <sys/resource.h>

#include <charconv>
#include <cstdlib>

namespace cli {

namespace {

/// What the command keeps while it serves; the server goes first.
struct Serving {
    operations::RealClock clock;
    std::unique_ptr<demo::Cluster> cluster;
    std::unique_ptr<demo::Server> server;
};

template <typename Number>
std::optional<Number> numberOf(const std::string &text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// "127.0.0.1:8443", "[::1]:0", ":0"; an address alone takes any free port.
std::optional<demo::Server::Options> listenOf(const std::string &text)
{
    demo::Server::Options options;
    std::string address = text;
    const std::size_t colon = text.rfind(':');
    if (colon != std::string::npos && text.find(']', colon) == std::string::npos && (text.find(':') == colon || text.front() == '[')) {
        const auto port = numberOf<std::uint16_t>(text.substr(colon + 1));
        if (!port)
            return std::nullopt;
        options.port = *port;
        address = text.substr(0, colon);
    }
    if (address.size() > 2 && address.front() == '[' && address.back() == ']')
        address = address.substr(1, address.size() - 2);
    if (!address.empty())
        options.address = address == "localhost" ? "127.0.0.1" : address;
    return options;
}

/// Each load balancer and each watch is a socket; the usual soft limit of 1024 is not enough for a thousand projects.
void raiseFileLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        (void)setrlimit(RLIMIT_NOFILE, &limit);
    }
}

std::optional<int> serve(Invocation &call)
{
    demo::Cluster::Options options;
    const auto listen = listenOf(call.value("listen", "127.0.0.1:0"));
    const auto seed = numberOf<std::uint64_t>(call.value("seed", "1"));
    const auto projects = numberOf<int>(call.value("projects", "-1"));
    char *end = nullptr;
    const std::string speedText = call.value("speed", "1");
    options.speed = std::strtod(speedText.c_str(), &end);
    if (!listen)
        return usage(call.output(), "--listen '" + call.value("listen") + "' is not ADDRESS:PORT", "for example --listen 127.0.0.1:8443");
    if (!seed || !projects || (call.isSet("projects") && *projects < 0) || speedText.empty() || *end != '\0')
        return usage(call.output(), "--seed, --projects and --speed take numbers");
    options.seed = *seed;
    if (call.isSet("projects"))
        options.projects = *projects;
    options.scenario = call.value("scenario", options.scenario);

    raiseFileLimit();
    auto serving = std::make_shared<Serving>();
    auto cluster = demo::Cluster::make(serving->clock, options);
    if (!cluster)
        return report(call.output(), cluster.error());
    serving->cluster = std::move(*cluster);
    serving->server = std::make_unique<demo::Server>(serving->cluster->transport());
    if (const auto started = serving->server->start(*listen); !started)
        return report(call.output(), started.error());
    const std::string file = call.value("kubeconfig-out");
    if (file.empty()) {
        call.output().data(serving->server->kubeconfig());
    } else if (const auto written = serving->server->writeKubeconfig(file); !written) {
        return report(call.output(), written.error());
    }
    call.output().note("Simulated cluster at " + serving->server->url() + ", scenario " + options.scenario + "; stop it with Ctrl+C.");
    if (!file.empty())
        call.output().note("export KUBECONFIG=" + file);
    call.keep(serving);
    return std::nullopt;
}

} // namespace

Command demoServeCommand()
{
    return {"demo serve",
            "",
            "serve the simulated cluster to kubectl and other clients",
            {{"listen", "ADDRESS:PORT", "loopback address and port (default 127.0.0.1:0, any free port)"},
             {"kubeconfig-out", "FILE", "write a kubeconfig there, readable by you only (default: standard output)"},
             {"projects", "N", "number of projects (default: as the scenario says)"},
             {"seed", "N", "decides everything random (default 1)"},
             {"speed", "FACTOR", "how fast the cluster's time passes (default 1)"},
             {"scenario", "NAME", "what is in it and what happens (default first-look)"}},
            serve};
}

} // namespace cli
