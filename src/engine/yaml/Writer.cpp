// SPDX-License-Identifier: Apache-2.0
#include "yaml/Writer.h"

#include "yaml/KeyOrder.h"
#include "yaml/Scalar.h"
#include "yaml/ScalarStyle.h"

#include <algorithm>

namespace yaml {

using core::Member;
using core::Value;

namespace {

/// The longest text that may be a key without `? ` before it; libyaml's limit.
constexpr std::size_t longestKey = 128;

bool isBlock(const Value &value)
{
    return value.size() > 0;
}

class Layout {
public:
    explicit Layout(const WriteStyle &style) : m_style(style) { }

    /// A map's or list's lines. The cursor is at `column` if `started`, else at the start of a line.
    void block(const Value &value, int column, bool started)
    {
        if (value.isMap())
            map(value, column, started);
        else
            list(value, column, started);
    }

    /// A scalar or empty collection; `column` is that of its key or dash, `step` how much deeper a literal's lines stand.
    void inlineValue(const Value &value, int column, int step) { out += scalarText(value, column, step, false); }

    std::string out;

private:
    std::string scalarText(const Value &value, int column, int step, bool inline_) const;
    void map(const Value &value, int column, bool started);
    void member(const Member &member, int column);
    void list(const Value &value, int column, bool started);
    /// What stands behind a dash or a colon that begins a line.
    void item(const Value &value, int column, int width);
    void pad(int column) { out.append(std::size_t(column), ' '); }

    const WriteStyle &m_style;
};

std::string Layout::scalarText(const Value &value, int column, int step, bool inline_) const
{
    switch (value.kind()) {
    case Value::Kind::Null:
        return "null";
    case Value::Kind::Bool:
        return value.boolean() ? "true" : "false";
    case Value::Kind::Number:
        return m_style.portable ? value.text() : printedNumber(value.text());
    case Value::Kind::List:
        return "[]";
    case Value::Kind::Map:
        return "{}";
    case Value::Kind::String:
        break;
    }
    const std::string &text = value.string();
    const bool unicodeBreaks = text.find("\u2028") != std::string::npos || text.find("\u2029") != std::string::npos;
    // Literal text that ends with one of these is broken in kubectl's own output: it is escaped instead.
    const bool several = text.find('\n') != std::string::npos;
    const bool escape = (unicodeBreaks && (m_style.portable || several)) || (several && !m_style.literal);
    ScalarStyle scalarStyle = escape ? ScalarStyle::Double : chooseStyle(text, inline_, m_style.quote);
    // kubectl leaves the key << plain too, and then reads it as a merge key.
    const bool quotes = (m_style.quoteStrings && !inline_) || ((m_style.portable || inline_) && isSpecialElsewhere(text));
    if (scalarStyle == ScalarStyle::Plain && quotes)
        scalarStyle = m_style.quote == '\'' ? ScalarStyle::Single : ScalarStyle::Double;
    switch (scalarStyle) {
    case ScalarStyle::Plain:
        return text;
    case ScalarStyle::Single:
        return singleQuoted(text, column + step);
    case ScalarStyle::Double:
        return doubleQuoted(text);
    case ScalarStyle::Literal:
        return literalBlock(text, column + step, step, m_style.eol);
    }
    return text;
}

void Layout::member(const Member &member, int column)
{
    const Value key(member.key);
    if (member.key.size() > longestKey || traitsOf(member.key).multiline) {
        out += "? " + scalarText(key, column, m_style.indent, false) + m_style.eol;
        pad(column);
        out += ':';
        item(member.value, column, 2);
        return;
    }
    out += scalarText(key, column, m_style.indent, true) + ':';
    if (isBlock(member.value)) {
        out += m_style.eol;
        block(member.value, column + (member.value.isMap() ? m_style.indent : m_style.listIndent), false);
        return;
    }
    out += ' ';
    inlineValue(member.value, column, m_style.indent);
    out += m_style.eol;
}

void Layout::map(const Value &value, int column, bool started)
{
    std::vector<const Member *> members;
    members.reserve(value.size());
    for (const Member &member : value.members())
        members.push_back(&member);
    if (m_style.sortKeys)
        std::stable_sort(members.begin(), members.end(), [](const Member *a, const Member *b) { return keyLess(a->key, b->key); });
    for (const Member *each : members) {
        if (!started)
            pad(column);
        started = false;
        member(*each, column);
    }
}

void Layout::item(const Value &value, int column, int width)
{
    out.append(std::size_t(width) - 1, ' ');
    if (isBlock(value)) {
        block(value, column + width, true);
        return;
    }
    inlineValue(value, column, m_style.indent);
    out += m_style.eol;
}

void Layout::list(const Value &value, int column, bool started)
{
    for (const Value &each : value.items()) {
        if (!started)
            pad(column);
        started = false;
        out += '-';
        item(each, column, m_style.dashWidth);
    }
}

} // namespace

std::string writeBlock(const Value &value, int column, const WriteStyle &style)
{
    Layout layout(style);
    if (isBlock(value)) {
        layout.block(value, column, false);
    } else {
        layout.inlineValue(value, column, style.indent);
        layout.out += style.eol;
    }
    return std::move(layout.out);
}

std::string write(const Value &value, const WriteStyle &style)
{
    return writeBlock(value, 0, style);
}

std::string writeAll(const std::vector<Value> &values, const WriteStyle &style)
{
    std::string out;
    for (const Value &value : values) {
        if (&value != &values.front())
            out += "---" + style.eol;
        out += write(value, style);
    }
    return out;
}

} // namespace yaml
