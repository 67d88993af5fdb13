// SPDX-License-Identifier: Apache-2.0
// Why a Service of type LoadBalancer gets no address, as cloud controllers and MetalLB tell it in events.
#include "rollout/causes/Finders.h"

#include <algorithm>
#include <array>

namespace rollout {

using core::say;
using core::Value;

namespace {

    const std::array<std::string_view, 3> failing = {"SyncLoadBalancerFailed", "UnAvailableLoadBalancer", "LoadBalancerFailed"};
    const std::array<std::string_view, 4> knowing = {"EnsuringLoadBalancer", "EnsuredLoadBalancer", "IPAllocated", "nodeAssigned"};

    template <std::size_t size>
    bool isOne(const std::array<std::string_view, size> &reasons, const std::string &reason)
    {
        return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
    }

    /// An error text that no retry cures.
    bool isHopeless(const std::string &message)
    {
        const std::string text = lowerCase(message);
        for (const char *word : {"quota", "permission", "forbidden", "not authorized", "unauthorized", "invalid annotation"}) {
            if (contains(text, word))
                return true;
        }
        return false;
    }

    void sightPorts(const Value &service, std::vector<Sighting> &found)
    {
        for (const Value &entry : service["status"]["loadBalancer"]["ingress"].items()) {
            for (const Value &port : entry["ports"].items()) {
                if (port["error"].string().empty())
                    continue;
                Sighting sighting;
                sighting.code = "LoadBalancerPortRejected";
                sighting.key = port["port"].text();
                sighting.sentence = say("The load balancer rejects port %1: %2", port["port"].text(), port["error"].string());
                sighting.evidence = objectEvidence(service, port["error"].string(), {});
                found.push_back(std::move(sighting));
            }
        }
    }

    void sightSilence(const Model &model, const Value &service, std::vector<Sighting> &found)
    {
        Sighting sighting;
        sighting.code = "NoLoadBalancer";
        sighting.key = "service";
        const std::string &balancer = service["spec"]["loadBalancerClass"].string();
        sighting.sentence = balancer.empty() ? say("Nothing in this cluster seems to provide load balancers")
                                             : say("Nothing in this cluster seems to provide load balancers of class %1", balancer);
        sighting.hint = say("Install a load balancer (cloud controller, MetalLB, minikube tunnel), or use another Service type");
        sighting.evidence = objectEvidence(service, {}, {});
        if (const auto created = core::fromRfc3339(service["metadata"]["creationTimestamp"].string()))
            sighting.since = model.local(*created);
        found.push_back(std::move(sighting));
    }

} // namespace

void findLoadBalancer(const Scene &scene, std::vector<Sighting> &found)
{
    const Model &model = scene.model;
    if (!model.deployment || !model.service || !model.isLoadBalancer())
        return;
    const Value &service = *model.service;
    sightPorts(service, found);
    if (!addressesOf(service).empty()) {
        if (scene.address.unresolved().empty())
            return;
        Sighting sighting;
        sighting.code = "AddressNameNotFound";
        sighting.key = scene.address.unresolved();
        sighting.sentence = say("DNS does not know %1 yet", scene.address.unresolved());
        sighting.evidence = objectEvidence(service, {}, {});
        found.push_back(std::move(sighting));
        return;
    }

    const Happening *latest = nullptr, *trouble = nullptr, *pool = nullptr;
    bool known = false;
    for (const Happening *happening : model.world->happenings(service["metadata"]["uid"].string())) {
        latest = happening;
        trouble = isOne(failing, happening->reason) ? happening : trouble;
        pool = happening->reason == "AllocationFailed" ? happening : pool;
        known = known || isOne(failing, happening->reason) || isOne(knowing, happening->reason) || happening->reason == "AllocationFailed";
    }
    Sighting sighting;
    sighting.key = "service";
    if (pool && pool->last >= latest->last) {
        sighting.code = "LoadBalancerPoolExhausted";
        sighting.sentence = say("The load balancer has no address to give: %1", pool->message.substr(0, 300));
        sighting.evidence = withHappening(objectEvidence(service, {}, {}), *pool);
        found.push_back(std::move(sighting));
    } else if (trouble) {
        sighting.code = "LoadBalancerFailed";
        sighting.sentence = say("The load balancer cannot be set up: %1", trouble->message.substr(0, 300));
        sighting.evidence = withHappening(objectEvidence(service, {}, {}), *trouble);
        sighting.failNow = trouble->count >= 3 || isHopeless(trouble->message);
        found.push_back(std::move(sighting));
    } else if (!known) {
        bool pickedUp = false;
        for (const Value &finalizer : service["metadata"]["finalizers"].items())
            pickedUp = pickedUp || finalizer.string() == "service.kubernetes.io/load-balancer-cleanup";
        if (!pickedUp)
            sightSilence(model, service, found);
    }
}

} // namespace rollout
