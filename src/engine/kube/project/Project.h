// SPDX-License-Identifier: Apache-2.0
// The project layout: how a project id and a user id become a Namespace, a Deployment and a Service. It talks to no cluster.
#pragma once

#include "core/Result.h"
#include "core/Value.h"
#include "kube/workload/Profile.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kube {

/// Which cloud's health-check annotations the Service carries.
enum class Cloud { None, Azure, Aws };
std::optional<Cloud> cloudFromName(std::string_view name); ///< "none", "azure", "aws"
const char *name(Cloud cloud);

/// Settings of the layout; the defaults are the built-in layout. `%1` stands for the id.
struct ProjectLayout {
    std::string namespacePattern = "user-%1";     ///< user id
    std::string namePattern = "proj-%1-api";      ///< project id; Deployment and Service
    std::string container = "goose-api";
    std::string image;                            ///< no default registry: the user must give one
    std::int64_t port = 3001;
    std::int64_t servicePort = 80;
    bool environmentFrom = false;                 ///< envFrom ConfigMap `<userId>-env` and Secret `proj-<projectId>-github-key`
    Cloud cloud = Cloud::None;
    std::vector<std::pair<std::string, std::string>> serviceAnnotations;
    bool operator==(const ProjectLayout &) const = default;
};

struct ProjectId {
    std::string project;
    std::string user;
};

struct ProjectManifests {
    core::Value namespace_;
    core::Value service;
    core::Value deployment;
};

std::string namespaceOf(const ProjectLayout &layout, const std::string &userId);
std::string nameOf(const ProjectLayout &layout, const std::string &projectId);

/// The three manifests. `replicas` absent = not part of the manifest. ValueInvalid if an id gives no valid name or label, or the layout has
/// no image.
core::Result<ProjectManifests> makeProject(const ProjectLayout &layout, const ProjectId &id, const Profile &profile,
                                           std::optional<std::int64_t> replicas);

/// The ids, if the object's labels and name follow the layout.
std::optional<ProjectId> projectIdOf(const ProjectLayout &layout, const core::Value &object);

} // namespace kube
