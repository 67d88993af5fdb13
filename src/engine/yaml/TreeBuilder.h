// SPDX-License-Identifier: Apache-2.0
// Builds a Value and its spans from parser events: keys, merge keys, anchors, duplicates and budgets are decided here, for every parser alike.
#pragma once

#include "core/Result.h"
#include "yaml/Reader.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yaml {

/// Where a parser met something, in bytes of the text that it reads.
struct NodeToken {
    std::size_t begin = 0;
    std::size_t content = 0;
    std::size_t end = 0;
    NodeStyle style = NodeStyle::Plain;
    std::string_view anchor = {};
};

class TreeBuilder {
public:
    TreeBuilder(std::string_view text, const Limits &limits) : m_text(text), m_limits(limits) { }

    // Each returns false once there is an error().
    bool scalar(const NodeToken &token, std::string_view text, std::string_view tag);
    bool alias(const NodeToken &token);
    bool start(bool isMap, const NodeToken &token);
    /// `flowEnd` is the offset behind a flow collection's bracket; block collections end with their last value.
    bool end(std::optional<std::size_t> flowEnd);

    /// With position.offset only.
    const core::Error &error() const { return m_error; }
    core::Value takeValue() { return std::move(m_root); }
    std::vector<SpanNode> takeNodes() { return std::move(m_nodes); }

private:
    struct Level {
        bool isMap = false;
        bool isFlow = false;
        std::size_t node = 0;
        std::string anchor;
        std::size_t weight = 1;
        core::Items items;
        core::Members members;
        core::Members merged;          ///< from merge keys, without what stands in members
        std::set<std::string> seen;    ///< keys, once there are many
        std::vector<std::size_t> memberNodes;
        std::optional<std::string> key; ///< the key whose value comes next
        bool isMergeKey = false;
        Span keySpan;
    };
    struct Anchor {
        core::Value value;
        std::size_t weight = 0;
        bool open = false;
    };

    bool fail(core::ErrorCode code, std::size_t offset, core::Text what, core::Text hint = {});
    bool wantsKey() const { return !m_levels.empty() && m_levels.back().isMap && !m_levels.back().key; }
    bool takeKey(const NodeToken &token, const core::Value &key, bool isMerge);
    bool refuseKey(const NodeToken &token);
    bool isDuplicate(Level &level, const std::string &key) const;
    bool merge(Level &level, const core::Value &value, std::size_t offset, bool isList);
    std::size_t addNode(const NodeToken &token);
    bool count(std::size_t nodes, std::size_t aliased, std::size_t offset);
    bool complete(core::Value value, std::size_t node, std::size_t weight);

    std::string_view m_text;
    Limits m_limits;
    core::Error m_error;
    core::Value m_root;
    std::vector<SpanNode> m_nodes;
    std::vector<Level> m_levels;
    std::map<std::string, Anchor, std::less<>> m_anchors;
    std::size_t m_count = 0;
    std::size_t m_aliased = 0;
    std::size_t m_lastEnd = 0;
};

/// The offset behind the tag and anchor that begin at `begin`, at most `end`. `nonSpecific` tells of a tag that is a bare `!`.
std::size_t skipProperties(std::string_view text, std::size_t begin, std::size_t end, bool *nonSpecific = nullptr);

} // namespace yaml
