// SPDX-License-Identifier: Apache-2.0
#include "core/Text.h"

#include <fmt/format.h>

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

bool Argument::operator==(const Argument &other) const
{
    const bool same = sentence && other.sentence ? *sentence == *other.sentence : sentence == other.sentence;
    return text == other.text && decimal == other.decimal && same;
}

Argument decimal(double value, int digits)
{
    return {fmt::format("{:.{}f}", value, digits), true, nullptr};
}

std::string rendered(const Text &text, const Language &language)
{
    if (*text.context == '\0')
        return text.source;
    std::vector<std::string> words;
    words.reserve(text.arguments.size());
    for (const Argument &argument : text.arguments) {
        words.push_back(argument.sentence ? rendered(*argument.sentence, language) : argument.text);
        if (const std::size_t point = words.back().find('.'); argument.decimal && point != std::string::npos)
            words.back().replace(point, 1, language.point);
    }
    return fill(language.pattern(text), words, text.count);
}

std::string Text::english() const
{
    static const Language english{[](const Text &text) { return text.source; }};
    return rendered(*this, english);
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
