// SPDX-License-Identifier: Apache-2.0
// Reads a collection page by page until its single answer. Internal to client: others use Session::list.
#pragma once

#include "client/Session.h"

#include <memory>
#include <string>

namespace client {

class Paging final : public Call::Work, public std::enable_shared_from_this<Paging> {
public:
    Paging(Session &session, std::string path, Query query, ListHandler handler);

    void nextPage();

private:
    void onPage(core::Result<Reply> page);
    void answer(core::Result<Listing> result);

    Session &m_session;
    std::string m_path;
    Query m_query;
    ListHandler m_handler;
    std::string m_continue;
    Listing m_listing;
    Call m_call;
    int m_restarts = 0;
};

} // namespace client
