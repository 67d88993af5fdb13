// SPDX-License-Identifier: Apache-2.0
// links: kube
#include "core/Json.h"
#include "kube/kubeconfig/ClientSettings.h"
#include "support/Vectors.h"

using core::Value;

namespace {

/// What $DIR stands for. No such folder need exist: the files of a case are read from the case.
const std::string folder = "/tmp/case";

/// The case with $DIR filled in everywhere.
Value filled(const Value &value)
{
    if (value.isString()) {
        std::string text = value.string();
        for (auto at = text.find("$DIR"); at != std::string::npos; at = text.find("$DIR", at))
            text.replace(at, 4, folder);
        return Value(text);
    }
    if (value.isList()) {
        core::Items items;
        for (const Value &item : value.items())
            items.push_back(filled(item));
        return Value(std::move(items));
    }
    if (!value.isMap())
        return value;
    core::Members members;
    for (const core::Member &member : value.members())
        members.push_back({member.key, filled(member.value)});
    return Value(std::move(members));
}

/// The files of a case; the current folder is $DIR/cwd.
class Files {
public:
    explicit Files(const Value &files) : m_files(files) { }

    kube::FileBytes read(std::string path) const
    {
        const std::string shown = path;
        path = kube::resolvedPath(path, folder + "/cwd").substr(folder.size());
        using Outcome = kube::FileBytes::Outcome;
        if (path.empty())
            return {Outcome::Failed, {}, "read " + shown + ": is a directory"};
        for (const core::Member &member : m_files.members()) {
            if ('/' + member.key == path)
                return {Outcome::Read, member.value.string(), {}};
            if (member.key.rfind(path.substr(1) + '/', 0) == 0)
                return {Outcome::Failed, {}, "read " + shown + ": is a directory"};
        }
        return {};
    }

private:
    const Value &m_files;
};

void text(core::Members &members, const char *key, const std::string &value)
{
    if (!value.empty())
        members.push_back({key, Value(value)});
}

Value texts(const std::vector<std::string> &list)
{
    core::Items items;
    for (const std::string &item : list)
        items.emplace_back(item);
    return Value(std::move(items));
}

Value restOf(const kube::ClientSettings &s)
{
    core::Members out;
    text(out, "host", s.host);
    text(out, "bearerToken", s.bearerToken);
    text(out, "bearerTokenFile", s.bearerTokenFile);
    text(out, "caData", s.caData);
    text(out, "caFile", s.caFile);
    text(out, "certData", s.certData);
    text(out, "certFile", s.certFile);
    text(out, "keyData", s.keyData);
    text(out, "keyFile", s.keyFile);
    text(out, "tlsServerName", s.tlsServerName);
    text(out, "proxyURL", s.proxyUrl);
    text(out, "username", s.username);
    text(out, "password", s.password);
    text(out, "impersonate", s.impersonate);
    text(out, "impersonateUID", s.impersonateUid);
    if (!s.impersonateGroups.empty())
        out.push_back({"impersonateGroups", texts(s.impersonateGroups)});
    if (!s.impersonateExtra.empty()) {
        core::Members extra;
        for (const auto &[key, values] : s.impersonateExtra)
            extra.push_back({key, texts(values)});
        out.push_back({"impersonateExtra", Value(std::move(extra))});
    }
    if (s.authProvider)
        text(out, "authProvider", s.authProvider->name);
    if (s.exec) {
        out.push_back({"exec", core::map({{"apiVersion", Value(s.exec->apiVersion)},
                                          {"args", s.exec->args ? texts(*s.exec->args) : Value()},
                                          {"command", Value(s.exec->command)},
                                          {"installHint", Value(s.exec->installHint)},
                                          {"interactiveMode", Value(s.exec->interactiveMode)},
                                          {"provideClusterInfo", Value(s.exec->provideClusterInfo)}})});
    }
    out.push_back({"insecure", Value(s.insecure)});
    out.push_back({"disableCompression", Value(s.disableCompression)});
    return Value(std::move(out));
}

std::optional<std::string> check(const Value &vectorCase)
{
    const Value input = filled(vectorCase["input"]);
    const Value expect = filled(vectorCase["expect"]);
    const Files files(input["files"]);
    const kube::ReadFile readFile = [&files](const std::string &path) { return files.read(path); };
    const kube::KubeconfigSources sources{input["kubeconfigFlag"].string(), input["KUBECONFIG"].string(), input["home"].string(), folder + "/cwd"};
    kube::KubeconfigOverrides overrides;
    overrides.context = input["contextFlag"].string();
    overrides.cluster = input["clusterFlag"].string();
    overrides.user = input["userFlag"].string();
    overrides.namespaceName = input["namespaceFlag"].string();
    overrides.server = input["serverFlag"].string();
    overrides.token = input["tokenFlag"].string();
    overrides.insecure = input["insecureFlag"].boolean();

    const auto config = kube::loadKubeconfig(sources, readFile);
    core::Members got;
    if (!config) {
        const std::string message = config.error().what.english();
        got.push_back({"loadError", Value(message)});
        got.push_back({"namespaceError", Value(message)});
        got.push_back({"restError", Value(message)});
        // `config view` shows an empty configuration where an explicit file is missing.
        if (message.rfind("stat ", 0) == 0)
            got.push_back({"view", kube::viewOf({})});
        else
            got.push_back({"viewError", Value("error: " + message)});
        return support::differs("result", Value(std::move(got)), expect);
    }
    core::Items contexts;
    core::Members origin;
    for (const auto &[name, entry] : config->contexts) {
        contexts.emplace_back(name);
        origin.push_back({"context/" + name, Value(entry.origin)});
    }
    for (const auto &[name, entry] : config->clusters)
        origin.push_back({"cluster/" + name, Value(entry.origin)});
    for (const auto &[name, entry] : config->users)
        origin.push_back({"user/" + name, Value(entry.origin)});
    got.push_back({"view", kube::viewOf(*config)});
    got.push_back({"currentContext", Value(config->currentContext)});
    got.push_back({"contexts", Value(std::move(contexts))});
    got.push_back({"origin", Value(std::move(origin))});
    const auto usable = kube::confirmUsable(*config, overrides.context, readFile);
    got.push_back({"confirmUsable", usable ? Value(*usable) : Value()});
    if (const auto chosen = kube::chooseNamespace(*config, overrides, readFile)) {
        got.push_back({"namespace", Value(chosen->name)});
        got.push_back({"namespaceOverridden", Value(chosen->overridden)});
    } else {
        got.push_back({"namespaceError", Value(chosen.error().what.english())});
    }
    if (const auto settings = kube::clientSettings(*config, overrides, readFile))
        got.push_back({"rest", restOf(*settings)});
    else
        got.push_back({"restError", Value(settings.error().what.english())});
    return support::differs("result", Value(std::move(got)), expect);
}

} // namespace

int main(int argc, char **argv)
{
    return support::runVectors("kubeconfig", argc, argv, check);
}
