// SPDX-License-Identifier: Apache-2.0
#include "yaml/TreeBuilder.h"

#include "yaml/LineBreak.h"
#include "yaml/Scalar.h"
#include "yaml/Utf8.h"

#include <algorithm>

namespace yaml {

using core::ErrorCode;
using core::say;
using core::Value;

namespace {

constexpr std::size_t manyKeys = 24;

/// How many bytes that only part tokens begin at `at`; libyaml passes over a byte order mark where a line begins.
std::size_t blankLength(std::string_view text, std::size_t at)
{
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(' ') || rest.starts_with('\t'))
        return 1;
    return rest.starts_with(byteOrderMark) && isLineStart(text, at) ? byteOrderMark.size() : breakLength(rest);
}

auto findKey(core::Members &members, std::string_view key)
{
    return std::find_if(members.begin(), members.end(), [key](const core::Member &member) { return member.key == key; });
}

/// Behind the anchor or tag that begins here; libyaml lets other text follow an anchor without a space.
std::size_t propertyEnd(std::string_view text, std::size_t at, std::size_t end)
{
    const auto isWord = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-'; };
    constexpr std::string_view inTags = ";/?:@&=+$.!~*'()%";
    const bool anchor = text[at] == '&', verbatim = text.substr(at).starts_with("!<");
    for (++at; at < end; ++at) {
        if (verbatim ? text[at - 1] == '>' : !isWord(text[at]) && (anchor || inTags.find(text[at]) == std::string_view::npos))
            break;
    }
    return at;
}

} // namespace

bool TreeBuilder::fail(ErrorCode code, std::size_t offset, core::Text what, core::Text hint)
{
    m_error = core::Error(code, std::move(what), std::move(hint));
    m_error.position = core::Position{offset, 0, 0};
    return false;
}

bool TreeBuilder::count(std::size_t nodes, std::size_t aliased, std::size_t offset)
{
    m_count += nodes;
    m_aliased += aliased;
    if (m_aliased > m_limits.aliasNodes)
        return fail(ErrorCode::TooLarge, offset, say("the aliases of this document stand for more than %1 values", m_limits.aliasNodes),
                    say("Write the values out instead of referring to anchors within anchors."));
    if (m_count > m_limits.nodes)
        return fail(ErrorCode::TooLarge, offset, say("this document has more than %1 values", m_limits.nodes), say("Split it into several files."));
    return true;
}

std::size_t TreeBuilder::addNode(const NodeToken &token)
{
    SpanNode node;
    node.begin = std::uint32_t(token.begin);
    node.content = std::uint32_t(token.content);
    node.end = std::uint32_t(token.end);
    node.style = token.style;
    node.anchored = !token.anchor.empty();
    if (!m_levels.empty() && m_levels.back().isMap) {
        Level &level = m_levels.back();
        node.keyBegin = std::uint32_t(level.keySpan.begin);
        node.keyEnd = std::uint32_t(level.keySpan.end);
        node.isMerge = level.isMergeKey;
        if (!node.isMerge)
            level.memberNodes.push_back(m_nodes.size());
    }
    m_nodes.push_back(node);
    m_nodes.back().after = std::uint32_t(m_nodes.size());
    return m_nodes.size() - 1;
}

bool TreeBuilder::refuseKey(const NodeToken &token)
{
    const bool opened = m_text.substr(0, token.begin + 1).ends_with("{{");
    if (opened || m_text.substr(token.begin).starts_with("{{"))
        return fail(ErrorCode::YamlInvalid, token.begin - (opened ? 1 : 0), say("this is a template, not YAML: {{ opens a map as the key of a map"),
                    say("Render the template first, for example with helm template."));
    return fail(ErrorCode::YamlInvalid, token.begin, say("a map or list cannot be a key"), say("Keys are text; put this one in quotes if it is meant as text."));
}

bool TreeBuilder::isDuplicate(Level &level, const std::string &key) const
{
    if (level.members.size() < manyKeys)
        return findKey(level.members, key) != level.members.end();
    if (level.seen.empty()) {
        for (const core::Member &member : level.members)
            level.seen.insert(member.key);
    }
    return !level.seen.insert(key).second;
}

bool TreeBuilder::takeKey(const NodeToken &token, const Value &key, bool isMerge)
{
    Level &level = m_levels.back();
    level.keySpan = {token.begin, token.end};
    level.isMergeKey = isMerge;
    m_lastEnd = token.end;
    auto text = keyText(key);
    if (!text)
        return key.isNull() ? fail(ErrorCode::YamlInvalid, token.begin, say("a key is missing here, or it is null"), say("Put the key in quotes if it is meant as text."))
                            : refuseKey(token);
    level.key = std::move(*text);
    if (isMerge)
        return true;
    if (isDuplicate(level, *level.key) && m_limits.duplicates != Duplicates::Keep) {
        std::size_t first = 0;
        for (std::size_t i = 0; i < level.members.size(); ++i) {
            if (level.members[i].key == *level.key)
                first = m_nodes[level.memberNodes[i]].keyBegin;
        }
        return fail(ErrorCode::YamlInvalid, token.begin,
                    say("the key %1 stands twice in the same map, first in line %2", *level.key, positionOf(m_text, first).line),
                    say("Remove one of them: tools disagree on which one counts."));
    }
    std::erase_if(level.merged, [&level](const core::Member &member) { return member.key == *level.key; });
    return true;
}

bool TreeBuilder::scalar(const NodeToken &token, std::string_view text, std::string_view tag)
{
    const bool plain = token.style == NodeStyle::Plain || token.style == NodeStyle::Empty;
    auto value = resolveScalar(text, tag, plain);
    if (!value) {
        m_error = std::move(value.error());
        m_error.position = core::Position{token.begin, 0, 0};
        return false;
    }
    if (!count(1, 0, token.begin))
        return false;
    if (wantsKey()) {
        if (!token.anchor.empty())
            m_anchors.insert_or_assign(std::string(token.anchor), Anchor{*value, 1, false});
        return takeKey(token, *value, text == "<<" && (tag == "tag:yaml.org,2002:merge" || (plain && tag.empty())));
    }
    const std::size_t node = addNode(token);
    if (!token.anchor.empty())
        m_anchors.insert_or_assign(std::string(token.anchor), Anchor{*value, 1, false});
    m_lastEnd = token.end;
    return complete(std::move(*value), node, 1);
}

bool TreeBuilder::alias(const NodeToken &token)
{
    const auto found = m_anchors.find(token.anchor);
    if (found == m_anchors.end())
        return fail(ErrorCode::YamlInvalid, token.begin, say("the alias *%1 has no anchor &%1 before it", token.anchor),
                    say("Put the text in quotes if the * is meant as a character."));
    if (found->second.open)
        return fail(ErrorCode::YamlInvalid, token.begin, say("the value of anchor &%1 contains itself", token.anchor), say("Remove the alias *%1.", token.anchor));
    if (!count(found->second.weight, found->second.weight, token.begin))
        return false;
    if (wantsKey())
        return takeKey(token, found->second.value, false);
    NodeToken place = token;
    place.style = NodeStyle::Alias;
    place.anchor = {};
    const std::size_t node = addNode(place);
    m_lastEnd = token.end;
    return complete(found->second.value, node, found->second.weight);
}

bool TreeBuilder::start(bool isMap, const NodeToken &token)
{
    if (wantsKey())
        return refuseKey(token);
    if (int(m_levels.size()) >= m_limits.depth)
        return fail(ErrorCode::TooLarge, token.begin, say("this document is nested more than %1 levels deep", m_limits.depth));
    if (!count(1, 0, token.begin))
        return false;
    Level level;
    level.isMap = isMap;
    level.isFlow = token.style == NodeStyle::Flow;
    level.node = addNode(token);
    level.anchor = token.anchor;
    if (!level.anchor.empty())
        m_anchors.insert_or_assign(level.anchor, Anchor{{}, 0, true});
    m_levels.push_back(std::move(level));
    return true;
}

bool TreeBuilder::end(std::optional<std::size_t> flowEnd)
{
    Level level = std::move(m_levels.back());
    m_levels.pop_back();
    if (flowEnd)
        m_lastEnd = *flowEnd;
    m_nodes[level.node].end = std::uint32_t(m_lastEnd);
    m_nodes[level.node].after = std::uint32_t(m_nodes.size());
    for (core::Member &member : level.merged)
        level.members.push_back(std::move(member));
    Value value = level.isMap ? Value(std::move(level.members)) : Value(std::move(level.items));
    if (!level.anchor.empty())
        m_anchors.insert_or_assign(level.anchor, Anchor{value, level.weight, false});
    return complete(std::move(value), level.node, level.weight);
}

bool TreeBuilder::merge(Level &level, const Value &value, std::size_t offset, bool isList)
{
    if (value.isList() && isList) {
        // The first of several maps wins; go-yaml takes them from the last to the first.
        for (auto item = value.items().rbegin(); item != value.items().rend(); ++item) {
            if (!merge(level, *item, offset, false))
                return false;
        }
        return true;
    }
    if (!value.isMap())
        return fail(ErrorCode::YamlInvalid, offset, say("a merge key << needs a map, an alias of a map, or a list of these"),
                    say("Put << in quotes if it is meant as a key."));
    for (const core::Member &member : value.members()) {
        // go-yaml v2 lets a merge key also replace what stands before it.
        if (const auto own = findKey(level.members, member.key); own != level.members.end()) {
            own->value = member.value;
            m_nodes[level.memberNodes[std::size_t(own - level.members.begin())]].style = NodeStyle::Alias;
        } else if (const auto earlier = findKey(level.merged, member.key); earlier != level.merged.end()) {
            earlier->value = member.value;
        } else {
            level.merged.push_back(member);
        }
    }
    return true;
}

bool TreeBuilder::complete(Value value, std::size_t node, std::size_t weight)
{
    if (m_levels.empty()) {
        m_root = std::move(value);
        return true;
    }
    Level &level = m_levels.back();
    level.weight += weight;
    if (!level.isMap) {
        level.items.push_back(std::move(value));
        return true;
    }
    std::string key = std::move(*level.key);
    level.key.reset();
    if (level.isMergeKey)
        return merge(level, value, m_nodes[node].begin, m_nodes[node].style != NodeStyle::Alias);
    level.members.push_back({std::move(key), std::move(value)});
    return true;
}

std::size_t skipProperties(std::string_view text, std::size_t begin, std::size_t end, bool *nonSpecific)
{
    std::size_t at = begin;
    while (at < end && (text[at] == '&' || text[at] == '!')) {
        const std::size_t word = at;
        at = propertyEnd(text, at, end);
        if (nonSpecific && text.substr(word, at - word) == "!")
            *nonSpecific = true;
        for (;;) {
            while (const std::size_t length = at < end ? blankLength(text, at) : 0)
                at += length;
            if (at >= end || text[at] != '#')
                break;
            while (at < end && breakLength(text.substr(at)) == 0)
                ++at;
        }
    }
    return at;
}

} // namespace yaml
