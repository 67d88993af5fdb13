// SPDX-License-Identifier: Apache-2.0
#include "kube/GoText.h"

#include <QChar>

#include <array>
#include <cstdint>
#include <cstdio>

namespace kube {

namespace {

struct Decoded {
    char32_t rune = 0;
    std::size_t length = 0; ///< 0 = no valid sequence
};

Decoded decode(std::string_view text)
{
    const auto byte = [&text](std::size_t i) { return i < text.size() ? std::uint8_t(text[i]) : std::uint8_t(0); };
    const std::uint8_t first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || first >= 0xF5 || length > text.size())
        return {};
    char32_t rune = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {};
        rune = (rune << 6) | (byte(i) & 0x3FU);
    }
    const bool overlong = (length == 3 && rune < 0x800) || (length == 4 && rune < 0x10000);
    if (overlong || rune > 0x10FFFF || (rune >= 0xD800 && rune < 0xE000))
        return {};
    return {rune, length};
}

std::string escaped(const char *format, unsigned number)
{
    std::array<char, 12> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, number);
    return buffer.data();
}

/// Go calls letters, marks, numbers, punctuation, symbols and the ASCII space printable.
bool isPrintable(char32_t rune)
{
    if (rune < 0x80)
        return rune >= 0x20 && rune < 0x7F;
    const QChar::Category category = QChar::category(rune);
    return category <= QChar::Number_Other || category >= QChar::Letter_Uppercase;
}

} // namespace

std::string goQuoted(std::string_view text)
{
    std::string result = "\"";
    while (!text.empty()) {
        const Decoded next = decode(text);
        const char c = text.front();
        if (next.length == 0) {
            result += escaped("\\x%02x", std::uint8_t(c));
            text.remove_prefix(1);
            continue;
        }
        static constexpr std::string_view controls = "\a\b\f\n\r\t\v";
        static constexpr std::string_view letters = "abfnrtv";
        const auto control = next.length == 1 ? controls.find(c) : std::string_view::npos;
        if (c == '"' || c == '\\')
            result.append({'\\', c});
        else if (control != std::string_view::npos)
            result.append({'\\', letters[control]});
        else if (isPrintable(next.rune))
            result += text.substr(0, next.length);
        else if (next.rune < 0x20 || next.rune == 0x7F)
            result += escaped("\\x%02x", unsigned(next.rune));
        else
            result += escaped(next.rune < 0x10000 ? "\\u%04x" : "\\U%08x", unsigned(next.rune));
        text.remove_prefix(next.length);
    }
    return result + '"';
}

} // namespace kube
