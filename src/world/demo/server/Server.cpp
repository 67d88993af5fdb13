// SPDX-License-Identifier: Apache-2.0
#include "demo/server/Server.h"

#include "demo/server/HttpConnection.h"
#include "demo/server/Immediate.h"
#include "demo/server/PrivateFile.h"

#include <QDateTime>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

namespace demo {

namespace {

QByteArray bytes(const std::string &text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

std::string randomToken()
{
    static constexpr char letters[] = "bcdfghjklmnpqrstvwxz2456789";
    std::string token;
    for (int i = 0; i < 40; ++i)
        token += letters[QRandomGenerator::system()->bounded(int(sizeof letters - 1))];
    return token;
}

/// Health and version are answered to everybody, as by a real API server's default roles.
bool isPublic(const std::string &target)
{
    const std::string path = target.substr(0, target.find('?'));
    return path == "/readyz" || path == "/livez" || path == "/healthz" || path == "/version";
}

} // namespace

Server::Server(core::Transport &api, QObject *parent) : QObject(parent), m_api(api) { }

Server::~Server()
{
    stop();
}

core::Result<void> Server::start(const Options &options)
{
    stop();
    QHostAddress address;
    if (!address.setAddress(QString::fromStdString(options.address)) || !address.isLoopback())
        return core::fail(core::ErrorCode::Usage, core::say("%1 is not a loopback address", options.address),
                          core::say("The simulated cluster can only be reached from this computer; use 127.0.0.1"));
    auto certificate = makeCertificate(QDateTime::currentSecsSinceEpoch());
    if (!certificate)
        return core::unexpected(certificate.error());
    m_certificate = std::move(*certificate);
    m_token = randomToken();

    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(bytes(m_certificate.certificatePem), QSsl::Pem));
    tls.setPrivateKey(QSslKey(bytes(m_certificate.keyPem), QSsl::Ec, QSsl::Pem));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_listener = std::make_unique<QSslServer>();
    m_listener->setSslConfiguration(tls);
    m_listener->setListenBacklogSize(256);
    m_listener->setMaxPendingConnections(4096);
    connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, this, &Server::accept);
    connect(m_listener.get(), &QTcpServer::newConnection, this, &Server::accept);
    if (!m_listener->listen(address, options.port)) {
        const std::string why = m_listener->errorString().toStdString();
        m_listener.reset();
        return core::fail(core::ErrorCode::Unreachable, core::say("Cannot listen on %1 port %2: %3", options.address, options.port, why),
                          core::say("Choose another port, or 0 for any free one"));
    }
    return {};
}

void Server::stop()
{
    m_listener.reset();
    const auto connections = std::move(m_connections);
    m_connections.clear();
    for (HttpConnection *connection : connections)
        delete connection;
}

void Server::accept()
{
    while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
        auto *connection = new HttpConnection(
            std::unique_ptr<QTcpSocket>(socket),
            [this](core::Request request, core::ResponseHandler handler) { return answer(std::move(request), std::move(handler)); }, this);
        m_connections.insert(connection);
        connect(connection, &HttpConnection::closed, this, [this, connection] {
            if (m_connections.erase(connection) > 0)
                connection->deleteLater();
        });
    }
}

std::unique_ptr<core::Exchange> Server::answer(core::Request request, core::ResponseHandler handler)
{
    if (isPublic(request.target) || core::headerValue(request.headers, "Authorization") == "Bearer " + m_token)
        return m_api.start(std::move(request), std::move(handler));
    static constexpr char body[] = R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Unauthorized",)"
                                   R"("reason":"Unauthorized","code":401})";
    return immediately({401, {{"Content-Type", "application/json"}}}, body, std::move(handler));
}

std::string Server::url() const
{
    if (!m_listener)
        return {};
    QString host = m_listener->serverAddress().toString();
    if (m_listener->serverAddress().protocol() == QAbstractSocket::IPv6Protocol)
        host = QLatin1Char('[') + host + QLatin1Char(']');
    return "https://" + host.toStdString() + ':' + std::to_string(m_listener->serverPort());
}

std::string Server::kubeconfig() const
{
    return "apiVersion: v1\n"
           "kind: Config\n"
           "clusters:\n"
           "- name: readyline-demo\n"
           "  cluster:\n"
           "    server: " + url() + "\n"
           "    certificate-authority-data: " + bytes(m_certificate.authorityPem).toBase64().toStdString() + "\n"
           "users:\n"
           "- name: readyline-demo\n"
           "  user:\n"
           "    token: " + m_token + "\n"
           "contexts:\n"
           "- name: readyline-demo\n"
           "  context:\n"
           "    cluster: readyline-demo\n"
           "    user: readyline-demo\n"
           "    namespace: default\n"
           "current-context: readyline-demo\n";
}

core::Result<void> Server::writeKubeconfig(const std::string &path) const
{
    return writePrivateFile(path, kubeconfig());
}

} // namespace demo
