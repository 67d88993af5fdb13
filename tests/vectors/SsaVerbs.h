// SPDX-License-Identifier: Apache-2.0
// The operations of recorded sequences as HTTP methods and content types.
#pragma once

#include <map>
#include <string>

namespace support {

struct Verb {
    const char *method;
    const char *contentType;
};

inline const std::map<std::string, Verb> verbs = {
    {"create", {"POST", "application/json"}},
    {"get", {"GET", ""}},
    {"update", {"PUT", "application/json"}},
    {"scale", {"PUT", "application/json"}},
    {"delete", {"DELETE", ""}},
    {"apply", {"PATCH", "application/apply-patch+yaml"}},
    {"mergePatch", {"PATCH", "application/merge-patch+json"}},
    {"strategicPatch", {"PATCH", "application/strategic-merge-patch+json"}},
    {"jsonPatch", {"PATCH", "application/json-patch+json"}},
};

inline void replaceAll(std::string &text, const std::string &from, const std::string &to)
{
    for (std::size_t at = 0; !from.empty() && (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

} // namespace support
