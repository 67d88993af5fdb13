// SPDX-License-Identifier: Apache-2.0
#include "kube/text/Base64.h"

#include <array>

namespace kube {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

core::unexpected<core::Error> illegal(std::size_t at)
{
    return core::fail(core::ErrorCode::CredentialInvalid, core::Text::verbatim("illegal base64 data at input byte " + std::to_string(at)));
}

void skipBreaks(std::string_view text, std::size_t &at)
{
    while (at < text.size() && (text[at] == '\n' || text[at] == '\r'))
        ++at;
}

} // namespace

// The positions of errors follow Go's encoding/base64 decodeQuantum.
core::Result<std::string> fromBase64(std::string_view text)
{
    std::string out;
    std::size_t at = 0;
    for (;;) {
        std::uint32_t bits = 0;
        for (int count = 0; count < 4; ++count) {
            skipBreaks(text, at);
            if (at == text.size()) {
                if (count == 0)
                    return out;
                return illegal(at - std::size_t(count));
            }
            const char c = text[at++];
            if (c == '=') {
                if (count < 2)
                    return illegal(at - 1);
                if (count == 2) {
                    skipBreaks(text, at);
                    if (at == text.size())
                        return illegal(text.size());
                    if (text[at] != '=')
                        return illegal(at - 1);
                    ++at;
                }
                skipBreaks(text, at);
                if (at < text.size())
                    return illegal(at);
                bits <<= 6 * (4 - count);
                out += char(bits >> 16);
                if (count == 3)
                    out += char(bits >> 8 & 0xff);
                return out;
            }
            const auto digit = alphabet.find(c);
            if (digit == std::string_view::npos)
                return illegal(at - 1);
            bits = bits << 6 | std::uint32_t(digit);
        }
        out += char(bits >> 16);
        out += char(bits >> 8 & 0xff);
        out += char(bits & 0xff);
    }
}

std::string toBase64(std::string_view bytes)
{
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t bits = 0;
        for (std::size_t j = 0; j < 3; ++j)
            bits = bits << 8 | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0u);
        for (std::size_t j = 0; j < 4; ++j)
            out += i + j > bytes.size() ? '=' : alphabet[bits >> (18 - 6 * j) & 63];
    }
    return out;
}

} // namespace kube
