// SPDX-License-Identifier: Apache-2.0
// UTF-8 and base64 for the readers: validity, and code points to bytes. It converts to no other encoding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yaml {

/// Offset of the first byte that is not well-formed UTF-8 (no surrogates, nothing overlong); npos if there is none.
std::size_t firstBadByte(std::string_view text);
inline bool isUtf8(std::string_view text) { return firstBadByte(text) == std::string_view::npos; }

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// Standard base64 with padding; line breaks are passed over.
std::optional<std::string> fromBase64(std::string_view text);

/// Byte offsets for code point indexes that mostly grow, as a parser's marks do.
class CodePointCursor {
public:
    explicit CodePointCursor(std::string_view text) : m_text(text) { }
    std::size_t byteOf(std::size_t codePoint);

private:
    std::string_view m_text;
    std::size_t m_codePoint = 0;
    std::size_t m_byte = 0;
};

} // namespace yaml
