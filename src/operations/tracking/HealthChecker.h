// SPDX-License-Identifier: Apache-2.0
// The seam for health checks and name look-ups, so that tests can script them. It knows no rollout rules.
#pragma once

#include "client/Call.h"
#include "core/Clock.h"
#include "rollout/Input.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace operations {

class HealthChecker {
public:
    virtual ~HealthChecker() = default;
    /// One GET on a new connection; the handler is called once from the event loop unless the Call is gone. The answer's id is not set.
    [[nodiscard]] virtual client::Call check(const std::string &url, std::function<void(rollout::HealthAnswer)> handler) = 0;
    /// Addresses of a name, none if it is not known.
    [[nodiscard]] virtual client::Call resolve(const std::string &host, std::function<void(std::vector<std::string>)> handler) = 0;
};

/// Over the network (client/HealthCheck). Loopback addresses only if `allowLoopback`.
std::unique_ptr<HealthChecker> networkHealthChecker(core::Clock &clock, bool allowLoopback);

} // namespace operations
