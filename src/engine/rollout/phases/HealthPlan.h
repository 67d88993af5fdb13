// SPDX-License-Identifier: Apache-2.0
// What the health phase asks: which URL, or which path of each new pod, or nothing and why. Made from Service, probe and options.
#pragma once

#include "rollout/model/Model.h"
#include "rollout/Timeline.h"

namespace rollout {

struct HealthPlan {
    enum class Kind : std::uint8_t { Nothing, External, Pods };
    Kind kind = Kind::Nothing;
    core::Text skipReason; ///< for Nothing
    std::string url;       ///< for External; empty until the address is known
    std::string scheme, port, path; ///< of a new pod, where the check is known; empty port: pods cannot be asked
    bool portLeadsToProbe = true; ///< false: no port of the Service leads to the port that the readiness probe asks
};

/// Annotation of the Service that overrides the URL.
inline constexpr const char *healthUrlAnnotation = "readyline.dev/health-url";

HealthPlan healthPlan(const Model &model, const Options &options, const std::vector<Address> &addresses);

} // namespace rollout
