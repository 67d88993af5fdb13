// SPDX-License-Identifier: Apache-2.0
// One request of a Session with its retries, until its single answer. Internal to client: others use Session.
#pragma once

#include "client/Session.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>

namespace client {

class Exchanging final : public Call::Work, public std::enable_shared_from_this<Exchanging> {
public:
    Exchanging(Session &session, core::Request request, ReplyHandler handler);

    void attempt();

private:
    void onEnd(const std::optional<core::Error> &problem);
    void fail(core::Error error);
    void answer(core::Result<Reply> result);
    void retryAfter(core::Duration delay);

    Session &m_session;
    core::Request m_request;
    ReplyHandler m_handler;
    QObject m_context; ///< its end cancels the timers
    std::unique_ptr<core::Exchange> m_exchange;
    core::ResponseHead m_head;
    std::string m_body;
    core::Instant m_started{};
    int m_retries = 0;
    bool m_askedForCredentials = false;
};

} // namespace client
