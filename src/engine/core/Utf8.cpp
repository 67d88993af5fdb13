// SPDX-License-Identifier: Apache-2.0
#include "core/Utf8.h"

namespace core {

CodePoint firstCodePoint(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    char32_t value = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {};
        value = value << 6 | (byte(i) & 0x3F);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    return overlong || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? CodePoint() : CodePoint{value, length};
}

void appendCodePoint(std::string &out, char32_t value)
{
    const auto tail = [value](int shift) { return char(0x80 | (value >> shift & 0x3F)); };
    if (value < 0x80)
        out += char(value);
    else if (value < 0x800)
        out.append({char(0xC0 | value >> 6), tail(0)});
    else if (value < 0x10000)
        out.append({char(0xE0 | value >> 12), tail(6), tail(0)});
    else
        out.append({char(0xF0 | value >> 18), tail(12), tail(6), tail(0)});
}

std::string wellFormed(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t length = firstCodePoint(text).length;
        if (length == 0)
            appendCodePoint(out, 0xFFFD);
        else
            out += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return out;
}

} // namespace core
