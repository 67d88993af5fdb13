// SPDX-License-Identifier: Apache-2.0
// One API server seen through a Transport: requests with decoded answers, lists by pages, retries. It knows no kubeconfig, socket or widget.
#pragma once

#include "client/Call.h"
#include "core/Clock.h"
#include "core/Transport.h"
#include "core/Value.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace client {

struct Reply {
    int status = 0; ///< 2xx
    core::Value body; ///< null if the answer was empty
    std::vector<std::string> warnings; ///< texts of Warning headers
};
using ReplyHandler = std::function<void(core::Result<Reply>)>;

/// Query parameters, not yet encoded; empty values are sent as "key=".
using Query = std::vector<std::pair<std::string, std::string>>;
std::string target(std::string_view path, const Query &query);

struct Listing {
    std::string resourceVersion;
    std::vector<core::Value> items; ///< with apiVersion and kind filled in (lists leave them out)
};
using ListHandler = std::function<void(core::Result<Listing>)>;

namespace content {
inline constexpr const char *json = "application/json";
inline constexpr const char *apply = "application/apply-patch+yaml";
inline constexpr const char *mergePatch = "application/merge-patch+json";
inline constexpr const char *jsonPatch = "application/json-patch+json";
inline constexpr const char *strategicPatch = "application/strategic-merge-patch+json";
} // namespace content

/// Handlers are called from the event loop, once, unless the Call was destroyed before: keep the Call as long as the answer matters.
/// Errors are those of client/Status.h and of the transport. Retried here: 429 and 5xx that name a Retry-After (5 times), reads whose
/// answer broke off (once), and 401 once when `onUnauthorized` provides new credentials.
class Session {
public:
    Session(core::Transport &transport, core::Clock &clock);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    [[nodiscard]] Call get(std::string path, Query query, ReplyHandler handler);
    [[nodiscard]] Call post(std::string path, Query query, const core::Value &body, ReplyHandler handler);
    [[nodiscard]] Call put(std::string path, Query query, const core::Value &body, ReplyHandler handler);
    /// `contentType` is one of content::*.
    [[nodiscard]] Call patch(std::string path, Query query, const char *contentType, const core::Value &body, ReplyHandler handler);
    /// `options` is a DeleteOptions object or null.
    [[nodiscard]] Call remove(std::string path, Query query, const core::Value &options, ReplyHandler handler);
    /// Any request; `request.target` is complete. Answers that are not JSON come as a string Value (logs, proxied answers).
    [[nodiscard]] Call send(core::Request request, ReplyHandler handler);

    /// All pages (500 each). A 410 on a later page starts again from the first, twice at most.
    [[nodiscard]] Call list(std::string path, Query query, ListHandler handler);

    /// Asked on a 401: the owner refreshes its credentials and answers whether a new attempt makes sense.
    using UnauthorizedHandler = std::function<void(std::function<void(bool)> answer)>;
    void setUnauthorizedHandler(UnauthorizedHandler handler) { m_unauthorized = std::move(handler); }
    const UnauthorizedHandler &unauthorizedHandler() const { return m_unauthorized; }

    /// Heard for each finished request: method, target, HTTP status (0 = no answer), duration. For an activity view.
    struct Activity {
        std::string method, target;
        int status = 0;
        core::Duration took{};
    };
    void setActivityHandler(std::function<void(const Activity &)> handler) { m_activity = std::move(handler); }
    void noteActivity(const Activity &activity) const;

    core::Transport &transport() const { return m_transport; }
    core::Clock &clock() const { return m_clock; }
    /// Overall timeout of one attempt; default 30 s.
    void setTimeout(core::Duration timeout) { m_timeout = timeout; }
    core::Duration timeout() const { return m_timeout; }

private:
    core::Request request(const char *method, std::string_view path, const Query &query, const core::Value &body = {}) const;

    core::Transport &m_transport;
    core::Clock &m_clock;
    core::Duration m_timeout{30000};
    UnauthorizedHandler m_unauthorized;
    std::function<void(const Activity &)> m_activity;
};

} // namespace client
