// SPDX-License-Identifier: Apache-2.0
// Names one object of a cluster and knows its URL paths; kinds come from one table. It talks to nobody.
#pragma once

#include "core/Value.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kube {

/// One kind we read or write, with its names in URLs and in kubectl.
struct ResourceKind {
    const char *apiVersion; ///< "apps/v1", "v1"
    const char *kind;       ///< "Deployment"
    const char *plural;     ///< "deployments"
    const char *singular;   ///< "deployment"
    const char *shortName;  ///< "deploy", or ""
    bool namespaced;

    std::string group() const; ///< "apps", "" for core
    /// "deployment.apps", "service": how kubectl prints the type in front of a name.
    std::string qualified() const;
    /// URL path of the list: "/apis/apps/v1/namespaces/x/deployments"; an empty namespace is the whole cluster.
    std::string listPath(std::string_view namespaceName = {}) const;
};

const std::vector<ResourceKind> &resourceKinds();
/// nullptr for kinds that are not in the table.
const ResourceKind *findKind(std::string_view apiVersion, std::string_view kind);
/// By what a user types before the slash: plural, singular, short name, with or without ".group" or ".version.group"; case is ignored.
const ResourceKind *findKindByName(std::string_view typed);

struct ObjectRef {
    std::string apiVersion;
    std::string kind;
    std::string namespaceName; ///< empty for cluster-scoped kinds
    std::string name;
    std::string uid; ///< empty if unknown

    static ObjectRef of(const core::Value &object);

    const ResourceKind *resource() const { return findKind(apiVersion, kind); }
    /// "/apis/apps/v1/namespaces/x/deployments/y", with "/scale" for a subresource; empty for an unknown kind. Parts are percent-encoded.
    std::string path(std::string_view subresource = {}) const;
    std::string listPath() const;
    /// "deployment.apps/y"
    std::string display() const;
    /// Same object by name, whatever the uid.
    bool sameName(const ObjectRef &other) const;

    auto operator<=>(const ObjectRef &) const = default;
};

/// Percent-encodes all but unreserved characters (RFC 3986), for path segments and query values.
std::string percentEncoded(std::string_view text);

} // namespace kube
