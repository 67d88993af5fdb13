// SPDX-License-Identifier: Apache-2.0
// What controllers share: the store they work on, and how changes reach them. Each keeps the world as one kind of object asks for.
#pragma once

#include "demo/controllers/Queue.h"
#include "demo/controllers/Recorder.h"
#include "demo/engine/Store.h"

namespace demo {

/// The parts of the cluster that a controller may use; they outlive it.
struct World {
    Store &store;
    Recorder &recorder;
    core::Clock &clock() const { return store.clock(); }
};

class Controller {
public:
    Controller(World world, std::string resource)
        : m_world(world), m_resource(std::move(resource)), m_queue(world.clock(), [this](const ObjectName &name) { sync(name); })
    {
    }
    virtual ~Controller() = default;
    Controller(const Controller &) = delete;
    Controller &operator=(const Controller &) = delete;

    /// Told of every change; queues what it concerns.
    virtual void hear(const Event &event) = 0;

protected:
    /// Brings the world of one object nearer to what it asks for.
    virtual void sync(const ObjectName &name) = 0;
    /// Queues the object that owns `object`, if it is of `kind`.
    void queueOwner(const core::Value &object, std::string_view kind);

    World m_world;
    std::string m_resource;
    Queue m_queue;
};

/// metadata.managedFields' manager of all built-in controllers.
inline const Author controllerAuthor{"kube-controller-manager", {}};
inline const Author controllerStatus{"kube-controller-manager", "status"};

} // namespace demo
