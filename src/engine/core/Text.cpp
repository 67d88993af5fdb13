// SPDX-License-Identifier: Apache-2.0
#include "core/Text.h"

#include <cstring>

namespace core {

std::string fill(std::string_view pattern, const std::vector<std::string> &arguments, std::optional<int> count)
{
    std::string out;
    out.reserve(pattern.size() + 16);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '%' && i + 1 < pattern.size()) {
            const char marker = pattern[i + 1];
            const auto index = static_cast<std::size_t>(marker - '1');
            if (marker >= '1' && marker <= '9' && index < arguments.size()) {
                out += arguments[index];
                ++i;
                continue;
            }
            if (marker == 'n' && count) {
                out += std::to_string(*count);
                ++i;
                continue;
            }
        }
        out += pattern[i];
    }
    return out;
}

std::string Text::english() const
{
    return *context == '\0' ? source : fill(source, arguments, count);
}

Text Text::verbatim(std::string text)
{
    return Text{"", std::move(text), {}, std::nullopt};
}

bool Text::operator==(const Text &other) const
{
    return std::strcmp(context, other.context) == 0 && source == other.source && arguments == other.arguments && count == other.count;
}

} // namespace core
