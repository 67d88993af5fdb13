// SPDX-License-Identifier: Apache-2.0
// Source: github.com/distribution/reference (grammar in reference.go, ParseNormalizedNamed) and pkg/util/parsers/parsers.go.
#include "kube/defaulting/ImageName.h"

#include <algorithm>

namespace kube {

namespace {

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isWord(char c)
{
    return isLower(c) || isUpper(c) || isDigit(c) || c == '_';
}
bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

template <typename Check>
bool all(std::string_view text, Check check)
{
    return std::all_of(text.begin(), text.end(), check);
}

bool hasUpper(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), isUpper);
}

/// Lower-case words joined by one of ". _ __" or any number of "-".
bool isPathComponent(std::string_view text)
{
    const auto alphanumeric = [](char c) { return isLower(c) || isDigit(c); };
    if (text.empty() || !alphanumeric(text.front()) || !alphanumeric(text.back()))
        return false;
    for (std::size_t i = 0; i < text.size();) {
        if (alphanumeric(text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (!alphanumeric(text[end]))
            ++end;
        const std::string_view separator = text.substr(i, end - i);
        if (separator != "." && separator != "_" && separator != "__" && !all(separator, [](char c) { return c == '-'; }))
            return false;
        i = end;
    }
    return true;
}

bool isDomain(std::string_view text)
{
    const std::size_t bracket = text.substr(0, 1) == "[" ? text.find(']') : std::string_view::npos;
    const std::size_t colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
    std::string_view host = text.substr(0, colon);
    if (colon != std::string_view::npos) {
        const std::string_view port = text.substr(colon + 1);
        if (port.empty() || !all(port, isDigit))
            return false;
    }
    if (bracket != std::string_view::npos)
        return host.size() > 2 && host.back() == ']' && all(host.substr(1, host.size() - 2), [](char c) { return isHex(c) || c == ':'; });
    for (;;) {
        const std::size_t dot = host.find('.');
        const std::string_view label = host.substr(0, dot);
        const auto alphanumeric = [](char c) { return isWord(c) && c != '_'; };
        if (label.empty() || !alphanumeric(label.front()) || !alphanumeric(label.back())
            || !all(label, [&](char c) { return alphanumeric(c) || c == '-'; }))
            return false;
        if (dot == std::string_view::npos)
            return true;
        host.remove_prefix(dot + 1);
    }
}

bool isTag(std::string_view text)
{
    return !text.empty() && text.size() <= 128 && isWord(text[0]) && all(text, [](char c) { return isWord(c) || c == '.' || c == '-'; });
}

/// Algorithms whose digests can be checked, with the length of the hexadecimal part.
bool isDigest(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return false;
    const std::string_view algorithm = text.substr(0, colon), hex = text.substr(colon + 1);
    const std::size_t length = algorithm == "sha256" ? 64 : algorithm == "sha384" ? 96 : algorithm == "sha512" ? 128 : 0;
    return length != 0 && hex.size() == length && all(hex, [](char c) { return isHex(c) && !isUpper(c); });
}

} // namespace

std::optional<ImageName> parseImageName(std::string_view text)
{
    if (text.size() == 64 && all(text, [](char c) { return isHex(c) && !isUpper(c); }))
        return std::nullopt; // an image's identifier, not its name
    std::string_view domain = "docker.io", rest = text;
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos) {
        const std::string_view first = text.substr(0, slash);
        if (first.find_first_of(".:") != std::string_view::npos || first == "localhost" || hasUpper(first)) {
            domain = first == "index.docker.io" ? "docker.io" : first;
            rest = text.substr(slash + 1);
        }
    }
    std::string remainder(rest);
    if (domain == "docker.io" && remainder.find('/') == std::string::npos)
        remainder = "library/" + remainder;
    if (hasUpper(std::string_view(remainder).substr(0, remainder.find(':'))))
        return std::nullopt;

    ImageName result;
    std::string_view path = remainder;
    const std::size_t at = path.find('@');
    if (at != std::string_view::npos) {
        result.digest = std::string(path.substr(at + 1));
        path = path.substr(0, at);
        if (!isDigest(result.digest))
            return std::nullopt;
    }
    const std::size_t colon = path.find(':', path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/'));
    if (colon != std::string_view::npos) {
        result.tag = std::string(path.substr(colon + 1));
        path = path.substr(0, colon);
        if (!isTag(result.tag))
            return std::nullopt;
    }
    result.name = std::string(domain) + '/' + std::string(path);
    if (!isDomain(domain) || path.size() > 255)
        return std::nullopt;
    for (;;) {
        const std::size_t end = path.find('/');
        if (!isPathComponent(path.substr(0, end)))
            return std::nullopt;
        if (end == std::string_view::npos)
            break;
        path.remove_prefix(end + 1);
    }
    if (result.tag.empty() && result.digest.empty())
        result.tag = "latest";
    return result;
}

const char *defaultPullPolicy(std::string_view image)
{
    const auto name = parseImageName(image);
    return name && name->tag == "latest" ? "Always" : "IfNotPresent";
}

} // namespace kube
