// SPDX-License-Identifier: Apache-2.0
#include "client/Session.h"

#include "client/Exchanging.h"
#include "client/Paging.h"
#include "core/Json.h"
#include "kube/ObjectRef.h"

namespace client {

std::string target(std::string_view path, const Query &query)
{
    std::string out(path);
    char separator = out.find('?') == std::string::npos ? '?' : '&';
    for (const auto &[key, value] : query) {
        out += separator + kube::percentEncoded(key) + '=' + kube::percentEncoded(value);
        separator = '&';
    }
    return out;
}

Session::Session(core::Transport &transport, core::Clock &clock) : m_transport(transport), m_clock(clock) { }
Session::~Session() = default;

void Session::noteActivity(const Activity &activity) const
{
    if (m_activity)
        m_activity(activity);
}

Call Session::send(core::Request request, ReplyHandler handler)
{
    if (core::headerValue(request.headers, "Accept").empty())
        request.headers.push_back({"Accept", content::json});
    if (!request.body.empty() && core::headerValue(request.headers, "Content-Type").empty())
        request.headers.push_back({"Content-Type", content::json});
    auto work = std::make_shared<Exchanging>(*this, std::move(request), std::move(handler));
    work->attempt();
    return Call(work);
}

Call Session::get(std::string path, Query query, ReplyHandler handler)
{
    core::Request request;
    request.target = target(path, query);
    request.timeout = m_timeout;
    return send(std::move(request), std::move(handler));
}

Call Session::patch(std::string path, Query query, const char *contentType, const core::Value &body, ReplyHandler handler)
{
    core::Request request;
    request.method = "PATCH";
    request.target = target(path, query);
    request.headers = {{"Content-Type", contentType}};
    request.body = core::toJson(body);
    request.timeout = m_timeout;
    return send(std::move(request), std::move(handler));
}

Call Session::post(std::string path, Query query, const core::Value &body, ReplyHandler handler)
{
    core::Request request;
    request.method = "POST";
    request.target = target(path, query);
    request.body = core::toJson(body);
    request.timeout = m_timeout;
    return send(std::move(request), std::move(handler));
}

Call Session::put(std::string path, Query query, const core::Value &body, ReplyHandler handler)
{
    core::Request request;
    request.method = "PUT";
    request.target = target(path, query);
    request.body = core::toJson(body);
    request.timeout = m_timeout;
    return send(std::move(request), std::move(handler));
}

Call Session::remove(std::string path, Query query, const core::Value &options, ReplyHandler handler)
{
    core::Request request;
    request.method = "DELETE";
    request.target = target(path, query);
    if (!options.isNull())
        request.body = core::toJson(options);
    request.timeout = m_timeout;
    return send(std::move(request), std::move(handler));
}

Call Session::list(std::string path, Query query, ListHandler handler)
{
    auto work = std::make_shared<Paging>(*this, std::move(path), std::move(query), std::move(handler));
    work->nextPage();
    return Call(work);
}

} // namespace client
