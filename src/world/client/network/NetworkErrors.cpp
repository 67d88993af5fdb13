// SPDX-License-Identifier: Apache-2.0
#include "client/network/NetworkErrors.h"

namespace client {

namespace {

using core::ErrorCode;
using core::say;

core::Error tlsError(const QList<QSslError> &errors, const QNetworkReply &reply, const std::string &where)
{
    if (errors.isEmpty())
        return {ErrorCode::TlsFailed, say("No secure connection to %1: %2", where, reply.errorString().toStdString()),
                say("Check the port, and whether the server speaks TLS")};
    const QSslError &first = errors.first();
    core::Text hint = say("Check certificate-authority in the kubeconfig");
    switch (first.error()) {
    case QSslError::HostNameMismatch:
        hint = say("The certificate is for another name: check the server address, or set tls-server-name");
        break;
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        hint = say("The server's certificate is not valid at this time: check the clocks, or have it renewed");
        break;
    default:
        break;
    }
    return {ErrorCode::TlsFailed, say("The certificate of %1 is refused: %2", where, first.errorString().toStdString()), hint};
}

} // namespace

std::optional<core::Error> networkError(const QNetworkReply &reply, bool headSeen, const QList<QSslError> &tlsErrors, const std::string &where)
{
    const QNetworkReply::NetworkError code = reply.error();
    if (code == QNetworkReply::NoError)
        return std::nullopt;
    // From 201 on they are made from the HTTP status; the body is complete (UnknownContentError with a 2xx status: it is not).
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (headSeen && code > QNetworkReply::UnknownProxyError && status >= 300)
        return std::nullopt;
    switch (code) {
    case QNetworkReply::SslHandshakeFailedError:
        return tlsError(tlsErrors, reply, where);
    case QNetworkReply::ConnectionRefusedError:
        return core::Error(ErrorCode::Unreachable, say("Connection to %1 refused", where), say("Is the server running? Check its address and port"));
    case QNetworkReply::HostNotFoundError:
        return core::Error(ErrorCode::Unreachable, say("The host of %1 is not known", where), say("Check the server address and the network"));
    case QNetworkReply::TimeoutError:
        return core::Error(ErrorCode::Unreachable, say("%1 does not answer", where), say("Check the network, VPN and firewall"));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return core::Error(ErrorCode::Unreachable, say("The proxy does not connect to %1: %2", where, reply.errorString().toStdString()),
                           say("Check proxy-url in the kubeconfig and the proxy variables"));
    case QNetworkReply::RemoteHostClosedError:
        return core::Error(ErrorCode::ProtocolBroken,
                           headSeen ? say("%1 closed the connection in the middle of its answer", where)
                                    : say("%1 closed the connection without an answer", where));
    default:
        break;
    }
    if (headSeen)
        return core::Error(ErrorCode::ProtocolBroken, say("The answer of %1 broke off: %2", where, reply.errorString().toStdString()));
    return core::Error(ErrorCode::Unreachable, say("No connection to %1: %2", where, reply.errorString().toStdString()));
}

} // namespace client
