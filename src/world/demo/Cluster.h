// SPDX-License-Identifier: Apache-2.0
// A whole simulated cluster in this process: objects, API, controllers, nodes and a scenario, on any clock. Putting it on a port is demo/server's work.
#pragma once

#include "core/Clock.h"
#include "core/Result.h"
#include "demo/ClusterClock.h"
#include "demo/InProcessTransport.h"
#include "demo/Machinery.h"
#include "demo/engine/Api.h"

#include <memory>
#include <optional>
#include <string>

namespace demo {

class Director;

class Cluster {
public:
    struct Options {
        std::uint64_t seed = 1;      ///< decides everything random
        std::optional<int> projects; ///< absent: as many as the scenario has
        double speed = 1;            ///< of the cluster's time against the clock
        std::string scenario = "first-look";
        bool sockets = true;         ///< load balancers really listen on loopback addresses
    };
    /// The cluster has a past: it has run for the scenario's time when this returns. `clock` outlives it. Error: Usage (no such scenario, a
    /// speed that is not above 0).
    static core::Result<std::unique_ptr<Cluster>> make(core::Clock &clock, const Options &options);
    ~Cluster();

    /// The way in for clients of this process.
    InProcessTransport &transport() { return *m_transport; }
    Store &store() { return m_store; }
    Api &api() { return *m_api; }
    /// The cluster's own time.
    core::Clock &clock() { return m_clock; }
    /// Waits for nothing in the event loop (requests of this process only).
    bool idle() const { return m_transport->idle(); }

private:
    Cluster(core::Clock &clock, core::Duration past, const Options &options);

    ClusterClock m_clock;
    Store m_store;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<InProcessTransport> m_transport;
    std::unique_ptr<Machinery> m_machinery;
    std::unique_ptr<Director> m_director;
};

/// Names for --scenario, in order.
std::vector<std::string> scenarioNames();

} // namespace demo
