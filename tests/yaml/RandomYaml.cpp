// SPDX-License-Identifier: Apache-2.0
#include "RandomYaml.h"

#include "core/Json.h"

#include <array>
#include <set>

namespace support {

using core::FieldPath;
using core::Value;

namespace {

const std::array<const char *, 24> words{"web", "8080", "true", "yes", "012", "1.5", "http", "100m", "a b", "x: y", "#no", "it's", "null", "", "-", "é☕", "say \"hi\"",
                                         "two\nlines\n", "no\nend", "\n", " lead", "trail ", "12:30", "{{ .x }}"};
const std::array<const char *, 14> keys{"name", "image", "ports", "limits", "cpu", "env", "value", "httpGet", "path", "app.kubernetes.io/name", "on", "1", "a b", "é"};

void pad(std::string &out, int column)
{
    out.append(std::size_t(column), ' ');
}

} // namespace

std::string RandomYaml::word()
{
    return words[below(words.size())];
}

std::string RandomYaml::key()
{
    return keys[below(keys.size())];
}

void RandomYaml::lineEnd()
{
    if (chance(15))
        m_out += chance(50) ? " # why: because" : "   # {not: yaml}";
    m_out += m_eol;
    if (chance(6))
        m_out += m_eol;
    if (chance(6)) {
        pad(m_out, int(below(5)));
        m_out += "# - a comment: line" + m_eol;
    }
}

void RandomYaml::scalar(int column)
{
    if (m_useAnchors && m_anchors > 0 && chance(12)) {
        m_out += "*a" + std::to_string(below(std::size_t(m_anchors)));
        lineEnd();
        return;
    }
    const std::size_t kind = below(12);
    if (kind == 0) {
        m_out += chance(50) ? "|" : "|-";
        m_out += m_eol;
        pad(m_out, column + m_indent);
        m_out += "first: line" + m_eol;
        if (chance(30))
            m_out += m_eol;
        pad(m_out, column + m_indent + (chance(30) ? 2 : 0));
        m_out += "second # line" + m_eol;
        return;
    }
    if (kind == 1) {
        m_out += ">" + m_eol;
        pad(m_out, column + m_indent);
        m_out += "folded" + m_eol;
        pad(m_out, column + m_indent);
        m_out += "text" + m_eol;
        return;
    }
    if (kind == 2) {
        m_out += "plain text" + m_eol;
        pad(m_out, column + m_indent);
        m_out += "over two lines";
    } else if (kind == 3) {
        m_out += "'single ''quoted'''";
    } else if (kind == 4) {
        m_out += "\"double \\\"quoted\\\" \\u00e9\"";
    } else if (kind == 5) {
        m_out += "!!str 12";
    } else {
        const std::array<const char *, 8> plain{"12", "web", "true", "0.5", "~", "100m", "nginx:1.25", "0x1F"};
        m_out += plain[below(plain.size())];
    }
    lineEnd();
}

void RandomYaml::flow(int depth)
{
    const std::size_t kind = below(depth > 0 ? 5 : 3);
    if (kind < 3) {
        const std::array<const char *, 7> scalars{"1", "a", "'b c'", "\"d\"", "true", "null", "x.y"};
        m_out += scalars[below(scalars.size())];
        return;
    }
    const bool isMap = kind == 3;
    const std::string space = chance(30) ? " " : "";
    m_out += (isMap ? "{" : "[") + space;
    std::set<std::string> used;
    bool first = true;
    for (std::size_t i = below(4); i-- > 0;) {
        const std::string name = "k" + std::to_string(below(6));
        if (isMap && !used.insert(name).second)
            continue;
        if (!first)
            m_out += ", ";
        first = false;
        if (isMap)
            m_out += name + ": ";
        flow(depth - 1);
    }
    m_out += space + (isMap ? "}" : "]");
}

void RandomYaml::blockMap(int column, int depth, bool started)
{
    std::set<std::string> used;
    bool any = false;
    for (std::size_t i = 1 + below(4); i-- > 0;) {
        const std::string name = key();
        if (!used.insert(name).second)
            continue;
        if (!started && chance(10)) {
            pad(m_out, column);
            m_out += "# about " + name + m_eol;
        }
        if (!started)
            pad(m_out, column);
        started = false;
        any = true;
        const bool quoted = name == "on" || name == "1" || chance(8);
        m_out += (quoted ? "\"" + name + "\"" : name) + ":";
        node(column, depth, false);
    }
    if (!any)
        m_out += "only: 1" + m_eol;
}

void RandomYaml::blockList(int column, int depth, bool started)
{
    for (std::size_t i = 1 + below(4); i-- > 0;) {
        if (!started)
            pad(m_out, column);
        started = false;
        m_out += "-";
        node(column, depth, true);
    }
}

void RandomYaml::node(int column, int depth, bool afterDash)
{
    const std::size_t kind = below(depth > 0 ? 10 : 5);
    if (kind == 0) { // nothing
        lineEnd();
        return;
    }
    if (kind == 1) {
        m_out += ' ';
        flow(2);
        lineEnd();
        return;
    }
    if (kind < 5) {
        m_out += ' ';
        if (m_useAnchors && chance(15)) {
            // The anchor can only be referred to once it is complete.
            m_out += "&a" + std::to_string(m_anchors) + " anchored";
            ++m_anchors;
            lineEnd();
            return;
        }
        scalar(column);
        return;
    }
    const bool isMap = kind < 8;
    if (afterDash) {
        const int width = chance(85) ? 2 : 4;
        pad(m_out, width - 1);
        isMap ? blockMap(column + width, depth - 1, true) : blockList(column + width, depth - 1, true);
        return;
    }
    lineEnd();
    isMap ? blockMap(column + m_indent, depth - 1, false) : blockList(column + m_listIndent, depth - 1, false);
}

std::string RandomYaml::document()
{
    m_out.clear();
    m_anchors = 0;
    if (chance(20))
        m_out += "# header" + m_eol;
    blockMap(0, 4, false);
    return m_out;
}

std::string RandomYaml::stream()
{
    m_eol = chance(20) ? "\r\n" : "\n";
    m_indent = chance(70) ? 2 : 4;
    m_listIndent = chance(50) ? 0 : m_indent;
    m_useAnchors = chance(25);
    std::string out = chance(10) ? "\xEF\xBB\xBF" : "";
    if (chance(30))
        out += "---" + m_eol;
    const std::size_t count = 1 + below(3);
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            out += (chance(80) ? "---" : "--- # next") + m_eol;
        out += document();
    }
    if (chance(20)) {
        while (!out.empty() && (out.back() == '\n' || out.back() == '\r'))
            out.pop_back();
    }
    return out;
}

std::string RandomYaml::json()
{
    Value root;
    for (std::size_t i = 1 + below(5); i-- > 0;)
        root = root.with(key(), value(3));
    std::string text = core::toJson(root, chance(50) ? core::JsonStyle::Pretty : core::JsonStyle::Compact);
    if (chance(30)) {
        for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
            text.insert(at, "\r");
    }
    return text;
}

Value RandomYaml::value(int depth)
{
    const std::size_t kind = below(depth > 0 ? 9 : 6);
    if (kind == 0)
        return Value();
    if (kind == 1)
        return Value(chance(50));
    if (kind == 2)
        return Value(std::int64_t(below(100)));
    if (kind < 6)
        return Value(word());
    Value out = kind == 6 ? Value::emptyList() : Value::emptyMap();
    for (std::size_t i = below(4); i-- > 0;)
        out = kind == 6 ? out.appended(value(depth - 1)) : out.with(key(), value(depth - 1));
    return out;
}

FieldPath RandomYaml::path(const Value &base)
{
    FieldPath path;
    const Value *at = &base;
    while (at->size() > 0 && !(path.size() > 0 && chance(25))) {
        const std::size_t i = below(at->size());
        path = at->isMap() ? path.child(at->members()[i].key) : path.child(i);
        at = at->isMap() ? &at->members()[i].value : &at->items()[i];
    }
    return path;
}

core::Change RandomYaml::change(const Value &base)
{
    const FieldPath at = path(base);
    if (at.isRoot())
        return core::setting(FieldPath::of("fresh"), value(2));
    const std::size_t kind = below(10);
    if (kind < 4)
        return core::setting(at, value(2));
    if (kind < 7)
        return core::removal(at);
    const Value &there = base.at(at);
    core::Change out = core::setting(there.isList() ? at.child(there.size() + 1) : at.parent().child("new" + std::to_string(below(3))), value(2));
    if (there.isMap())
        out.path = at.child(key());
    else if (!there.isList() && base.at(at.parent()).isList())
        out.path = at.parent().child(base.at(at.parent()).size());
    if (chance(40))
        out.index = below(3);
    return out;
}

core::Edit RandomYaml::edit(const Value &base)
{
    core::Edit edit;
    Value now = base;
    for (std::size_t i = chance(60) ? 1 : 1 + below(3); i-- > 0;) {
        edit.changes.push_back(change(now));
        now = core::apply(now, edit.changes.back());
    }
    return edit;
}

} // namespace support
