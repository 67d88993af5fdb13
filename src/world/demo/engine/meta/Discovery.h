// SPDX-License-Identifier: Apache-2.0
// What the API serves, in the forms clients ask for it: /api, /apis, groups, versions, aggregated discovery, /version. No objects.
#pragma once

#include "core/Value.h"
#include "demo/engine/http/Call.h"

#include <optional>

namespace demo {

inline constexpr const char *serverVersion = "v1.34.4+readyline";

struct Found {
    core::Value body;
    std::string contentType = "application/json";
};

/// Nothing if the path is none of discovery's.
std::optional<Found> discovery(const Call &call);

/// Group and version pairs in the order of discovery: "" "v1", "apps" "v1", ...
std::vector<std::pair<std::string, std::string>> groupVersions();

} // namespace demo
