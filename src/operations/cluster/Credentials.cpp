// SPDX-License-Identifier: Apache-2.0
#include "operations/cluster/Credentials.h"

#include "operations/cluster/KubeconfigFiles.h"

#include <algorithm>

namespace operations {

namespace {

using core::ErrorCode;
using core::fail;
using core::say;

constexpr core::Duration tokenLifetime{50000}; // client-go: a minute less ten seconds

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

bool sameIdentity(const client::ServerSettings &a, const client::ServerSettings &b)
{
    return a.caPem == b.caPem && a.certificatePem == b.certificatePem && a.keyPem == b.keyPem;
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
            headers.push_back({"Impersonate-Extra-" + key, value});
    }
    return headers;
}

} // namespace

core::Result<std::string> readTokenFile(const std::string &path)
{
    auto text = contents(path, {});
    return text ? oneLine(*text, path) : text;
}

core::Result<client::ServerSettings> serverSettings(const kube::ClientSettings &settings)
{
    client::ServerSettings out;
    const bool otherwise = !settings.bearerToken.empty() || !settings.username.empty() || !settings.certFile.empty() || !settings.certData.empty();
    if (settings.authProvider && !otherwise)
        return fail(ErrorCode::NotSupported, say("The auth-provider %1 of user %2 is not supported", settings.authProvider->name, settings.userName),
                    say("kubectl no longer supports most of them; use a token or a client certificate"));
    if (settings.exec && !otherwise)
        return fail(ErrorCode::NotSupported, say("User %1 signs in by the credential plugin %2, which is not yet supported", settings.userName, settings.exec->command),
                    say("Run the plugin yourself and give its token with --token"));
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
    if (!token.empty()) {
        auto checked = oneLine(token, "The kubeconfig");
        if (!checked)
            return core::unexpected<core::Error>(checked.error());
        out.bearerToken = *checked;
    }
    if (settings.insecure && !out.caPem.empty())
        return fail(ErrorCode::KubeconfigInvalid, core::Text::verbatim("specifying a root certificates file with the insecure flag is not allowed"));
    return out;
}

core::Result<std::unique_ptr<RefreshingTransport>> RefreshingTransport::create(core::Clock &clock, kube::ClientSettings settings)
{
    std::unique_ptr<RefreshingTransport> transport(new RefreshingTransport(clock, std::move(settings)));
    if (auto built = transport->build(); !built)
        return core::unexpected<core::Error>(built.error());
    return transport;
}

core::Result<void> RefreshingTransport::build()
{
    auto read = serverSettings(m_settings);
    if (!read)
        return core::unexpected<core::Error>(read.error());
    m_tokenRead = m_clock.now();
    // A transport's connections belong to one identity: another certificate needs another transport.
    if (m_transport && sameIdentity(m_read, *read)) {
        m_transport->setBearerToken(read->bearerToken);
    } else {
        auto transport = client::NetworkTransport::create(m_clock, *read);
        if (!transport)
            return core::unexpected<core::Error>(transport.error());
        m_transport = std::move(*transport);
    }
    m_read = std::move(*read);
    return {};
}

bool RefreshingTransport::refresh()
{
    const client::ServerSettings before = m_read;
    if (!build())
        return false;
    return !sameIdentity(before, m_read) || before.bearerToken != m_read.bearerToken;
}

std::unique_ptr<core::Exchange> RefreshingTransport::start(core::Request request, core::ResponseHandler handler)
{
    if (!m_settings.bearerTokenFile.empty() && m_clock.now() - m_tokenRead > tokenLifetime) {
        m_tokenRead = m_clock.now();
        if (const auto token = readTokenFile(m_settings.bearerTokenFile)) { // else the last good one is kept
            m_read.bearerToken = *token;
            m_transport->setBearerToken(*token);
        }
    }
    return m_transport->start(std::move(request), std::move(handler));
}

} // namespace operations
