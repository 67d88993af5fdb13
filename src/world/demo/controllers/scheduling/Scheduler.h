// SPDX-License-Identifier: Apache-2.0
// The scheduler: gives each new pod the node with the most room, or records why none fits. It starts nothing.
#pragma once

#include "demo/controllers/Controller.h"
#include "demo/controllers/scheduling/NodeLoads.h"

namespace demo {

class Scheduler final : public Controller {
public:
    explicit Scheduler(World world) : Controller(world, "pods") { }
    void hear(const Event &event) override;

protected:
    void sync(const ObjectName &name) override;

private:
    void bind(const core::Value &pod, const std::string &node);
    void refuse(const core::Value &pod, const std::string &why);

    std::set<ObjectName> m_unschedulable;
    NodeLoads m_loads;
};

} // namespace demo
