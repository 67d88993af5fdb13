// SPDX-License-Identifier: Apache-2.0
#include "yaml/ScalarStyle.h"

#include "yaml/Scalar.h"
#include "yaml/Utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace yaml {

namespace {

/// A character of valid UTF-8 and its length.
struct Character {
    std::uint32_t code = 0;
    std::size_t length = 1;
};

Character characterAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return {first, 1};
    if (first < 0xE0)
        return {(first & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    if (first < 0xF0)
        return {(first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    return {(first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

/// go-yaml's is_printable: no tab, nothing beyond the basic plane.
bool isPrintable(std::uint32_t code)
{
    return code == 0x0A || (code >= 0x20 && code <= 0x7E) || (code >= 0xA0 && code <= 0xD7FF)
        || (code >= 0xE000 && code <= 0xFFFD && code != 0xFEFF);
}

bool isBreak(std::uint32_t code)
{
    return code == '\r' || code == '\n' || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool isIn(std::string_view set, std::uint32_t code)
{
    return code < 0x80 && set.find(char(code)) != std::string_view::npos;
}

/// [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)? : 12:30 was a number in YAML 1.1.
bool isBase60(std::string_view text)
{
    std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    if (!digit(at))
        return false;
    while (digit(at) || (at < text.size() && text[at] == '_'))
        ++at;
    bool hasPart = false;
    while (at < text.size() && text[at] == ':') {
        if (digit(at + 1) && digit(at + 2) && text[at + 1] <= '5')
            at += 3;
        else if (digit(at + 1))
            at += 2;
        else
            return false;
        hasPart = true;
    }
    if (at < text.size() && text[at] == '.') {
        ++at;
        while (digit(at) || (at < text.size() && text[at] == '_'))
            ++at;
    }
    return hasPart && at == text.size();
}

std::string hex(std::uint32_t code, int digits)
{
    std::string out(std::size_t(digits), '0');
    for (int i = digits - 1; i >= 0; --i, code >>= 4)
        out[std::size_t(i)] = "0123456789ABCDEF"[code & 15];
    return out;
}

std::string escaped(std::uint32_t code)
{
    struct Short {
        std::uint32_t code;
        const char *text;
    };
    constexpr std::array shorts{Short{0, "\\0"},    Short{7, "\\a"},    Short{8, "\\b"},    Short{9, "\\t"},      Short{10, "\\n"},
                                Short{11, "\\v"},   Short{12, "\\f"},   Short{13, "\\r"},   Short{27, "\\e"},     Short{'"', "\\\""},
                                Short{'\\', "\\\\"}, Short{0x85, "\\N"}, Short{0xA0, "\\_"}, Short{0x2028, "\\L"}, Short{0x2029, "\\P"}};
    const auto found = std::find_if(shorts.begin(), shorts.end(), [code](const Short &item) { return item.code == code; });
    if (found != shorts.end())
        return found->text;
    return code <= 0xFF ? "\\x" + hex(code, 2) : code <= 0xFFFF ? "\\u" + hex(code, 4) : "\\U" + hex(code, 8);
}

} // namespace

ScalarTraits traitsOf(std::string_view text)
{
    ScalarTraits traits;
    if (text.empty())
        return {false, true, false, true, false};
    bool blockIndicators = text.starts_with("---") || text.starts_with("..."), flowIndicators = blockIndicators;
    bool special = false, edgeSpace = false, breakSpace = false, spaceBreak = false, afterSpace = false, afterBreak = false, afterBlank = true;
    bool trailingSpace = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = characterAt(text, at);
        const bool first = at == 0, last = at + c.length >= text.size();
        const char following = last ? ' ' : text[at + c.length];
        const bool beforeBlank = following == ' ' || following == '\t';
        if (first && isIn("#,[]{}&*!|>'\"%@`", c.code))
            flowIndicators = blockIndicators = true;
        if (isIn(first ? "?:" : ",?[]{}:", c.code))
            flowIndicators = true;
        if (beforeBlank && (c.code == ':' || (first && isIn("?-", c.code))))
            flowIndicators = blockIndicators = true;
        if (!first && c.code == '#' && afterBlank)
            flowIndicators = blockIndicators = true;
        special = special || !isPrintable(c.code);
        const bool space = c.code == ' ', lineBreak = isBreak(c.code);
        edgeSpace = edgeSpace || ((first || last) && (space || lineBreak));
        trailingSpace = trailingSpace || (last && space);
        breakSpace = breakSpace || (space && afterBreak);
        spaceBreak = spaceBreak || (lineBreak && afterSpace);
        traits.multiline = traits.multiline || lineBreak;
        afterSpace = space;
        afterBreak = lineBreak;
        afterBlank = space || c.code == '\t' || lineBreak || c.code == 0;
        at += c.length;
    }
    const bool unfit = special || spaceBreak;
    traits.single = !breakSpace && !unfit;
    traits.block = !trailingSpace && !unfit;
    traits.plain = traits.single && !edgeSpace && !traits.multiline && !blockIndicators;
    traits.flowPlain = traits.single && !edgeSpace && !traits.multiline && !flowIndicators;
    return traits;
}

bool isAmbiguous(std::string_view text)
{
    return plainType(text) != PlainType::String || isBase60(text);
}

ScalarStyle chooseStyle(std::string_view text, bool inline_, char quote)
{
    const ScalarTraits traits = traitsOf(text);
    if (text.find('\n') != std::string_view::npos)
        return traits.block && !inline_ ? ScalarStyle::Literal : ScalarStyle::Double;
    const bool ambiguous = isAmbiguous(text);
    if (!ambiguous && traits.plain && (!inline_ || !traits.multiline))
        return ScalarStyle::Plain;
    if (!traits.single || (inline_ && traits.multiline))
        return ScalarStyle::Double;
    if (quote)
        return quote == '\'' ? ScalarStyle::Single : ScalarStyle::Double;
    return ambiguous ? ScalarStyle::Double : ScalarStyle::Single;
}

std::string singleQuoted(std::string_view text, int indent)
{
    std::string out = "'";
    bool afterBreak = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = characterAt(text, at);
        if (afterBreak && !isBreak(c.code))
            out.append(std::size_t(indent), ' ');
        afterBreak = isBreak(c.code);
        if (c.code == '\'')
            out += '\'';
        out += text.substr(at, c.length);
        at += c.length;
    }
    return out + '\'';
}

std::string doubleQuoted(std::string_view text)
{
    // go-yaml looks for the mark at the start of the text whatever the place, and then escapes everything.
    const bool escapeAll = text.starts_with(byteOrderMark);
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const Character c = characterAt(text, at);
        if (escapeAll || !isPrintable(c.code) || isBreak(c.code) || c.code == '"' || c.code == '\\')
            out += escaped(c.code);
        else
            out += text.substr(at, c.length);
        at += c.length;
    }
    return out + '"';
}

std::string literalBlock(std::string_view text, int column, int hint, std::string_view eol)
{
    std::string out = "|";
    if (text.starts_with(' ') || isBreak(characterAt(text, 0).code))
        out += std::to_string(hint);
    const bool endsWithBreak = text.ends_with('\n');
    if (!endsWithBreak)
        out += '-';
    else if (text.size() == 1 || text[text.size() - 2] == '\n')
        out += '+';
    out += eol;
    bool atLineStart = true;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = characterAt(text, at);
        if (atLineStart && !isBreak(c.code))
            out.append(std::size_t(column), ' ');
        atLineStart = isBreak(c.code);
        out += c.code == '\n' ? eol : text.substr(at, c.length);
        at += c.length;
    }
    if (endsWithBreak)
        out.erase(out.size() - eol.size());
    return out;
}

} // namespace yaml
