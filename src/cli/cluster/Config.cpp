// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/Config.h"

#include "cli/cluster/Connect.h"
#include "cli/cluster/Results.h"
#include "operations/cluster/KubeconfigFiles.h"
#include "operations/cluster/Trust.h"

namespace cli {

namespace {

using core::Value;

std::string authKind(const kube::ClientSettings &settings)
{
    std::string out;
    const auto add = [&out](bool there, const char *kind) {
        if (there)
            out += (out.empty() ? "" : "+") + std::string(kind);
    };
    add(!settings.certFile.empty() || !settings.certData.empty(), "client-certificate");
    add(!settings.bearerTokenFile.empty(), "token-file");
    add(!settings.bearerToken.empty() && settings.bearerTokenFile.empty(), "token");
    add(!settings.username.empty(), "basic");
    add(settings.exec.has_value(), "exec");
    add(settings.authProvider.has_value(), "auth-provider");
    return out.empty() ? "none" : out;
}

std::string trustOf(const kube::ClientSettings &settings)
{
    if (settings.insecure)
        return "not checked (insecure-skip-tls-verify)";
    if (!settings.caData.empty())
        return "inline";
    return settings.caFile.empty() ? "system" : settings.caFile;
}

/// What is read besides the kubeconfig itself.
std::vector<std::string> filesOf(const kube::ClientSettings &settings)
{
    std::vector<std::string> out;
    for (const std::string &path : {settings.caFile, settings.certFile, settings.keyFile, settings.bearerTokenFile}) {
        if (!path.empty())
            out.push_back(path);
    }
    return out;
}

/// A URL without its user info.
std::string bareUrl(const std::string &url)
{
    const auto scheme = url.find("://");
    const auto begin = scheme == std::string::npos ? 0 : scheme + 3;
    const auto at = url.substr(0, url.find('/', begin)).rfind('@');
    return at == std::string::npos || at < begin ? url : url.substr(0, begin) + url.substr(at + 1);
}

Value texts(const std::vector<std::string> &list)
{
    core::Items items;
    for (const std::string &item : list)
        items.emplace_back(item);
    return Value(std::move(items));
}

Value orNull(const std::string &text)
{
    return text.empty() ? Value() : Value(text);
}

struct Resolved {
    kube::Kubeconfig config;
    std::optional<kube::ClientSettings> settings;
    std::string namespaceName;
    std::vector<core::Error> problems;
};

Resolved resolve(const kube::Kubeconfig &config, const operations::ConnectionOptions &options)
{
    Resolved out{config, std::nullopt, {}, {}};
    auto settings = kube::clientSettings(config, options.overrides, operations::readKubeconfigFile);
    const auto chosen = kube::chooseNamespace(config, options.overrides, operations::readKubeconfigFile);
    if (settings)
        out.settings = std::move(*settings);
    else
        out.problems.push_back(settings.error());
    if (const auto trusted = out.settings ? operations::checkTrust(options, *out.settings) : core::Result<void>(); !trusted)
        out.problems.push_back(trusted.error());
    if (chosen)
        out.namespaceName = chosen->name;
    if (out.problems.empty()) {
        if (const auto usable = kube::confirmUsable(config, options.overrides.context, operations::readKubeconfigFile); usable && options.overrides.server.empty())
            out.problems.emplace_back(core::ErrorCode::KubeconfigInvalid, core::Text::verbatim(*usable));
    }
    return out;
}

Value resolvedJson(const Resolved &resolved)
{
    core::Items problems;
    for (const core::Error &problem : resolved.problems)
        problems.push_back(core::map({{"message", Value(problem.what.english())}, {"hint", orNull(problem.hint.english())}}));
    core::Members out{{"files", texts(resolved.config.files)}, {"missing", texts(resolved.config.missing)}};
    if (const auto &settings = resolved.settings) {
        out.push_back({"context", orNull(settings->contextName)});
        out.push_back({"cluster", orNull(settings->clusterName)});
        out.push_back({"user", orNull(settings->userName)});
        out.push_back({"namespace", orNull(resolved.namespaceName)});
        out.push_back({"server", Value(bareUrl(settings->host))});
        out.push_back({"auth", Value(authKind(*settings))});
        out.push_back({"command", settings->exec ? Value(settings->exec->command) : Value()});
        out.push_back({"ca", Value(trustOf(*settings))});
        out.push_back({"reads", texts(filesOf(*settings))});
        out.push_back({"tlsServerName", orNull(settings->tlsServerName)});
        out.push_back({"proxy", orNull(bareUrl(settings->proxyUrl))});
        out.push_back({"as", orNull(settings->impersonate)});
    }
    out.push_back({"problems", Value(std::move(problems))});
    return Value(std::move(out));
}

/// The document or the lines, and each problem on standard error. The exit code of the worst.
int show(Invocation &call, const Resolved &resolved, const Value &check = {})
{
    Output &output = call.output();
    Value shown = resolvedJson(resolved);
    if (call.format() == "json") {
        if (!check.isNull())
            shown = shown.with("check", check);
        // With the keys of `kubectl config view`, so the document keeps kubectl's kind.
        output.json(kube::redactedViewOf(resolved.config).with("resolved", shown));
    } else {
        for (const core::Member &member : shown.members()) {
            std::string text = member.value.string();
            for (const Value &item : member.value.items())
                text += (text.empty() ? "" : ", ") + (item.isString() ? item.string() : item["message"].string());
            if (!text.empty())
                output.line(terminalSafe(member.key + ": " + text));
        }
        if (check["serverVersion"].isString())
            output.line(terminalSafe("connected: Kubernetes " + check["serverVersion"].string()));
    }
    int code = 0;
    for (const core::Error &problem : resolved.problems)
        code = worse(code, report(output, problem));
    return code;
}

int showWith(Invocation &call, Resolved resolved, const core::Error &problem, const Value &check = {})
{
    resolved.problems.push_back(problem);
    return show(call, resolved, check);
}

core::Result<Resolved> load(Invocation &call)
{
    const auto options = connectionOptions(call);
    if (!options)
        return core::unexpected<core::Error>(options.error());
    const auto config = operations::loadKubeconfig(options->kubeconfig);
    if (!config)
        return core::unexpected<core::Error>(config.error());
    return resolve(*config, *options);
}

std::optional<int> startConfig(Invocation &call)
{
    const auto resolved = load(call);
    return resolved ? show(call, *resolved) : report(call.output(), resolved.error());
}

std::optional<int> startCheck(Invocation &call)
{
    auto resolved = load(call);
    if (!resolved)
        return report(call.output(), resolved.error());
    if (!resolved->problems.empty())
        return show(call, *resolved);
    const auto link = connect(call);
    if (!link)
        return showWith(call, *resolved, link.error());
    auto under = std::make_shared<client::Call>();
    call.keep(under);
    // Not /version, which anybody may read: a list shows that the credentials are good for something.
    const std::string path = "/api/v1/namespaces/" + kube::percentEncoded((*link)->namespaceName()) + "/services";
    client::Session &session = (*link)->session();
    *under = session.get("/version", {}, [&call, &session, under, path, resolved = std::move(*resolved)](core::Result<client::Reply> version) {
        if (!version)
            return call.finish(showWith(call, resolved, version.error()));
        const std::string number = version->body["gitVersion"].string();
        *under = session.get(path, {{"limit", "1"}}, [&call, number, resolved](const core::Result<client::Reply> &listed) {
            const Value check = core::map({{"serverVersion", Value(number)}, {"canListServices", Value(listed.has_value())}});
            call.finish(listed ? show(call, resolved, check) : showWith(call, resolved, listed.error(), check));
        });
    });
    return std::nullopt;
}

} // namespace

Command configCommand()
{
    return {"config", "", "the kubeconfig as it is resolved, without secrets", {}, startConfig, "text|json"};
}

Command configCheckCommand()
{
    return {"config check", "", "the same, and try to connect", {}, startCheck, "text|json"};
}

} // namespace cli
