// SPDX-License-Identifier: Apache-2.0
// Cuts a stream into documents at `---` lines without parsing it, in bounded memory.
#pragma once

#include "core/Result.h"
#include "yaml/Reader.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaml {

/// A piece of a stream that begins with the stream or with a `---` line. It may hold several documents where `...` ends one.
struct Piece {
    std::string text;
    std::size_t offset = 0; ///< in the stream
    int line = 1;           ///< of its first byte
};

class DocumentSplitter {
public:
    explicit DocumentSplitter(std::size_t maxDocumentBytes = Limits().documentBytes) : m_limit(maxDocumentBytes) { }

    /// Takes the next bytes of the stream, any number. TooLarge once a document is beyond the limit.
    core::Result<void> feed(std::string_view bytes);
    /// The stream has ended.
    void finish();
    /// The next whole document, if one is complete.
    std::optional<Piece> next();

private:
    void cut(std::size_t end);

    std::size_t m_limit;
    std::string m_buffer;      ///< from the start of the piece under way
    std::size_t m_scanned = 0; ///< whole lines of it that were looked at
    std::size_t m_searched = 0; ///< bytes of it in which no further line break is
    std::size_t m_offset = 0;  ///< of the buffer in the stream
    int m_line = 1;
    bool m_ended = false;      ///< a `...` was seen and nothing but comments since
    bool m_directive = false;  ///< a % line was seen: the next `---` belongs to it
    bool m_hasContent = false; ///< a `---` now would begin another document
    std::deque<Piece> m_pieces;
};

/// The same for a text in memory, without copies: the spans of the pieces.
std::vector<Span> splitDocuments(std::string_view text);

/// How many documents a piece holds; it is only parsed where a line `...` may end one, or a line ends as only YAML knows it.
std::size_t countDocuments(std::string_view piece);

/// The documents of one piece, with offsets and lines of the stream. `index` is that of its first document.
core::Result<std::vector<Document>> readPiece(std::string_view piece, std::size_t offset, int line, std::size_t index, const Limits &limits = {});

} // namespace yaml
