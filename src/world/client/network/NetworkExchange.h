// SPDX-License-Identifier: Apache-2.0
// Owns one QNetworkReply and turns it into head, chunks and one end. Internal to NetworkTransport.
#pragma once

#include "core/Clock.h"
#include "core/Transport.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QSslError>

#include <memory>
#include <optional>

namespace client {

class NetworkExchange final : public QObject, public core::Exchange {
    Q_OBJECT
public:
    struct Limits {
        core::Duration timeout{}; ///< 0 = none
        std::size_t body = 0;
    };
    /// `keep` lives as long as the exchange (its manager, its place in a pool).
    NetworkExchange(std::shared_ptr<QNetworkAccessManager> manager, QNetworkReply *reply, core::ResponseHandler handler, core::Clock &clock,
                    Limits limits);
    ~NetworkExchange() override;

private:
    void onHead();
    void onBytes();
    void onFinished();
    void onTimeout();
    void end(const std::optional<core::Error> &error);
    void letGo();

    std::shared_ptr<QNetworkAccessManager> m_manager;
    QNetworkReply *m_reply;
    core::ResponseHandler m_handler;
    Limits m_limits;
    QList<QSslError> m_tlsErrors;
    std::size_t m_received = 0;
    bool m_headSeen = false;
};

/// "host:port" of a URL, for sentences.
std::string hostAndPort(const QUrl &url);

} // namespace client
