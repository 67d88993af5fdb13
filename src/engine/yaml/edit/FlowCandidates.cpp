// SPDX-License-Identifier: Apache-2.0
// Members and items within brackets, in YAML and JSON.
#include "yaml/edit/Candidates.h"
#include "yaml/edit/Style.h"

namespace yaml::edit {

namespace {

std::size_t beginOf(const SpanNode &node)
{
    return node.keyEnd > 0 ? node.keyBegin : node.begin;
}

/// A new item is written on one line where its neighbour is, though the list has a line for each.
std::string itemText(const Sheet &sheet, const Step &step, const std::vector<std::size_t> &nodes, const FlowStyle &style)
{
    const auto below = sheet.children(nodes.back());
    if (below.empty())
        return flowText(step.value, style);
    std::vector<std::size_t> neighbour = nodes;
    neighbour.push_back(below[step.predecessor.value_or(0)]);
    const FlowStyle like = flowStyle(sheet, neighbour);
    return flowText(step.value, sheet.children(neighbour.back()).empty() || like.multiline ? style : like);
}

std::vector<Splices> insertion(const Sheet &sheet, const Step &step, const std::vector<std::size_t> &nodes)
{
    const SpanNode &container = sheet.node(nodes.back());
    const FlowStyle style = flowStyle(sheet, nodes);
    const std::string item = step.kind == StepKind::InsertMember ? flowMember(step.key, step.value, style) : itemText(sheet, step, nodes, style);
    const auto below = sheet.children(nodes.back()), written = sheet.written(nodes.back());
    if (written.empty())
        return {{{container.content + std::size_t(1), container.end - std::size_t(1), item}}};
    const std::string separator = style.multiline ? "," + style.eol + style.indent : style.commaSpace ? ", " : ",";
    std::vector<Splices> out;
    const auto follow = [&](std::size_t node) {
        const std::size_t behind = sheet.node(node).end;
        out.push_back({{behind, behind, separator + item}});
    };
    if (step.predecessor)
        follow(below[*step.predecessor]);
    // A merge key would win over what stands before it.
    if (sheet.node(written.back()).isMerge)
        follow(written.back());
    const std::size_t first = beginOf(sheet.node(written.front()));
    out.push_back({{first, first, item + separator}});
    return out;
}

std::vector<Splices> removal(const Sheet &sheet, const std::vector<std::size_t> &nodes)
{
    const std::size_t parent = nodes[nodes.size() - 2];
    const auto below = sheet.children(parent);
    const SpanNode &own = sheet.node(nodes.back());
    std::size_t position = 0;
    while (below[position] != nodes.back())
        ++position;
    if (below.size() == 1)
        return {{{sheet.node(parent).content + std::size_t(1), sheet.node(parent).end - std::size_t(1), {}}}};
    std::vector<Splices> out;
    if (position + 1 < below.size()) {
        const std::size_t next = beginOf(sheet.node(below[position + 1]));
        const std::string_view between = sheet.text().substr(own.end, next - own.end);
        if (between.find('#') == std::string_view::npos)
            out.push_back({{beginOf(own), next, {}}});
        else if (const std::size_t comma = between.find(','); comma != std::string_view::npos)
            out.push_back({{beginOf(own), own.end + comma + 1, {}}});
    }
    if (position > 0)
        out.push_back({{sheet.node(below[position - 1]).end, own.end, {}}});
    return out;
}

} // namespace

std::vector<Splices> flowCandidates(const Sheet &sheet, const Step &step, const std::vector<std::size_t> &nodes)
{
    if (step.kind == StepKind::InsertMember || step.kind == StepKind::InsertItem)
        return insertion(sheet, step, nodes);
    return removal(sheet, nodes);
}

} // namespace yaml::edit
