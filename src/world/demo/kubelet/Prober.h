// SPDX-License-Identifier: Apache-2.0
// What one attempt of a probe comes to: result, duration and the kubelet's words, from the probe's handler and the application. It keeps no counters.
#pragma once

#include "core/Value.h"
#include "demo/app/Applications.h"
#include "probes/simulator/Types.h"

#include <string>

namespace demo {

struct ProbeAttempt {
    probes::Outcome outcome = probes::Outcome::Failure;
    core::Duration duration{1};
    std::string output; ///< for the event; empty for a plain success
    bool warning = false; ///< a success that is worth an event
};

/// `application` is null when the process is gone. `probe` and `container` are as defaulted.
ProbeAttempt attemptProbe(const core::Value &probe, const core::Value &container, const std::string &podIp, const Application *application,
                          core::Instant now);

} // namespace demo
