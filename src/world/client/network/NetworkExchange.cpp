// SPDX-License-Identifier: Apache-2.0
#include "client/network/NetworkExchange.h"

#include "client/network/NetworkErrors.h"

#include <QPointer>
#include <QUrl>

#include <utility>

namespace client {

using core::say;

std::string hostAndPort(const QUrl &url)
{
    QString host = url.host();
    if (host.contains(u':'))
        host = u'[' + host + u']';
    return host.toStdString() + ':' + std::to_string(url.port(url.scheme() == QLatin1String("https") ? 443 : 80));
}

NetworkExchange::NetworkExchange(std::shared_ptr<QNetworkAccessManager> manager, QNetworkReply *reply, core::ResponseHandler handler,
                                 core::Clock &clock, Limits limits)
    : m_manager(std::move(manager)), m_reply(reply), m_handler(std::move(handler)), m_limits(limits)
{
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    // Queued: nobody is called from inside start() or from inside a signal of the reply, so it can be deleted in every handler.
    connect(reply, &QNetworkReply::metaDataChanged, this, &NetworkExchange::onHead, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::readyRead, this, &NetworkExchange::onBytes, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::finished, this, &NetworkExchange::onFinished, Qt::QueuedConnection);
    if (limits.timeout > core::Duration::zero())
        clock.after(limits.timeout, this, [this] { onTimeout(); });
}

NetworkExchange::~NetworkExchange()
{
    letGo();
}

void NetworkExchange::letGo()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    delete std::exchange(m_reply, nullptr); // a running reply ends silently this way; abort() would emit from inside the call
    m_manager.reset();
}

void NetworkExchange::onHead()
{
    if (m_headSeen || !m_reply)
        return;
    core::ResponseHead head;
    head.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (head.status == 0)
        return;
    m_headSeen = true;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        head.headers.push_back({name.toStdString(), value.toStdString()});
    if (m_handler.head)
        m_handler.head(head);
}

void NetworkExchange::onBytes()
{
    const QPointer<NetworkExchange> self(this);
    onHead();
    if (!self || !m_reply)
        return;
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty())
        return;
    m_received += std::size_t(bytes.size());
    if (m_limits.body > 0 && m_received > m_limits.body) {
        letGo();
        return end(core::Error(core::ErrorCode::TooLarge, say("The server's answer is larger than %1 MiB", m_limits.body >> 20)));
    }
    if (m_handler.chunk)
        m_handler.chunk(std::string_view(bytes.constData(), std::size_t(bytes.size())));
}

void NetworkExchange::onFinished()
{
    if (!m_reply)
        return;
    const QPointer<NetworkExchange> self(this);
    onHead();
    if (!self || !m_reply)
        return;
    onBytes();
    if (!self || !m_reply)
        return;
    const auto error = networkError(*m_reply, m_headSeen, m_tlsErrors, hostAndPort(m_reply->url()));
    letGo();
    end(error);
}

void NetworkExchange::onTimeout()
{
    if (!m_reply)
        return;
    const std::string where = hostAndPort(m_reply->url());
    letGo();
    end(core::Error(m_headSeen ? core::ErrorCode::ProtocolBroken : core::ErrorCode::Unreachable,
                    say("%1 did not answer within %2 s", where, m_limits.timeout.count() / 1000), say("Check the network, VPN and firewall")));
}

void NetworkExchange::end(const std::optional<core::Error> &error)
{
    const auto handler = std::move(m_handler.end);
    m_handler = {};
    if (handler)
        handler(error);
}

} // namespace client
