// SPDX-License-Identifier: Apache-2.0
// Where each key and value of a document stands in its text, in bytes. It holds no text and knows no Kubernetes.
#pragma once

#include "core/FieldPath.h"
#include "core/Value.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace yaml {

/// Half-open byte range in the text that was read.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool contains(std::size_t offset) const { return offset >= begin && offset < end; }
    bool empty() const { return begin == end; }
    bool operator==(const Span &) const = default;
};

enum class NodeStyle : std::uint8_t { Empty, Plain, Single, Double, Literal, Folded, Block, Flow, Alias };

/// One value. A collection is followed by its members, each with what is below it; `after` is the index behind all of them.
/// Block collections end with their last value, block scalars with their last line (without its line break).
struct SpanNode {
    std::uint32_t keyBegin = 0, keyEnd = 0; ///< both 0 for list items and the root
    std::uint32_t begin = 0;                ///< with tag and anchor
    std::uint32_t content = 0;              ///< behind tag and anchor
    std::uint32_t end = 0;
    std::uint32_t after = 0;
    NodeStyle style = NodeStyle::Empty;
    bool anchored = false;
    bool isMerge = false; ///< the value of a merge key `<<`; it is no member itself

    Span key() const { return {keyBegin, keyEnd}; }
    Span value() const { return {begin, end}; }
};

/// What stands at a path.
struct FieldSpan {
    Span key;   ///< empty for list items and the root
    Span value; ///< empty, behind the colon, where nothing is written
    bool shared = false; ///< it comes from an anchor or a merge key: `value` is the place that refers to it
};

class SpanMap {
public:
    SpanMap() = default;
    SpanMap(core::Value root, std::vector<SpanNode> nodes);

    const std::vector<SpanNode> &nodes() const { return m_nodes; }
    std::optional<FieldSpan> find(const core::FieldPath &path) const;
    /// As find(), or the nearest parent that is written down: the place to point at when a field is missing.
    FieldSpan nearest(const core::FieldPath &path) const;
    /// The innermost field whose key or value covers the byte. Items with a `name` of their own get selectors, others their index.
    core::FieldPath pathAt(std::size_t offset) const;

    /// Index of the node at the path, if it is written at that place (not through an alias or a merge key).
    std::optional<std::size_t> nodeAt(const core::FieldPath &path) const;
    /// Indexes of a collection's children in the order of the value's members; the values of merge keys are left out.
    std::vector<std::size_t> children(std::size_t node) const;

private:
    std::optional<std::size_t> child(std::size_t node, std::size_t index) const;

    core::Value m_root;
    std::vector<SpanNode> m_nodes;
    /// The children of collections with very many, by node: a List of thousands of objects is asked for each of them.
    std::map<std::size_t, std::vector<std::size_t>> m_wide;
};

} // namespace yaml
