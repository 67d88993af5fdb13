// SPDX-License-Identifier: Apache-2.0
#include "yaml/LineBreak.h"

#include <algorithm>
#include <array>

namespace yaml {

namespace {

constexpr std::array<std::string_view, 5> breaks{"\n", "\r", "\u0085", "\u2028", "\u2029"};

} // namespace

std::size_t breakLength(std::string_view text)
{
    const auto found = std::find_if(breaks.begin(), breaks.end(), [text](std::string_view one) { return text.starts_with(one); });
    return found == breaks.end() ? 0 : found->size();
}

bool isLineStart(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    return before.empty() || std::any_of(breaks.begin(), breaks.end(), [before](std::string_view one) { return before.ends_with(one); });
}

std::size_t firstUnusualBreak(std::string_view text)
{
    constexpr std::string_view firstBytes = "\r\xC2\xE2";
    for (std::size_t at = text.find_first_of(firstBytes); at != std::string_view::npos; at = text.find_first_of(firstBytes, at + 1)) {
        const std::string_view rest = text.substr(at);
        if (breakLength(rest) > 0 && !rest.starts_with("\r\n"))
            return at;
    }
    return std::string_view::npos;
}

} // namespace yaml
