// SPDX-License-Identifier: Apache-2.0
#include "kube/kubeconfig/Url.h"

#include "kube/text/GoText.h"

#include <algorithm>
#include <cctype>

namespace kube {

std::string schemeOf(const std::string &url)
{
    for (std::size_t i = 0; i < url.size(); ++i) {
        const auto c = static_cast<unsigned char>(url[i]);
        if (std::isalpha(c))
            continue;
        if (url[i] == ':' && i > 0) {
            std::string scheme = url.substr(0, i);
            std::transform(scheme.begin(), scheme.end(), scheme.begin(), [](unsigned char x) { return char(std::tolower(x)); });
            return scheme;
        }
        if (i == 0 || !(std::isdigit(c) || c == '+' || c == '-' || c == '.'))
            break;
    }
    return {};
}

std::string withoutQuery(const std::string &server)
{
    const auto begin = server.find("://");
    if (begin == std::string::npos)
        return server;
    const auto end = std::min(server.find_first_of("?#", begin), server.size());
    const auto slash = server.find('/', begin + 3);
    return slash < end && end - slash > 1 ? server.substr(0, end) : server;
}

std::string proxyProblem(const std::string &url)
{
    const bool control = std::any_of(url.begin(), url.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    const std::string scheme = schemeOf(url);
    // url.Parse: "first path segment in URL cannot contain colon", "missing protocol scheme", control characters.
    const auto colon = url.find(':');
    if (control || (scheme.empty() && colon != std::string::npos && colon < url.find('/')))
        return "could not parse: " + url;
    if (scheme != "http" && scheme != "https" && scheme != "socks5")
        return "unsupported scheme " + goQuoted(scheme) + ", must be http, https, or socks5";
    return {};
}

} // namespace kube
