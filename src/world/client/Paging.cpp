// SPDX-License-Identifier: Apache-2.0
#include "client/Paging.h"

namespace client {

namespace {

constexpr int pageSize = 500; // client-go's and kube-rs' page size
constexpr int mostRestarts = 2;

/// List items carry neither apiVersion nor kind; the list's own tell them ("apps/v1", "DeploymentList").
core::Value withType(const core::Value &item, const std::string &apiVersion, const std::string &kind)
{
    if (item.contains("kind") && item.contains("apiVersion"))
        return item;
    return item.inserted(0, "kind", core::Value(kind)).inserted(0, "apiVersion", core::Value(apiVersion));
}

} // namespace

Paging::Paging(Session &session, std::string path, Query query, ListHandler handler)
    : m_session(session), m_path(std::move(path)), m_query(std::move(query)), m_handler(std::move(handler))
{
}

void Paging::nextPage()
{
    Query query = m_query;
    query.emplace_back("limit", std::to_string(pageSize));
    if (!m_continue.empty())
        query.emplace_back("continue", m_continue);
    const std::weak_ptr<Paging> weak = weak_from_this();
    m_call = m_session.get(m_path, std::move(query), [weak](core::Result<Reply> page) {
        if (const auto self = weak.lock())
            self->onPage(std::move(page));
    });
}

void Paging::onPage(core::Result<Reply> page)
{
    if (!page) {
        // An expired continue token: the snapshot is gone, so begin a new one.
        if (page.error().code == core::ErrorCode::Gone && !m_continue.empty() && m_restarts++ < mostRestarts) {
            m_continue.clear();
            m_listing = {};
            return nextPage();
        }
        return answer(core::unexpected<core::Error>(page.error()));
    }
    const core::Value &body = page->body;
    std::string kind = body["kind"].string();
    if (kind.size() < 4 || kind.compare(kind.size() - 4, 4, "List") != 0) {
        core::Error error(core::ErrorCode::ProtocolBroken, core::say("The server's answer is not a list"));
        error.subject = m_path;
        return answer(core::unexpected<core::Error>(std::move(error)));
    }
    kind.resize(kind.size() - 4);
    for (const core::Value &item : body["items"].items())
        m_listing.items.push_back(withType(item, body["apiVersion"].string(), kind));
    m_listing.resourceVersion = body["metadata"]["resourceVersion"].string();
    m_continue = body["metadata"]["continue"].string();
    if (!m_continue.empty())
        return nextPage();
    answer(std::move(m_listing));
}

void Paging::answer(core::Result<Listing> result)
{
    const auto self = shared_from_this(); // the handler may destroy the Call
    const ListHandler handler = std::move(m_handler);
    m_handler = nullptr;
    if (handler)
        handler(std::move(result));
}

} // namespace client
