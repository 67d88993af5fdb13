// SPDX-License-Identifier: Apache-2.0
#include "kube/kubeconfig/Kubeconfig.h"

#include "kube/kubeconfig/GoTypes.h"
#include "kube/kubeconfig/Paths.h"
#include "kube/text/Base64.h"
#include "kube/text/GoText.h"
#include "yaml/Reader.h"

namespace kube {

namespace {

using core::Text;
using core::Value;

core::unexpected<core::Error> invalid(std::string text)
{
    return core::fail(core::ErrorCode::KubeconfigInvalid, Text::verbatim(std::move(text)));
}

std::string bytes(const Value &value)
{
    return fromBase64(value.string()).value_or(std::string()); // checked before
}

std::vector<std::string> strings(const Value &value)
{
    std::vector<std::string> out;
    for (const Value &item : value.items())
        out.push_back(item.string());
    return out;
}

KubeconfigCluster readCluster(const Value &value)
{
    KubeconfigCluster cluster;
    cluster.server = value["server"].string();
    cluster.tlsServerName = value["tls-server-name"].string();
    cluster.insecure = value["insecure-skip-tls-verify"].boolean();
    cluster.certificateAuthority = value["certificate-authority"].string();
    cluster.certificateAuthorityData = bytes(value["certificate-authority-data"]);
    cluster.proxyUrl = value["proxy-url"].string();
    cluster.disableCompression = value["disable-compression"].boolean();
    cluster.extensions = value["extensions"];
    return cluster;
}

ExecPlugin readExec(const Value &value)
{
    ExecPlugin exec;
    exec.command = value["command"].string();
    exec.apiVersion = value["apiVersion"].string();
    exec.installHint = value["installHint"].string();
    exec.interactiveMode = value["interactiveMode"].string();
    // SetDefaults_ExecConfig: only v1 has to say it.
    if (exec.interactiveMode.empty()
        && (exec.apiVersion == "client.authentication.k8s.io/v1beta1" || exec.apiVersion == "client.authentication.k8s.io/v1alpha1"))
        exec.interactiveMode = "IfAvailable";
    exec.provideClusterInfo = value["provideClusterInfo"].boolean();
    if (value["args"].isList())
        exec.args = strings(value["args"]);
    if (value["env"].isList()) {
        exec.env.emplace();
        for (const Value &item : value["env"].items())
            exec.env->emplace_back(item["name"].string(), item["value"].string());
    }
    return exec;
}

KubeconfigUser readUser(const Value &value)
{
    KubeconfigUser user;
    user.clientCertificate = value["client-certificate"].string();
    user.clientCertificateData = bytes(value["client-certificate-data"]);
    user.clientKey = value["client-key"].string();
    user.clientKeyData = bytes(value["client-key-data"]);
    user.token = value["token"].string();
    user.tokenFile = value["tokenFile"].string();
    user.username = value["username"].string();
    user.password = value["password"].string();
    user.impersonate = value["as"].string();
    user.impersonateUid = value["as-uid"].string();
    user.impersonateGroups = strings(value["as-groups"]);
    for (const core::Member &member : value["as-user-extra"].members())
        user.impersonateExtra[member.key] = strings(member.value);
    if (value["auth-provider"].isMap())
        user.authProvider = AuthProvider{value["auth-provider"]["name"].string(), value["auth-provider"]["config"]};
    if (value["exec"].isMap())
        user.exec = readExec(value["exec"]);
    user.extensions = value["extensions"];
    return user;
}

KubeconfigContext readContext(const Value &value)
{
    return {value["cluster"].string(), value["user"].string(), value["namespace"].string(), value["extensions"], {}, {}};
}

// Go's fmt.Print of the decoded structs, which client-go puts into its message about a name that stands twice.

std::string printed(const std::string &decoded)
{
    std::string out = "[";
    for (const char c : decoded)
        out += (out.size() > 1 ? " " : "") + std::to_string(static_cast<unsigned char>(c));
    return out + ']';
}

std::string printed(const std::vector<std::string> &list)
{
    std::string out = "[";
    for (const std::string &item : list)
        out += (out.size() > 1 ? " " : "") + item;
    return out + ']';
}

std::string printed(const KubeconfigContext &c)
{
    return '{' + c.cluster + ' ' + c.user + ' ' + c.namespaceName + " []}";
}

std::string printed(const KubeconfigCluster &c)
{
    const auto word = [](bool value) { return value ? "true" : "false"; };
    return '{' + c.server + ' ' + c.tlsServerName + ' ' + word(c.insecure) + ' ' + c.certificateAuthority + ' '
        + printed(c.certificateAuthorityData) + ' ' + c.proxyUrl + ' ' + word(c.disableCompression) + " []}";
}

std::string printed(const KubeconfigUser &u)
{
    std::string extra = "map[";
    for (const auto &[key, values] : u.impersonateExtra)
        extra += (extra.size() > 4 ? " " : "") + key + ':' + printed(values);
    return '{' + u.clientCertificate + ' ' + printed(u.clientCertificateData) + ' ' + u.clientKey + ' ' + printed(u.clientKeyData) + ' ' + u.token
        + ' ' + u.tokenFile + ' ' + u.impersonate + ' ' + u.impersonateUid + ' ' + printed(u.impersonateGroups) + ' ' + extra + "] " + u.username
        + ' ' + u.password + " <nil> <nil> []}";
}

struct Origin {
    std::string file, folder;
};

template <typename Entry>
core::Result<void> readNamed(const Value &list, const char *key, Entry (*readEntry)(const Value &), const char *named, const char *type,
                             const Origin &origin, std::map<std::string, Entry> &into)
{
    std::string duplicate, all;
    for (const Value &item : list.items()) {
        Entry entry = readEntry(item[key]);
        const std::string &name = item["name"].string();
        all += (all.empty() ? "{" : " {") + name + ' ' + printed(entry) + '}';
        entry.origin = origin.file;
        entry.folder = origin.folder;
        if (!into.emplace(name, std::move(entry)).second && duplicate.empty())
            duplicate = name;
    }
    if (duplicate.empty())
        return {};
    const std::string text = std::string("error converting *[]") + named + " into *map[string]*api." + type + ": duplicate name "
        + goQuoted(duplicate) + " in list";
    auto error = invalid(text + ": [" + all + ']');
    error.value().causes.push_back({"Redacted", text, {}}); // the list shows tokens and keys
    return error;
}

/// go-yaml's words for what the reader refused.
std::string yamlProblem(const std::string &text, const core::Error &error)
{
    if (text.find('\0') != std::string::npos)
        return "yaml: control characters are not allowed";
    for (const core::Cause &cause : error.causes) {
        if (cause.reason == "yaml")
            return "yaml: " + cause.message;
    }
    return "yaml: " + error.english();
}

} // namespace

core::Result<Kubeconfig> parseKubeconfig(const std::string &text, const std::string &origin, const std::string &workingFolder)
{
    yaml::Limits limits;
    limits.duplicates = yaml::Duplicates::Keep;
    auto documents = yaml::read(text, limits);
    if (!documents) {
        auto error = invalid(yamlProblem(text, documents.error()));
        error.value().position = documents.error().position;
        error.value().hint = documents.error().hint;
        return error;
    }
    const Value config = documents->empty() ? Value() : documents->front().value;
    static constexpr const char *words[] = {"", "bool", "number", "string", "array", ""};
    if (const char *word = words[int(config.kind())]; *word)
        return invalid(std::string("couldn't get version/kind; json parse error: json: cannot unmarshal ") + word
                       + R"( into Go value of type struct { APIVersion string "json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" })");
    const std::string version = config["apiVersion"].string().empty() ? "v1" : config["apiVersion"].string();
    const std::string kind = config["kind"].string().empty() ? "Config" : config["kind"].string();
    if (version != "v1" || kind != "Config")
        return invalid("no kind " + goQuoted(kind) + " is registered for version " + goQuoted(version) + " in scheme \"pkg/runtime/scheme.go:110\"");
    if (const auto problem = kubeconfigTypeError(config))
        return invalid(*problem);

    const Origin from{origin, resolvedPath(folderOf(origin), workingFolder)};
    Kubeconfig out;
    out.currentContext = config["current-context"].string();
    out.preferences = config["preferences"];
    out.extensions = config["extensions"];
    if (auto done = readNamed(config["clusters"], "cluster", readCluster, "NamedCluster", "Cluster", from, out.clusters); !done)
        return core::unexpected<core::Error>(done.error());
    if (auto done = readNamed(config["users"], "user", readUser, "NamedAuthInfo", "AuthInfo", from, out.users); !done)
        return core::unexpected<core::Error>(done.error());
    if (auto done = readNamed(config["contexts"], "context", readContext, "NamedContext", "Context", from, out.contexts); !done)
        return core::unexpected<core::Error>(done.error());
    return out;
}

} // namespace kube
