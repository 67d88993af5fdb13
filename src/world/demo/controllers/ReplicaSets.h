// SPDX-License-Identifier: Apache-2.0
// The replicaset controller: keeps as many pods of a template as asked for, and counts them. It starts nothing; that is the nodes' work.
#pragma once

#include "demo/controllers/Controller.h"

namespace demo {

class ReplicaSets final : public Controller {
public:
    explicit ReplicaSets(World world) : Controller(world, "replicasets") { }
    void hear(const Event &event) override;

protected:
    void sync(const ObjectName &name) override;

private:
    std::vector<core::Value> podsOf(const core::Value &set);
    /// The failure's text, empty if all went well.
    std::string createPods(const core::Value &set, std::int64_t count);
    void removePods(const core::Value &set, std::vector<core::Value> pods, std::int64_t count);
    bool writeStatus(const core::Value &set, const std::vector<core::Value> &pods, const std::string &failure, std::int64_t missing);
};

/// A pod of the set's template, as the server would store it: name, owner, defaults.
core::Value podFromTemplate(const core::Value &set, const std::string &suffix);

} // namespace demo
