// SPDX-License-Identifier: Apache-2.0
#include "yaml/DocumentSplitter.h"

#include "yaml/LineBreak.h"
#include "yaml/Utf8.h"

#include <algorithm>

namespace yaml {

using core::ErrorCode;
using core::say;

namespace {

/// What a line means for cutting; lines come with their line break.
enum class Line { Nothing, Separator, End, Directive, Content };

Line kindOf(std::string_view line)
{
    const auto marker = [line](std::string_view mark) {
        const std::string_view rest = line.substr(std::min(mark.size(), line.size()));
        return line.starts_with(mark) && (rest.empty() || rest[0] == ' ' || rest[0] == '\t' || breakLength(rest) > 0);
    };
    if (marker("---"))
        return Line::Separator;
    if (marker("..."))
        return Line::End;
    if (line.starts_with('%'))
        return Line::Directive;
    const std::size_t first = line.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos || line[first] == '#' ? Line::Nothing : Line::Content;
}

/// Decides line by line whether another piece begins.
class Cutter {
public:
    /// Whether a new piece begins with this line.
    bool begins(std::string_view line)
    {
        // Within a document only these can begin a line that matters.
        if (hasContent && !ended && !directive && line[0] != '-' && line[0] != '.')
            return false;
        const Line kind = kindOf(line);
        switch (kind) {
        case Line::Separator: {
            const bool cuts = hasContent && !directive;
            hasContent = true;
            directive = ended = false;
            return cuts;
        }
        case Line::End:
            ended = true;
            hasContent = true;
            return false;
        case Line::Directive: {
            // Only a directive where a document may begin; elsewhere it is text.
            if (!ended && hasContent)
                return false;
            const bool cuts = ended && !directive;
            directive = true;
            hasContent = true;
            return cuts;
        }
        case Line::Content:
            ended = directive = false;
            hasContent = true;
            return false;
        case Line::Nothing:
            return false;
        }
        return false;
    }

    bool ended = false, directive = false, hasContent = false;
};

} // namespace

std::vector<Span> splitDocuments(std::string_view text)
{
    std::vector<Span> pieces;
    Cutter cutter;
    std::size_t begin = 0;
    for (std::size_t at = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0; at < text.size();) {
        const std::size_t lineEnd = std::min(text.find('\n', at), text.size() - 1) + 1;
        if (cutter.begins(text.substr(at, lineEnd - at))) {
            pieces.push_back({begin, at});
            begin = at;
        }
        at = lineEnd;
    }
    if (begin < text.size())
        pieces.push_back({begin, text.size()});
    return pieces;
}

std::size_t countDocuments(std::string_view piece)
{
    const auto parsed = [piece] {
        const auto documents = readPiece(piece, 0, 1, 0);
        return documents ? documents->size() : 1;
    };
    // Lines are cut at \n alone: other line breaks of YAML may hide what begins or ends a document, or a comment.
    if (firstUnusualBreak(piece) != std::string_view::npos)
        return parsed();
    bool opened = false;
    const bool mayEnd = piece.find("...") != std::string_view::npos;
    for (std::size_t at = piece.starts_with(byteOrderMark) ? byteOrderMark.size() : 0; at < piece.size();) {
        const std::size_t lineEnd = std::min(piece.find('\n', at), piece.size() - 1) + 1;
        const Line kind = kindOf(piece.substr(at, lineEnd - at));
        if (kind == Line::End)
            return parsed();
        opened = opened || kind != Line::Nothing;
        if (opened && !mayEnd)
            return 1;
        at = lineEnd;
    }
    return opened ? 1 : 0;
}

void DocumentSplitter::cut(std::size_t end)
{
    Piece piece;
    piece.text = m_buffer.substr(0, end);
    piece.offset = m_offset;
    piece.line = m_line;
    m_offset += end;
    m_line += int(std::count(piece.text.begin(), piece.text.end(), '\n'));
    m_buffer.erase(0, end);
    m_scanned -= end;
    m_searched = 0;
    m_pieces.push_back(std::move(piece));
}

core::Result<void> DocumentSplitter::feed(std::string_view bytes)
{
    m_buffer += bytes;
    Cutter cutter{m_ended, m_directive, m_hasContent};
    for (;;) {
        const std::size_t lineBreak = m_buffer.find('\n', std::max(m_scanned, m_searched));
        if (lineBreak == std::string::npos) {
            m_searched = m_buffer.size();
            break;
        }
        std::string_view line(m_buffer.data() + m_scanned, lineBreak + 1 - m_scanned);
        if (m_offset == 0 && m_scanned == 0 && line.starts_with(byteOrderMark))
            line.remove_prefix(byteOrderMark.size());
        const std::size_t length = lineBreak + 1 - m_scanned;
        if (cutter.begins(line))
            cut(m_scanned);
        m_scanned += length;
    }
    m_ended = cutter.ended;
    m_directive = cutter.directive;
    m_hasContent = cutter.hasContent;
    if (m_buffer.size() <= m_limit)
        return {};
    core::Error error(ErrorCode::TooLarge, say("this document is larger than %1 bytes", m_limit), say("Split it into several documents."));
    error.position = core::Position{m_offset, m_line, 1};
    return core::unexpected(std::move(error));
}

void DocumentSplitter::finish()
{
    Cutter cutter{m_ended, m_directive, m_hasContent};
    // The last line may have no line break.
    if (m_scanned < m_buffer.size() && cutter.begins(std::string_view(m_buffer).substr(m_scanned)))
        cut(m_scanned);
    m_scanned = m_buffer.size();
    if (!m_buffer.empty())
        cut(m_buffer.size());
}

std::optional<Piece> DocumentSplitter::next()
{
    if (m_pieces.empty())
        return std::nullopt;
    Piece piece = std::move(m_pieces.front());
    m_pieces.pop_front();
    return piece;
}

} // namespace yaml
