// SPDX-License-Identifier: Apache-2.0
// Client settings of a kubeconfig with their files read, ready for a transport; and what can be refreshed. It runs no plugin.
#pragma once

#include "client/NetworkTransport.h"
#include "kube/kubeconfig/ClientSettings.h"

namespace operations {

/// Errors: CredentialInvalid (unreadable file, a token file that is no single line of printable ASCII under 64 KiB), NotSupported (an
/// auth-provider, or a credential plugin where nothing else is configured).
core::Result<client::ServerSettings> serverSettings(const kube::ClientSettings &settings);

/// A token file's content, checked and without the line break.
core::Result<std::string> readTokenFile(const std::string &path);

/// The transport of a connection: reads a token file again when it is older than 50 s, and everything again when it is asked to.
class RefreshingTransport final : public core::Transport {
public:
    static core::Result<std::unique_ptr<RefreshingTransport>> create(core::Clock &clock, kube::ClientSettings settings);

    std::unique_ptr<core::Exchange> start(core::Request request, core::ResponseHandler handler) override;
    /// True if the files hold other credentials than before.
    bool refresh();
    /// Drops all connections.
    void reset() { m_transport->reset(); }
    bool serverIsLoopback() const { return m_transport->serverIsLoopback(); }

private:
    RefreshingTransport(core::Clock &clock, kube::ClientSettings settings) : m_clock(clock), m_settings(std::move(settings)) { }
    core::Result<void> build();

    core::Clock &m_clock;
    kube::ClientSettings m_settings;
    client::ServerSettings m_read;
    std::unique_ptr<client::NetworkTransport> m_transport;
    core::Instant m_tokenRead{};
};

} // namespace operations
