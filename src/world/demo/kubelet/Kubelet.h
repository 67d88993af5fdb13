// SPDX-License-Identifier: Apache-2.0
// The simulated nodes: registers them, and keeps an agent for each pod that the scheduler gave to one of them.
#pragma once

#include "demo/kubelet/PodAgent.h"

#include <map>

namespace demo {

struct NodeShape {
    int count = 3;
    std::string cpu = "8";
    std::string memory = "16Gi";
    int pods = 110;
};

class Kubelet {
public:
    /// `behaviours`: image reference -> what its program does, where the pod has no annotation.
    Kubelet(World world, Applications &applications, std::uint64_t seed, std::map<std::string, std::string> behaviours);
    ~Kubelet();

    void addNodes(const NodeShape &shape);
    void hear(const Event &event);
    Answer<std::string> log(const std::string &space, const std::string &pod, const std::string &container, bool previous, std::optional<int> tail) const;

private:
    struct Node {
        std::string name;
        std::string ip;
        std::string podRange; ///< "10.244.1"
        Images images;
        int podCount = 0;
    };
    World m_world;
    Applications &m_applications;
    std::uint64_t m_seed;
    std::map<std::string, std::string> m_behaviours;
    std::map<std::string, Node> m_nodes;
    std::map<std::string, std::unique_ptr<PodAgent>> m_agents; ///< by uid
    Queue m_leaving; ///< agents to destroy, outside their own calls
};

} // namespace demo
