// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/EndpointSlices.h"

#include "demo/controllers/Fields.h"

#include <algorithm>

namespace demo {

using core::Value;

namespace {

bool hasSelector(const Value &service)
{
    return service["spec"]["selector"].size() > 0 && service["spec"]["type"].string() != "ExternalName";
}

Value endpoint(const Value &pod, bool publishNotReady)
{
    // staging/src/k8s.io/endpointslice/utils.go: ready = serving and not terminating, unless the Service publishes pods that are not ready.
    const bool serving = isReady(pod) || publishNotReady, terminating = isDeleting(pod);
    const bool ready = publishNotReady || (isReady(pod) && !terminating);
    return core::map({{"addresses", core::list({pod["status"]["podIP"]})},
                      {"conditions", core::map({{"ready", Value(ready)}, {"serving", Value(serving)}, {"terminating", Value(terminating)}})},
                      {"targetRef", core::map({{"kind", Value("Pod")},
                                               {"namespace", pod["metadata"]["namespace"]},
                                               {"name", pod["metadata"]["name"]},
                                               {"uid", pod["metadata"]["uid"]}})},
                      {"nodeName", pod["spec"]["nodeName"]}});
}

Value ports(const Value &service, const std::vector<Value> &pods)
{
    core::Items items;
    for (const Value &port : service["spec"]["ports"].items()) {
        const Value resolved(pods.empty() ? int(number(port["targetPort"])) : targetPort(port, pods.front()));
        if (resolved.integer() == 0)
            continue;
        Value item = core::map({{"name", Value(port["name"].string())}, {"protocol", port["protocol"]}, {"port", resolved}});
        if (port.contains("appProtocol"))
            item = item.with("appProtocol", port["appProtocol"]);
        items.push_back(std::move(item));
    }
    return Value(std::move(items));
}

} // namespace

int targetPort(const Value &servicePort, const Value &pod)
{
    const Value &target = servicePort["targetPort"];
    if (const auto direct = target.integer())
        return int(*direct);
    for (const char *group : {"containers", "initContainers"}) {
        for (const Value &container : pod["spec"][group].items()) {
            for (const Value &port : container["ports"].items()) {
                if (port["name"].string() == target.string() && port["protocol"] == servicePort["protocol"])
                    return int(number(port["containerPort"]));
            }
        }
    }
    return 0;
}

void EndpointSlices::hear(const Event &event)
{
    const std::string &resource = event.kind->plural;
    if (resource == m_resource) {
        m_queue.add(nameOf(event.object));
    } else if (resource == "pods") {
        for (const Value &service : m_world.store.list(m_resource, textOf(event.object, "namespace"))) {
            const Value &selector = service["spec"]["selector"];
            if (selectsPlain(selector, event.object["metadata"]["labels"]) || selectsPlain(selector, event.before["metadata"]["labels"]))
                m_queue.add(nameOf(service));
        }
    } else if (resource == "endpointslices") {
        queueOwner(event.object, "Service");
    }
}

void EndpointSlices::sync(const ObjectName &name)
{
    const Value *found = m_world.store.get(m_resource, name.space, name.name);
    if (!found || !hasSelector(*found) || isDeleting(*found))
        return;
    const Value service = *found;
    const bool publish = service["spec"]["publishNotReadyAddresses"].boolean();
    std::vector<Value> pods;
    for (const Value &pod : m_world.store.list("pods", name.space)) {
        const std::string &phase = pod["status"]["phase"].string();
        if (selectsPlain(service["spec"]["selector"], pod["metadata"]["labels"]) && !pod["status"]["podIP"].string().empty() && phase != "Failed"
            && phase != "Succeeded")
            pods.push_back(pod);
    }
    core::Items endpoints;
    for (const Value &pod : pods)
        endpoints.push_back(endpoint(pod, publish));
    Value slice;
    for (const Value &object : m_world.store.dependents(uidOf(service))) {
        if (object["kind"].string() == "EndpointSlice")
            slice = object;
    }
    const bool fresh = slice.isNull();
    if (fresh) {
        slice = core::map({{"apiVersion", Value("discovery.k8s.io/v1")},
                           {"kind", Value("EndpointSlice")},
                           {"metadata", core::map({{"generateName", Value(name.name + '-')},
                                                   {"namespace", Value(name.space)},
                                                   {"ownerReferences", core::list({ownerReference(service)})}})},
                           {"addressType", Value("IPv4")}});
    }
    const Value labels = service["metadata"]["labels"]
                             .with("endpointslice.kubernetes.io/managed-by", Value("endpointslice-controller.k8s.io"))
                             .with("kubernetes.io/service-name", Value(name.name));
    slice = withMetadata(slice, "labels", labels).with("endpoints", Value(std::move(endpoints))).with("ports", ports(service, pods));
    const Author author{"kube-controller-manager", {}};
    if (!(fresh ? m_world.store.create("endpointslices", slice, author) : m_world.store.update("endpointslices", slice, author)))
        m_queue.retry(name);
    else
        m_queue.forget(name);
}

} // namespace demo
