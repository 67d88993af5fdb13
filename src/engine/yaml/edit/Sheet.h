// SPDX-License-Identifier: Apache-2.0
// The text of a document under edit with the places of its nodes: lines, columns and neighbours. It changes nothing.
#pragma once

#include "yaml/Reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaml::edit {

/// Member or item positions from the root.
using Place = std::vector<std::size_t>;

/// A replacement of bytes. Those of one change do not overlap.
struct Splice {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};
using Splices = std::vector<Splice>;
std::string spliced(std::string_view text, Splices splices);

class Sheet {
public:
    Sheet(std::string_view text, const Document &document) : m_text(text), m_document(document) { }

    std::string_view text() const { return m_text; }
    const Document &document() const { return m_document; }
    const SpanNode &node(std::size_t index) const { return m_document.spans.nodes()[index]; }
    std::vector<std::size_t> children(std::size_t index) const { return m_document.spans.children(index); }
    /// The children with the values of merge keys among them, as they stand in the text.
    std::vector<std::size_t> written(std::size_t index) const;

    /// The nodes from the root to the place; nothing if it is not written there (an alias or a merge key is in the way).
    std::optional<std::vector<std::size_t>> nodesTo(const Place &place) const;
    bool isMap(std::size_t index) const;
    bool isList(std::size_t index) const;

    std::size_t lineStart(std::size_t at) const; ///< behind a byte-order mark
    std::size_t lineEnd(std::size_t at) const;   ///< before the line break
    std::size_t nextLine(std::size_t at) const;  ///< behind the line break, or the end of the text
    int column(std::size_t at) const;
    bool onlySpaceBefore(std::size_t at) const;  ///< on its line
    std::string eol(std::size_t at) const;       ///< of the line, or that of the text

    /// Behind the colon of a member or the dash of an item; the node's own beginning for the root and within brackets.
    std::size_t introEnd(const std::vector<std::size_t> &nodes) const;
    std::size_t dash(std::size_t list, std::size_t item) const;
    /// Where a member of a block begins: at its key, or at the `? ` before it.
    std::size_t memberStart(std::size_t member) const;
    /// Behind the last byte of a member or item.
    std::size_t end(const std::vector<std::size_t> &nodes) const;
    /// The start of the line, or of the comment lines of the same column right above it.
    std::size_t aboveComments(std::size_t lineStart, int column) const;
    /// Behind the blank lines and comment lines from `lineStart` on that stand deeper than the column.
    std::size_t belowComments(std::size_t lineStart, int column) const;

private:
    std::string_view m_text;
    const Document &m_document;
};

} // namespace yaml::edit
