// SPDX-License-Identifier: Apache-2.0
#include "kube/kubeconfig/Kubeconfig.h"

#include "kube/text/Base64.h"

#include <algorithm>

namespace kube {

namespace {

using core::Items;
using core::Members;
using core::Value;

/// Collects members as Go's encoder with omitempty does.
class Builder {
public:
    void always(const char *key, Value value) { m_members.push_back({key, std::move(value)}); }
    void text(const char *key, const std::string &value)
    {
        if (!value.empty())
            always(key, Value(value));
    }
    void flag(const char *key, bool value)
    {
        if (value)
            always(key, Value(true));
    }
    void list(const char *key, const std::vector<std::string> &values)
    {
        if (!values.empty())
            always(key, texts(values));
    }
    void extensions(const Value &value)
    {
        if (value.size() == 0)
            return;
        Items sorted = value.items();
        std::stable_sort(sorted.begin(), sorted.end(), [](const Value &a, const Value &b) { return a["name"].string() < b["name"].string(); });
        always("extensions", Value(std::move(sorted)));
    }
    Value take() { return Value(std::move(m_members)); }

    static Value texts(const std::vector<std::string> &values)
    {
        Items items;
        for (const std::string &value : values)
            items.emplace_back(value);
        return Value(std::move(items));
    }

private:
    Members m_members;
};

struct Masking {
    bool on = false;
    /// Hides a secret, but not that there is one.
    std::string secret(const std::string &value) const { return on && !value.empty() ? "REDACTED" : value; }
    std::string data(const std::string &value) const { return on && !value.empty() ? "DATA+OMITTED" : toBase64(value); }
    std::string url(const std::string &value) const { return on ? redactedUrl(value) : value; }
};

Value cluster(const KubeconfigCluster &c, const Masking &mask)
{
    Builder out;
    out.text("certificate-authority", c.certificateAuthority);
    out.text("certificate-authority-data", mask.data(c.certificateAuthorityData));
    out.flag("disable-compression", c.disableCompression);
    out.extensions(c.extensions);
    out.flag("insecure-skip-tls-verify", c.insecure);
    out.text("proxy-url", mask.url(c.proxyUrl));
    out.always("server", Value(mask.url(c.server)));
    out.text("tls-server-name", c.tlsServerName);
    return out.take();
}

Value context(const KubeconfigContext &c)
{
    Builder out;
    out.always("cluster", Value(c.cluster));
    out.extensions(c.extensions);
    out.text("namespace", c.namespaceName);
    out.always("user", Value(c.user));
    return out.take();
}

Value exec(const ExecPlugin &e, const Masking &mask)
{
    Builder out;
    out.always("apiVersion", Value(e.apiVersion));
    std::vector<std::string> args = e.args.value_or(std::vector<std::string>());
    for (std::string &arg : args)
        arg = mask.secret(arg);
    out.always("args", e.args ? Builder::texts(args) : Value());
    out.always("command", Value(e.command));
    Items env;
    for (const auto &[name, value] : e.env.value_or(std::vector<std::pair<std::string, std::string>>()))
        env.push_back(core::map({{"name", Value(name)}, {"value", Value(mask.secret(value))}}));
    out.always("env", e.env ? Value(std::move(env)) : Value());
    out.text("installHint", e.installHint);
    out.text("interactiveMode", e.interactiveMode);
    out.always("provideClusterInfo", Value(e.provideClusterInfo));
    return out.take();
}

Value user(const KubeconfigUser &u, const Masking &mask)
{
    Builder out;
    out.text("as", u.impersonate);
    out.list("as-groups", u.impersonateGroups);
    out.text("as-uid", u.impersonateUid);
    if (!u.impersonateExtra.empty()) {
        Members extra;
        for (const auto &[key, values] : u.impersonateExtra)
            extra.push_back({key, Builder::texts(values)});
        out.always("as-user-extra", Value(std::move(extra)));
    }
    if (u.authProvider) {
        Value config = u.authProvider->config;
        if (mask.on && config.isMap()) {
            Members masked;
            for (const core::Member &member : config.members())
                masked.push_back({member.key, Value("REDACTED")});
            config = Value(std::move(masked));
        }
        out.always("auth-provider", core::map({{"config", config}, {"name", Value(u.authProvider->name)}}));
    }
    out.text("client-certificate", u.clientCertificate);
    out.text("client-certificate-data", mask.data(u.clientCertificateData));
    out.text("client-key", u.clientKey);
    out.text("client-key-data", mask.data(u.clientKeyData));
    if (u.exec)
        out.always("exec", exec(*u.exec, mask));
    out.extensions(u.extensions);
    out.text("password", mask.secret(u.password));
    out.text("token", mask.secret(u.token));
    out.text("tokenFile", u.tokenFile);
    out.text("username", u.username);
    return out.take();
}

Value named(Items items)
{
    return items.empty() ? Value() : Value(std::move(items));
}

Value view(const Kubeconfig &config, const Masking &mask)
{
    Items clusters, contexts, users;
    for (const auto &[name, entry] : config.clusters)
        clusters.push_back(core::map({{"cluster", cluster(entry, mask)}, {"name", Value(name)}}));
    for (const auto &[name, entry] : config.contexts)
        contexts.push_back(core::map({{"context", context(entry)}, {"name", Value(name)}}));
    for (const auto &[name, entry] : config.users)
        users.push_back(core::map({{"name", Value(name)}, {"user", user(entry, mask)}}));
    Builder out;
    out.always("apiVersion", Value("v1"));
    out.always("clusters", named(std::move(clusters)));
    out.always("contexts", named(std::move(contexts)));
    out.always("current-context", Value(config.currentContext));
    out.extensions(config.extensions);
    out.always("kind", Value("Config"));
    Builder preferences;
    preferences.flag("colors", config.preferences["colors"].boolean());
    preferences.extensions(config.preferences["extensions"]);
    if (const Value value = preferences.take(); value.size() > 0)
        out.always("preferences", value);
    out.always("users", named(std::move(users)));
    return out.take();
}

} // namespace

std::string redactedUrl(const std::string &url)
{
    const auto scheme = url.find("://");
    const auto begin = scheme == std::string::npos ? 0 : scheme + 3;
    const auto at = url.substr(0, url.find('/', begin)).rfind('@');
    if (at == std::string::npos || at < begin)
        return url;
    return url.substr(0, begin) + "REDACTED" + url.substr(at);
}

Value viewOf(const Kubeconfig &config)
{
    return view(config, Masking{false});
}

Value redactedViewOf(const Kubeconfig &config)
{
    return view(config, Masking{true});
}

} // namespace kube
