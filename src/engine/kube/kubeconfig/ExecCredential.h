// SPDX-License-Identifier: Apache-2.0
// What a credential plugin is told and what it answers (client.authentication.k8s.io). It runs nothing and opens nothing.
#pragma once

#include "core/Clock.h"
#include "kube/kubeconfig/ClientSettings.h"

namespace kube {

struct ExecCredential {
    std::string token;
    std::string certificatePem, keyPem; ///< both or none
    std::optional<core::Instant> expires;

    bool isExpired(core::Instant now) const { return expires && now >= *expires; }
};

/// Whether the settings sign in by their plugin: a token, a password or a certificate beside it comes first.
bool signsInByPlugin(const ClientSettings &settings);

/// The value of KUBERNETES_EXEC_INFO. `caPem` is the authority as read from its file or the kubeconfig.
std::string execInfo(const ClientSettings &settings, const std::string &caPem, bool interactive);

/// The plugin's standard output. Errors (CredentialInvalid) have client-go's texts and never show what the plugin printed.
core::Result<ExecCredential> readExecCredential(const ExecPlugin &plugin, std::string_view output);

} // namespace kube
