// SPDX-License-Identifier: Apache-2.0
// core::Transport over QNetworkAccessManager for one API server and one identity. It reads no file and knows no kubeconfig.
#pragma once

#include "core/Clock.h"
#include "core/Transport.h"

#include <QObject>

#include <memory>
#include <string>

class QNetworkAccessManager;

namespace client {

/// Everything about one server and one identity, with file contents already read. PEM texts.
struct ServerSettings {
    std::string url; ///< "https://host:6443/prefix"
    std::string caPem; ///< the only trusted roots; empty = those of the system
    std::string certificatePem, keyPem;
    std::string tlsServerName; ///< expected in the certificate instead of the URL's host
    bool insecure = false;     ///< no check of the server's certificate
    std::string proxyUrl;      ///< http or socks5; empty = as the environment says
    bool disableCompression = false;
    std::string bearerToken, username, password; ///< sent over https only
    core::Headers impersonation;
};

/// Rules (design: network): one manager for short requests, watches on managers of their own (5 each), HTTP/1.1, no redirects, no cookies,
/// timeouts by the Clock, compressed answers up to a cap of 512 MiB. An identity never changes within a manager: Qt's connections are
/// keyed without the client certificate.
class NetworkTransport final : public QObject, public core::Transport {
    Q_OBJECT
public:
    /// Errors: KubeconfigInvalid (URL, proxy), CredentialInvalid (certificates, key).
    static core::Result<std::unique_ptr<NetworkTransport>> create(core::Clock &clock, ServerSettings settings);
    ~NetworkTransport() override;

    std::unique_ptr<core::Exchange> start(core::Request request, core::ResponseHandler handler) override;

    /// A new token of the same identity, for requests that start from now on.
    void setBearerToken(std::string token);
    /// Drops all connections (after sleep or a change of network); what is under way fails, what starts later connects anew.
    void reset();
    /// Whether the server's host is this computer itself.
    bool serverIsLoopback() const;

private:
    struct Setup;
    NetworkTransport(core::Clock &clock, std::unique_ptr<Setup> setup);

    struct Pool;
    std::shared_ptr<QNetworkAccessManager> managerFor(bool streaming);

    core::Clock &m_clock;
    std::unique_ptr<Setup> m_setup;
    std::unique_ptr<Pool> m_pool;
};

/// "readyline/0.1.0 (linux/amd64)": of our own, since the API server pretty-prints for browsers, Qt's default among them.
std::string userAgent();

} // namespace client
