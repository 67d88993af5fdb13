// SPDX-License-Identifier: Apache-2.0
// What the API server's registry fills into a Service before it validates it: address families, kept addresses and ports. It hands out no
// address or port itself; `serviceNeeds` tells who does what is missing. One IPv4 range, as most clusters have.
#pragma once

#include "kube/validation/Errors.h"

#include <cstddef>
#include <string>
#include <vector>

namespace kube {

/// The cluster's ranges, for what a client asks for by number.
struct ServiceRanges {
    std::string addresses = "10.96.0.0/16";
    int firstNodePort = 30000;
    int lastNodePort = 32767;
};

/// `checkNodePortRange`: false for dry runs, in which the server does not look.
core::Value beginServiceCreate(Errors &errors, const core::Value &object, const ServiceRanges &ranges, bool checkNodePortRange);
core::Value beginServiceUpdate(Errors &errors, const core::Value &object, const core::Value &old, const ServiceRanges &ranges,
                               bool checkNodePortRange);

/// Without the node ports that the two made up, so that the rules could look at them: those neither sent nor there before.
core::Value withoutAllocations(const core::Value &object, const core::Value &asSent, const core::Value &old);

/// What still has to be allocated. Ports with the same number share one node port; `nodePorts` has the first of each.
struct ServiceNeeds {
    bool clusterIp = false;
    std::vector<std::size_t> nodePorts; ///< indexes into spec.ports
    bool healthCheckNodePort = false;
};
ServiceNeeds serviceNeeds(const core::Value &object);

} // namespace kube
