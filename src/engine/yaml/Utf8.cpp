// SPDX-License-Identifier: Apache-2.0
#include "yaml/Utf8.h"

#include "core/Utf8.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace yaml {

namespace {

bool continues(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

} // namespace

std::size_t firstBadByte(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t eight = 0;
        if (at + sizeof eight <= text.size()) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & 0x8080808080808080U) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        const std::size_t length = core::firstCodePoint(text.substr(at)).length;
        if (length == 0)
            return at;
        at += length;
    }
    return std::string_view::npos;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    std::string out;
    std::uint32_t bits = 0;
    int count = 0, padding = 0;
    for (const char c : text) {
        if (c == '\n' || c == '\r')
            continue;
        constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        const std::size_t value = alphabet.find(c);
        if (c == '=' && count >= 2 && count + padding < 4)
            ++padding;
        else if (value == std::string_view::npos || padding > 0)
            return std::nullopt;
        else
            bits = bits << 6 | std::uint32_t(value), ++count;
        if (count + padding < 4)
            continue;
        bits <<= 6 * padding;
        const std::array bytes{char(bits >> 16 & 0xFF), char(bits >> 8 & 0xFF), char(bits & 0xFF)};
        out.append(bytes.data(), std::size_t(3 - padding));
        bits = 0;
        count = 0;
        if (padding > 0)
            padding = 4; // nothing may follow
    }
    return count == 0 ? std::optional(out) : std::nullopt;
}

std::size_t CodePointCursor::byteOf(std::size_t codePoint)
{
    while (m_codePoint < codePoint && m_byte < m_text.size()) {
        ++m_byte;
        while (m_byte < m_text.size() && continues(m_text[m_byte]))
            ++m_byte;
        ++m_codePoint;
    }
    while (m_codePoint > codePoint && m_byte > 0) {
        --m_byte;
        while (m_byte > 0 && continues(m_text[m_byte]))
            --m_byte;
        --m_codePoint;
    }
    return m_byte;
}

} // namespace yaml
