// SPDX-License-Identifier: Apache-2.0
#include "yaml/SpanMap.h"

#include <algorithm>

namespace yaml {

using core::FieldPath;
using core::Value;

namespace {

constexpr std::size_t nowhere = std::size_t(-1);

/// Which member or item a step picks; nowhere if none.
std::size_t childIndex(const Value &value, const FieldPath::Step &step)
{
    if (const auto *key = std::get_if<std::string>(&step)) {
        const Value *found = value.find(*key);
        for (std::size_t i = value.members().size(); found && i-- > 0;) {
            if (&value.members()[i].value == found)
                return i;
        }
        return nowhere;
    }
    const core::Items &items = value.items();
    if (const auto *index = std::get_if<std::size_t>(&step))
        return *index < items.size() ? *index : nowhere;
    const auto &selector = std::get<core::Selector>(step);
    const auto found = std::find_if(items.begin(), items.end(), [&selector](const Value &item) { return core::matches(selector, item); });
    return found == items.end() ? nowhere : std::size_t(found - items.begin());
}

const Value &childValue(const Value &value, std::size_t index)
{
    return value.isMap() ? value.members()[index].value : value.items()[index];
}

FieldPath childPath(const FieldPath &path, const Value &parent, std::size_t index)
{
    if (parent.isMap())
        return path.child(parent.members()[index].key);
    const std::string &name = parent.items()[index]["name"].string();
    const auto sameName = [&name](const Value &item) { return item["name"].string() == name; };
    if (!name.empty() && std::count_if(parent.items().begin(), parent.items().end(), sameName) == 1)
        return path.item("name", name);
    return path.child(index);
}

} // namespace

SpanMap::SpanMap(Value root, std::vector<SpanNode> nodes) : m_root(std::move(root)), m_nodes(std::move(nodes))
{
    constexpr std::size_t many = 100;
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        // Not every node can have that many below it; few have.
        if (m_nodes[node].after <= node + many)
            continue;
        if (auto below = children(node); below.size() > many)
            m_wide.emplace(node, std::move(below));
    }
}

std::optional<std::size_t> SpanMap::child(std::size_t node, std::size_t index) const
{
    if (const auto wide = m_wide.find(node); wide != m_wide.end())
        return index < wide->second.size() ? std::optional(wide->second[index]) : std::nullopt;
    for (std::size_t i = node + 1; i < m_nodes[node].after; i = m_nodes[i].after) {
        if (!m_nodes[i].isMerge && index-- == 0)
            return i;
    }
    return std::nullopt;
}

std::vector<std::size_t> SpanMap::children(std::size_t node) const
{
    std::vector<std::size_t> out;
    for (std::size_t i = node + 1; i < m_nodes[node].after; i = m_nodes[i].after) {
        if (!m_nodes[i].isMerge)
            out.push_back(i);
    }
    return out;
}

std::optional<FieldSpan> SpanMap::find(const FieldPath &path) const
{
    if (m_nodes.empty())
        return std::nullopt;
    const Value *value = &m_root;
    std::size_t node = 0;
    bool shared = false;
    for (const FieldPath::Step &step : path.steps()) {
        const std::size_t index = childIndex(*value, step);
        if (index == nowhere)
            return std::nullopt;
        value = &childValue(*value, index);
        if (shared || m_nodes[node].style == NodeStyle::Alias) {
            shared = true;
            continue;
        }
        if (const auto below = child(node, index)) {
            node = *below;
            continue;
        }
        // From a merge key: point at what it refers to.
        shared = true;
        for (std::size_t i = node + 1; i < m_nodes[node].after; i = m_nodes[i].after) {
            if (m_nodes[i].isMerge) {
                node = i;
                break;
            }
        }
    }
    const SpanNode &found = m_nodes[node];
    return FieldSpan{found.key(), found.value(), shared || found.style == NodeStyle::Alias};
}

std::optional<std::size_t> SpanMap::nodeAt(const FieldPath &path) const
{
    if (m_nodes.empty())
        return std::nullopt;
    const Value *value = &m_root;
    std::size_t node = 0;
    for (const FieldPath::Step &step : path.steps()) {
        const std::size_t index = childIndex(*value, step);
        if (index == nowhere || m_nodes[node].style == NodeStyle::Alias)
            return std::nullopt;
        const auto below = child(node, index);
        if (!below)
            return std::nullopt;
        node = *below;
        value = &childValue(*value, index);
    }
    return node;
}

FieldSpan SpanMap::nearest(const FieldPath &path) const
{
    for (FieldPath at = path;; at = at.parent()) {
        if (const auto found = find(at))
            return *found;
        if (at.isRoot())
            return {};
    }
}

FieldPath SpanMap::pathAt(std::size_t offset) const
{
    FieldPath path;
    if (m_nodes.empty())
        return path;
    const Value *value = &m_root;
    std::size_t node = 0;
    for (;;) {
        const auto below = children(node);
        const std::size_t count = std::min(below.size(), value->size());
        std::size_t hit = nowhere;
        for (std::size_t i = 0; i < count; ++i) {
            const SpanNode &child = m_nodes[below[i]];
            const std::size_t begin = child.keyEnd > 0 ? child.keyBegin : child.begin;
            if (offset >= begin && offset <= child.end)
                hit = i;
        }
        if (hit == nowhere || m_nodes[node].style == NodeStyle::Alias)
            return path;
        path = childPath(path, *value, hit);
        value = &childValue(*value, hit);
        node = below[hit];
    }
}

} // namespace yaml
