// SPDX-License-Identifier: Apache-2.0
// The transport of a connection, with credentials that change: token files, certificates, credential plugins. It knows no objects.
#pragma once

#include "client/NetworkTransport.h"
#include "client/PluginRun.h"

#include <functional>
#include <memory>
#include <vector>

namespace operations {

/// Reads a token file again when it is older than 50 s, and everything again when it is asked to. A plugin runs when the first request needs
/// it, when its answer has expired, and when it is asked to; requests wait for it.
class RefreshingTransport final : public core::Transport {
public:
    /// Errors: those of serverSettings() and client::NetworkTransport, and a plugin that needs a terminal where there is none.
    static core::Result<std::unique_ptr<RefreshingTransport>> create(core::Clock &clock, kube::ClientSettings settings);

    std::unique_ptr<core::Exchange> start(core::Request request, core::ResponseHandler handler) override;
    /// Answers (perhaps at once) whether there are other credentials than before.
    void refresh(std::function<void(bool)> answer);
    /// Drops all connections.
    void reset() { m_transport->reset(); }
    bool serverIsLoopback() const { return m_transport->serverIsLoopback(); }

private:
    using Waiter = std::function<void(const std::optional<core::Error> &)>;
    struct Held;

    RefreshingTransport(core::Clock &clock, kube::ClientSettings settings);
    core::Result<void> build();
    bool buildAnew();
    void readTokenAgain();
    void askPlugin(Waiter waiter);
    void onPlugin(core::Result<kube::ExecCredential> answer);

    core::Clock &m_clock;
    kube::ClientSettings m_settings;
    bool m_byPlugin;
    std::optional<kube::ExecCredential> m_credential; ///< the plugin's last answer
    client::ServerSettings m_read;
    std::unique_ptr<client::NetworkTransport> m_transport;
    core::Instant m_tokenRead{};
    std::vector<Waiter> m_waiters;
    client::Call m_plugin;
    std::shared_ptr<int> m_alive = std::make_shared<int>();
};

} // namespace operations
