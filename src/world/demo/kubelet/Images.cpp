// SPDX-License-Identifier: Apache-2.0
#include "demo/kubelet/Images.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <functional>

namespace demo {

namespace {

struct Parts {
    std::string name;
    std::string tag;
    std::string digest;
};

Parts split(const std::string &image)
{
    Parts parts;
    std::string rest = image;
    if (const std::size_t at = rest.find('@'); at != std::string::npos) {
        parts.digest = rest.substr(at + 1);
        rest.resize(at);
    }
    const std::size_t slash = rest.rfind('/'), colon = rest.rfind(':');
    if (colon != std::string::npos && (slash == std::string::npos || colon > slash)) {
        parts.tag = rest.substr(colon + 1);
        rest.resize(colon);
    }
    parts.name = rest;
    return parts;
}

bool isAlnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isPathComponent(const std::string &text)
{
    return !text.empty() && isAlnum(text.front()) && isAlnum(text.back())
        && std::all_of(text.begin(), text.end(), [](char c) { return isAlnum(c) || c == '.' || c == '_' || c == '-'; });
}

bool isRegistry(const std::string &text)
{
    return text == "localhost" || text.find_first_of(".:") != std::string::npos;
}

std::uint64_t hash(const std::string &text, std::uint64_t seed)
{
    std::uint64_t value = 14695981039346656037U ^ seed;
    for (const char c : text)
        value = (value ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return value ^ (value >> 29);
}

bool beginsWith(const std::string &text, std::string_view with)
{
    return text.compare(0, with.size(), with) == 0;
}

} // namespace

bool Images::isWellFormed(const std::string &image)
{
    const Parts parts = split(image);
    if (image.find('@') != std::string::npos && (!beginsWith(parts.digest, "sha256:") || parts.digest.size() != 71))
        return false;
    const bool hasTag = image.substr(0, image.find('@')) != parts.name;
    if (hasTag
        && (parts.tag.empty() || parts.tag.size() > 128 || parts.tag.front() == '.' || parts.tag.front() == '-'
            || !std::all_of(parts.tag.begin(), parts.tag.end(),
                            [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '.' || c == '-'; })))
        return false;
    std::string rest = parts.name;
    if (const std::size_t slash = rest.find('/'); slash != std::string::npos && isRegistry(rest.substr(0, slash)))
        rest.erase(0, slash + 1);
    for (std::size_t from = 0; from <= rest.size();) {
        const std::size_t to = std::min(rest.find('/', from), rest.size());
        if (!isPathComponent(rest.substr(from, to - from)))
            return false;
        from = to + 1;
    }
    return true;
}

std::string Images::tagOf(const std::string &image)
{
    const Parts parts = split(image);
    return parts.tag.empty() && parts.digest.empty() ? "latest" : parts.tag;
}

std::string Images::fullName(const std::string &image)
{
    const Parts parts = split(image);
    const std::size_t slash = parts.name.find('/');
    std::string name = parts.name;
    if (slash == std::string::npos)
        name = "docker.io/library/" + name;
    else if (!isRegistry(name.substr(0, slash)))
        name = "docker.io/" + name;
    if (!parts.digest.empty())
        return name + '@' + parts.digest;
    return name + ':' + tagOf(image);
}

std::string Images::digestOf(const std::string &image)
{
    const Parts parts = split(image);
    if (!parts.digest.empty())
        return parts.digest;
    std::string digest = "sha256:";
    for (std::uint64_t i = 0; i < 4; ++i) {
        char text[20];
        std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash(fullName(image), i)));
        digest += text;
    }
    return digest;
}

Pull Images::pull(const std::string &image) const
{
    const std::string name = fullName(image), tag = tagOf(image);
    const std::uint64_t chance = hash(name, m_seed);
    const std::string failed = "failed to pull and unpack image \"" + name + "\": failed to resolve reference \"" + name + "\": ";
    if (beginsWith(tag, "missing"))
        return {core::Duration(600 + chance % 400), 0, "rpc error: code = NotFound desc = " + failed + name + ": not found"};
    if (beginsWith(tag, "denied"))
        return {core::Duration(600 + chance % 400), 0,
                "rpc error: code = Unknown desc = " + failed
                    + "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"};
    const core::Duration duration = beginsWith(tag, "slow") ? core::Duration(45000) : core::Duration(700 + chance % 1600);
    return {duration, std::int64_t(18000000 + chance % 90000000), {}};
}

} // namespace demo
