// SPDX-License-Identifier: Apache-2.0
#include "operations/cluster/Credentials.h"

#include "operations/cluster/KubeconfigFiles.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace operations {

namespace {

using core::ErrorCode;
using core::fail;
using core::say;

core::Result<std::string> contents(const std::string &path, const std::string &data)
{
    if (!data.empty() || path.empty())
        return data;
    const kube::FileBytes file = readKubeconfigFile(path);
    if (file.outcome == kube::FileBytes::Outcome::Read)
        return file.bytes;
    return fail(ErrorCode::CredentialInvalid, core::Text::verbatim(file.problem.empty() ? "open " + path + ": no such file or directory" : file.problem));
}

core::Result<std::string> oneLine(std::string text, const std::string &where)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' '))
        text.pop_back();
    const bool printable = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (!printable || text.empty() || text.size() > 65536)
        return fail(ErrorCode::CredentialInvalid, say("%1 does not hold a token: it must be one line of printable characters", where));
    return text;
}

/// As client-go's transport/round_trippers.go: what a header name cannot hold is percent-encoded.
std::string headerKey(const std::string &key)
{
    static constexpr std::string_view legal = "!#$&'*+-.^_`|~";
    std::string out;
    for (const char c : key) {
        if (std::isalnum(static_cast<unsigned char>(c)) || legal.find(c) != legal.npos)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

core::Headers impersonation(const kube::ClientSettings &settings)
{
    core::Headers headers;
    if (!settings.impersonate.empty())
        headers.push_back({"Impersonate-User", settings.impersonate});
    if (!settings.impersonateUid.empty())
        headers.push_back({"Impersonate-Uid", settings.impersonateUid});
    for (const std::string &group : settings.impersonateGroups)
        headers.push_back({"Impersonate-Group", group});
    for (const auto &[key, values] : settings.impersonateExtra) {
        for (const std::string &value : values)
            headers.push_back({"Impersonate-Extra-" + headerKey(key), value});
    }
    return headers;
}

} // namespace

core::Result<std::string> readTokenFile(const std::string &path)
{
    auto text = contents(path, {});
    return text ? oneLine(*text, path) : text;
}

core::Result<client::ServerSettings> serverSettings(const kube::ClientSettings &settings, const kube::ExecCredential &fromPlugin)
{
    client::ServerSettings out;
    const bool otherwise = !settings.bearerToken.empty() || !settings.username.empty() || !settings.certFile.empty() || !settings.certData.empty();
    if (settings.authProvider && !otherwise)
        return fail(ErrorCode::NotSupported, say("The auth-provider %1 of user %2 is not supported", settings.authProvider->name, settings.userName),
                    say("kubectl no longer supports most of them; use a token or a client certificate"));
    out.url = settings.host;
    out.tlsServerName = settings.tlsServerName;
    out.insecure = settings.insecure;
    out.proxyUrl = settings.proxyUrl;
    out.disableCompression = settings.disableCompression;
    out.username = settings.username;
    out.password = settings.password;
    out.impersonation = impersonation(settings);
    const auto read = [](std::string &into, const std::string &path, const std::string &data) -> core::Result<void> {
        auto text = contents(path, data);
        if (!text)
            return core::unexpected<core::Error>(text.error());
        into = std::move(*text);
        return {};
    };
    for (const auto &done : {read(out.caPem, settings.caFile, settings.caData), read(out.certificatePem, settings.certFile, settings.certData),
                             read(out.keyPem, settings.keyFile, settings.keyData)}) {
        if (!done)
            return core::unexpected<core::Error>(done.error());
    }
    std::string token = settings.bearerToken;
    if (!settings.bearerTokenFile.empty()) { // the file wins once it can be read; the token is what remains
        const auto fromFile = readTokenFile(settings.bearerTokenFile);
        if (!fromFile && token.empty())
            return core::unexpected<core::Error>(fromFile.error());
        if (fromFile)
            token = *fromFile;
    }
    if (!fromPlugin.certificatePem.empty()) {
        out.certificatePem = fromPlugin.certificatePem;
        out.keyPem = fromPlugin.keyPem;
    }
    if (token.empty())
        token = fromPlugin.token;
    if (!token.empty()) {
        auto checked = oneLine(token, fromPlugin.token.empty() ? "The kubeconfig" : "The plugin's answer");
        if (!checked)
            return core::unexpected<core::Error>(checked.error());
        out.bearerToken = *checked;
    }
    if (settings.insecure && !out.caPem.empty())
        return fail(ErrorCode::KubeconfigInvalid, core::Text::verbatim("specifying a root certificates file with the insecure flag is not allowed"));
    return out;
}

} // namespace operations
