// SPDX-License-Identifier: Apache-2.0
#include "operations/cluster/RefreshingTransport.h"

#include "operations/cluster/Credentials.h"

#include <utility>

namespace operations {

namespace {

constexpr core::Duration tokenLifetime{50000}; // client-go: a minute less ten seconds

bool sameIdentity(const client::ServerSettings &a, const client::ServerSettings &b)
{
    return a.caPem == b.caPem && a.certificatePem == b.certificatePem && a.keyPem == b.keyPem;
}

} // namespace

/// A request that waits for the plugin.
struct RefreshingTransport::Held final : core::Exchange {
    struct State {
        core::Request request;
        core::ResponseHandler handler;
        std::unique_ptr<core::Exchange> exchange;
    };
    std::shared_ptr<State> state = std::make_shared<State>();
};

RefreshingTransport::RefreshingTransport(core::Clock &clock, kube::ClientSettings settings)
    : m_clock(clock), m_settings(std::move(settings)), m_byPlugin(kube::signsInByPlugin(m_settings))
{
}

core::Result<std::unique_ptr<RefreshingTransport>> RefreshingTransport::create(core::Clock &clock, kube::ClientSettings settings)
{
    std::unique_ptr<RefreshingTransport> transport(new RefreshingTransport(clock, std::move(settings)));
    if (auto built = transport->build(); !built)
        return core::unexpected<core::Error>(built.error());
    if (transport->m_byPlugin) {
        if (const auto interactive = client::pluginIsInteractive(*transport->m_settings.exec); !interactive)
            return core::unexpected<core::Error>(interactive.error());
    }
    return transport;
}

core::Result<void> RefreshingTransport::build()
{
    auto read = serverSettings(m_settings, m_credential.value_or(kube::ExecCredential()));
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

bool RefreshingTransport::buildAnew()
{
    const client::ServerSettings before = m_read;
    return build() && (!sameIdentity(before, m_read) || before.bearerToken != m_read.bearerToken);
}

void RefreshingTransport::refresh(std::function<void(bool)> answer)
{
    if (!m_byPlugin)
        return answer(buildAnew());
    const client::ServerSettings before = m_read;
    askPlugin([this, before, answer = std::move(answer)](const std::optional<core::Error> &problem) {
        answer(!problem && (!sameIdentity(before, m_read) || before.bearerToken != m_read.bearerToken));
    });
}

std::unique_ptr<core::Exchange> RefreshingTransport::start(core::Request request, core::ResponseHandler handler)
{
    readTokenAgain();
    if (!m_byPlugin || (m_credential && !m_credential->isExpired(m_clock.now())))
        return m_transport->start(std::move(request), std::move(handler));
    auto held = std::make_unique<Held>();
    held->state->request = std::move(request);
    held->state->handler = std::move(handler);
    askPlugin([this, weak = std::weak_ptr<Held::State>(held->state)](const std::optional<core::Error> &problem) {
        const auto state = weak.lock();
        if (!state)
            return;
        if (!problem)
            state->exchange = m_transport->start(std::move(state->request), std::move(state->handler));
        else if (const auto end = std::exchange(state->handler.end, nullptr))
            end(problem);
    });
    return held;
}

void RefreshingTransport::readTokenAgain()
{
    if (m_settings.bearerTokenFile.empty() || m_clock.now() - m_tokenRead <= tokenLifetime)
        return;
    m_tokenRead = m_clock.now();
    if (const auto token = readTokenFile(m_settings.bearerTokenFile)) { // else the last good one is kept
        m_read.bearerToken = *token;
        m_transport->setBearerToken(*token);
    }
}

void RefreshingTransport::askPlugin(Waiter waiter)
{
    m_waiters.push_back(std::move(waiter));
    if (m_waiters.size() == 1) // else it is running already
        m_plugin = client::runPlugin(m_settings, m_read.caPem, [this](core::Result<kube::ExecCredential> answer) { onPlugin(std::move(answer)); });
}

void RefreshingTransport::onPlugin(core::Result<kube::ExecCredential> answer)
{
    std::optional<core::Error> problem;
    if (!answer) {
        problem = answer.error();
    } else {
        m_credential = std::move(*answer);
        if (const auto built = build(); !built)
            problem = built.error();
    }
    if (problem)
        m_credential.reset();
    const std::weak_ptr<int> alive = m_alive;
    for (const Waiter &waiter : std::exchange(m_waiters, {})) {
        waiter(problem);
        if (alive.expired())
            return;
    }
}

} // namespace operations
