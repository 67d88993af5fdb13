// SPDX-License-Identifier: Apache-2.0
// What a kubeconfig may make this computer do: run a plugin, read credentials from files. It refuses with a sentence; a person is
// asked by whoever opens the connection.
#pragma once

#include "operations/cluster/Connection.h"

namespace operations {

/// Whether the file is one the person uses anyway: named in KUBECONFIG, or below ~/.kube. Symbolic links are followed.
bool isTrustedKubeconfig(const std::string &path);

/// Absolute, links followed as far as it exists.
std::string realPath(const std::string &path);
/// Whether the file is in the folder of the kubeconfig, or below. Links are followed.
bool isInFolderOf(const std::string &kubeconfig, const std::string &file);

/// Errors (Untrusted). Where the options have somebody to ask: what is not agreed to. Else: a plugin where the policy is Deny; a token, certificate or key outside the folder of a kubeconfig that is not
/// trusted. What options name themselves is the person's own choice. A certificate authority is no secret and may be anywhere.
core::Result<void> checkTrust(const ConnectionOptions &options, const kube::ClientSettings &settings);

} // namespace operations
