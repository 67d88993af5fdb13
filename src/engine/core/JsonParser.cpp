// SPDX-License-Identifier: Apache-2.0
// JSON text to Value. Numbers stay text, so none is too large; half a surrogate pair becomes U+FFFD, as Go's decoder has it.
#include "core/Json.h"
#include "core/Utf8.h"

#include <algorithm>

namespace core {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Descends with the text; stops at the first problem and remembers it.
class Parser {
public:
    Parser(std::string_view text, int maxDepth) : m_text(text), m_maxDepth(maxDepth) { }

    Result<Value> run()
    {
        if (m_text.starts_with("\xEF\xBB\xBF"))
            m_at = 3;
        Value root;
        if (value(root, 0) && (space(), m_at < m_text.size()))
            wrong("nothing may follow the value");
        if (m_tooDeep)
            return fail(ErrorCode::TooLarge, say("the JSON is nested more than %1 levels deep", m_maxDepth));
        if (!m_problem)
            return root;
        Error error(ErrorCode::YamlInvalid, say("this is not valid JSON: %1", m_problem));
        error.position = position();
        return unexpected(error);
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool wrong(const char *problem)
    {
        m_problem = m_at < m_text.size() ? problem : "it ends too early";
        return false;
    }
    void space()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
            ++m_at;
    }
    bool take(char c)
    {
        if (peek() != c || m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }

    bool value(Value &out, int depth)
    {
        space();
        switch (peek()) {
        case '{':
        case '[':
            if (depth >= m_maxDepth) {
                m_tooDeep = true;
                return false;
            }
            return peek() == '{' ? object(out, depth + 1) : array(out, depth + 1);
        case '"': {
            std::string text;
            if (!string(text))
                return false;
            out = Value(std::move(text));
            return true;
        }
        case 't':
            out = Value(true);
            return word("true");
        case 'f':
            out = Value(false);
            return word("false");
        case 'n':
            out = Value();
            return word("null");
        default:
            return number(out);
        }
    }

    bool object(Value &out, int depth)
    {
        ++m_at;
        Members members;
        for (space(); !take('}'); space()) {
            if (!members.empty() && !take(','))
                return wrong("',' or '}' should stand here");
            space();
            if (peek() != '"')
                return wrong("a key in double quotes should stand here");
            Member &member = members.emplace_back();
            if (!string(member.key))
                return false;
            space();
            if (!take(':'))
                return wrong("':' should stand here");
            if (!value(member.value, depth))
                return false;
        }
        out = Value(std::move(members));
        return true;
    }

    bool array(Value &out, int depth)
    {
        ++m_at;
        Items items;
        for (space(); !take(']'); space()) {
            if (!items.empty() && !take(','))
                return wrong("',' or ']' should stand here");
            if (!value(items.emplace_back(), depth))
                return false;
        }
        out = Value(std::move(items));
        return true;
    }

    bool word(std::string_view text)
    {
        for (const char c : text) {
            if (!take(c))
                return wrong("a value should stand here");
        }
        return true;
    }

    bool digits()
    {
        if (!isDigit(peek()))
            return wrong("a digit should stand here");
        while (isDigit(peek()))
            ++m_at;
        return true;
    }

    bool number(Value &out)
    {
        const std::size_t begin = m_at;
        const bool negative = take('-');
        if (!negative && !isDigit(peek()))
            return wrong("a value should stand here");
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (!take('+'))
                take('-');
            if (!digits())
                return false;
        }
        out = Value::number_(std::string(m_text.substr(begin, m_at - begin)));
        return true;
    }

    bool string(std::string &out)
    {
        ++m_at;
        for (;;) {
            const std::size_t begin = m_at;
            while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\\' && static_cast<unsigned char>(m_text[m_at]) >= 0x20) {
                const std::size_t length = firstCodePoint(m_text.substr(m_at, 4)).length;
                if (length == 0)
                    return wrong("the text is not UTF-8");
                m_at += length;
            }
            out.append(m_text, begin, m_at - begin);
            if (take('"'))
                return true;
            if (!take('\\'))
                return wrong("control characters must be escaped");
            if (!escape(out))
                return false;
        }
    }

    bool escape(std::string &out)
    {
        static constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
        const auto known = m_at < m_text.size() ? letters.find(peek()) : std::string_view::npos;
        if (known != std::string_view::npos) {
            ++m_at;
            out += meanings[known];
            return true;
        }
        if (!take('u'))
            return wrong("this is no escape that JSON knows");
        unsigned rune = 0;
        if (!fourHex(rune))
            return false;
        if (rune < 0xD800 || rune > 0xDFFF) {
            appendCodePoint(out, rune);
            return true;
        }
        const std::size_t next = m_at;
        unsigned low = 0;
        if (rune <= 0xDBFF && take('\\') && take('u')) {
            if (!fourHex(low))
                return false;
        }
        if (low >= 0xDC00 && low <= 0xDFFF) {
            appendCodePoint(out, 0x10000 + ((rune - 0xD800) << 10) + (low - 0xDC00));
        } else {
            m_at = next;
            appendCodePoint(out, replacement);
        }
        return true;
    }

    bool fourHex(unsigned &rune)
    {
        rune = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const char c = peek(), lower = char(c | 0x20);
            if (isDigit(c))
                rune = rune * 16 + unsigned(c - '0');
            else if (lower >= 'a' && lower <= 'f')
                rune = rune * 16 + unsigned(lower - 'a') + 10;
            else
                return wrong("four hexadecimal digits should stand here");
        }
        return true;
    }

    Position position() const
    {
        const std::string_view head = m_text.substr(0, std::min(m_at, m_text.size()));
        const auto lastLine = head.rfind('\n');
        const auto column = lastLine == std::string_view::npos ? head.size() : head.size() - lastLine - 1;
        return {head.size(), int(std::count(head.begin(), head.end(), '\n')) + 1, int(column) + 1};
    }

    std::string_view m_text;
    int m_maxDepth;
    std::size_t m_at = 0;
    const char *m_problem = nullptr;
    bool m_tooDeep = false;
};

} // namespace

Result<Value> parseJson(std::string_view text, int maxDepth)
{
    return Parser(text, maxDepth).run();
}

} // namespace core
