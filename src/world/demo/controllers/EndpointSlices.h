// SPDX-License-Identifier: Apache-2.0
// The endpointslice controller: for each Service with a selector one EndpointSlice with its pods and whether they take traffic.
#pragma once

#include "demo/controllers/Controller.h"

namespace demo {

class EndpointSlices final : public Controller {
public:
    explicit EndpointSlices(World world) : Controller(world, "services") { }
    void hear(const Event &event) override;

protected:
    void sync(const ObjectName &name) override;
};

/// The port of a container that a Service port leads to in this pod; 0 if there is none (a name the pod does not declare).
int targetPort(const core::Value &servicePort, const core::Value &pod);

} // namespace demo
