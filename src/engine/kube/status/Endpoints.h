// SPDX-License-Identifier: Apache-2.0
// Who receives a Service's traffic, joined from its EndpointSlices. It knows nothing of rollouts.
#pragma once

#include "core/Value.h"

#include <string>
#include <vector>

namespace kube {

struct Endpoint {
    std::string podUid; ///< targetRef.uid, empty if it points to no pod
    std::string podName;
    std::string nodeName;
    std::vector<std::string> addresses; ///< over both families
    bool ready = false;       ///< conditions.ready; nil means true
    bool terminating = false;
};

/// Endpoints of the slices labelled with the Service's name, one per pod (both families and duplicates joined; ready if any says so).
std::vector<Endpoint> endpointsOf(const std::string &service, const std::vector<core::Value> &slices);

} // namespace kube
