// SPDX-License-Identifier: Apache-2.0
// One context: its settings, its transport and its session. Made from a kubeconfig, or over a transport that is there (simulated cluster).
#pragma once

#include "client/Session.h"
#include "core/Clock.h"
#include "kube/kubeconfig/ClientSettings.h"
#include "operations/cluster/TrustQuestion.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace operations {

/// Whether programs that a kubeconfig names may be run to sign in.
enum class PluginPolicy { Allow, Deny };

struct ConnectionOptions {
    std::string kubeconfig; ///< --kubeconfig; else KUBECONFIG, else ~/.kube/config
    kube::KubeconfigOverrides overrides;
    core::Duration requestTimeout{30000};
    PluginPolicy plugins = PluginPolicy::Deny;
    /// Whether a person has agreed to this; called at most once, before anything is connected to. It takes the place of `plugins` and of the
    /// refusals for a kubeconfig that is not trusted.
    std::function<bool(const TrustQuestion &)> agreed;
};

class Connection {
public:
    /// Reads files, connects to nothing yet. Errors: KubeconfigInvalid, CredentialInvalid, Untrusted, NotSupported.
    static core::Result<std::unique_ptr<Connection>> open(core::Clock &clock, const ConnectionOptions &options);
    /// Over a transport made elsewhere, whose server is this computer; `name` stands for the context.
    static std::unique_ptr<Connection> over(core::Clock &clock, std::shared_ptr<core::Transport> transport, std::string name,
                                            kube::NamespaceChoice namespaceChoice = {"default", false});
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    client::Session &session() { return *m_session; }
    core::Clock &clock() { return m_clock; }
    const std::string &context() const { return m_context; }
    /// The context's namespace ("default" if it names none), or the one of the options.
    const std::string &namespaceName() const { return m_namespace.name; }
    bool namespaceGiven() const { return m_namespace.overridden; }
    /// Health checks may go to loopback only then.
    bool serverIsLoopback() const { return m_loopback; }
    const kube::ClientSettings &settings() const { return m_settings; }
    /// Drop the connections and begin anew: after sleep or a change of network.
    void reset();

private:
    explicit Connection(core::Clock &clock) : m_clock(clock) { }

    core::Clock &m_clock;
    std::string m_context;
    kube::NamespaceChoice m_namespace{"default", false};
    kube::ClientSettings m_settings;
    bool m_loopback = false;
    std::shared_ptr<core::Transport> m_transport;
    std::function<void()> m_reset;
    std::unique_ptr<client::Session> m_session;
};

/// Names of the contexts of the kubeconfig, the current one marked; for choosing.
struct ContextName {
    std::string name;
    bool current = false;
    std::string cluster, namespaceName;
};
core::Result<std::vector<ContextName>> contextNames(const std::string &kubeconfig);

} // namespace operations
