// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/http/Route.h"

#include <algorithm>

namespace demo {

namespace {

bool servesSubresource(const Kind &kind, const std::string &name)
{
    if (name == "status")
        return kind.status;
    if (name == "scale")
        return kind.scale;
    return (kind.plural == "pods" && (name == "log" || name == "binding" || name == "eviction")) || (kind.plural == "namespaces" && name == "finalize");
}

} // namespace

std::optional<Route> Route::of(const std::vector<std::string> &path)
{
    const bool core = path.size() >= 3 && path[0] == "api";
    if (!core && (path.size() < 4 || path[0] != "apis"))
        return std::nullopt;
    const std::string group = core ? std::string() : path[1];
    const std::string &version = path[core ? 1 : 2];
    std::vector<std::string> parts(path.begin() + (core ? 2 : 3), path.end());
    Route route;
    if (parts.size() >= 3 && parts[0] == "namespaces") {
        const Kind *inner = kindOf(group, version, parts[2]);
        if (inner && inner->namespaced) {
            route.space = parts[1];
            parts.erase(parts.begin(), parts.begin() + 2);
        }
    }
    route.kind = kindOf(group, version, parts[0]);
    if (!route.kind || parts.size() > 3 || (!route.kind->namespaced && !route.space.empty()))
        return std::nullopt;
    if (parts.size() >= 2)
        route.name = parts[1];
    // An object of a namespaced kind is only reached through its namespace.
    if (!route.name.empty() && route.kind->namespaced && route.space.empty())
        return std::nullopt;
    if (parts.size() == 3) {
        if (!servesSubresource(*route.kind, parts[2]))
            return std::nullopt;
        route.subresource = parts[2];
    }
    return route;
}

} // namespace demo
