// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/scheduling/NodeLoads.h"

#include "demo/controllers/Fields.h"
#include "kube/quantity/Quantity.h"

#include <algorithm>

namespace demo {

using core::Value;

std::int64_t amountOf(const Value &quantity, const std::string &resource)
{
    const auto parsed = kube::Quantity::fromJson(quantity);
    return !parsed ? 0 : resource == "cpu" ? parsed->milliValue() : parsed->value();
}

std::int64_t requestOf(const Value &pod, const std::string &resource)
{
    std::int64_t sidecars = 0, peak = 0, sum = 0;
    for (const Value &container : pod["spec"]["initContainers"].items()) {
        const std::int64_t own = amountOf(container["resources"]["requests"][resource], resource);
        peak = std::max(peak, sidecars + own);
        if (container["restartPolicy"].string() == "Always")
            sidecars += own;
    }
    for (const Value &container : pod["spec"]["containers"].items())
        sum += amountOf(container["resources"]["requests"][resource], resource);
    return std::max(peak, sum + sidecars);
}

std::map<std::string, std::int64_t> requestsOf(const Value &pod)
{
    std::map<std::string, std::int64_t> requests;
    for (const char *group : {"containers", "initContainers"}) {
        for (const Value &container : pod["spec"][group].items()) {
            for (const core::Member &request : container["resources"]["requests"].members())
                requests.emplace(request.key, 0);
        }
    }
    for (auto &[resource, request] : requests)
        request = requestOf(pod, resource);
    return requests;
}

std::set<std::string> hostPortsOf(const Value &pod)
{
    std::set<std::string> ports;
    for (const Value &container : pod["spec"]["containers"].items()) {
        for (const Value &port : container["ports"].items()) {
            if (number(port["hostPort"]) > 0)
                ports.insert(port["protocol"].string() + '/' + port["hostPort"].text());
        }
    }
    return ports;
}

void NodeLoads::place(const Value &pod)
{
    const std::string &node = pod["spec"]["nodeName"].string(), &uid = uidOf(pod);
    if (node.empty() || m_placed.count(uid) > 0)
        return;
    const Placed &placed = m_placed[uid] = {node, requestsOf(pod), hostPortsOf(pod)};
    NodeLoad &load = m_loads[node];
    ++load.pods;
    for (const auto &[resource, request] : placed.requests)
        load.requests[resource] += request;
    load.hostPorts.insert(placed.hostPorts.begin(), placed.hostPorts.end());
}

void NodeLoads::forget(const std::string &uid)
{
    const auto placed = m_placed.find(uid);
    if (placed == m_placed.end())
        return;
    NodeLoad &load = m_loads[placed->second.node];
    --load.pods;
    for (const auto &[resource, request] : placed->second.requests)
        load.requests[resource] -= request;
    for (const std::string &port : placed->second.hostPorts)
        load.hostPorts.erase(load.hostPorts.find(port));
    m_placed.erase(placed);
}

const NodeLoad &NodeLoads::of(const std::string &node) const
{
    static const NodeLoad nothing;
    const auto found = m_loads.find(node);
    return found == m_loads.end() ? nothing : found->second;
}

} // namespace demo
