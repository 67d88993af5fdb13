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

core::Request Session::request(const char *method, std::string_view path, const Query &query, const core::Value &body) const
{
    core::Request out;
    out.method = method;
    out.target = target(path, query);
    if (!body.isNull())
        out.body = core::toJson(body);
    out.timeout = m_timeout;
    return out;
}

Call Session::get(std::string path, Query query, ReplyHandler handler)
{
    return send(request("GET", path, query), std::move(handler));
}

Call Session::patch(std::string path, Query query, const char *contentType, const core::Value &body, ReplyHandler handler)
{
    core::Request out = request("PATCH", path, query, body);
    out.headers = {{"Content-Type", contentType}};
    return send(std::move(out), std::move(handler));
}

Call Session::post(std::string path, Query query, const core::Value &body, ReplyHandler handler)
{
    return send(request("POST", path, query, body), std::move(handler));
}

Call Session::put(std::string path, Query query, const core::Value &body, ReplyHandler handler)
{
    return send(request("PUT", path, query, body), std::move(handler));
}

Call Session::remove(std::string path, Query query, const core::Value &options, ReplyHandler handler)
{
    return send(request("DELETE", path, query, options), std::move(handler));
}

Call Session::list(std::string path, Query query, ListHandler handler)
{
    auto work = std::make_shared<Paging>(*this, std::move(path), std::move(query), std::move(handler));
    work->nextPage();
    return Call(work);
}

} // namespace client
