// SPDX-License-Identifier: Apache-2.0
// A TLS server of one test with a certificate from tests/data/tls. It understands no HTTP but the end of a request's head.
#pragma once

#include "support/Sandbox.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace clienttest {

inline std::string pem(const char *name)
{
    return support::testData(std::string("tls/") + name);
}

inline QByteArray qpem(const char *name)
{
    return QByteArray::fromStdString(pem(name));
}

/// Answers each request with a fixed text and keeps what it heard.
class TlsServer : public QObject {
public:
    QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    bool close = false;
    std::vector<std::string> requests;
    std::vector<std::string> peers; ///< common names of client certificates
    int connections = 0;

    explicit TlsServer(const char *certificate)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(qpem((std::string(certificate) + ".crt").c_str())));
        tls.setPrivateKey(QSslKey(qpem((std::string(certificate) + ".key").c_str()), QSsl::Ec));
        tls.setCaCertificates(QSslCertificate::fromData(qpem("ca.crt")));
        tls.setPeerVerifyMode(QSslSocket::QueryPeer);
        m_server.setSslConfiguration(tls);
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                accept(socket);
        });
    }
    std::string url(const char *host = "127.0.0.1") const { return std::string("https://") + host + ':' + std::to_string(m_server.serverPort()); }

private:
    void accept(QTcpSocket *socket)
    {
        ++connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            m_rest[socket] += socket->readAll().toStdString();
            const auto end = m_rest[socket].find("\r\n\r\n");
            if (end == std::string::npos)
                return;
            requests.push_back(std::exchange(m_rest[socket], std::string()));
            if (auto *tls = qobject_cast<QSslSocket *>(socket))
                peers.push_back(tls->peerCertificate().subjectInfo(QSslCertificate::CommonName).join(QString()).toStdString());
            socket->write(answer);
            if (close)
                socket->disconnectFromHost();
        });
    }
    QSslServer m_server;
    std::map<QTcpSocket *, std::string> m_rest;
};

} // namespace clienttest
