// SPDX-License-Identifier: Apache-2.0
// The simulated API server: takes a request, answers a response or a stream of watch events. Single-threaded; it knows no sockets and no clients.
#pragma once

#include "core/Transport.h"
#include "demo/engine/Failure.h"
#include "demo/engine/Store.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace demo {

/// A whole answer.
struct Response {
    int status = 200;
    core::Headers headers;
    std::string body;
};

class Api {
public:
    struct Options {
        std::string token; ///< bearer token that requests must carry; empty = none is asked for
        std::string serviceRange = "10.96"; ///< first two bytes of cluster IPs
    };
    /// Hears an answer: `head` once, then chunks, then `end`. May be called from inside handle().
    struct Sink {
        std::function<void(const core::ResponseHead &)> head;
        std::function<void(std::string_view)> chunk;
        std::function<void()> end;
    };
    /// A watch under way; destroying it ends it silently.
    class Stream {
    public:
        virtual ~Stream() = default;
    };
    struct LogRequest {
        std::string space, pod, container;
        bool previous = false;
        std::optional<int> tailLines;
    };
    /// Answers instead of the server (faults, scenarios); nothing lets the request through.
    using Interceptor = std::function<std::optional<Response>(const core::Request &)>;
    using LogSource = std::function<Answer<std::string>(const LogRequest &)>;

    Api(core::Clock &clock, Store &store, Options options);
    ~Api();

    /// Nothing (after `end` was called) for an ordinary request, a Stream for a watch that goes on.
    [[nodiscard]] std::unique_ptr<Stream> handle(const core::Request &request, Sink sink);
    /// An ordinary request in one call; a watch gives what it has so far.
    Response answer(const core::Request &request);

    void setInterceptor(Interceptor interceptor);
    void setLogSource(LogSource source);
    /// Ends every watch, as a server that restarts.
    void dropWatches();
    std::size_t watchCount() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace demo
