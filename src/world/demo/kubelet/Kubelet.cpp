// SPDX-License-Identifier: Apache-2.0
#include "demo/kubelet/Kubelet.h"

#include "demo/controllers/Fields.h"

namespace demo {

using core::Value;

namespace {

Value nodeCondition(const char *type, const char *status, const char *reason, const char *message, const std::string &now)
{
    return core::map({{"type", Value(type)},
                      {"status", Value(status)},
                      {"lastHeartbeatTime", Value(now)},
                      {"lastTransitionTime", Value(now)},
                      {"reason", Value(reason)},
                      {"message", Value(message)}});
}

Value nodeObject(const std::string &name, const std::string &ip, const std::string &podRange, const NodeShape &shape, const std::string &now)
{
    const Value capacity = core::map({{"cpu", Value(shape.cpu)},
                                      {"ephemeral-storage", Value("100Gi")},
                                      {"memory", Value(shape.memory)},
                                      {"pods", Value(std::to_string(shape.pods))}});
    return core::map(
        {{"apiVersion", Value("v1")},
         {"kind", Value("Node")},
         {"metadata", core::map({{"name", Value(name)},
                                 {"labels", core::map({{"kubernetes.io/arch", Value("amd64")},
                                                       {"kubernetes.io/hostname", Value(name)},
                                                       {"kubernetes.io/os", Value("linux")}})}})},
         {"spec", core::map({{"podCIDR", Value(podRange + ".0/24")}})},
         {"status",
          core::map({{"capacity", capacity},
                     {"allocatable", capacity},
                     {"conditions",
                      core::list({nodeCondition("MemoryPressure", "False", "KubeletHasSufficientMemory", "kubelet has sufficient memory available", now),
                                  nodeCondition("DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure", now),
                                  nodeCondition("PIDPressure", "False", "KubeletHasSufficientPID", "kubelet has sufficient PID available", now),
                                  nodeCondition("Ready", "True", "KubeletReady", "kubelet is posting ready status", now)})},
                     {"addresses", core::list({core::map({{"type", Value("InternalIP")}, {"address", Value(ip)}}),
                                               core::map({{"type", Value("Hostname")}, {"address", Value(name)}})})},
                     {"nodeInfo", core::map({{"architecture", Value("amd64")},
                                             {"containerRuntimeVersion", Value("containerd://1.7.24")},
                                             {"kubeletVersion", Value("v1.34.4")},
                                             {"operatingSystem", Value("linux")},
                                             {"osImage", Value("Readyline simulated node")}})}})}});
}

} // namespace

Kubelet::Kubelet(World world, Applications &applications, std::uint64_t seed, std::map<std::string, std::string> behaviours)
    : m_world(world)
    , m_applications(applications)
    , m_seed(seed)
    , m_behaviours(std::move(behaviours))
    , m_leaving(world.clock(), [this](const ObjectName &name) { m_agents.erase(name.name); })
{
}

Kubelet::~Kubelet() = default;

void Kubelet::addNodes(const NodeShape &shape)
{
    for (int i = 1; i <= shape.count; ++i) {
        const std::string name = "node-" + std::to_string(i), ip = "172.18.0." + std::to_string(i + 1);
        m_nodes.emplace(name, Node{name, ip, "10.244." + std::to_string(i), Images(m_seed), 0});
        (void)m_world.store.create("nodes", nodeObject(name, ip, m_nodes.at(name).podRange, shape, m_world.store.timestamp()));
    }
}

void Kubelet::hear(const Event &event)
{
    if (event.kind->plural != "pods")
        return;
    const std::string uid = uidOf(event.object);
    if (event.type == Event::Type::Deleted) {
        // The event may come from within the agent's own last act.
        m_leaving.add({{}, uid}, core::Duration(0));
        return;
    }
    const auto found = m_agents.find(uid);
    if (found != m_agents.end()) {
        found->second->update(event.object);
        return;
    }
    const auto node = m_nodes.find(event.object["spec"]["nodeName"].string());
    const std::string &phase = event.object["status"]["phase"].string();
    if (node == m_nodes.end() || phase == "Failed" || phase == "Succeeded")
        return;
    const std::string ip = node->second.podRange + '.' + std::to_string(2 + node->second.podCount++ % 250);
    std::uint64_t seed = m_seed;
    for (const char c : uid)
        seed = seed * 1099511628211U + static_cast<unsigned char>(c);
    const NodeParts parts{m_world, m_applications, node->second.images, m_behaviours, node->second.name, node->second.ip};
    m_agents.emplace(uid, std::make_unique<PodAgent>(parts, event.object, ip, seed));
}

Answer<std::string> Kubelet::log(const std::string &space, const std::string &pod, const std::string &container, bool previous, std::optional<int> tail) const
{
    const Value *object = m_world.store.get("pods", space, pod);
    const auto found = object ? m_agents.find(uidOf(*object)) : m_agents.end();
    if (!object)
        return refuse(notFound(*kindOf("pods"), pod));
    if (found == m_agents.end())
        return refuse(badRequest("pod " + pod + " does not have a host assigned"));
    return found->second->log(container, previous, tail, false);
}

} // namespace demo
