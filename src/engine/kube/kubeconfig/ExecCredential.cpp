// SPDX-License-Identifier: Apache-2.0
// Mirrors client-go plugin/pkg/client/auth/exec/exec.go and tools/auth/exec.
#include "kube/kubeconfig/ExecCredential.h"

#include "core/Json.h"
#include "kube/text/Base64.h"
#include "yaml/Reader.h"

namespace kube {

namespace {

using core::Value;

core::unexpected<core::Error> invalid(std::string text)
{
    return core::fail(core::ErrorCode::CredentialInvalid, core::Text::verbatim(std::move(text)),
                      core::say("Run the plugin by hand to see what it prints, or sign in another way"));
}

Value clusterInfo(const ClientSettings &settings, const std::string &caPem)
{
    core::Members out{{"server", Value(settings.host)}};
    const auto text = [&out](const char *key, const std::string &value) {
        if (!value.empty())
            out.push_back({key, Value(value)});
    };
    const auto flag = [&out](const char *key, bool value) {
        if (value)
            out.push_back({key, Value(true)});
    };
    text("tls-server-name", settings.tlsServerName);
    flag("insecure-skip-tls-verify", settings.insecure);
    text("certificate-authority-data", caPem.empty() ? std::string() : toBase64(caPem));
    text("proxy-url", settings.proxyUrl);
    flag("disable-compression", settings.disableCompression);
    out.push_back({"config", settings.execConfig});
    return Value(std::move(out));
}

} // namespace

bool signsInByPlugin(const ClientSettings &settings)
{
    return settings.exec && settings.bearerToken.empty() && settings.bearerTokenFile.empty() && settings.username.empty()
        && settings.certFile.empty() && settings.certData.empty();
}

std::string execInfo(const ClientSettings &settings, const std::string &caPem, bool interactive)
{
    core::Members spec;
    if (settings.exec->provideClusterInfo)
        spec.push_back({"cluster", clusterInfo(settings, caPem)});
    spec.push_back({"interactive", Value(interactive)});
    return core::toJson(core::map({{"kind", Value("ExecCredential")}, {"apiVersion", Value(settings.exec->apiVersion)}, {"spec", Value(std::move(spec))}}));
}

core::Result<ExecCredential> readExecCredential(const ExecPlugin &plugin, std::string_view output)
{
    const auto answer = yaml::readValue(output);
    if (!answer || !answer->isMap())
        return invalid("decoding stdout: it is no ExecCredential");
    if ((*answer)["kind"].string() != "ExecCredential")
        return invalid("decoding stdout: it is no ExecCredential");
    if ((*answer)["apiVersion"].string() != plugin.apiVersion)
        return invalid("exec plugin is configured to use API version " + plugin.apiVersion + ", plugin returned version " + (*answer)["apiVersion"].string());
    const Value &status = (*answer)["status"];
    if (!status.isMap())
        return invalid("exec plugin didn't return a status field");
    ExecCredential out;
    out.token = status["token"].string();
    out.certificatePem = status["clientCertificateData"].string();
    out.keyPem = status["clientKeyData"].string();
    if (out.token.empty() && out.certificatePem.empty() && out.keyPem.empty())
        return invalid("exec plugin didn't return a token or cert/key pair");
    if (out.certificatePem.empty() != out.keyPem.empty())
        return invalid("exec plugin returned only certificate or key, not both");
    if (const Value &expires = status["expirationTimestamp"]; !expires.isNull()) {
        out.expires = core::fromRfc3339(expires.text());
        if (!out.expires)
            return invalid("decoding stdout: expirationTimestamp is no RFC 3339 time");
    }
    return out;
}

} // namespace kube
