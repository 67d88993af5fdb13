// SPDX-License-Identifier: Apache-2.0
#include "client/NetworkTransport.h"

#include "client/network/NetworkExchange.h"
#include "client/network/ProxyChoice.h"
#include "client/network/TlsSetup.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkRequest>
#include <QSysInfo>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace client {

namespace {

using core::ErrorCode;
using core::fail;
using core::say;

constexpr int watchesPerManager = 5; // of Qt's six connections to a host
constexpr std::size_t mostBody = std::size_t(512) << 20;

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// client-go: a server without scheme is https if anything about TLS is set, else http.
std::string completeUrl(const ServerSettings &settings)
{
    std::string url = settings.url;
    if (url.find("://") == std::string::npos) {
        const bool tls = !settings.caPem.empty() || !settings.certificatePem.empty() || settings.insecure;
        url = (tls ? "https://" : "http://") + url;
    }
    while (!url.empty() && url.back() == '/')
        url.pop_back();
    return url;
}

/// As Go's net/http wants them (golang.org/x/net/http/httpguts), and not empty, which would lift a restriction unseen.
bool isHeaderValue(const std::string &value)
{
    return !value.empty() && std::none_of(value.begin(), value.end(), [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; });
}

} // namespace

std::string userAgent()
{
    return "readyline/" READYLINE_VERSION " (" + QSysInfo::kernelType().toStdString() + '/' + QSysInfo::currentCpuArchitecture().toStdString() + ')';
}

struct NetworkTransport::Setup {
    ServerSettings settings;
    QByteArray base; ///< scheme, host, port, prefix
    QUrl url;
    QSslConfiguration tls;
    ProxyChoice proxy;

    bool secure() const { return url.scheme() == QLatin1String("https"); }
    QNetworkRequest request(const core::Request &from) const;
};

struct NetworkTransport::Pool {
    std::shared_ptr<QNetworkAccessManager> calls;
    std::vector<std::weak_ptr<QNetworkAccessManager>> watches;
};

QNetworkRequest NetworkTransport::Setup::request(const core::Request &from) const
{
    QNetworkRequest out(QUrl::fromEncoded(base + bytes(from.target)));
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    out.setDecompressedSafetyCheckThreshold(-1); // identical pods compress 40:1 and more; the cap on the body stands in for it
    out.setHeader(QNetworkRequest::UserAgentHeader, QString::fromStdString(userAgent()));
    for (const core::Header &header : from.headers)
        out.setRawHeader(bytes(header.name), bytes(header.value));
    if (settings.disableCompression)
        out.setRawHeader("Accept-Encoding", "identity");
    if (secure()) {
        out.setSslConfiguration(tls);
        if (!settings.tlsServerName.empty())
            out.setPeerVerifyName(QString::fromStdString(settings.tlsServerName));
        if (!settings.bearerToken.empty())
            out.setRawHeader("Authorization", "Bearer " + bytes(settings.bearerToken));
        else if (!settings.username.empty())
            out.setRawHeader("Authorization", "Basic " + bytes(settings.username + ':' + settings.password).toBase64());
    }
    // Qt 6.4 keeps one value for a name, and Go does not split a joined one ("a, b" would be one group). So the further lines of a name
    // stand in the value of its first; create() has made sure that no value holds a line break of its own.
    for (const core::Header &header : settings.impersonation) {
        const QByteArray before = out.rawHeader(bytes(header.name));
        out.setRawHeader(bytes(header.name), before.isEmpty() ? bytes(header.value) : before + "\r\n" + bytes(header.name) + ": " + bytes(header.value));
    }
    return out;
}

core::Result<std::unique_ptr<NetworkTransport>> NetworkTransport::create(core::Clock &clock, ServerSettings settings)
{
    auto setup = std::make_unique<Setup>();
    setup->base = bytes(completeUrl(settings));
    setup->url = QUrl::fromEncoded(setup->base, QUrl::StrictMode);
    const QString scheme = setup->url.scheme();
    if (!setup->url.isValid() || setup->url.host().isEmpty() || (scheme != QLatin1String("https") && scheme != QLatin1String("http")))
        return fail(ErrorCode::KubeconfigInvalid, say("The server address %1 is not an http or https URL", settings.url));
    for (const core::Header &header : settings.impersonation) {
        if (!isHeaderValue(header.value))
            return fail(ErrorCode::CredentialInvalid, say("%1 cannot be sent: it holds control characters or is empty", header.name));
    }
    auto proxy = ProxyChoice::from(settings.proxyUrl, setup->url);
    if (!proxy)
        return core::unexpected<core::Error>(proxy.error());
    setup->proxy = *proxy;
    if (setup->secure()) {
        auto tls = tlsConfiguration(settings);
        if (!tls)
            return core::unexpected<core::Error>(tls.error());
        setup->tls = *tls;
    }
    setup->settings = std::move(settings);
    return std::unique_ptr<NetworkTransport>(new NetworkTransport(clock, std::move(setup)));
}

NetworkTransport::NetworkTransport(core::Clock &clock, std::unique_ptr<Setup> setup)
    : m_clock(clock), m_setup(std::move(setup)), m_pool(std::make_unique<Pool>())
{
}

NetworkTransport::~NetworkTransport() = default;

void NetworkTransport::setBearerToken(std::string token)
{
    m_setup->settings.bearerToken = std::move(token);
}

void NetworkTransport::reset()
{
    m_pool = std::make_unique<Pool>();
}

bool NetworkTransport::serverIsLoopback() const
{
    const QString host = m_setup->url.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

std::shared_ptr<QNetworkAccessManager> NetworkTransport::managerFor(bool streaming)
{
    const auto make = [this] {
        auto manager = std::make_shared<QNetworkAccessManager>();
        manager->setAutoDeleteReplies(false);
        m_setup->proxy.install(*manager);
        return manager;
    };
    if (!streaming) {
        if (!m_pool->calls)
            m_pool->calls = make();
        return m_pool->calls;
    }
    // Each exchange holds its manager, so the count of owners is the count of watches.
    std::erase_if(m_pool->watches, [](const std::weak_ptr<QNetworkAccessManager> &weak) { return weak.expired(); });
    for (const auto &weak : m_pool->watches) {
        if (auto manager = weak.lock(); manager && weak.use_count() <= watchesPerManager)
            return manager;
    }
    auto manager = make();
    m_pool->watches.push_back(manager);
    return manager;
}

std::unique_ptr<core::Exchange> NetworkTransport::start(core::Request request, core::ResponseHandler handler)
{
    const auto manager = managerFor(request.streaming);
    QNetworkReply *reply = manager->sendCustomRequest(m_setup->request(request), bytes(request.method), bytes(request.body));
    if (m_setup->settings.insecure)
        reply->ignoreSslErrors();
    NetworkExchange::Limits limits;
    if (!request.streaming)
        limits = {request.timeout, mostBody};
    return std::make_unique<NetworkExchange>(manager, reply, std::move(handler), m_clock, limits);
}

} // namespace client
