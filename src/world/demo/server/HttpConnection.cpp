// SPDX-License-Identifier: Apache-2.0
#include "demo/server/HttpConnection.h"

#include <QTcpSocket>

#include <cstdio>

namespace demo {

namespace {

/// A reader that is this far behind is cut off instead of filling the memory.
constexpr qint64 mostUnsent = 64 << 20;

const char *phrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 413: return "Request Entity Too Large";
    case 415: return "Unsupported Media Type";
    case 422: return "Unprocessable Entity";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    default: return "Status";
    }
}

bool isFraming(const std::string &name)
{
    static constexpr std::string_view names[] = {"content-length", "transfer-encoding", "connection"};
    return std::any_of(std::begin(names), std::end(names), [&name](std::string_view framing) {
        return name.size() == framing.size()
            && std::equal(name.begin(), name.end(), framing.begin(), [](char a, char b) { return (a | 0x20) == b; });
    });
}

} // namespace

HttpConnection::HttpConnection(std::unique_ptr<QTcpSocket> socket, Answer answer, QObject *parent)
    : QObject(parent), m_socket(std::move(socket)), m_answer(std::move(answer))
{
    m_socket->setParent(nullptr);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &HttpConnection::close);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &HttpConnection::close);
    read();
}

HttpConnection::~HttpConnection()
{
    m_exchange.reset();
    disconnect(m_socket.get(), nullptr, this, nullptr);
    m_socket->abort();
}

void HttpConnection::read()
{
    const QByteArray bytes = m_socket->readAll();
    if (bytes.isEmpty() || m_closing)
        return;
    const auto state = m_parser.feed({bytes.constData(), std::size_t(bytes.size())});
    if (!m_busy)
        handle(state);
}

void HttpConnection::handle(RequestParser::State state)
{
    if (m_parser.takeExpectContinue() && state == RequestParser::State::More)
        write("HTTP/1.1 100 Continue\r\n\r\n");
    if (state == RequestParser::State::Broken)
        refuse(m_parser.status());
    else if (state == RequestParser::State::Complete)
        start();
}

void HttpConnection::start()
{
    m_busy = true;
    core::Request request = m_parser.takeRequest();
    m_streaming = request.streaming;
    m_headOnly = request.method == "HEAD";
    m_head = {};
    m_body.clear();
    core::ResponseHandler handler;
    handler.head = [this](const core::ResponseHead &head) {
        m_head = head;
        if (m_streaming)
            writeHead(head);
    };
    handler.chunk = [this](std::string_view bytes) {
        if (m_streaming)
            writeChunk(bytes);
        else
            m_body += bytes;
    };
    handler.end = [this](const std::optional<core::Error> &error) { finish(error.has_value()); };
    m_exchange = m_answer(std::move(request), std::move(handler));
}

void HttpConnection::writeHead(const core::ResponseHead &head)
{
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + ' ' + phrase(head.status) + "\r\n";
    for (const core::Header &header : head.headers) {
        if (!isFraming(header.name))
            text += header.name + ": " + header.value + "\r\n";
    }
    if (m_streaming)
        text += "Transfer-Encoding: chunked\r\n";
    else
        text += "Content-Length: " + std::to_string(m_body.size()) + "\r\n";
    if (!m_parser.keepAlive())
        text += "Connection: close\r\n";
    write(text + "\r\n");
}

void HttpConnection::writeChunk(std::string_view bytes)
{
    if (bytes.empty())
        return;
    char size[24];
    std::snprintf(size, sizeof size, "%zx\r\n", bytes.size());
    std::string framed(size);
    framed += bytes;
    write(framed + "\r\n");
}

void HttpConnection::finish(bool failed)
{
    m_exchange.reset();
    if (failed || m_head.status == 0) {
        // The other side must see that the answer is not whole.
        m_socket->abort();
        close();
        return;
    }
    if (m_streaming) {
        write("0\r\n\r\n");
    } else {
        writeHead(m_head);
        if (!m_headOnly)
            write(m_body);
        m_body.clear();
    }
    m_busy = false;
    if (!m_parser.keepAlive()) {
        m_closing = true;
        m_socket->disconnectFromHost();
        return;
    }
    handle(m_parser.next());
}

void HttpConnection::refuse(int status)
{
    m_closing = true;
    write("HTTP/1.1 " + std::to_string(status) + ' ' + phrase(status) + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    m_socket->disconnectFromHost();
}

void HttpConnection::write(std::string_view bytes)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    if (m_socket->bytesToWrite() > mostUnsent) {
        m_socket->abort();
        return;
    }
    m_socket->write(bytes.data(), qint64(bytes.size()));
}

void HttpConnection::close()
{
    m_closing = true;
    m_exchange.reset();
    Q_EMIT closed();
}

} // namespace demo
