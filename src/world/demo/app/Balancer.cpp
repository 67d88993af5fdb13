// SPDX-License-Identifier: Apache-2.0
#include "demo/app/Balancer.h"

#include "demo/server/HttpConnection.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

namespace demo {

namespace {

/// A request that an application has: answered after its latency, or for ever under way while the application hangs.
class AppExchange final : public core::Exchange {
public:
    AppExchange(core::Clock &clock, Application::Reply reply, core::ResponseHandler handler)
        : m_clock(clock), m_reply(std::move(reply)), m_handler(std::move(handler))
    {
        if (m_reply.mode != Behaviour::Mode::Hangs && m_reply.mode != Behaviour::Mode::Breaks)
            m_timer = m_clock.after(m_reply.mode == Behaviour::Mode::Refuses ? core::Duration(0) : m_reply.latency, nullptr, [this] { answer(); });
    }
    ~AppExchange() override
    {
        if (m_timer)
            m_clock.cancel(m_timer);
    }

private:
    void answer()
    {
        m_timer = 0;
        // The calls destroy this object.
        const core::ResponseHandler handler = m_handler;
        const Application::Reply reply = m_reply;
        if (reply.mode == Behaviour::Mode::Refuses) {
            handler.end(core::Error(core::ErrorCode::Unreachable, core::say("No application answers")));
            return;
        }
        core::ResponseHead head{reply.status, {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}}};
        if (!reply.location.empty())
            head.headers.push_back({"Location", reply.location});
        handler.head(head);
        handler.chunk(reply.body);
        handler.end(std::nullopt);
    }

    core::Clock &m_clock;
    Application::Reply m_reply;
    core::ResponseHandler m_handler;
    core::TimerId m_timer = 0;
};

} // namespace

Balancer::Balancer(core::Clock &clock, Choose choose, QObject *parent) : QObject(parent), m_clock(clock), m_choose(std::move(choose)) { }

Balancer::~Balancer()
{
    m_listener.reset();
    const auto connections = std::move(m_connections);
    m_connections.clear();
    for (HttpConnection *connection : connections)
        delete connection;
}

core::Result<void> Balancer::listen(const std::string &address)
{
    m_listener = std::make_unique<QTcpServer>();
    connect(m_listener.get(), &QTcpServer::newConnection, this, &Balancer::accept);
    if (m_listener->listen(QHostAddress(QString::fromStdString(address)), 0))
        return {};
    const std::string why = m_listener->errorString().toStdString();
    m_listener.reset();
    return core::fail(core::ErrorCode::Unreachable, core::say("Cannot listen on %1: %2", address, why));
}

int Balancer::port() const
{
    return m_listener ? m_listener->serverPort() : 0;
}

void Balancer::accept()
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

std::unique_ptr<core::Exchange> Balancer::answer(core::Request request, core::ResponseHandler handler)
{
    const auto target = m_choose();
    Application::Reply reply;
    if (target)
        reply = target->application->reply(m_clock.now(), target->port, request.target);
    return std::make_unique<AppExchange>(m_clock, std::move(reply), std::move(handler));
}

} // namespace demo
