// SPDX-License-Identifier: Apache-2.0
// UTF-8 one code point at a time: its value, its bytes. It converts to no other encoding.
#pragma once

#include <string>
#include <string_view>

namespace core {

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0; ///< in bytes; 0 = not well-formed (overlong forms and surrogates are not)
};

/// What stands at the start of `text`, which must not be empty.
CodePoint firstCodePoint(std::string_view text);
void appendCodePoint(std::string &out, char32_t value);
/// With U+FFFD for each byte that belongs to no well-formed sequence, as of a text that was cut.
std::string wellFormed(std::string_view text);

} // namespace core
