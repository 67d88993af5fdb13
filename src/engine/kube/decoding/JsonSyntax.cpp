// SPDX-License-Identifier: Apache-2.0
// The complaints of Go's encoding/json scanner. Texts that are valid JSON pass; reading them is core's business.
#include "kube/decoding/Decode.h"

#include <vector>

namespace kube {

namespace {

/// quoteChar of Go's scanner: a rune in single quotes with Go escapes.
std::string quotedChar(char c)
{
    if (c == '\'')
        return R"('\'')";
    if (c == '"')
        return R"('"')";
    const auto byte = static_cast<unsigned char>(c);
    static constexpr std::string_view hex = "0123456789abcdef";
    switch (c) {
    case '\n':
        return R"('\n')";
    case '\r':
        return R"('\r')";
    case '\t':
        return R"('\t')";
    case '\\':
        return R"('\\')";
    default:
        break;
    }
    if (byte < 0x20 || byte == 0x7F)
        return std::string("'\\x") + hex[byte >> 4] + hex[byte & 15] + '\'';
    if (byte >= 0x80) // Go prints the byte as the Unicode character of that number
        return std::string("'") + char(0xC0 | (byte >> 6)) + char(0x80 | (byte & 0x3F)) + '\'';
    return std::string("'") + c + '\'';
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) { }

    std::optional<std::string> run()
    {
        if (!value() || !skipSpace())
            return m_error;
        if (m_at < m_text.size())
            invalid("after top-level value");
        return m_error;
    }

private:
    // Each step gives false once there is an error. Nesting is kept in a list of our own, not on the stack.
    bool value()
    {
        for (;;) {
            if (!start())
                return false;
            if (m_opened)
                continue;
            // A value has ended: close what ends with it, or go on with the next element.
            for (;;) {
                if (m_open.empty())
                    return true;
                skipSpace();
                const bool list = m_open.back() == '[';
                if (m_at == m_text.size())
                    return end();
                const char c = m_text[m_at];
                if (c == ',') {
                    ++m_at;
                    if (!list && !key())
                        return false;
                    break;
                }
                if (c != (list ? ']' : '}'))
                    return invalid(list ? "after array element" : "after object key:value pair");
                ++m_at;
                m_open.pop_back();
            }
        }
    }

    /// The beginning of a value; m_opened tells that it is a list or object with something in it.
    bool start()
    {
        m_opened = false;
        skipSpace();
        if (m_at == m_text.size())
            return end();
        const char c = m_text[m_at];
        if (c == '{' || c == '[') {
            if (m_open.size() >= 10000) {
                m_error = "exceeded max depth";
                return false;
            }
            ++m_at;
            skipSpace();
            if (m_at < m_text.size() && m_text[m_at] == (c == '{' ? '}' : ']')) {
                ++m_at;
                return true;
            }
            m_open.push_back(c);
            m_opened = true;
            return c == '[' || key();
        }
        if (c == '"')
            return string();
        if (c == '-' || (c >= '0' && c <= '9'))
            return number();
        for (const std::string_view word : {"true", "false", "null"}) {
            if (c == word[0])
                return literal(word);
        }
        return invalid("looking for beginning of value");
    }

    bool key()
    {
        skipSpace();
        if (m_at == m_text.size())
            return end();
        if (m_text[m_at] != '"')
            return invalid("looking for beginning of object key string");
        if (!string())
            return false;
        skipSpace();
        if (m_at == m_text.size())
            return end();
        if (m_text[m_at] != ':')
            return invalid("after object key");
        ++m_at;
        return true;
    }

    bool string()
    {
        ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            const char c = m_text[m_at];
            if (static_cast<unsigned char>(c) < 0x20)
                return invalid("in string literal");
            ++m_at;
            if (c == '\\' && !escape())
                return false;
        }
        if (m_at == m_text.size())
            return end();
        ++m_at;
        return true;
    }

    bool escape()
    {
        const char c = here();
        if (std::string_view("bfnrt\\/\"").find(c) != std::string_view::npos) {
            ++m_at;
            return true;
        }
        if (c != 'u')
            return invalid("in string escape code");
        ++m_at;
        for (int i = 0; i < 4; ++i, ++m_at) {
            if (std::string_view("0123456789abcdefABCDEF").find(here()) == std::string_view::npos)
                return invalid("in \\u hexadecimal character escape");
        }
        return true;
    }

    bool digits(const char *context)
    {
        if (!isDigit())
            return invalid(context);
        while (isDigit())
            ++m_at;
        return true;
    }

    bool number()
    {
        if (m_text[m_at] == '-')
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '0')
            ++m_at;
        else if (!digits("in numeric literal"))
            return false;
        if (m_at < m_text.size() && m_text[m_at] == '.') {
            ++m_at;
            if (!digits("after decimal point in numeric literal"))
                return false;
        }
        if (m_at < m_text.size() && (m_text[m_at] == 'e' || m_text[m_at] == 'E')) {
            ++m_at;
            if (m_at < m_text.size() && (m_text[m_at] == '+' || m_text[m_at] == '-'))
                ++m_at;
            return digits("in exponent of numeric literal");
        }
        return true;
    }

    bool literal(std::string_view word)
    {
        for (std::size_t i = 0; i < word.size(); ++i, ++m_at) {
            if (here() != word[i]) {
                const std::string context = "in literal " + std::string(word) + " (expecting '" + word[i] + "')";
                return invalid(context.c_str());
            }
        }
        return true;
    }

    /// At the end the original looks at a blank, and only if that may stand there does it speak of the end.
    char here() const { return m_at < m_text.size() ? m_text[m_at] : ' '; }
    bool isDigit() const { return m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; }

    bool skipSpace()
    {
        while (m_at < m_text.size() && std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
        return true;
    }

    bool invalid(const char *context)
    {
        m_error = "invalid character " + quotedChar(here()) + ' ' + context;
        return false;
    }

    bool end()
    {
        m_error = "unexpected end of JSON input";
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_opened = false;
    std::vector<char> m_open;
    std::optional<std::string> m_error;
};

} // namespace

std::optional<std::string> jsonSyntaxError(std::string_view text)
{
    return Scanner(text).run();
}

} // namespace kube
