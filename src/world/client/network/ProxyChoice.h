// SPDX-License-Identifier: Apache-2.0
// Which proxy leads to the server: the kubeconfig's, that of the environment variables, or none. It asks no desktop settings, as kubectl does not.
#pragma once

#include "core/Result.h"

#include <QNetworkProxy>

class QNetworkAccessManager;
class QUrl;

namespace client {

class ProxyChoice {
public:
    /// `proxyUrl` may be empty. Refuses what Qt cannot do (https proxies): it would silently connect without one.
    static core::Result<ProxyChoice> from(const std::string &proxyUrl, const QUrl &server);
    void install(QNetworkAccessManager &manager) const;

private:
    QNetworkProxy m_proxy{QNetworkProxy::NoProxy};
};

/// Whether NO_PROXY (comma-separated hosts, .suffixes, addresses, CIDR ranges, "*", each with an optional port) covers the host. As
/// golang.org/x/net/http/httpproxy, loopback is always covered.
bool coveredByNoProxy(const std::string &noProxy, const std::string &host, int port);

} // namespace client
