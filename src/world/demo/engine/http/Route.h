// SPDX-License-Identifier: Apache-2.0
// What a URL path of the API names: a kind, a collection or an object, a subresource. It does nothing with it.
#pragma once

#include "demo/engine/Kinds.h"

#include <optional>
#include <string>
#include <vector>

namespace demo {

struct Route {
    const Kind *kind = nullptr;
    std::string space;       ///< empty = all namespaces, or a cluster-scoped kind
    std::string name;        ///< empty = the collection
    std::string subresource; ///< "status", "scale", "log", "finalize", "binding"
    std::string rest;        ///< behind the subresource, for /proxy

    /// Nothing if the path names no resource that is served.
    static std::optional<Route> of(const std::vector<std::string> &path);
};

} // namespace demo
