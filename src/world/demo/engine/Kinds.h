// SPDX-License-Identifier: Apache-2.0
// The kinds the simulated cluster serves, as one table: names, scope, subresources. It holds no objects and no field rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace demo {

struct Kind {
    std::string group; ///< empty for the core group
    std::string version;
    std::string kind;
    std::string plural; ///< unique in the table: the key of the store
    std::string singular;
    std::vector<std::string> shortNames;
    bool namespaced = true;
    bool generation = false; ///< whether the server counts metadata.generation
    bool status = false;     ///< has the subresource /status
    bool scale = false;      ///< has the subresource /scale
    bool all = false;        ///< part of the category "all"

    /// "apps/v1", "v1".
    std::string apiVersion() const;
    /// "Deployment.apps", "Service": as messages name the kind.
    std::string qualifiedKind() const;
    /// "deployments.apps", "services": as messages name the resource.
    std::string qualifiedResource() const;
};

const std::vector<Kind> &kinds();
/// What the subresource /scale answers; it is no kind of its own in the store.
const Kind &scaleKind();
/// By plural name; nullptr if it is not served.
const Kind *kindOf(std::string_view plural);
const Kind *kindOf(std::string_view group, std::string_view version, std::string_view plural);
/// By kind name ("ReplicaSet"), for owner references.
const Kind *kindNamed(std::string_view kind);

} // namespace demo
