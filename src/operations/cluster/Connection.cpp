// SPDX-License-Identifier: Apache-2.0
#include "operations/cluster/Connection.h"

#include "operations/cluster/KubeconfigFiles.h"
#include "operations/cluster/RefreshingTransport.h"
#include "operations/cluster/Trust.h"

namespace operations {

namespace {

using core::ErrorCode;
using core::fail;
using core::say;

/// Where kubectl would go on to localhost:8080, a person is better served by a sentence.
core::Result<void> checkThereIsOne(const kube::Kubeconfig &config, const kube::KubeconfigOverrides &overrides)
{
    if (!overrides.server.empty() || !overrides.cluster.empty())
        return {};
    if (config.empty()) {
        std::string looked;
        for (const std::string &path : config.missing)
            looked += (looked.empty() ? "" : ", ") + path;
        if (looked.empty())
            return fail(ErrorCode::KubeconfigInvalid, say("There is no kubeconfig"), say("Name one with --kubeconfig or KUBECONFIG, or use --demo"));
        return fail(ErrorCode::KubeconfigInvalid, say("There is no kubeconfig: %1 does not exist", looked),
                    say("Name one with --kubeconfig or KUBECONFIG, or use --demo"));
    }
    if (!overrides.context.empty() || !config.currentContext.empty())
        return {};
    std::string names;
    for (const auto &[name, entry] : config.contexts)
        names += (names.empty() ? "" : ", ") + name;
    return fail(ErrorCode::KubeconfigInvalid, say("The kubeconfig has no current context"),
                names.empty() ? say("It defines no contexts at all") : say("Choose one with --context: %1", names));
}

} // namespace

Connection::~Connection() = default;

core::Result<std::unique_ptr<Connection>> Connection::open(core::Clock &clock, const ConnectionOptions &options)
{
    const auto config = loadKubeconfig(options.kubeconfig);
    if (!config)
        return core::unexpected<core::Error>(config.error());
    if (const auto ok = checkThereIsOne(*config, options.overrides); !ok)
        return core::unexpected<core::Error>(ok.error());
    auto settings = kube::clientSettings(*config, options.overrides, readKubeconfigFile);
    if (!settings)
        return core::unexpected<core::Error>(settings.error());
    const auto chosen = kube::chooseNamespace(*config, options.overrides, readKubeconfigFile);
    if (!chosen)
        return core::unexpected<core::Error>(chosen.error());
    if (const auto ok = checkTrust(options, *settings); !ok)
        return core::unexpected<core::Error>(ok.error());
    auto transport = RefreshingTransport::create(clock, *settings);
    if (!transport)
        return core::unexpected<core::Error>(transport.error());

    std::unique_ptr<Connection> connection(new Connection(clock));
    const std::shared_ptr<RefreshingTransport> shared = std::move(*transport);
    connection->m_context = settings->contextName.empty() ? settings->host : settings->contextName;
    connection->m_namespace = *chosen;
    connection->m_settings = std::move(*settings);
    connection->m_loopback = shared->serverIsLoopback();
    connection->m_transport = shared;
    connection->m_reset = [shared] { shared->reset(); };
    connection->m_session = std::make_unique<client::Session>(*shared, clock);
    connection->m_session->setTimeout(options.requestTimeout);
    connection->m_session->setUnauthorizedHandler([shared](std::function<void(bool)> answer) { shared->refresh(std::move(answer)); });
    return connection;
}

std::unique_ptr<Connection> Connection::over(core::Clock &clock, std::shared_ptr<core::Transport> transport, std::string name,
                                             kube::NamespaceChoice namespaceChoice)
{
    std::unique_ptr<Connection> connection(new Connection(clock));
    connection->m_context = std::move(name);
    connection->m_namespace = std::move(namespaceChoice);
    connection->m_loopback = true;
    connection->m_transport = std::move(transport);
    connection->m_session = std::make_unique<client::Session>(*connection->m_transport, clock);
    return connection;
}

void Connection::reset()
{
    if (m_reset)
        m_reset();
}

core::Result<std::vector<ContextName>> contextNames(const std::string &kubeconfig)
{
    const auto config = loadKubeconfig(kubeconfig);
    if (!config)
        return core::unexpected<core::Error>(config.error());
    std::vector<ContextName> out;
    for (const auto &[name, entry] : config->contexts)
        out.push_back({name, name == config->currentContext, entry.cluster, entry.namespaceName});
    return out;
}

} // namespace operations
