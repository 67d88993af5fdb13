// SPDX-License-Identifier: Apache-2.0
// The deployment controller: hears of Deployments, their ReplicaSets and pods, and makes passes over what changed.
#pragma once

#include "demo/controllers/Controller.h"

namespace demo {

class Deployments final : public Controller {
public:
    explicit Deployments(World world) : Controller(world, "deployments") { }
    void hear(const Event &event) override;

protected:
    void sync(const ObjectName &name) override;

private:
    std::vector<core::Value> setsOf(const core::Value &deployment);
};

} // namespace demo
