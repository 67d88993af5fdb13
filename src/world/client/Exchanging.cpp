// SPDX-License-Identifier: Apache-2.0
#include "client/Exchanging.h"

#include "client/Status.h"
#include "core/Json.h"

namespace client {

namespace {

constexpr int mostRetries = 5;

bool isJson(const core::ResponseHead &head)
{
    const std::string type = core::headerValue(head.headers, "Content-Type");
    return type.find("json") != std::string::npos;
}

/// What an error is about, without the query: "PATCH /apis/apps/v1/namespaces/x/deployments/y".
std::string subjectOf(const core::Request &request)
{
    return request.method + ' ' + request.target.substr(0, request.target.find('?'));
}

} // namespace

Exchanging::Exchanging(Session &session, core::Request request, ReplyHandler handler)
    : m_session(session), m_request(std::move(request)), m_handler(std::move(handler))
{
}

void Exchanging::attempt()
{
    m_head = {};
    m_body.clear();
    m_started = m_session.clock().now();
    const std::weak_ptr<Exchanging> weak = weak_from_this();
    core::ResponseHandler handler;
    handler.head = [weak](const core::ResponseHead &head) {
        if (const auto self = weak.lock())
            self->m_head = head;
    };
    handler.chunk = [weak](std::string_view bytes) {
        if (const auto self = weak.lock())
            self->m_body.append(bytes);
    };
    handler.end = [weak](const std::optional<core::Error> &problem) {
        if (const auto self = weak.lock())
            self->onEnd(problem);
    };
    m_exchange = m_session.transport().start(m_request, std::move(handler));
}

void Exchanging::onEnd(const std::optional<core::Error> &problem)
{
    m_session.noteActivity({m_request.method, m_request.target, m_head.status, m_session.clock().now() - m_started});
    if (problem) {
        // Reads are repeated once when the answer broke off (client-go does this too); a write may have been done.
        if (problem->code == core::ErrorCode::ProtocolBroken && m_request.method == "GET" && m_retries++ == 0)
            return retryAfter(core::Duration(1000));
        core::Error error = *problem;
        if (error.subject.empty())
            error.subject = subjectOf(m_request);
        return answer(core::unexpected<core::Error>(std::move(error)));
    }
    if (m_head.status < 200 || m_head.status > 299)
        return fail(errorFromAnswer(m_head.status, m_head.headers, m_body, subjectOf(m_request)));
    Reply reply;
    reply.status = m_head.status;
    reply.warnings = warningTexts(m_head.headers);
    if (isJson(m_head) && !m_body.empty()) {
        auto parsed = core::parseJson(m_body);
        if (!parsed) {
            core::Error error(core::ErrorCode::ProtocolBroken, core::say("The server's answer is not readable JSON"));
            error.httpStatus = m_head.status;
            error.subject = subjectOf(m_request);
            return answer(core::unexpected<core::Error>(std::move(error)));
        }
        reply.body = std::move(*parsed);
    } else if (!m_body.empty()) {
        reply.body = core::Value(m_body);
    }
    answer(std::move(reply));
}

void Exchanging::fail(core::Error error)
{
    const bool busy = error.httpStatus == 429 || error.httpStatus >= 500;
    if (busy && error.retryAfterSeconds > 0 && core::headerValue(m_head.headers, "Retry-After").size() && m_retries < mostRetries) {
        ++m_retries;
        return retryAfter(core::Duration(1000) * error.retryAfterSeconds);
    }
    if (error.code == core::ErrorCode::Unauthorized && !m_askedForCredentials && m_session.unauthorizedHandler()) {
        m_askedForCredentials = true;
        const std::weak_ptr<Exchanging> weak = weak_from_this();
        m_session.unauthorizedHandler()([weak, error](bool refreshed) {
            const auto self = weak.lock();
            if (!self)
                return;
            if (refreshed)
                self->attempt();
            else
                self->answer(core::unexpected<core::Error>(error));
        });
        return;
    }
    answer(core::unexpected<core::Error>(std::move(error)));
}

void Exchanging::retryAfter(core::Duration delay)
{
    const std::weak_ptr<Exchanging> weak = weak_from_this();
    m_session.clock().after(delay, &m_context, [weak] {
        if (const auto self = weak.lock())
            self->attempt();
    });
}

void Exchanging::answer(core::Result<Reply> result)
{
    const auto self = shared_from_this(); // the handler may destroy the Call
    const ReplyHandler handler = std::move(m_handler);
    m_handler = nullptr;
    if (handler)
        handler(std::move(result));
}

} // namespace client
