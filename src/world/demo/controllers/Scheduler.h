// SPDX-License-Identifier: Apache-2.0
// The scheduler: gives each new pod the node with the most room, or says in the real scheduler's words why none fits. It starts nothing.
#pragma once

#include "demo/controllers/Controller.h"

namespace demo {

class Scheduler final : public Controller {
public:
    explicit Scheduler(World world) : Controller(world, "pods") { }
    void hear(const Event &event) override;

protected:
    void sync(const ObjectName &name) override;

private:
    /// What the pods of a node take.
    struct Load {
        std::int64_t pods = 0;
        std::map<std::string, std::int64_t> requests;
    };
    struct Placed {
        std::string node;
        std::map<std::string, std::int64_t> requests;
    };
    void place(const core::Value &pod);
    void forget(const std::string &uid);
    std::vector<std::string> unfitReasons(const core::Value &pod, const core::Value &node, const std::map<std::string, std::int64_t> &requests) const;
    void bind(const core::Value &pod, const std::string &node);
    void refuse(const core::Value &pod, const std::string &why);

    std::set<ObjectName> m_unschedulable;
    std::map<std::string, Load> m_loads;    ///< by node
    std::map<std::string, Placed> m_placed; ///< by the pod's uid
};

/// "0/3 nodes are available: ..." from the reasons of each node.
std::string unschedulableMessage(const std::vector<std::vector<std::string>> &reasons);
/// What the pod asks of a node: the largest of its containers' sum and its init containers, with sidecars counted in both.
std::int64_t requestOf(const core::Value &pod, const std::string &resource);

} // namespace demo
