// SPDX-License-Identifier: Apache-2.0
// A Transport whose answers a test gives by hand, piece by piece. Everything a client asked is kept in `requests`.
#pragma once

#include "core/Transport.h"

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace support {

class ScriptedTransport final : public core::Transport {
public:
    struct Seen {
        core::Request request;
        bool cancelled = false; ///< the client destroyed it
    };
    std::deque<Seen> requests;

    std::unique_ptr<core::Exchange> start(core::Request request, core::ResponseHandler handler) override;

    std::size_t last() const { return requests.size() - 1; }
    /// Requests neither ended nor cancelled.
    std::size_t open() const { return m_open.size(); }

    void head(std::size_t number, int status, core::Headers headers = {{"Content-Type", "application/json"}});
    void chunk(std::size_t number, std::string_view bytes);
    void end(std::size_t number, const std::optional<core::Error> &error = std::nullopt);
    /// Head, one chunk, end.
    void answer(std::size_t number, int status, std::string_view body, core::Headers headers = {{"Content-Type", "application/json"}});
    void answerLast(int status, std::string_view body) { answer(last(), status, body); }
    void failLast(core::ErrorCode code) { end(last(), core::Error(code, core::say("scripted"))); }

private:
    struct Under;
    std::map<std::size_t, core::ResponseHandler> m_open;
};

} // namespace support
