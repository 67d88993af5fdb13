// SPDX-License-Identifier: Apache-2.0
// The seam for talking to an API server: a request goes out, a head, chunks and one end come back. It knows no Kubernetes.
#pragma once

#include "core/Clock.h"
#include "core/Result.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace core {

/// HTTP header; names compare without case.
struct Header {
    std::string name;
    std::string value;
    bool operator==(const Header &) const = default;
};
using Headers = std::vector<Header>;

/// The first value of a header, empty if absent.
std::string headerValue(const Headers &headers, std::string_view name);

struct Request {
    std::string method = "GET";
    std::string target;               ///< path and query below the server's URL, percent-encoded: "/api/v1/pods?limit=500"
    Headers headers;                  ///< without credentials: the transport adds those
    std::string body;
    bool streaming = false;           ///< a watch: gets a connection of its own and no overall timeout
    Duration timeout = Duration(30000); ///< from start to end; 0 = none. Ignored for streaming
};

struct ResponseHead {
    int status = 0;
    Headers headers;
};

/// What a request hears. Each is called from the event loop, never from inside start(); `head` at most once and first, `end` exactly
/// once and last unless the Exchange is destroyed before. `end` without an error means the body was received to its end.
struct ResponseHandler {
    std::function<void(const ResponseHead &)> head;
    std::function<void(std::string_view)> chunk;
    std::function<void(const std::optional<Error> &)> end;
};

/// A request under way. Destroying it cancels it silently, also from inside one of its own handlers.
class Exchange {
public:
    virtual ~Exchange() = default;
};

class Transport {
public:
    virtual ~Transport() = default;
    [[nodiscard]] virtual std::unique_ptr<Exchange> start(Request request, ResponseHandler handler) = 0;
};

} // namespace core
