// SPDX-License-Identifier: Apache-2.0
// From the common options of a command to a connection: a kubeconfig's context, or the private simulated cluster of --demo.
#pragma once

#include "cli/Command.h"
#include "kube/ObjectRef.h"
#include "operations/cluster/Connection.h"

#include <functional>
#include <memory>

namespace cli {

/// Lives until the program ends.
struct Link {
    virtual ~Link() = default;
    virtual operations::Connection &connection() = 0;
    client::Session &session() { return connection().session(); }
    core::Clock &clock() { return connection().clock(); }
    const std::string &namespaceName() { return connection().namespaceName(); }
};

/// kubectl's options as they were given. Error: Usage.
core::Result<operations::ConnectionOptions> connectionOptions(Invocation &call);
core::Result<std::shared_ptr<Link>> connect(Invocation &call);

/// --dry-run: true for "server", false for "none" or not given; anything else is an error (Usage).
core::Result<bool> wantsDryRun(Invocation &call);
inline Option dryRunOption() { return {"dry-run", "none|server", "server: only look what would happen"}; }

/// The arguments of a command that takes both: -f, what exists and what has the look of a file are FILEs, everything else PROJECTs.
struct FilesAndProjects {
    std::vector<std::string> files, projects;
};
FilesAndProjects filesAndProjects(Invocation &call);

using ProjectRefs = core::Result<std::vector<kube::ObjectRef>>;
/// The projects that the words name; with --all-namespaces each says its namespace. Error: Usage.
ProjectRefs projectRefs(Invocation &call, const std::vector<std::string> &words, Link &link);
/// The projects that the words name, at least one; or the Deployments that --selector chooses, perhaps none, as kubectl does. Then they come from
/// the event loop. Error: Usage, or that of the list.
void chooseProjects(Invocation &call, const std::vector<std::string> &words, Link &link, std::function<void(ProjectRefs)> then);

/// The exit code that counts when there are several: the highest of 5, 4, 3, 1 (2 stays 2).
int worse(int a, int b);

} // namespace cli
