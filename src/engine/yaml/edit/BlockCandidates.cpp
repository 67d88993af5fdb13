// SPDX-License-Identifier: Apache-2.0
// Members and items of block collections: whole lines, except where a dash shares the line.
#include "yaml/edit/Candidates.h"
#include "yaml/edit/Style.h"

namespace yaml::edit {

namespace {

/// The new member or item as lines, each indented, the last without line break.
std::string lines(const Sheet &sheet, const Step &step, const std::vector<std::size_t> &nodes, int column, bool literal)
{
    const auto below = sheet.children(nodes.back());
    WriteStyle style = blockStyle(sheet, step.predecessor ? below[*step.predecessor] : sheet.written(nodes.back()).front());
    style.literal = literal;
    if (const char quote = commonQuote(sheet, nodes.back()); quote && step.value.isString()) {
        style.quote = quote;
        style.quoteStrings = true;
    }
    const core::Value content = step.kind == StepKind::InsertMember ? core::map({{step.key, step.value}}) : core::list({step.value});
    std::string text = writeBlock(content, column, style);
    text.erase(text.size() - style.eol.size());
    return text;
}

std::vector<Splices> insertion(const Sheet &sheet, const Step &step, const std::vector<std::size_t> &nodes)
{
    const auto below = sheet.children(nodes.back()), written = sheet.written(nodes.back());
    if (written.empty())
        return {};
    const bool isMember = step.kind == StepKind::InsertMember;
    const std::size_t start = isMember ? sheet.memberStart(written.front()) : sheet.dash(nodes.back(), written.front());
    const int column = sheet.column(start);
    const std::string text = lines(sheet, step, nodes, column, true);
    const std::string eol = sheet.eol(start);

    Splices front;
    if (sheet.onlySpaceBefore(start)) {
        // Comments above the first key of a document are about the file.
        const bool isRoot = nodes.size() == 1;
        const std::size_t at = isRoot ? sheet.lineStart(start) : sheet.aboveComments(sheet.lineStart(start), column);
        front = {{at, at, text + eol}};
    } else {
        front = {{start, start, text.substr(std::size_t(column)) + eol + std::string(std::size_t(column), ' ')}};
    }
    std::vector<Splices> out;
    const auto follow = [&](std::size_t node) {
        std::vector<std::size_t> predecessor = nodes;
        predecessor.push_back(node);
        const std::size_t behind = sheet.lineEnd(sheet.end(predecessor));
        // Block text at the end of a file without final line break would lose its own.
        out.push_back({{behind, behind, eol + text}});
        out.push_back({{behind, behind, eol + lines(sheet, step, nodes, column, false)}});
    };
    if (step.predecessor)
        follow(below[*step.predecessor]);
    // A merge key would win over what stands before it.
    if (sheet.node(written.back()).isMerge)
        follow(written.back());
    out.push_back(front);
    return out;
}

std::vector<Splices> removal(const Sheet &sheet, const Step &step, const std::vector<std::size_t> &nodes)
{
    const std::size_t parent = nodes[nodes.size() - 2];
    const auto below = sheet.children(parent);
    const bool isMember = step.kind == StepKind::RemoveMember;
    const auto startOf = [&](std::size_t node) { return isMember ? sheet.memberStart(node) : sheet.dash(parent, node); };
    const std::size_t start = startOf(nodes.back()), end = sheet.end(nodes);
    if (sheet.onlySpaceBefore(start)) {
        const std::size_t from = sheet.lineStart(start), to = sheet.nextLine(end);
        std::vector<Splices> out;
        // The last line of a file without final line break leaves none either, unless block text above needs it.
        if (to == sheet.lineEnd(end) && from > sheet.lineStart(0))
            out.push_back({{sheet.lineEnd(sheet.lineStart(from - 1)), to, {}}});
        out.push_back({{from, to, {}}});
        // Below block text, comments that stood deeper than what goes would become part of that text.
        out.push_back({{from, sheet.belowComments(to, sheet.column(start)), {}}});
        return out;
    }
    std::vector<Splices> out;
    for (const std::size_t next : below) {
        const std::size_t following = startOf(next);
        if (following <= start)
            continue;
        if (sheet.text().substr(end, following - end).find_first_not_of(" \t\r\n") == std::string_view::npos)
            out.push_back({{start, following, {}}});
        break;
    }
    out.push_back({{start, end, {}}});
    return out;
}

bool withinBrackets(const Sheet &sheet, const std::vector<std::size_t> &nodes)
{
    for (const std::size_t node : nodes) {
        if (sheet.node(node).style == NodeStyle::Flow)
            return true;
    }
    return false;
}

} // namespace

std::vector<Splices> blockCandidates(const Sheet &sheet, const Step &step, const std::vector<std::size_t> &nodes)
{
    if (step.kind == StepKind::InsertMember || step.kind == StepKind::InsertItem)
        return insertion(sheet, step, nodes);
    return removal(sheet, step, nodes);
}

std::vector<Splices> candidates(const Sheet &sheet, const Step &step, const std::vector<std::size_t> &nodes)
{
    if (step.kind == StepKind::Replace)
        return replacements(sheet, step.value, nodes);
    std::vector<std::size_t> container = nodes;
    if (step.kind == StepKind::RemoveMember || step.kind == StepKind::RemoveItem)
        container.pop_back();
    return withinBrackets(sheet, container) ? flowCandidates(sheet, step, nodes) : blockCandidates(sheet, step, nodes);
}

} // namespace yaml::edit
