// SPDX-License-Identifier: Apache-2.0
#include "yaml/Utf8.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace yaml {

namespace {

bool continues(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Length of the well-formed sequence at `at`, 0 if there is none (table 3-7 of the Unicode standard).
std::size_t sequenceAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
    const auto tail = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i <= to; ++i) {
            if ((byte(i) & 0xC0) != 0x80)
                return false;
        }
        return true;
    };
    const unsigned first = byte(0), second = byte(1);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return tail(1, 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool allowed = (first != 0xE0 || second >= 0xA0) && (first != 0xED || second <= 0x9F);
        return allowed && tail(1, 2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool allowed = (first != 0xF0 || second >= 0x90) && (first != 0xF4 || second <= 0x8F);
        return allowed && tail(1, 3) ? 4 : 0;
    }
    return 0;
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
        const std::size_t length = sequenceAt(text, at);
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
