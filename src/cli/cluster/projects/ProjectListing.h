// SPDX-License-Identifier: Apache-2.0
// `projects` without --watch: one reading of the cluster, and with --causes of the pods too. The table stands in ProjectTable.
#pragma once

#include "cli/cluster/Connect.h"
#include "kube/project/Project.h"

namespace cli {

/// An empty namespace means all. Ends the call.
void listProjects(Invocation &call, Link &link, const kube::ProjectLayout &layout, const std::string &namespaceName);

} // namespace cli
