// SPDX-License-Identifier: Apache-2.0
// A value in the place of another: on the line of its key, on the lines below, or both.
#include "yaml/ScalarStyle.h"
#include "yaml/edit/Candidates.h"
#include "yaml/edit/Style.h"

namespace yaml::edit {

using core::Value;

namespace {

/// Where a value is written in block context: a part on the line of its key or dash, and the lines below.
struct Region {
    std::size_t headBegin = 0, headEnd = 0;
    std::size_t tailBegin = 0, tailEnd = 0; ///< from the end of a line to the end of a line
};

/// A value's text in the same two parts; `tail` are whole lines without the last line break.
struct Parts {
    std::string head;
    std::string tail;
    std::string gap = " "; ///< before the head, where nothing was written yet
};

bool isScalarStyle(NodeStyle style)
{
    return style != NodeStyle::Block && style != NodeStyle::Flow;
}

Region regionOf(const Sheet &sheet, const std::vector<std::size_t> &nodes, std::size_t begin)
{
    const SpanNode &own = sheet.node(nodes.back());
    const std::size_t intro = sheet.introEnd(nodes), end = sheet.end(nodes);
    if (own.style == NodeStyle::Literal || own.style == NodeStyle::Folded) {
        const std::size_t header = sheet.lineEnd(own.content);
        const std::size_t gap = sheet.text().substr(own.content, header - own.content).find_first_of(" \t");
        return {begin, gap == std::string_view::npos ? header : own.content + gap, header, std::max(header, end)};
    }
    if (own.style == NodeStyle::Block && sheet.lineStart(own.begin) != sheet.lineStart(intro)) {
        const std::size_t line = sheet.lineEnd(intro);
        return {intro, intro, line, sheet.lineEnd(end)};
    }
    const std::size_t line = sheet.lineEnd(end);
    return {begin, std::max(begin, end), line, line};
}

Parts partsOf(const Sheet &sheet, const Value &value, const std::vector<std::size_t> &nodes, bool literal)
{
    const SpanNode &own = sheet.node(nodes.back());
    WriteStyle style = blockStyle(sheet, nodes.back());
    style.literal = literal;
    const bool isRoot = nodes.size() < 2, isMember = own.keyEnd > 0;
    const std::size_t parent = isRoot ? 0 : nodes[nodes.size() - 2];
    const int column = isRoot ? 0 : isMember ? sheet.column(own.keyBegin) : sheet.column(sheet.dash(parent, nodes.back()));
    const std::size_t intro = sheet.introEnd(nodes);
    if (!isRoot && !isMember && own.style != NodeStyle::Empty && sheet.lineStart(own.begin) == sheet.lineStart(intro))
        style.dashWidth = sheet.column(own.begin) - column;
    if (own.style == NodeStyle::Single || own.style == NodeStyle::Double)
        style.quote = own.style == NodeStyle::Single ? '\'' : '"';
    if (value.isString() && isScalarStyle(own.style)) {
        const std::string &text = value.string();
        const ScalarTraits traits = traitsOf(text);
        const bool block = own.style == NodeStyle::Literal || own.style == NodeStyle::Folded;
        if (own.style == NodeStyle::Single && traits.single && !traits.multiline)
            return {singleQuoted(text, 0), {}, " "};
        if (own.style == NodeStyle::Double || (own.style == NodeStyle::Single && traits.multiline))
            return {doubleQuoted(text), {}, " "};
        if (block && literal && traits.block && text.find('\n') != std::string::npos) {
            const std::size_t first = sheet.text().find_first_not_of(" \r\n", sheet.lineEnd(own.content));
            const int written = first < own.end ? sheet.column(first) : 0;
            const std::string block_ = literalBlock(text, written > column ? written : column + style.indent, written > column ? written - column : style.indent, style.eol);
            const std::size_t cut = block_.find(style.eol);
            return {block_.substr(0, cut), block_.substr(cut + style.eol.size()), " "};
        }
    }
    // A member or item of its own shows where the parts are cut.
    const Value wrapped = isRoot ? value : isMember ? core::map({{"k", value}}) : core::list({value});
    std::string text = writeBlock(wrapped, column, style);
    text.erase(text.size() - style.eol.size());
    const std::size_t cut = text.find(style.eol);
    const std::size_t skip = isRoot ? 0 : std::size_t(column) + (isMember ? 2 : 1);
    Parts parts;
    if (!isRoot && !isMember)
        parts.gap.assign(std::size_t(style.dashWidth) - 1, ' ');
    parts.head = cut == std::string::npos || cut > skip ? text.substr(skip, cut == std::string::npos ? cut : cut - skip) : std::string();
    parts.head.erase(0, parts.head.find_first_not_of(' '));
    if (cut != std::string::npos)
        parts.tail = text.substr(cut + style.eol.size());
    return parts;
}

Splices placed(const Sheet &sheet, const Parts &parts, const Region &region, const std::vector<std::size_t> &nodes)
{
    const std::size_t intro = sheet.introEnd(nodes);
    const bool isRoot = nodes.size() < 2;
    std::size_t headBegin = region.headBegin;
    std::string head = parts.head;
    if (head.empty() && !isRoot)
        headBegin = intro;
    else if (headBegin == intro && !isRoot)
        head = parts.gap + head;
    const std::string eol = sheet.eol(intro);
    // Text that ends its line needs a space before a comment that follows; one is there, since the comment was behind a value before.
    Splices out{{headBegin, region.headEnd, head}};
    if (!parts.tail.empty() || region.tailEnd > region.tailBegin)
        out.push_back({region.tailBegin, region.tailEnd, parts.tail.empty() ? std::string() : eol + parts.tail});
    return out;
}

} // namespace

std::vector<Splices> replacements(const Sheet &sheet, const Value &value, const std::vector<std::size_t> &nodes)
{
    const SpanNode &own = sheet.node(nodes.back());
    bool brackets = own.style == NodeStyle::Flow && nodes.size() < 2;
    for (std::size_t i = 0; i + 1 < nodes.size(); ++i)
        brackets = brackets || sheet.node(nodes[i]).style == NodeStyle::Flow;
    std::vector<Splices> out;
    // An anchor stays where nothing refers to it; else the text is read differently, and the next way is tried.
    for (const std::size_t begin : {std::size_t(own.anchored ? own.content : own.begin), std::size_t(own.begin)}) {
        if (brackets || sheet.document().json) {
            FlowStyle style = flowStyle(sheet, std::vector<std::size_t>(nodes.begin(), nodes.end()));
            if (!style.json && (own.style == NodeStyle::Single || own.style == NodeStyle::Double))
                style.keyQuote = style.quote = own.style == NodeStyle::Single ? '\'' : '"';
            const bool colonBefore = own.style == NodeStyle::Empty && own.begin > 0 && sheet.text()[own.begin - 1] == ':';
            const bool keyOnly = own.style == NodeStyle::Empty && own.keyEnd > 0 && own.begin == own.keyEnd;
            out.push_back({{begin, own.end, (keyOnly ? ": " : colonBefore ? " " : "") + flowText(value, style)}});
        } else {
            out.push_back(placed(sheet, partsOf(sheet, value, nodes, true), regionOf(sheet, nodes, begin), nodes));
            // Block text at the end of a file without final line break would lose its own.
            out.push_back(placed(sheet, partsOf(sheet, value, nodes, false), regionOf(sheet, nodes, begin), nodes));
        }
        if (!own.anchored)
            break;
    }
    return out;
}

} // namespace yaml::edit
