// SPDX-License-Identifier: Apache-2.0
// The little of Go's net/url that reading a kubeconfig needs. It is no URL parser for anything else.
#pragma once

#include <string>

namespace kube {

/// Lower-case scheme of a URL, empty if it has none.
std::string schemeOf(const std::string &url);
/// client-go drops query and fragment of a server URL that has a path.
std::string withoutQuery(const std::string &server);
/// Why clientcmd refuses a proxy-url; empty if it does not.
std::string proxyProblem(const std::string &url);

} // namespace kube
