// SPDX-License-Identifier: Apache-2.0
#include "support/FaultProxy.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <sys/socket.h>

namespace support {

struct FaultProxy::Link {
    QTcpSocket *client = nullptr; ///< owned by the server object
    std::unique_ptr<QTcpSocket> server;
    qint64 passed = 0;
    bool ended = false;
};

FaultProxy::FaultProxy(const QString &host, quint16 port) : m_host(host), m_port(port)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::accept);
    m_server.listen(QHostAddress::LocalHost);
}

FaultProxy::~FaultProxy()
{
    for (const auto &link : m_links) {
        link->client->disconnect(this);
        link->server->disconnect(this);
    }
}

void FaultProxy::setFault(Fault fault, qint64 amount)
{
    m_fault = fault;
    m_amount = amount;
    for (const auto &link : m_links)
        link->passed = 0;
}

void FaultProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        if (m_fault == Fault::Refuse) {
            client->abort();
            client->deleteLater();
            continue;
        }
        Link &link = *m_links.emplace_back(std::make_unique<Link>());
        link.client = client;
        link.server = std::make_unique<QTcpSocket>();
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(client, &QTcpSocket::readyRead, this, [this, &link] { fromClient(link); });
        connect(link.server.get(), &QTcpSocket::connected, this, [this, &link] { fromClient(link); });
        connect(link.server.get(), &QTcpSocket::readyRead, this, [this, &link] { fromServer(link); });
        connect(client, &QTcpSocket::disconnected, this, [this, &link] { end(link, false); });
        connect(link.server.get(), &QTcpSocket::disconnected, this, [this, &link] { end(link, false); });
        connect(link.server.get(), &QTcpSocket::errorOccurred, this, [this, &link] { end(link, false); });
        link.server->connectToHost(m_host, m_port);
    }
}

void FaultProxy::fromClient(Link &link)
{
    if (m_fault == Fault::HalfOpen || link.server->state() != QAbstractSocket::ConnectedState)
        return;
    link.server->write(link.client->readAll());
}

void FaultProxy::fromServer(Link &link)
{
    if (m_fault == Fault::HalfOpen)
        return;
    QByteArray bytes = link.server->readAll();
    if (m_fault == Fault::Stall)
        return;
    const bool cut = m_fault == Fault::DropAfter || m_fault == Fault::ResetAfter;
    if (cut)
        bytes.truncate(qMax<qint64>(0, m_amount - link.passed));
    link.passed += bytes.size();
    if (m_fault == Fault::SplitBytes) {
        for (const char byte : bytes) {
            link.client->write(&byte, 1);
            link.client->flush();
        }
    } else {
        link.client->write(bytes);
    }
    if (cut && link.passed >= m_amount) {
        link.client->flush();
        end(link, m_fault == Fault::ResetAfter);
    }
}

void FaultProxy::end(Link &link, bool reset)
{
    if (link.ended)
        return;
    link.ended = true;
    link.client->disconnect(this);
    link.server->disconnect(this);
    if (reset) {
        // Lingering for no time makes close() send RST.
        const linger now{1, 0};
        ::setsockopt(int(link.client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        link.client->abort();
    } else {
        link.client->disconnectFromHost();
    }
    link.client->deleteLater();
    link.server.release()->deleteLater();
    m_links.remove_if([&link](const std::unique_ptr<Link> &entry) { return entry.get() == &link; });
}

} // namespace support
