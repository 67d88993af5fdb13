// SPDX-License-Identifier: Apache-2.0
// One client's connection: reads requests, passes them to a handler one after another, writes what it answers. It knows no Kubernetes.
#pragma once

#include "core/Transport.h"
#include "demo/server/RequestParser.h"

#include <QObject>

#include <functional>
#include <memory>

class QTcpSocket;

namespace demo {

class HttpConnection final : public QObject {
    Q_OBJECT

public:
    /// How a request gets its answer: as core::Transport::start.
    using Answer = std::function<std::unique_ptr<core::Exchange>(core::Request, core::ResponseHandler)>;

    /// Takes the socket, which may still be in its TLS handshake.
    HttpConnection(std::unique_ptr<QTcpSocket> socket, Answer answer, QObject *parent);
    /// Resets the connection; what was asked is cancelled.
    ~HttpConnection() override;

Q_SIGNALS:
    /// The connection is over; delete it later.
    void closed();

private:
    void read();
    void handle(RequestParser::State state);
    void start();
    void writeHead(const core::ResponseHead &head);
    void writeChunk(std::string_view bytes);
    void finish(bool failed);
    void refuse(int status);
    void write(std::string_view bytes);
    void close();

    std::unique_ptr<QTcpSocket> m_socket;
    Answer m_answer;
    RequestParser m_parser;
    std::unique_ptr<core::Exchange> m_exchange;
    core::ResponseHead m_head;
    std::string m_body;
    bool m_busy = false;
    bool m_streaming = false;
    bool m_headOnly = false;
    bool m_closing = false;
};

} // namespace demo
