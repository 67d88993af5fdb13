// SPDX-License-Identifier: Apache-2.0
// The garbage collector and the namespace controller: what belongs to something that is gone goes too, and a namespace ends with its content.
#pragma once

#include "demo/controllers/Controller.h"

namespace demo {

/// Background, foreground and orphaning deletion by ownerReferences.
class Garbage final : public Controller {
public:
    explicit Garbage(World world) : Controller(world, {}) { }
    void hear(const Event &event) override;

protected:
    /// The "name" is resource and namespace/name, joined.
    void sync(const ObjectName &name) override;

private:
    void finish(const core::Value &owner, const std::string &resource);
    void collect(const core::Value &object, const std::string &resource);
};

/// Gives each new namespace its default ServiceAccount and ConfigMap, and empties one that is being deleted.
class Namespaces final : public Controller {
public:
    explicit Namespaces(World world) : Controller(world, "namespaces") { }
    void hear(const Event &event) override;

protected:
    void sync(const ObjectName &name) override;

private:
    void furnish(const std::string &name);
    bool empty(const std::string &name);
};

} // namespace demo
