// SPDX-License-Identifier: Apache-2.0
#include "kube/kubeconfig/Paths.h"

#include <vector>

namespace kube {

std::string cleanPath(const std::string &path)
{
    const bool absolute = isAbsolutePath(path);
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at <= path.size()) {
        auto end = path.find('/', at);
        if (end == std::string::npos)
            end = path.size();
        const std::string part = path.substr(at, end - at);
        at = end + 1;
        if (part.empty() || part == ".")
            continue;
        if (part != "..")
            parts.push_back(part);
        else if (!parts.empty() && parts.back() != "..")
            parts.pop_back();
        else if (!absolute)
            parts.push_back(part);
    }
    std::string out = absolute ? "/" : "";
    for (const std::string &part : parts)
        out += (out.empty() || out == "/" ? "" : "/") + part;
    return out.empty() ? "." : out;
}

std::string folderOf(const std::string &path)
{
    const auto slash = path.rfind('/');
    return cleanPath(slash == std::string::npos ? std::string() : path.substr(0, slash + 1));
}

} // namespace kube
