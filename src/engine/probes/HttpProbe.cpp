// SPDX-License-Identifier: Apache-2.0
#include "probes/HttpProbe.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace probes {

std::string HttpUrl::text() const
{
    const bool six = host.find(':') != host.npos;
    return scheme + "://" + (six ? '[' + host + ']' : host) + (port > 0 ? ':' + std::to_string(port) : std::string()) + target;
}

std::optional<HttpUrl> HttpUrl::of(std::string_view text)
{
    HttpUrl url;
    const auto colon = text.find("://");
    if (colon == text.npos)
        return std::nullopt;
    url.scheme = text.substr(0, colon);
    std::transform(url.scheme.begin(), url.scheme.end(), url.scheme.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    text.remove_prefix(colon + 3);
    std::string_view authority = text.substr(0, text.find_first_of("/?#"));
    text.remove_prefix(authority.size());
    if (const auto at = authority.rfind('@'); at != authority.npos)
        authority.remove_prefix(at + 1);
    const auto bracket = authority.find(']');
    const bool six = !authority.empty() && authority.front() == '[' && bracket != authority.npos;
    const auto end = authority.find(':', six ? bracket : 0);
    url.host = six ? authority.substr(1, bracket - 1) : authority.substr(0, end);
    if (end != authority.npos) {
        const std::string_view digits = authority.substr(end + 1);
        const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), url.port);
        if (!digits.empty() && (error != std::errc() || stop != digits.data() + digits.size() || url.port < 1 || url.port > 65535))
            return std::nullopt;
    }
    if (url.host.empty() || (url.scheme != "http" && url.scheme != "https"))
        return std::nullopt;
    url.target = text.substr(0, text.find('#'));
    if (url.target.empty() || url.target.front() != '/')
        url.target.insert(url.target.begin(), '/');
    return url;
}

std::optional<HttpUrl> HttpUrl::resolved(std::string_view location) const
{
    location = location.substr(0, location.find('#'));
    if (location.starts_with("//"))
        return of(scheme + ':' + std::string(location));
    const auto colon = location.find(':');
    if (colon != location.npos && colon < location.find_first_of("/?"))
        return of(location);
    HttpUrl url = *this;
    const std::string path = target.substr(0, target.find('?'));
    if (location.starts_with('/'))
        url.target = location;
    else if (location.starts_with('?'))
        url.target = path + std::string(location);
    else
        url.target = path.substr(0, path.rfind('/') + 1) + std::string(location);
    return url;
}

HttpProbe::Step HttpProbe::take(const HttpAnswer &answer)
{
    static constexpr std::array followed{301, 302, 303, 307, 308}; // net/http redirectBehavior
    const bool redirects = std::find(followed.begin(), followed.end(), answer.status) != followed.end() && !answer.location.empty();
    if (redirects) {
        const auto next = m_current.resolved(answer.location);
        if (!next)
            return {std::nullopt, Outcome::Failure, false, "Get \"" + m_current.text() + "\": failed to parse Location header \"" + answer.location + '"'};
        if (next->host == m_host) {
            if (m_requests == 10)
                return {std::nullopt, Outcome::Failure, false, "Get \"" + answer.location + "\": stopped after 10 redirects"};
            ++m_requests;
            m_current = *next;
            return {next, Outcome::Failure, false, {}};
        }
    }
    if (answer.status < 200 || answer.status >= 400)
        return {std::nullopt, Outcome::Failure, false, "HTTP probe failed with statuscode: " + std::to_string(answer.status)};
    if (answer.status >= 300)
        return {std::nullopt, Outcome::Success, true, "Probe terminated redirects, Response body: " + answer.body};
    return {std::nullopt, Outcome::Success, false, {}};
}

} // namespace probes
