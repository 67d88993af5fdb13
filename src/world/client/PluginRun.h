// SPDX-License-Identifier: Apache-2.0
// Runs the credential plugin of a kubeconfig once and reads its answer. It decides neither whether it may run nor when again.
#pragma once

#include "client/Call.h"
#include "kube/kubeconfig/ExecCredential.h"

#include <functional>

namespace client {

/// Whether this program can let the plugin talk to a person: standard input is a terminal and the plugin wants it. An error (in client-go's
/// words) if it needs one and there is none: ask before running it.
core::Result<bool> pluginIsInteractive(const kube::ExecPlugin &plugin);

/// As client-go does: the program's environment, the plugin's variables and KUBERNETES_EXEC_INFO; what it says on standard error is shown as
/// it comes. There is no time limit, since it may be waiting for a person. Errors: CredentialInvalid.
[[nodiscard]] Call runPlugin(const kube::ClientSettings &settings, const std::string &caPem,
                             std::function<void(core::Result<kube::ExecCredential>)> handler);

} // namespace client
