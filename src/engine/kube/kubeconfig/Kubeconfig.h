// SPDX-License-Identifier: Apache-2.0
// Kubeconfig files as kubectl reads and merges them. Bytes come in through a function; it opens no file and connects to nothing.
#pragma once

#include "core/Result.h"
#include "core/Value.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kube {

/// What reading a file gave. `problem` is in Go's words, without file-specific prefix of ours: "open /x: permission denied".
struct FileBytes {
    enum class Outcome { Read, Missing, Failed } outcome = Outcome::Missing;
    std::string bytes;
    std::string problem;
};
using ReadFile = std::function<FileBytes(const std::string &path)>;

struct KubeconfigCluster {
    std::string server, tlsServerName, certificateAuthority, certificateAuthorityData /* decoded */, proxyUrl;
    bool insecure = false, disableCompression = false;
    core::Value extensions;
    std::string origin; ///< the file that defined it
    std::string folder; ///< its folder, absolute
};

struct ExecPlugin {
    std::string command, apiVersion, installHint, interactiveMode;
    std::optional<std::vector<std::string>> args;
    std::optional<std::vector<std::pair<std::string, std::string>>> env;
    bool provideClusterInfo = false;
};

struct AuthProvider {
    std::string name;
    core::Value config; ///< map of strings, or null
};

struct KubeconfigUser {
    std::string clientCertificate, clientCertificateData, clientKey, clientKeyData; ///< data decoded
    std::string token, tokenFile, username, password;
    std::string impersonate, impersonateUid;
    std::vector<std::string> impersonateGroups;
    std::map<std::string, std::vector<std::string>> impersonateExtra;
    std::optional<AuthProvider> authProvider;
    std::optional<ExecPlugin> exec;
    core::Value extensions;
    std::string origin, folder;
};

struct KubeconfigContext {
    std::string cluster, user, namespaceName;
    core::Value extensions;
    std::string origin, folder;
};

struct Kubeconfig {
    std::map<std::string, KubeconfigCluster> clusters;
    std::map<std::string, KubeconfigUser> users;
    std::map<std::string, KubeconfigContext> contexts;
    std::string currentContext;
    core::Value preferences; ///< map or null
    core::Value extensions;
    std::vector<std::string> files;   ///< read, in the order of precedence
    std::vector<std::string> missing; ///< named, but not there

    bool empty() const;
};

struct KubeconfigSources {
    std::string explicitPath; ///< --kubeconfig: this file alone, and it must exist
    std::string variable;     ///< KUBECONFIG: paths separated by colons
    std::string home;         ///< for $HOME/.kube/config when there is neither
    std::string workingFolder; ///< absolute; relative paths above start there
};

/// The files in order of precedence. Rules: empty and repeated entries are passed over (client-go tools/clientcmd/loader.go).
std::vector<std::string> kubeconfigPaths(const KubeconfigSources &sources);

/// Reads and merges: the first file that defines a name wins, the first current-context that is not empty counts. Errors (KubeconfigInvalid)
/// have kubectl's texts, all of them joined. Texts that would show a secret carry a cause "Redacted" with what to show instead.
core::Result<Kubeconfig> loadKubeconfig(const KubeconfigSources &sources, const ReadFile &readFile);

/// One file's text. Errors without the "error loading config file" in front.
core::Result<Kubeconfig> parseKubeconfig(const std::string &text, const std::string &origin, const std::string &workingFolder);

/// As `kubectl config view --raw -o json`; members that kubectl leaves out are left out.
core::Value viewOf(const Kubeconfig &config);
/// The same with everything secret replaced by REDACTED or DATA+OMITTED (also exec.env, exec.args, proxy user info, auth-provider.config).
core::Value redactedViewOf(const Kubeconfig &config);

/// The URL with REDACTED for its user name and password.
std::string redactedUrl(const std::string &url);

/// `path` seen from the folder, cleaned; absolute and empty ones stay as they are.
std::string resolvedPath(const std::string &path, const std::string &folder);

} // namespace kube
