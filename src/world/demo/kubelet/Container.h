// SPDX-License-Identifier: Apache-2.0
// What the simulated kubelet keeps about one container: its instances in the runtime, and what the pod's status says of it. Data only.
#pragma once

#include "core/Value.h"
#include "demo/app/Applications.h"
#include "probes/simulator/RestartBackoff.h"

#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace demo {

/// One instance (container ID) in the runtime.
struct Instance {
    enum class State { Created, Running, Exited };
    std::int64_t number = 0;
    State state = State::Created;
    std::string id;
    core::Instant startedAt{};
    core::Instant finishedAt{};
    int exitCode = 0;
    std::string reason; ///< of the end: Completed, Error, OOMKilled
    std::shared_ptr<Application> application;
    core::Instant exitDue = core::Instant::max();
    bool killed = false; ///< was told to stop
    bool forced = false; ///< will be ended by SIGKILL
};

/// What the pod's status says; changes in syncs, and at once by probe results.
struct Shown {
    std::int64_t instance = 0;
    Instance::State state = Instance::State::Created;
    bool started = false;
    bool ready = false;
    std::string waitingReason; ///< not empty: state is `waiting`, whatever the instance does
    std::string waitingMessage;
};

struct Container {
    enum class Role { Init, Sidecar, App };
    core::Value spec;
    Role role = Role::App;
    std::deque<Instance> instances; ///< the newest last; at most three
    Shown shown;
    std::string failureReason; ///< why the last start failed; empty after one that went well
    std::string failureMessage;
    probes::RestartBackoff restarts;
    std::string pullError; ///< of the last failed pull
    core::Duration pullDelay{0};
    core::Instant pullFailedAt{};
    std::int64_t shownInstances = 0;

    const std::string &name() const { return spec["name"].string(); }
    Instance *newest() { return instances.empty() ? nullptr : &instances.back(); }
    const Instance *find(std::int64_t number) const
    {
        for (const Instance &instance : instances) {
            if (instance.number == number)
                return &instance;
        }
        return nullptr;
    }
};

} // namespace demo
