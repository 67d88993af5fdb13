// SPDX-License-Identifier: Apache-2.0
#include "yaml/Scalar.h"
#include "yaml/edit/Style.h"

#include <cstdlib>
#include <limits>

namespace yaml::edit {

namespace {

/// Keeps the value whose example stands nearest.
template <typename T>
class Nearest {
public:
    Nearest(std::size_t place, T fallback) : m_place(place), m_value(fallback) { }
    void offer(std::size_t at, T value)
    {
        const std::size_t distance = at > m_place ? at - m_place : m_place - at;
        if (distance < m_distance) {
            m_distance = distance;
            m_value = value;
        }
    }
    T value() const { return m_value; }

private:
    std::size_t m_place;
    std::size_t m_distance = std::numeric_limits<std::size_t>::max();
    T m_value;
};

} // namespace

char commonQuote(const Sheet &sheet, std::size_t collection)
{
    char quote = 0;
    for (const std::size_t child : sheet.children(collection)) {
        const SpanNode &node = sheet.node(child);
        const std::string_view text = sheet.text().substr(node.content, node.end - node.content);
        if (node.style == NodeStyle::Single || node.style == NodeStyle::Double)
            quote = node.style == NodeStyle::Single ? '\'' : '"';
        else if (node.style == NodeStyle::Plain && plainType(text) == PlainType::String)
            return 0;
    }
    return quote;
}

WriteStyle blockStyle(const Sheet &sheet, std::size_t near)
{
    const auto &nodes = sheet.document().spans.nodes();
    const std::size_t place = nodes[near].begin;
    Nearest<int> indent(place, 2), listIndent(place, 0), dashWidth(place, 2);
    Nearest<char> quote(place, 0);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const SpanNode &node = nodes[i];
        if (node.keyEnd > 0 && (node.style == NodeStyle::Single || node.style == NodeStyle::Double))
            quote.offer(node.begin, node.style == NodeStyle::Single ? '\'' : '"');
        if (node.style != NodeStyle::Block)
            continue;
        for (const std::size_t child : sheet.children(i)) {
            const SpanNode &below = nodes[child];
            if (sheet.isList(i)) {
                const std::size_t dash = sheet.dash(i, child);
                if (sheet.lineStart(dash) == sheet.lineStart(below.begin) && below.style != NodeStyle::Empty)
                    dashWidth.offer(below.begin, sheet.column(below.begin) - sheet.column(dash));
            } else if (below.style == NodeStyle::Block && sheet.lineStart(below.content) != sheet.lineStart(below.keyBegin)) {
                const int deeper = sheet.column(below.content) - sheet.column(below.keyBegin);
                if (sheet.isList(child))
                    listIndent.offer(below.begin, deeper);
                else
                    indent.offer(below.begin, deeper);
            }
        }
    }
    WriteStyle style;
    style.portable = true;
    style.indent = std::max(indent.value(), 1);
    style.listIndent = std::max(listIndent.value(), 0);
    style.dashWidth = std::max(dashWidth.value(), 2);
    style.quote = quote.value();
    style.eol = sheet.eol(place);
    return style;
}

} // namespace yaml::edit
