// SPDX-License-Identifier: Apache-2.0
// Reasons, texts and the finalizer are those of staging/src/k8s.io/cloud-provider/controllers/service.
#include "demo/controllers/LoadBalancers.h"

#include "demo/controllers/EndpointSlices.h"
#include "demo/controllers/Fields.h"

#include <cstdlib>

namespace demo {

using core::Value;
using Type = Recorder::Type;

namespace {

constexpr const char *finalizer = "service.kubernetes.io/load-balancer-cleanup";
constexpr core::Duration releaseTime(800);
constexpr core::Duration firstRetry(5000), mostRetry(300000);
const Author cloudAuthor{"cloud-controller-manager", {}};

bool hasFinalizer(const Value &service)
{
    for (const Value &item : service["metadata"]["finalizers"].items()) {
        if (item.string() == finalizer)
            return true;
    }
    return false;
}

} // namespace

LoadBalancers::LoadBalancers(World world, const Applications &applications, Options options)
    : Controller(world, "services"), m_applications(applications), m_options(std::move(options))
{
}

LoadBalancers::~LoadBalancers() = default;

void LoadBalancers::hear(const Event &event)
{
    const std::string &resource = event.kind->plural;
    if (resource == m_resource) {
        m_queue.add(nameOf(event.object));
    } else if (resource == "deployments" && event.object["metadata"]["generation"] != event.before["metadata"]["generation"]) {
        // The path of the health check is that of the readiness probe.
        for (const auto &[name, entry] : m_entries) {
            if (name.space == textOf(event.object, "namespace"))
                m_queue.add(name);
        }
    }
}

bool LoadBalancers::wanted(const Value &service) const
{
    return service["spec"]["type"].string() == "LoadBalancer" && service["spec"]["loadBalancerClass"].string().empty() && !isDeleting(service);
}

void LoadBalancers::record(const Value &service, Type type, const char *reason, const std::string &message)
{
    m_world.recorder.record(service, type, reason, message, {"service-controller", {}});
}

void LoadBalancers::sync(const ObjectName &name)
{
    const Value *found = m_world.store.get(m_resource, name.space, name.name);
    const auto known = m_entries.find(name);
    if (!found || (known != m_entries.end() && known->second.uid != uidOf(*found))) {
        if (known != m_entries.end())
            m_entries.erase(known);
        if (!found)
            return;
    }
    const Value service = *found;
    if (!wanted(service)) {
        const auto entry = m_entries.find(name);
        if (entry != m_entries.end())
            release(service, entry->second);
        else if (hasFinalizer(service))
            release(service, m_entries.emplace(name, Entry{uidOf(service), {}, {}, core::Duration(0), false, false, {}, {}, 0}).first->second);
        return;
    }
    const std::string &own = annotation(service, balancerDelayAnnotation);
    if ((own.empty() ? m_options.delay : own) == "never")
        return; // nothing in this cluster provides load balancers: no event, no finalizer
    Entry &entry = m_entries[name];
    if (entry.uid.empty())
        begin(service, entry);
    else if (m_world.clock().now() >= entry.due)
        provide(service, entry);
    else
        m_queue.add(name, entry.due - m_world.clock().now()); // this sync took the place of the one that was to come
}

void LoadBalancers::begin(const Value &service, Entry &entry)
{
    entry.uid = uidOf(service);
    const std::string &own = annotation(service, balancerDelayAnnotation);
    const double seconds = std::strtod((own.empty() ? m_options.delay : own).c_str(), nullptr);
    const core::Duration delay(std::int64_t(seconds * 1000));
    entry.due = m_world.clock().now() + delay;
    if (!hasFinalizer(service))
        (void)m_world.store.update(m_resource, withMetadata(service, "finalizers", service["metadata"]["finalizers"].appended(Value(finalizer))), cloudAuthor);
    record(service, Type::Normal, "EnsuringLoadBalancer", "Ensuring load balancer");
    m_queue.add(nameOf(service), delay);
}

void LoadBalancers::fail(const Value &service, Entry &entry, const std::string &why)
{
    record(service, Type::Warning, "SyncLoadBalancerFailed", "Error syncing load balancer: failed to ensure load balancer: " + why);
    entry.wait = entry.wait.count() == 0 ? firstRetry : std::min(entry.wait * 2, mostRetry);
    entry.due = m_world.clock().now() + entry.wait;
    m_queue.add(nameOf(service), entry.wait);
}

void LoadBalancers::provide(const Value &service, Entry &entry)
{
    const std::string &failure = annotation(service, balancerFailureAnnotation);
    if (!failure.empty()) {
        if (entry.wait.count() > 0)
            record(service, Type::Normal, "EnsuringLoadBalancer", "Ensuring load balancer");
        fail(service, entry, failure);
        return;
    }
    if (entry.address.empty())
        entry.address = freeAddress();
    if (const auto listening = listen(service, entry); !listening) {
        fail(service, entry, listening.error().english());
        return;
    }
    Value next = service;
    const std::string url = healthUrl(service, entry), &current = annotation(service, healthUrlAnnotation);
    // An address that somebody else has set stays.
    if (!url.empty() && url != current && (current.empty() || current == entry.healthUrl)) {
        next = withAnnotation(next, healthUrlAnnotation, url);
        entry.healthUrl = url;
    }
    const Value ingress = core::list({core::map({{"ip", Value(entry.address)}, {"ipMode", Value("VIP")}})});
    next = next.with("status", next["status"].with("loadBalancer", core::map({{"ingress", ingress}})));
    if (next == service)
        return;
    if (!m_world.store.update(m_resource, next, cloudAuthor)) {
        m_queue.retry(nameOf(service));
        return;
    }
    if (!std::exchange(entry.ready, true))
        record(service, Type::Normal, "EnsuredLoadBalancer", "Ensured load balancer");
}

void LoadBalancers::release(const Value &service, Entry &entry)
{
    if (!entry.leaving) {
        entry.leaving = true;
        entry.due = m_world.clock().now() + releaseTime;
        record(service, Type::Normal, "DeletingLoadBalancer", "Deleting load balancer");
        m_queue.add(nameOf(service), releaseTime);
        return;
    }
    const ObjectName name = nameOf(service);
    if (m_world.clock().now() < entry.due) {
        m_queue.add(name, entry.due - m_world.clock().now());
        return;
    }
    core::Items kept;
    for (const Value &item : service["metadata"]["finalizers"].items()) {
        if (item.string() != finalizer)
            kept.push_back(item);
    }
    Value next = withMetadata(service, "finalizers", Value(std::move(kept)));
    next = next.with("status", next["status"].with("loadBalancer", Value::emptyMap()));
    record(service, Type::Normal, "DeletedLoadBalancer", "Deleted load balancer");
    m_entries.erase(name);
    (void)m_world.store.update(m_resource, next, cloudAuthor);
}

core::Result<void> LoadBalancers::listen(const Value &service, Entry &entry)
{
    const std::size_t ports = service["spec"]["ports"].size();
    entry.balancers.resize(std::min(entry.balancers.size(), ports));
    while (m_options.sockets && entry.balancers.size() < ports) {
        const ObjectName name = nameOf(service);
        const std::size_t index = entry.balancers.size();
        auto balancer = std::make_unique<Balancer>(m_world.clock(), [this, name, index] { return choose(name, index); });
        if (auto listening = balancer->listen(entry.address); !listening)
            return listening;
        entry.balancers.push_back(std::move(balancer));
    }
    return {};
}

std::optional<Balancer::Target> LoadBalancers::choose(const ObjectName &name, std::size_t port)
{
    const Value *service = m_world.store.get(m_resource, name.space, name.name);
    const auto entry = m_entries.find(name);
    if (!service || entry == m_entries.end())
        return std::nullopt;
    const std::string &portName = (*service)["spec"]["ports"].at(port)["name"].string();
    std::vector<Balancer::Target> targets;
    for (const Value &slice : m_world.store.dependents(uidOf(*service))) {
        if (slice["kind"].string() != "EndpointSlice")
            continue;
        int target = 0;
        for (const Value &item : slice["ports"].items()) {
            if (item["name"].string() == portName)
                target = int(number(item["port"]));
        }
        for (const Value &endpoint : slice["endpoints"].items()) {
            auto application = endpoint["conditions"]["ready"].boolean() ? m_applications.find(endpoint["targetRef"]["uid"].string(), target) : nullptr;
            if (application)
                targets.push_back({std::move(application), target});
        }
    }
    if (targets.empty())
        return std::nullopt;
    return targets[entry->second.turn++ % targets.size()];
}

std::string LoadBalancers::healthUrl(const Value &service, const Entry &entry) const
{
    std::size_t port = 0;
    for (const Value &deployment : m_world.store.list("deployments", textOf(service, "namespace"))) {
        const Value &pod = deployment["spec"]["template"];
        if (!selectsPlain(service["spec"]["selector"], pod["metadata"]["labels"]))
            continue;
        for (const Value &container : pod["spec"]["containers"].items()) {
            const Value &check = container["readinessProbe"]["httpGet"];
            const int asked = targetPort(core::map({{"targetPort", check["port"]}, {"protocol", Value("TCP")}}), pod);
            const auto &ports = service["spec"]["ports"].items();
            for (std::size_t i = 0; asked != 0 && i < ports.size(); ++i) {
                if (targetPort(ports[i], pod) == asked)
                    port = i;
            }
        }
    }
    // No path: which one tells health is the workload's business, and a change of a probe must not lead away from pods that still serve.
    return port < entry.balancers.size() ? "http://" + entry.address + ':' + std::to_string(entry.balancers[port]->port()) : std::string();
}

std::string LoadBalancers::freeAddress()
{
    // 127.0.0.2, ... 127.0.0.250, 127.0.1.1, ...; none comes twice while there are others.
    m_lastAddress = m_lastAddress % 60000 + 1;
    return "127.0." + std::to_string((m_lastAddress - 1) / 250) + '.' + std::to_string((m_lastAddress - 1) % 250 + 1);
}

} // namespace demo
