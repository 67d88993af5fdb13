// SPDX-License-Identifier: Apache-2.0
#include "rollout/phases/HealthPlan.h"

#include "rollout/phases/AddressPhase.h"

namespace rollout {

using core::say;
using core::Value;

namespace {

    std::string lower(std::string text)
    {
        for (char &c : text)
            c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        return text;
    }

    /// Whether a Service port leads to the container port, by number or by the port's name.
    bool leadsTo(const Value &servicePort, std::int64_t containerPort, const Value &podSpec)
    {
        const Value &target = servicePort["targetPort"];
        if (target.isNull())
            return servicePort["port"].integer() == containerPort;
        if (const auto number = target.integer())
            return *number == 0 ? servicePort["port"].integer() == containerPort : *number == containerPort;
        for (const Value &container : podSpec["containers"].items()) {
            for (const Value &port : container["ports"].items()) {
                if (port["name"].string() == target.string())
                    return port["containerPort"].integer() == containerPort;
            }
        }
        return false;
    }

    /// The Service port that leads to the readiness probe's port; nullptr if none does.
    const Value *probedPort(const Model &model)
    {
        for (const Value &port : (*model.service)["spec"]["ports"].items()) {
            if (model.health && leadsTo(port, model.health->containerPort, model.spec()))
                return &port;
        }
        return nullptr;
    }

    std::string schemeOf(const Value &port, const std::string &probeScheme)
    {
        const std::string application = lower(port["appProtocol"].string()), name = lower(port["name"].string());
        return application == "https" || name == "https" || port["port"].integer() == 443 ? "https" : probeScheme;
    }

    std::string makeUrl(const std::string &scheme, const std::string &host, std::int64_t port, const std::string &path)
    {
        std::string url = scheme + "://" + (host.find(':') != std::string::npos ? "[" + host + "]" : host);
        if (port != (scheme == "https" ? 443 : 80))
            url += ":" + std::to_string(port);
        return url + path;
    }

    /// The URL as given, with the path where it has none or another is asked for.
    std::string withPath(const std::string &url, const std::string &path, bool override)
    {
        const std::size_t host = url.find("://");
        const std::size_t slash = url.find('/', host == std::string::npos ? 0 : host + 3);
        if (slash == std::string::npos)
            return url + path;
        return override ? url.substr(0, slash) + path : url;
    }

    HealthPlan nothing(core::Text reason)
    {
        HealthPlan plan;
        plan.skipReason = std::move(reason);
        return plan;
    }

} // namespace

HealthPlan healthPlan(const Model &model, const Options &options, const std::vector<Address> &addresses)
{
    if (options.health == HealthMode::None)
        return nothing(say("not asked for"));
    HealthPlan plan;
    plan.path = !options.healthPath.empty() ? options.healthPath : model.health ? model.health->path : std::string();
    if (!plan.path.empty() && plan.path.front() != '/')
        plan.path.insert(0, "/");
    plan.scheme = model.health ? model.health->scheme : "http";
    if (model.health)
        plan.port = std::to_string(model.health->containerPort);
    else if (options.healthPort)
        plan.port = std::to_string(*options.healthPort);

    if (options.health == HealthMode::Cluster) {
        if (plan.path.empty() || plan.port.empty())
            return nothing(say("no HTTP check is defined"));
        plan.kind = HealthPlan::Kind::Pods;
        return plan;
    }
    std::string given = options.healthUrl;
    if (given.empty() && model.service)
        given = (*model.service)["metadata"]["annotations"][healthUrlAnnotation].string();
    if (!given.empty()) {
        plan.kind = HealthPlan::Kind::External;
        plan.url = withPath(given, plan.path.empty() ? "/" : plan.path, !options.healthPath.empty());
        return plan;
    }
    if (!model.service)
        return nothing(model.serviceChoice == ServiceChoice::None ? say("no Service selects these pods") : say("the Service is not known"));
    if (plan.path.empty())
        return nothing(say("no HTTP check is defined"));
    if (!model.isLoadBalancer()) {
        plan.kind = HealthPlan::Kind::Pods;
        return plan.port.empty() ? nothing(say("no HTTP check is defined")) : plan;
    }
    plan.kind = HealthPlan::Kind::External;
    const Value *probed = probedPort(model);
    const Value &port = probed ? *probed : (*model.service)["spec"]["ports"].at(0);
    plan.portLeadsToProbe = probed || !model.health || options.healthPort;
    plan.scheme = schemeOf(port, plan.scheme);
    if (const std::string host = firstHost(addresses); !host.empty())
        plan.url = makeUrl(plan.scheme, host, options.healthPort.value_or(int(port["port"].integer().value_or(80))), plan.path);
    if (model.health)
        plan.scheme = model.health->scheme;
    return plan;
}

} // namespace rollout
