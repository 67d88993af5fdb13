// SPDX-License-Identifier: Apache-2.0
// Client settings of a kubeconfig with their files read, ready for a transport. It runs no plugin: what a plugin answers is laid over.
#pragma once

#include "client/NetworkTransport.h"
#include "kube/kubeconfig/ExecCredential.h"

namespace operations {

/// Errors: CredentialInvalid (unreadable file, a token file that is no single line of printable ASCII under 64 KiB), NotSupported (an
/// auth-provider where nothing else is configured).
core::Result<client::ServerSettings> serverSettings(const kube::ClientSettings &settings, const kube::ExecCredential &fromPlugin = {});

/// A token file's content, checked and without the line break.
core::Result<std::string> readTokenFile(const std::string &path);

} // namespace operations
