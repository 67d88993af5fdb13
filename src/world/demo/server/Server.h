// SPDX-License-Identifier: Apache-2.0
// The simulated cluster's API on a TLS port of this computer: certificate, bearer token, kubeconfig. It passes requests to a transport and answers none itself.
#pragma once

#include "core/Transport.h"
#include "demo/server/Certificate.h"

#include <QObject>

#include <memory>
#include <string>
#include <unordered_set>

class QSslServer;

namespace demo {

class HttpConnection;

class Server final : public QObject {
    Q_OBJECT

public:
    struct Options {
        std::string address = "127.0.0.1"; ///< a loopback address
        std::uint16_t port = 0;            ///< 0 = any free one
    };

    /// Requests go to `api`, which outlives the server.
    explicit Server(core::Transport &api, QObject *parent = nullptr);
    ~Server() override;

    /// Listens, with a new certificate and a new token. Errors: Usage for an address beyond this computer, Unreachable for a taken port.
    core::Result<void> start(const Options &options);
    /// Closes the port and resets every connection at once, open watches included.
    void stop();

    /// "https://127.0.0.1:43210", empty if stopped.
    std::string url() const;
    const std::string &token() const { return m_token; }
    const std::string &authorityPem() const { return m_certificate.authorityPem; }
    std::size_t connections() const { return m_connections.size(); }

    /// A kubeconfig with one context, `readyline-demo`.
    std::string kubeconfig() const;
    /// Writes it to a file only its owner can read; replaces an existing file as a whole.
    core::Result<void> writeKubeconfig(const std::string &path) const;

private:
    void accept();
    std::unique_ptr<core::Exchange> answer(core::Request request, core::ResponseHandler handler);

    core::Transport &m_api;
    std::unique_ptr<QSslServer> m_listener;
    std::unordered_set<HttpConnection *> m_connections;
    Certificate m_certificate;
    std::string m_token;
};

} // namespace demo
