// SPDX-License-Identifier: Apache-2.0
#include "client/HealthCheck.h"

#include "client/network/NetworkExchange.h"
#include "client/NetworkTransport.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QUrl>

#include <array>

namespace client {

namespace {

using core::ErrorCode;
using core::say;

constexpr std::size_t mostBody = 64u << 10;

struct RefusedRange {
    const char *subnet;
    const char *why;
};
constexpr std::array refusedRanges{
    RefusedRange{"0.0.0.0/8", "an address of no host"},
    RefusedRange{"169.254.0.0/16", "a link-local address"},
    RefusedRange{"224.0.0.0/4", "a multicast address"},
    RefusedRange{"240.0.0.0/4", "a reserved address"},
    RefusedRange{"100.100.100.200/32", "a cloud's metadata service"},
    RefusedRange{"168.63.129.16/32", "a cloud's metadata service"},
    RefusedRange{"192.0.0.192/32", "a cloud's metadata service"},
    RefusedRange{"::/128", "an address of no host"},
    RefusedRange{"fe80::/10", "a link-local address"},
    RefusedRange{"ff00::/8", "a multicast address"},
    RefusedRange{"fd00:ec2::254/128", "a cloud's metadata service"},
};

class HealthWork final : public Call::Work, public std::enable_shared_from_this<HealthWork> {
public:
    HealthWork(core::Clock &clock, HealthRequest request, std::function<void(core::Result<HealthAnswer>)> handler)
        : m_clock(clock), m_request(std::move(request)), m_handler(std::move(handler)), m_started(clock.now())
    {
    }

    void begin()
    {
        m_url = QUrl(QString::fromStdString(m_request.url), QUrl::StrictMode);
        const bool web = m_url.scheme() == QLatin1String("http") || m_url.scheme() == QLatin1String("https");
        if (!m_url.isValid() || !web || m_url.host().isEmpty())
            return failLater(core::Error(ErrorCode::Usage, say("%1 is not an http or https URL", m_request.url)));
        const QHostAddress address(m_url.host());
        if (!address.isNull())
            return failOrConnectLater(address);
        const std::weak_ptr<HealthWork> weak = weak_from_this();
        m_clock.after(m_request.timeout, &m_context, [weak, host = m_url.host().toStdString()] {
            if (const auto self = weak.lock(); self && !self->m_exchange)
                self->answer(core::fail(ErrorCode::Unreachable, say("The name %1 was not resolved in time", host)));
        });
        m_resolving = resolveHost(m_url.host().toStdString(), [weak](core::Result<std::vector<std::string>> addresses) {
            if (const auto self = weak.lock())
                self->onResolved(std::move(addresses));
        });
    }

private:
    void failLater(core::Error error)
    {
        const std::weak_ptr<HealthWork> weak = weak_from_this();
        m_clock.at(m_clock.now(), &m_context, [weak, error = std::move(error)] {
            if (const auto self = weak.lock())
                self->answer(core::unexpected<core::Error>(error));
        });
    }
    void failOrConnectLater(const QHostAddress &address)
    {
        if (const std::string why = refusedAddress(address, m_request.allowLoopback); !why.empty())
            return failLater(refusal(address, why));
        connectTo(address);
    }
    core::Error refusal(const QHostAddress &address, const std::string &why) const
    {
        return {ErrorCode::Untrusted, say("Health checks do not connect to %1: it is %2", address.toString().toStdString(), why)};
    }
    void onResolved(core::Result<std::vector<std::string>> addresses)
    {
        if (!m_handler)
            return;
        if (!addresses)
            return answer(core::unexpected<core::Error>(addresses.error()));
        for (const std::string &text : *addresses) {
            // All are checked, not only the one used: a name with one bad address is not trusted at all.
            const QHostAddress address(QString::fromStdString(text));
            if (const std::string why = refusedAddress(address, m_request.allowLoopback); !why.empty())
                return answer(core::unexpected<core::Error>(refusal(address, why)));
        }
        connectTo(QHostAddress(QString::fromStdString(addresses->front())));
    }
    void connectTo(const QHostAddress &address)
    {
        m_answer.address = address.toString().toStdString();
        QUrl url = m_url;
        url.setHost(address.toString());
        url.setUserInfo({});
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        request.setHeader(QNetworkRequest::UserAgentHeader, QString::fromStdString(userAgent()));
        request.setRawHeader("Accept-Encoding", "identity");
        request.setRawHeader("Connection", "close");
        const int port = m_url.port(-1);
        request.setRawHeader("Host", m_url.host().toUtf8() + (port < 0 ? QByteArray() : ':' + QByteArray::number(port)));
        if (m_url.scheme() == QLatin1String("https") && QHostAddress(m_url.host()).isNull())
            request.setPeerVerifyName(m_url.host());
        auto manager = std::make_shared<QNetworkAccessManager>(); // a new one each: a kept connection proves nothing new
        manager->setAutoDeleteReplies(false);
        manager->setProxy(QNetworkProxy::NoProxy);
        QNetworkReply *reply = manager->get(request);

        const std::weak_ptr<HealthWork> weak = weak_from_this();
        core::ResponseHandler handler;
        handler.head = [weak](const core::ResponseHead &head) {
            if (const auto self = weak.lock())
                self->m_answer.status = head.status;
        };
        handler.chunk = [weak](std::string_view bytes) {
            if (const auto self = weak.lock())
                self->onBytes(bytes);
        };
        handler.end = [weak](const std::optional<core::Error> &error) {
            if (const auto self = weak.lock())
                self->onEnd(error);
        };
        const core::Duration left = std::max(core::Duration(1), m_request.timeout - (m_clock.now() - m_started));
        m_exchange = std::make_unique<NetworkExchange>(manager, reply, std::move(handler), m_clock, NetworkExchange::Limits{left, 0});
    }
    void onBytes(std::string_view bytes)
    {
        m_answer.body.append(bytes.substr(0, mostBody - m_answer.body.size()));
        if (m_answer.body.size() >= mostBody)
            onEnd(std::nullopt); // enough: the rest is not read
    }
    void onEnd(const std::optional<core::Error> &error)
    {
        m_answer.took = m_clock.now() - m_started;
        if (error)
            return answer(core::unexpected<core::Error>(*error));
        answer(m_answer);
    }
    void answer(core::Result<HealthAnswer> result)
    {
        const auto self = shared_from_this();
        const auto handler = std::move(m_handler);
        m_handler = nullptr;
        m_exchange.reset();
        if (handler)
            handler(std::move(result));
    }

    core::Clock &m_clock;
    HealthRequest m_request;
    std::function<void(core::Result<HealthAnswer>)> m_handler;
    core::Instant m_started;
    QUrl m_url;
    QObject m_context;
    Call m_resolving;
    std::unique_ptr<core::Exchange> m_exchange;
    HealthAnswer m_answer;
};

} // namespace

std::string refusedAddress(const QHostAddress &given, bool allowLoopback)
{
    bool mapped = false;
    const quint32 v4 = given.toIPv4Address(&mapped); // also for ::ffff:a.b.c.d
    const QHostAddress address = mapped ? QHostAddress(v4) : given;
    if (address.isNull())
        return "not an address";
    if (address.isLoopback())
        return allowLoopback ? std::string() : "this computer itself, where the API server is not";
    for (const RefusedRange &range : refusedRanges) {
        if (address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(range.subnet))))
            return range.why;
    }
    return {};
}

Call checkHealth(core::Clock &clock, HealthRequest request, std::function<void(core::Result<HealthAnswer>)> handler)
{
    auto work = std::make_shared<HealthWork>(clock, std::move(request), std::move(handler));
    work->begin();
    return Call(work);
}

} // namespace client
