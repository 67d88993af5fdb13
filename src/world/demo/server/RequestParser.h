// SPDX-License-Identifier: Apache-2.0
// Cuts the bytes of one HTTP/1.1 connection into requests. It owns no socket and answers nothing.
#pragma once

#include "core/Transport.h"

#include <memory>
#include <string_view>

namespace demo {

class RequestParser {
public:
    /// A body beyond `bodyLimit` bytes is refused with 413, as the API server does at 3 MiB.
    explicit RequestParser(std::size_t bodyLimit = 3U << 20);
    ~RequestParser();
    RequestParser(const RequestParser &) = delete;
    RequestParser &operator=(const RequestParser &) = delete;

    enum class State { More, ///< needs more bytes
                       Complete, ///< request() is whole
                       Broken }; ///< not HTTP; status() says what to answer before closing
    /// Takes bytes; keeps those behind the end of a complete request for the next one.
    State feed(std::string_view bytes);
    /// Forgets the complete request and begins with the bytes kept.
    State next();

    /// Method, target, headers and body of the complete request. `streaming` is set for watches and followed logs.
    core::Request takeRequest();
    bool keepAlive() const { return m_keepAlive; }
    /// The client waits for "100 Continue" before it sends the body; true once per request.
    bool takeExpectContinue();
    int status() const { return m_status; }

private:
    struct Beast;
    State parse();
    std::unique_ptr<Beast> m_beast;
    std::string m_rest;
    std::size_t m_bodyLimit;
    bool m_keepAlive = true;
    bool m_expectContinue = false;
    bool m_expectSeen = false;
    int m_status = 400;
};

} // namespace demo
