// SPDX-License-Identifier: Apache-2.0
#include "client/network/ProxyChoice.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QUrl>

namespace client {

namespace {

using core::ErrorCode;
using core::fail;
using core::say;

QString variable(const char *upper, const char *lower)
{
    const QString value = qEnvironmentVariable(upper);
    return value.isEmpty() ? qEnvironmentVariable(lower) : value;
}

} // namespace

bool coveredByNoProxy(const std::string &noProxy, const std::string &host, int port)
{
    const QString name = QString::fromStdString(host).toLower();
    const QHostAddress address(name);
    if (name == QLatin1String("localhost") || address.isLoopback())
        return true;
    for (QString entry : QString::fromStdString(noProxy).toLower().split(u',')) {
        entry = entry.trimmed();
        if (entry == QLatin1String("*"))
            return true;
        if (entry.contains(u'/')) {
            const auto subnet = QHostAddress::parseSubnet(entry);
            if (!address.isNull() && !subnet.first.isNull() && address.isInSubnet(subnet))
                return true;
            continue;
        }
        if (entry.count(u':') == 1) {
            if (entry.section(u':', 1).toInt() != port)
                continue;
            entry = entry.section(u':', 0, 0);
        }
        if (entry.startsWith(QLatin1String("*.")))
            entry.remove(0, 1);
        if (entry.isEmpty())
            continue;
        const bool suffixOnly = entry.startsWith(u'.');
        if (name.endsWith(suffixOnly ? entry : u'.' + entry) || (!suffixOnly && name == entry))
            return true;
    }
    return false;
}

core::Result<ProxyChoice> ProxyChoice::from(const std::string &proxyUrl, const QUrl &server)
{
    QString text = QString::fromStdString(proxyUrl);
    if (text.isEmpty()) {
        const bool secure = server.scheme() == QLatin1String("https");
        text = secure ? variable("HTTPS_PROXY", "https_proxy") : variable("HTTP_PROXY", "http_proxy");
        const int port = server.port(secure ? 443 : 80);
        if (!text.isEmpty() && coveredByNoProxy(variable("NO_PROXY", "no_proxy").toStdString(), server.host().toStdString(), port))
            text.clear();
        if (!text.isEmpty() && !text.contains(QLatin1String("://")))
            text.prepend(QLatin1String("http://"));
    }
    ProxyChoice choice;
    if (text.isEmpty())
        return choice;
    const QUrl url(text);
    const QString scheme = url.scheme();
    if (scheme == QLatin1String("http"))
        choice.m_proxy.setType(QNetworkProxy::HttpProxy);
    else if (scheme == QLatin1String("socks5") || scheme == QLatin1String("socks5h"))
        choice.m_proxy.setType(QNetworkProxy::Socks5Proxy);
    else
        return fail(ErrorCode::NotSupported, say("A proxy with the scheme %1 cannot be used", scheme.toStdString()),
                    say("Use an http or socks5 proxy"));
    choice.m_proxy.setHostName(url.host());
    choice.m_proxy.setPort(quint16(url.port(scheme == QLatin1String("http") ? 80 : 1080)));
    choice.m_proxy.setUser(url.userName());
    choice.m_proxy.setPassword(url.password());
    return choice;
}

void ProxyChoice::install(QNetworkAccessManager &manager) const
{
    manager.setProxy(m_proxy);
}

} // namespace client
