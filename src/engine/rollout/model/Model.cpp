// SPDX-License-Identifier: Apache-2.0
#include "rollout/model/Model.h"

#include "kube/status/PodStatus.h"
#include "kube/status/ReplicaSets.h"

#include <algorithm>

namespace rollout {

using core::Value;

namespace {

    void findDeployment(Model &model, const World &world, const Target &target)
    {
        for (const auto &[uid, object] : world.all("Deployment")) {
            if (object["metadata"]["name"].string() != target.name || (!target.uid.empty() && uid != target.uid))
                continue;
            model.generation = object["metadata"]["generation"].integer().value_or(0);
            if (model.generation < target.generation) {
                model.stale = true;
                continue;
            }
            model.stale = false;
            model.deployment = &object;
        }
    }

    void readDeployment(Model &model)
    {
        const Value &spec = (*model.deployment)["spec"];
        model.observed = model.status()["observedGeneration"].integer().value_or(0);
        model.desired = spec["replicas"].integer().value_or(1);
        model.minReadySeconds = spec["minReadySeconds"].integer().value_or(0);
        model.paused = spec["paused"].boolean();
        if (const auto workload = kube::Workload::of(*model.deployment))
            model.health = kube::healthCheckTarget(*workload);
    }

    void findSets(Model &model, const World &world)
    {
        const std::string &uid = (*model.deployment)["metadata"]["uid"].string();
        for (const auto &[setUid, set] : world.all("ReplicaSet")) {
            if (kube::isControlledBy(set, uid))
                model.sets.push_back(set);
        }
        model.newSet = kube::sortReplicaSets(*model.deployment, model.sets).newest;
    }

    Pod readPod(const Model &model, const Value &object, const std::string &setUid)
    {
        Pod pod;
        pod.object = &object;
        pod.uid = object["metadata"]["uid"].string();
        pod.name = object["metadata"]["name"].string();
        pod.node = object["spec"]["nodeName"].string();
        pod.setUid = setUid;
        pod.isNew = model.newSet && (*model.newSet)["metadata"]["uid"].string() == setUid;
        pod.leaving = !object["metadata"]["deletionTimestamp"].isNull();
        const std::string &phase = object["status"]["phase"].string();
        pod.ended = phase == "Failed" || phase == "Succeeded";
        pod.ready = pod.counts() && kube::isPodReady(object);
        pod.available = pod.ready && kube::isPodAvailable(object, model.minReadySeconds, model.serverNow());
        if (pod.ready && !pod.available) {
            const auto since = core::fromRfc3339(kube::podCondition(object, "Ready")["lastTransitionTime"].string());
            if (since)
                pod.availableAt = model.local(*since) + core::Duration(model.minReadySeconds * 1000);
        }
        return pod;
    }

    void findPods(Model &model, const World &world)
    {
        const std::string &deployment = (*model.deployment)["metadata"]["uid"].string();
        for (const auto &[uid, object] : world.all("Pod")) {
            const std::string &setUid = kube::controllerOf(object)["uid"].string();
            if (!setUid.empty() && world.ownerOf(setUid) == deployment)
                model.pods.push_back(readPod(model, object, setUid));
        }
        std::sort(model.pods.begin(), model.pods.end(),
                  [](const Pod &a, const Pod &b) { return a.isNew != b.isNew ? a.isNew : a.name < b.name; });
        for (const Pod &pod : model.pods) {
            if (!pod.counts())
                continue;
            model.newPods += pod.isNew ? 1 : 0;
            model.newReady += pod.isNew && pod.ready ? 1 : 0;
            model.newAvailable += pod.isNew && pod.available ? 1 : 0;
            model.oldPods += pod.isNew ? 0 : 1;
        }
    }

    /// Product rule: the named one; else those that select the pods; of several the load balancer; else ask.
    void chooseService(Model &model, const World &world, const std::string &named)
    {
        if (!named.empty()) {
            model.service = world.byName("Service", named);
            model.serviceChoice = model.service                ? ServiceChoice::One
                : world.isListed("Service")                    ? ServiceChoice::Missing
                                                               : ServiceChoice::Unknown;
            return;
        }
        const Value &labels = (*model.deployment)["spec"]["template"]["metadata"]["labels"];
        std::vector<const Value *> matching, balancers;
        for (const auto &[uid, service] : world.all("Service")) {
            if (!kube::selects(service, labels))
                continue;
            matching.push_back(&service);
            if (service["spec"]["type"].string() == "LoadBalancer")
                balancers.push_back(&service);
        }
        if (matching.size() > 1 && balancers.size() == 1)
            matching = balancers;
        if (matching.size() > 1) {
            model.serviceChoice = ServiceChoice::Ambiguous;
            for (const Value *service : matching)
                model.candidates.push_back((*service)["metadata"]["name"].string());
            std::sort(model.candidates.begin(), model.candidates.end());
            return;
        }
        // A Service of the same name that selects nothing of ours is a mistake to show, not a reason to skip.
        model.service = matching.empty() ? world.byName("Service", (*model.deployment)["metadata"]["name"].string()) : matching.front();
        model.serviceChoice = model.service ? ServiceChoice::One
            : world.isSettled("Service")    ? ServiceChoice::None
                                            : ServiceChoice::Unknown;
    }

    void readTraffic(Model &model, const World &world)
    {
        const Value &labels = (*model.deployment)["spec"]["template"]["metadata"]["labels"];
        const bool hasSelector = (*model.service)["spec"]["selector"].size() > 0;
        model.selected = !hasSelector || kube::selects(*model.service, labels);
        for (Pod &pod : model.pods) {
            pod.selected = !hasSelector || kube::selects(*model.service, (*pod.object)["metadata"]["labels"]);
            model.newSelected += pod.isNew && pod.ready && pod.selected ? 1 : 0;
        }
        std::vector<Value> slices;
        for (const auto &[uid, slice] : world.all("EndpointSlice"))
            slices.push_back(slice);
        model.endpoints = kube::endpointsOf((*model.service)["metadata"]["name"].string(), slices);
        const std::string &deployment = (*model.deployment)["metadata"]["uid"].string();
        for (const kube::Endpoint &endpoint : model.endpoints) {
            if (!endpoint.ready)
                continue;
            const auto pod = std::find_if(model.pods.begin(), model.pods.end(),
                                          [&endpoint](const Pod &known) { return !known.uid.empty() && known.uid == endpoint.podUid; });
            if (pod != model.pods.end()) {
                pod->serving = true;
                model.newServing += pod->isNew && pod->ready ? 1 : 0;
                model.oldServing += pod->isNew ? 0 : 1;
            } else {
                // Gone already, yet still listed: its owner is remembered.
                const std::string &setUid = world.ownerOf(endpoint.podUid);
                const bool ours = !setUid.empty() && world.ownerOf(setUid) == deployment;
                model.oldServing += ours && !(model.newSet && (*model.newSet)["metadata"]["uid"].string() == setUid) ? 1 : 0;
                model.otherServing += ours ? 0 : 1;
            }
        }
    }

} // namespace

const Value &Model::spec() const
{
    static const Value none;
    return deployment ? (*deployment)["spec"]["template"]["spec"] : none;
}

const Value &Model::status() const
{
    static const Value none;
    return deployment ? (*deployment)["status"] : none;
}

bool Model::settled() const
{
    return world->isListed("Deployment") && world->isListed("ReplicaSet") && world->isListed("Pod") && world->isSettled("Service")
        && world->isSettled("EndpointSlice");
}

bool Model::isLoadBalancer() const
{
    return service && (*service)["spec"]["type"].string() == "LoadBalancer";
}

Model modelOf(const World &world, const Target &target, const Options &options, core::Instant now)
{
    Model model;
    model.world = &world;
    model.now = now;
    model.serverAhead = target.serverAhead;
    findDeployment(model, world, target);
    if (!model.deployment)
        return model;
    readDeployment(model);
    findSets(model, world);
    findPods(model, world);
    model.namedService = options.service.empty() ? target.service : options.service;
    chooseService(model, world, model.namedService);
    if (model.service)
        readTraffic(model, world);
    return model;
}

} // namespace rollout
