// SPDX-License-Identifier: Apache-2.0
#include "yaml/edit/Sheet.h"

#include "yaml/Utf8.h"

#include <algorithm>

namespace yaml::edit {

std::string spliced(std::string_view text, Splices splices)
{
    std::stable_sort(splices.begin(), splices.end(), [](const Splice &a, const Splice &b) { return a.begin < b.begin; });
    std::string out;
    std::size_t size = text.size();
    for (const Splice &splice : splices)
        size += splice.text.size();
    out.reserve(size);
    std::size_t at = 0;
    for (const Splice &splice : splices) {
        out += text.substr(at, splice.begin - at);
        out += splice.text;
        at = splice.end;
    }
    out += text.substr(at);
    return out;
}

std::optional<std::vector<std::size_t>> Sheet::nodesTo(const Place &place) const
{
    std::vector<std::size_t> nodes{0};
    for (const std::size_t position : place) {
        const SpanNode &parent = node(nodes.back());
        const auto below = children(nodes.back());
        if (parent.style == NodeStyle::Alias || position >= below.size())
            return std::nullopt;
        nodes.push_back(below[position]);
    }
    return nodes;
}

std::vector<std::size_t> Sheet::written(std::size_t index) const
{
    std::vector<std::size_t> out;
    for (std::size_t i = index + 1; i < node(index).after; i = node(i).after)
        out.push_back(i);
    return out;
}

bool Sheet::isMap(std::size_t index) const
{
    const SpanNode &own = node(index);
    return own.after > index + 1 && node(index + 1).keyEnd > 0;
}

bool Sheet::isList(std::size_t index) const
{
    const SpanNode &own = node(index);
    return own.after > index + 1 && node(index + 1).keyEnd == 0;
}

std::size_t Sheet::lineStart(std::size_t at) const
{
    const std::size_t start = m_text.substr(0, at).rfind('\n') + 1;
    return start == 0 && m_text.starts_with(byteOrderMark) ? byteOrderMark.size() : start;
}

std::size_t Sheet::lineEnd(std::size_t at) const
{
    const std::size_t end = std::min(m_text.find('\n', at), m_text.size());
    return end > at && end < m_text.size() && m_text[end - 1] == '\r' ? end - 1 : end;
}

std::size_t Sheet::nextLine(std::size_t at) const
{
    const std::size_t end = m_text.find('\n', at);
    return end == std::string_view::npos ? m_text.size() : end + 1;
}

int Sheet::column(std::size_t at) const
{
    const std::string_view head = m_text.substr(lineStart(at), at - lineStart(at));
    return int(std::count_if(head.begin(), head.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool Sheet::onlySpaceBefore(std::size_t at) const
{
    return m_text.substr(lineStart(at), at - lineStart(at)).find_first_not_of(" \t") == std::string_view::npos;
}

std::string Sheet::eol(std::size_t at) const
{
    std::size_t end = m_text.find('\n', at);
    if (end == std::string_view::npos)
        end = m_text.find('\n');
    return end != std::string_view::npos && end > 0 && m_text[end - 1] == '\r' ? "\r\n" : "\n";
}

std::size_t Sheet::dash(std::size_t list, std::size_t item) const
{
    const int wanted = column(node(list).content);
    std::size_t start = lineStart(node(item).begin);
    // Between a dash and its item are only space, comments and properties: the line of the dash is the first upwards that has one there.
    for (;;) {
        const std::size_t at = start + std::size_t(wanted);
        const bool follows = at + 1 >= m_text.size() || std::string_view(" \t\r\n").find(m_text[at + 1]) != std::string_view::npos;
        if (at < m_text.size() && m_text[at] == '-' && follows && at < node(item).begin + 1)
            return at;
        if (start <= lineStart(node(list).content))
            return node(list).content;
        start = lineStart(start - 1);
    }
}

std::size_t Sheet::introEnd(const std::vector<std::size_t> &nodes) const
{
    const SpanNode &own = node(nodes.back());
    if (own.keyEnd > 0) {
        const std::size_t colon = m_text.find_first_not_of(" \t\r\n", own.keyEnd);
        return colon != std::string_view::npos && m_text[colon] == ':' ? colon + 1 : own.begin;
    }
    if (nodes.size() < 2 || node(nodes[nodes.size() - 2]).style != NodeStyle::Block)
        return own.begin;
    return dash(nodes[nodes.size() - 2], nodes.back()) + 1;
}

std::size_t Sheet::memberStart(std::size_t member) const
{
    const std::size_t key = node(member).keyBegin;
    const std::size_t mark = key > 1 ? m_text.find_last_not_of(' ', key - 1) : std::string_view::npos;
    const bool isExplicit = mark != std::string_view::npos && mark + 1 < key && m_text[mark] == '?' && (mark == 0 || m_text[mark - 1] == ' ' || lineStart(mark) == mark);
    return isExplicit ? mark : key;
}

std::size_t Sheet::end(const std::vector<std::size_t> &nodes) const
{
    return std::max(std::size_t(node(nodes.back()).end), introEnd(nodes));
}

std::size_t Sheet::aboveComments(std::size_t start, int wanted) const
{
    while (start > lineStart(0)) {
        const std::size_t above = lineStart(start - 1);
        const std::size_t first = m_text.find_first_not_of(' ', above);
        if (first >= start || m_text[first] != '#' || column(first) != wanted)
            break;
        start = above;
    }
    return start;
}

std::size_t Sheet::belowComments(std::size_t start, int above) const
{
    std::size_t end = start;
    while (start < m_text.size()) {
        const std::size_t first = m_text.find_first_not_of(" \t\r\n", start);
        if (first == std::string_view::npos || m_text[first] != '#' || column(first) <= above)
            break;
        end = start = nextLine(first);
    }
    return end;
}

} // namespace yaml::edit
