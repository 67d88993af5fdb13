// SPDX-License-Identifier: Apache-2.0
// Mirrors client-go tools/clientcmd/validation.go.
#include "kube/kubeconfig/Usable.h"

#include "kube/kubeconfig/ClientSettings.h"
#include "kube/kubeconfig/Url.h"
#include "kube/text/GoText.h"

namespace kube {

namespace {

void checkReadable(std::vector<std::string> &problems, const char *what, const std::string &path, const std::string &name, const ReadFile &readFile)
{
    if (path.empty())
        return;
    const FileBytes file = readFile(path);
    if (file.outcome == FileBytes::Outcome::Read)
        return;
    const std::string why = file.outcome == FileBytes::Outcome::Missing ? "open " + path + ": no such file or directory" : file.problem;
    // Opening a folder is no error; reading it is, and comes later.
    if (why.find("is a directory") == std::string::npos)
        problems.push_back(std::string("unable to read ") + what + ' ' + path + " for " + name + " due to " + why);
}

void checkExec(std::vector<std::string> &problems, const std::string &name, const KubeconfigUser &user)
{
    const ExecPlugin &exec = *user.exec;
    const std::string plugin = " must be specified for " + name + " to use exec authentication plugin";
    if (user.authProvider)
        problems.push_back("authProvider cannot be provided in combination with an exec plugin for " + name);
    if (exec.command.empty())
        problems.push_back("command" + plugin);
    if (exec.apiVersion.empty())
        problems.push_back("apiVersion" + plugin);
    for (const auto &[key, value] : exec.env.value_or(std::vector<std::pair<std::string, std::string>>())) {
        if (key.empty())
            problems.push_back("env variable name" + plugin);
    }
    if (exec.interactiveMode.empty())
        problems.push_back("interactiveMode" + plugin);
    else if (exec.interactiveMode != "Never" && exec.interactiveMode != "IfAvailable" && exec.interactiveMode != "Always")
        problems.push_back("invalid interactiveMode for " + name + ": " + goQuoted(exec.interactiveMode));
}

bool isDnsLabel(const std::string &text)
{
    const auto inner = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    if (text.empty() || text.size() > 63 || !inner(text.front()) || !inner(text.back()))
        return false;
    for (const char c : text) {
        if (!inner(c) && c != '-')
            return false;
    }
    return true;
}

std::vector<std::string> contextProblems(const std::string &name, const KubeconfigContext &context, const Kubeconfig &config)
{
    std::vector<std::string> problems;
    const std::string where = " for context " + goQuoted(name);
    if (context.user.empty())
        problems.push_back("user was not specified" + where);
    else if (!config.users.count(context.user))
        problems.push_back("user " + goQuoted(context.user) + " was not found" + where);
    if (context.cluster.empty())
        problems.push_back("cluster was not specified" + where);
    else if (!config.clusters.count(context.cluster))
        problems.push_back("cluster " + goQuoted(context.cluster) + " was not found" + where);
    if (!context.namespaceName.empty() && !isDnsLabel(context.namespaceName))
        problems.push_back("namespace " + goQuoted(context.namespaceName) + where + " does not conform to the kubernetes DNS_LABEL rules");
    return problems;
}

} // namespace

std::vector<std::string> userProblems(const std::string &name, const KubeconfigUser &user, const ReadFile &readFile)
{
    std::vector<std::string> problems;
    std::string methods;
    int count = 0;
    if (!user.token.empty()) {
        methods = "token";
        ++count;
    }
    if (!user.username.empty() || !user.password.empty()) {
        methods += count++ ? " basicAuth" : "basicAuth";
    }
    if (!user.clientCertificate.empty() || !user.clientCertificateData.empty()) {
        if (!user.clientCertificate.empty() && !user.clientCertificateData.empty())
            problems.push_back("client-cert-data and client-cert are both specified for " + name + ". client-cert-data will override.");
        if (!user.clientKey.empty() && !user.clientKeyData.empty())
            problems.push_back("client-key-data and client-key are both specified for " + name + "; client-key-data will override");
        if (user.clientKey.empty() && user.clientKeyData.empty())
            problems.push_back("client-key-data or client-key must be specified for " + name + " to use the clientCert authentication method.");
        checkReadable(problems, "client-cert", user.clientCertificate, name, readFile);
        checkReadable(problems, "client-key", user.clientKey, name, readFile);
    }
    if (user.exec)
        checkExec(problems, name, user);
    if (count > 1)
        problems.push_back("more than one authentication method found for " + name + "; found [" + methods + "], only one is allowed");
    if ((!user.impersonateUid.empty() || !user.impersonateGroups.empty() || !user.impersonateExtra.empty()) && user.impersonate.empty())
        problems.push_back("requesting uid, groups or user-extra for " + name + " without impersonating a user");
    return problems;
}

std::vector<std::string> clusterProblems(const std::string &name, const KubeconfigCluster &cluster, const ReadFile &readFile)
{
    std::vector<std::string> problems;
    if (cluster.server.empty())
        problems.push_back(name.empty() ? "default cluster has no server defined" : "no server found for cluster " + goQuoted(name));
    if (!cluster.proxyUrl.empty()) {
        if (const std::string why = proxyProblem(cluster.proxyUrl); !why.empty())
            problems.push_back("invalid 'proxy-url' " + goQuoted(cluster.proxyUrl) + " for cluster " + goQuoted(name) + ": " + why);
    }
    if (!cluster.certificateAuthority.empty() && !cluster.certificateAuthorityData.empty())
        problems.push_back("certificate-authority-data and certificate-authority are both specified for " + name
                           + ". certificate-authority-data will override.");
    checkReadable(problems, "certificate-authority", cluster.certificateAuthority, name, readFile);
    return problems;
}

std::optional<std::string> invalidConfiguration(const std::vector<std::string> &problems)
{
    if (problems.empty())
        return std::nullopt;
    if (problems.size() == 1)
        return "invalid configuration: " + problems.front();
    std::string all;
    std::vector<std::string> seen; // the aggregate prints equal messages once
    for (const std::string &problem : problems) {
        bool known = false;
        for (const std::string &other : seen)
            known = known || other == problem;
        if (known)
            continue;
        seen.push_back(problem);
        all += (all.empty() ? "" : ", ") + problem;
    }
    return "invalid configuration: " + (seen.size() == 1 ? all : '[' + all + ']');
}

std::optional<std::string> confirmUsable(const Kubeconfig &config, const std::string &contextName, const ReadFile &readFile)
{
    if (config.empty())
        return invalidConfiguration({"no configuration has been provided, try setting KUBERNETES_MASTER environment variable"});
    const std::string name = contextName.empty() ? config.currentContext : contextName;
    if (name.empty())
        return "no context chosen";
    const auto context = config.contexts.find(name);
    if (context == config.contexts.end())
        return invalidConfiguration({"context was not found for specified context: " + name});
    std::vector<std::string> problems = contextProblems(name, context->second, config);
    const auto add = [&problems](std::vector<std::string> more) { problems.insert(problems.end(), more.begin(), more.end()); };
    KubeconfigUser user;
    if (const auto found = config.users.find(context->second.user); found != config.users.end()) {
        user = found->second;
        user.clientCertificate = resolvedPath(user.clientCertificate, user.folder);
        user.clientKey = resolvedPath(user.clientKey, user.folder);
    }
    add(userProblems(context->second.user, user, readFile));
    KubeconfigCluster cluster;
    if (const auto found = config.clusters.find(context->second.cluster); found != config.clusters.end()) {
        cluster = found->second;
        cluster.certificateAuthority = resolvedPath(cluster.certificateAuthority, cluster.folder);
    }
    add(clusterProblems(context->second.cluster, cluster, readFile));
    return invalidConfiguration(problems);
}

} // namespace kube
