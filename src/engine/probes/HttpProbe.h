// SPDX-License-Identifier: Apache-2.0
// What an httpGet probe makes of the answers it gets: which redirects it follows, and what the last answer means. It sends no request.
#pragma once

#include "probes/simulator/Types.h"

#include <string>
#include <string_view>

namespace probes {

/// The parts of an absolute http or https URL.
struct HttpUrl {
    std::string scheme;
    std::string host; ///< without the brackets of an IPv6 address
    int port = 0; ///< 0 = defaultPort()
    std::string target = "/"; ///< path and query, without the fragment

    std::string text() const;
    int defaultPort() const { return scheme == "https" ? 443 : 80; }
    /// Nothing for another scheme, no host, or a port that is none.
    static std::optional<HttpUrl> of(std::string_view text);
    /// Where a Location header in the answer of this URL points.
    std::optional<HttpUrl> resolved(std::string_view location) const;
};

/// One answer; an empty location means there is no such header.
struct HttpAnswer {
    int status = 200;
    std::string location;
    std::string body;
};

/// The redirects of one attempt (pkg/probe/http/http.go and Go's http.Client, v1.34): followed only within the host name of the first URL, at
/// most ten requests in all.
class HttpProbe {
public:
    /// Either the URL to ask next, or the verdict.
    struct Step {
        std::optional<HttpUrl> next;
        Outcome outcome = Outcome::Failure;
        bool warning = false; ///< a success that is worth a ProbeWarning event
        std::string output;   ///< for the event; empty for a plain success
    };
    explicit HttpProbe(HttpUrl first) : m_host(first.host), m_current(std::move(first)) { }
    Step take(const HttpAnswer &answer);

private:
    std::string m_host;
    HttpUrl m_current;
    int m_requests = 1;
};

} // namespace probes
