// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "yaml/ScalarStyle.h"
#include "yaml/edit/Style.h"

namespace yaml::edit {

using core::Value;

namespace {

std::string indentAt(const Sheet &sheet, std::size_t at)
{
    const std::size_t start = sheet.lineStart(at);
    const std::size_t first = std::min(sheet.text().find_first_not_of(" \t", start), at);
    return std::string(sheet.text().substr(start, first - start));
}

std::size_t beginOf(const SpanNode &node)
{
    return node.keyEnd > 0 ? node.keyBegin : node.begin;
}

/// What the text of one collection shows about the style; members that are not there show nothing.
void learn(const Sheet &sheet, std::size_t container, FlowStyle &style)
{
    const auto below = sheet.children(container);
    if (below.empty())
        return;
    const SpanNode &own = sheet.node(container), &first = sheet.node(below.front());
    const std::string_view text = sheet.text();
    const std::string_view opening = text.substr(own.content, beginOf(first) - own.content);
    style.multiline = opening.find('\n') != std::string_view::npos;
    style.braceSpace = !style.multiline && opening.ends_with(' ');
    if (style.multiline) {
        style.indent = indentAt(sheet, beginOf(first));
        const std::string outer = indentAt(sheet, own.content);
        if (style.indent.starts_with(outer) && style.indent.size() > outer.size())
            style.step = style.indent.substr(outer.size());
    } else {
        style.indent = indentAt(sheet, own.content);
    }
    if (below.size() > 1) {
        const std::size_t second = beginOf(sheet.node(below[1]));
        style.commaSpace = second > 0 && text[second - 1] != ',';
    } else if (!style.multiline && first.keyEnd > 0) {
        style.commaSpace = first.begin > 0 && text[first.begin - 1] != ':';
    }
    if (first.keyEnd > 0) {
        style.colonSpace = first.begin > 0 && text[first.begin - 1] != ':';
        const char quote = text[first.keyBegin];
        style.keyQuote = quote == '"' || quote == '\'' ? quote : char(0);
    }
    if (const char quote = commonQuote(sheet, container)) {
        style.quote = quote;
        style.quoteStrings = true;
    }
}

std::string scalar(const Value &value, const FlowStyle &style)
{
    if (style.json || !value.isString())
        return core::toJson(value);
    const std::string &text = value.string();
    const ScalarTraits traits = traitsOf(text);
    if (!text.empty() && traits.flowPlain && !isAmbiguous(text) && !isSpecialElsewhere(text) && !style.keyQuote && !style.quoteStrings)
        return text;
    if (style.quote == '\'' && traits.single && !traits.multiline)
        return singleQuoted(text, 0);
    return doubleQuoted(text);
}

std::string quotedKey(const std::string &key, const FlowStyle &style)
{
    if (style.json)
        return core::jsonQuoted(key);
    const ScalarTraits traits = traitsOf(key);
    if (!key.empty() && !style.keyQuote && traits.flowPlain && !isAmbiguous(key) && !isSpecialElsewhere(key))
        return key;
    return style.keyQuote == '\'' && traits.single && !traits.multiline ? singleQuoted(key, 0) : doubleQuoted(key);
}

} // namespace

FlowStyle flowStyle(const Sheet &sheet, const std::vector<std::size_t> &nodes)
{
    FlowStyle style;
    style.json = sheet.document().json;
    style.eol = sheet.eol(sheet.node(nodes.back()).begin);
    if (style.json) {
        style.keyQuote = style.quote = '"';
        style.indent = indentAt(sheet, sheet.node(nodes.back()).begin);
    }
    // The nearest parent with members shows it; what is inside the value itself comes last.
    for (const std::size_t node : nodes) {
        if (sheet.node(node).style == NodeStyle::Flow)
            learn(sheet, node, style);
    }
    const SpanNode &own = sheet.node(nodes.back());
    if (own.style != NodeStyle::Flow || sheet.children(nodes.back()).empty())
        style.indent = indentAt(sheet, own.begin);
    return style;
}

std::string flowMember(const std::string &key, const Value &value, const FlowStyle &style)
{
    const std::string name = quotedKey(key, style);
    // Without a space a colon ends a key only behind quotes.
    const bool space = style.colonSpace || (name[0] != '"' && name[0] != '\'');
    return name + (space ? ": " : ":") + flowText(value, style);
}

std::string flowText(const Value &value, const FlowStyle &style)
{
    if (!value.isMap() && !value.isList())
        return scalar(value, style);
    if (value.size() == 0)
        return value.isMap() ? "{}" : "[]";
    FlowStyle inner = style;
    inner.quoteStrings = false;
    if (style.multiline)
        inner.indent = style.indent + style.step;
    const std::string space = style.multiline ? style.eol + inner.indent : style.braceSpace ? " " : "";
    std::string out = (value.isMap() ? "{" : "[") + space;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (i > 0)
            out += style.multiline ? "," + space : style.commaSpace ? ", " : ",";
        out += value.isMap() ? flowMember(value.members()[i].key, value.members()[i].value, inner) : flowText(value.items()[i], inner);
    }
    out += style.multiline ? style.eol + style.indent : style.braceSpace ? " " : "";
    return out + (value.isMap() ? '}' : ']');
}

} // namespace yaml::edit
