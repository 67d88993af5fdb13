// SPDX-License-Identifier: Apache-2.0
// Mirrors client-go tools/clientcmd (client_config.go): the order of checks decides which message is seen.
#include "kube/kubeconfig/ClientSettings.h"

#include "kube/kubeconfig/Url.h"
#include "kube/kubeconfig/Usable.h"
#include "kube/text/GoText.h"

namespace kube {

namespace {

core::unexpected<core::Error> invalid(std::string text)
{
    return core::fail(core::ErrorCode::KubeconfigInvalid, core::Text::verbatim(std::move(text)));
}

core::unexpected<core::Error> noSuch(const char *what, const std::string &name)
{
    return invalid(std::string(what) + ' ' + goQuoted(name) + " does not exist");
}

void take(std::string &into, const std::string &from)
{
    if (!from.empty())
        into = from;
}

/// The file's entries with the options laid over them.
class Direct {
public:
    Direct(const Kubeconfig &config, const KubeconfigOverrides &overrides) : m_config(config), m_overrides(overrides) { }

    std::string contextName() const { return m_overrides.context.empty() ? m_config.currentContext : m_overrides.context; }
    KubeconfigContext context() const
    {
        const auto found = m_config.contexts.find(contextName());
        KubeconfigContext out = found == m_config.contexts.end() ? KubeconfigContext() : found->second;
        take(out.cluster, m_overrides.cluster);
        take(out.user, m_overrides.user);
        take(out.namespaceName, m_overrides.namespaceName);
        return out;
    }
    bool contextExists() const { return m_config.contexts.count(contextName()) > 0; }

    /// Missing entries are errors only if an option named them.
    core::Result<KubeconfigUser> user() const
    {
        const std::string name = context().user;
        const auto found = m_config.users.find(name);
        if (found == m_config.users.end() && !m_overrides.user.empty())
            return noSuch("auth info", name);
        KubeconfigUser out;
        if (found != m_config.users.end()) {
            out = found->second;
            for (std::string *path : {&out.clientCertificate, &out.clientKey, &out.tokenFile})
                *path = resolvedPath(*path, out.folder);
            if (out.exec && out.exec->command.find('/') != std::string::npos)
                out.exec->command = resolvedPath(out.exec->command, out.folder);
        }
        if (!m_overrides.token.empty()) {
            out.token = m_overrides.token;
            out.tokenFile.clear();
        }
        if (!m_overrides.clientCertificate.empty()) {
            out.clientCertificate = m_overrides.clientCertificate;
            out.clientCertificateData.clear();
        }
        if (!m_overrides.clientKey.empty()) {
            out.clientKey = m_overrides.clientKey;
            out.clientKeyData.clear();
        }
        take(out.impersonate, m_overrides.impersonate);
        take(out.impersonateUid, m_overrides.impersonateUid);
        if (!m_overrides.impersonateGroups.empty())
            out.impersonateGroups = m_overrides.impersonateGroups;
        return out;
    }
    core::Result<KubeconfigCluster> cluster() const
    {
        const std::string name = context().cluster;
        const auto found = m_config.clusters.find(name);
        if (found == m_config.clusters.end() && !m_overrides.cluster.empty())
            return noSuch("cluster", name);
        KubeconfigCluster out;
        if (found != m_config.clusters.end()) {
            out = found->second;
            out.certificateAuthority = resolvedPath(out.certificateAuthority, out.folder);
        }
        if (out.server.empty())
            out.server = "http://localhost:8080"; // kubectl's ClusterDefaults
        take(out.server, m_overrides.server);
        // --insecure-skip-tls-verify and --certificate-authority each replace all that the file says about trust.
        if (m_overrides.insecure || !m_overrides.certificateAuthority.empty()) {
            out.insecure = m_overrides.insecure;
            out.certificateAuthority = m_overrides.certificateAuthority;
            out.certificateAuthorityData.clear();
        }
        if (!m_overrides.tlsServerName.empty() || !m_overrides.server.empty())
            out.tlsServerName = m_overrides.tlsServerName;
        return out;
    }

    std::optional<std::string> problem(const ReadFile &readFile) const
    {
        const std::string name = contextName();
        if (!name.empty() && !contextExists())
            return invalidConfiguration({"context was not found for specified context: " + name});
        const KubeconfigContext chosen = context();
        std::vector<std::string> problems = userProblems(chosen.user, user().value_or(KubeconfigUser()), readFile);
        for (std::string &more : clusterProblems(chosen.cluster, cluster().value_or(KubeconfigCluster()), readFile))
            problems.push_back(std::move(more));
        return invalidConfiguration(problems);
    }

private:
    const Kubeconfig &m_config;
    const KubeconfigOverrides &m_overrides;
};

} // namespace

core::Result<NamespaceChoice> chooseNamespace(const Kubeconfig &config, const KubeconfigOverrides &overrides, const ReadFile &readFile)
{
    if (!overrides.namespaceName.empty())
        return NamespaceChoice{overrides.namespaceName, true};
    const Direct direct(config, overrides);
    if (const auto problem = direct.problem(readFile))
        return invalid(*problem);
    const std::string name = direct.context().namespaceName;
    return NamespaceChoice{name.empty() ? "default" : name, false};
}

core::Result<ClientSettings> clientSettings(const Kubeconfig &config, const KubeconfigOverrides &overrides, const ReadFile &readFile)
{
    const Direct direct(config, overrides);
    const auto user = direct.user();
    if (!user)
        return core::unexpected<core::Error>(user.error());
    if (!overrides.context.empty() && !direct.contextExists())
        return noSuch("context", overrides.context);
    const auto cluster = direct.cluster();
    if (!cluster)
        return core::unexpected<core::Error>(cluster.error());
    if (const auto problem = direct.problem(readFile))
        return invalid(*problem);

    ClientSettings out;
    out.contextName = direct.contextExists() ? direct.contextName() : std::string();
    out.clusterName = direct.context().cluster;
    out.userName = direct.context().user;
    out.userOrigin = user->origin;
    out.host = withoutQuery(cluster->server);
    out.proxyUrl = cluster->proxyUrl;
    out.disableCompression = cluster->disableCompression;
    out.impersonate = user->impersonate;
    out.impersonateUid = user->impersonateUid;
    out.impersonateGroups = user->impersonateGroups;
    out.impersonateExtra = user->impersonateExtra;
    // Credentials are attached to https URLs only.
    if (schemeOf(cluster->server) != "https")
        return out;
    out.bearerToken = user->token;
    out.bearerTokenFile = user->tokenFile;
    if (out.bearerToken.empty() && !out.bearerTokenFile.empty()) {
        const FileBytes file = readFile(out.bearerTokenFile);
        if (file.outcome == FileBytes::Outcome::Missing)
            return invalid("open " + out.bearerTokenFile + ": no such file or directory");
        if (file.outcome == FileBytes::Outcome::Failed)
            return invalid(file.problem);
        out.bearerToken = file.bytes;
    }
    if (!user->clientCertificate.empty() || !user->clientCertificateData.empty()) {
        out.certFile = user->clientCertificate;
        out.certData = user->clientCertificateData;
        out.keyFile = user->clientKey;
        out.keyData = user->clientKeyData;
    }
    out.username = user->username;
    out.password = user->password;
    out.authProvider = user->authProvider;
    out.exec = user->exec;
    for (const core::Value &extension : cluster->extensions.items()) {
        if (extension["name"].string() == "client.authentication.k8s.io/exec")
            out.execConfig = extension["extension"];
    }
    out.caFile = cluster->certificateAuthority;
    out.caData = cluster->certificateAuthorityData;
    out.insecure = cluster->insecure;
    out.tlsServerName = cluster->tlsServerName;
    return out;
}

} // namespace kube
