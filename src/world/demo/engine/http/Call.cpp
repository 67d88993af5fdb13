// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/http/Call.h"

#include <algorithm>
#include <charconv>

namespace demo {

namespace {

std::string decoded(std::string_view text, bool plusIsSpace)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char byte = 0;
        const char *from = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size() && std::from_chars(from, from + 2, byte, 16).ptr == from + 2) {
            result += static_cast<char>(byte);
            i += 2;
        } else {
            result += plusIsSpace && text[i] == '+' ? ' ' : text[i];
        }
    }
    return result;
}

/// Calls `each` for the parts between separators, empty ones left out.
template <typename Each>
void split(std::string_view text, char separator, Each each)
{
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        if (end > start)
            each(text.substr(start, end - start));
        start = end + 1;
    }
}

} // namespace

Call Call::of(const core::Request &request)
{
    Call call;
    call.method = request.method;
    call.headers = request.headers;
    call.body = request.body;
    const std::string_view target = request.target;
    const std::size_t mark = std::min(target.find('?'), target.size());
    split(target.substr(0, mark), '/', [&](std::string_view part) { call.path.push_back(decoded(part, false)); });
    split(target.substr(std::min(mark + 1, target.size())), '&', [&](std::string_view part) {
        const std::size_t equals = std::min(part.find('='), part.size());
        call.query.emplace_back(decoded(part.substr(0, equals), true), decoded(part.substr(std::min(equals + 1, part.size())), true));
    });
    return call;
}

const std::string &Call::parameter(std::string_view name) const
{
    static const std::string none;
    const auto found = std::find_if(query.begin(), query.end(), [&](const auto &pair) { return pair.first == name; });
    return found == query.end() ? none : found->second;
}

bool Call::has(std::string_view name) const
{
    return std::any_of(query.begin(), query.end(), [&](const auto &pair) { return pair.first == name; });
}

bool Call::flag(std::string_view name) const
{
    const std::string &value = parameter(name);
    return value == "true" || value == "1";
}

std::optional<int> Call::number(std::string_view name) const
{
    const std::string &text = parameter(name);
    int value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return !text.empty() && result.ptr == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::string Call::contentType() const
{
    std::string type = header("Content-Type");
    type = type.substr(0, type.find(';'));
    while (!type.empty() && type.back() == ' ')
        type.pop_back();
    std::transform(type.begin(), type.end(), type.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return type;
}

} // namespace demo
