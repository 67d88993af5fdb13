// SPDX-License-Identifier: Apache-2.0
// One load-balanced Service on a loopback address: a real HTTP port whose requests go to the applications of ready endpoints in turn. Which
// applications those are is the caller's knowledge.
#pragma once

#include "core/Clock.h"
#include "demo/app/Applications.h"
#include "demo/server/HttpConnection.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>
#include <unordered_set>

class QTcpServer;
class QTcpSocket;

namespace demo {

class Balancer final : public QObject {
    Q_OBJECT

public:
    struct Target {
        std::shared_ptr<const Application> application;
        int port = 0;
    };
    /// The next application to send a request to; without one the connection is reset.
    using Choose = std::function<std::optional<Target>()>;

    Balancer(core::Clock &clock, Choose choose, QObject *parent = nullptr);
    ~Balancer() override;

    /// Listens on a free port (1024 or above) of the address. Error: Unreachable.
    core::Result<void> listen(const std::string &address);
    int port() const;

private:
    void accept();
    std::unique_ptr<core::Exchange> answer(core::Request request, core::ResponseHandler handler);

    core::Clock &m_clock;
    Choose m_choose;
    std::unique_ptr<QTcpServer> m_listener;
    std::unordered_set<HttpConnection *> m_connections;
};

} // namespace demo
