// SPDX-License-Identifier: Apache-2.0
// Which server, which identity and which namespace a kubeconfig with kubectl's options stands for, and what is wrong with it.
#pragma once

#include "kube/kubeconfig/Kubeconfig.h"

namespace kube {

/// kubectl's options that override the file; empty = not given.
struct KubeconfigOverrides {
    std::string context, cluster, user, namespaceName;
    std::string server, token, certificateAuthority, clientCertificate, clientKey, tlsServerName;
    std::string impersonate, impersonateUid;
    std::vector<std::string> impersonateGroups;
    bool insecure = false;
};

/// What kubectl would connect with. Paths are resolved but unread, except a token file.
struct ClientSettings {
    std::string host;
    std::string caFile, caData, certFile, certData, keyFile, keyData;
    std::string tlsServerName, proxyUrl;
    bool insecure = false, disableCompression = false;
    std::string bearerToken, bearerTokenFile, username, password;
    std::string impersonate, impersonateUid;
    std::vector<std::string> impersonateGroups;
    std::map<std::string, std::vector<std::string>> impersonateExtra;
    std::optional<AuthProvider> authProvider;
    std::optional<ExecPlugin> exec; ///< with its command resolved
    core::Value execConfig;         ///< what the cluster has for plugins: its extension client.authentication.k8s.io/exec
    std::string contextName, clusterName, userName; ///< empty if there is none
    std::string userOrigin;                         ///< the kubeconfig that defines the user
};

struct NamespaceChoice {
    std::string name;
    bool overridden = false; ///< by an option
};

/// Nothing if the context (the given one, else the current) can be used; else kubectl's text (clientcmd.ConfirmUsable).
std::optional<std::string> confirmUsable(const Kubeconfig &config, const std::string &contextName, const ReadFile &readFile);
core::Result<NamespaceChoice> chooseNamespace(const Kubeconfig &config, const KubeconfigOverrides &overrides, const ReadFile &readFile);
core::Result<ClientSettings> clientSettings(const Kubeconfig &config, const KubeconfigOverrides &overrides, const ReadFile &readFile);

} // namespace kube
