// SPDX-License-Identifier: Apache-2.0
// A TCP relay on loopback that misbehaves on command: splits, stalls, drops, resets, goes half-open. It understands no protocol.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>

#include <list>
#include <memory>

class QTcpSocket;

namespace support {

class FaultProxy final : public QObject {
    Q_OBJECT
public:
    enum class Fault {
        None,
        SplitBytes,  ///< every byte a packet of its own
        Stall,       ///< takes everything, passes nothing on to the client any more
        DropAfter,   ///< closes both sides after `amount` bytes from the server
        ResetAfter,  ///< the same with a TCP reset
        HalfOpen,    ///< stops reading and writing, keeps the connections
        Refuse,      ///< closes new connections at once
    };

    FaultProxy(const QString &host, quint16 port);
    ~FaultProxy() override;

    quint16 port() const { return m_server.serverPort(); }
    /// Holds for connections that are open and for new ones.
    void setFault(Fault fault, qint64 amount = 0);
    int connections() const { return int(m_links.size()); }

private:
    struct Link;
    void accept();
    void fromServer(Link &link);
    void fromClient(Link &link);
    void end(Link &link, bool reset);

    QTcpServer m_server;
    QString m_host;
    quint16 m_port;
    Fault m_fault = Fault::None;
    qint64 m_amount = 0;
    std::list<std::unique_ptr<Link>> m_links;
};

} // namespace support
