// SPDX-License-Identifier: Apache-2.0
#include "yaml/Reader.h"

#include "yaml/DocumentSplitter.h"
#include "yaml/EventReader.h"
#include "yaml/Utf8.h"

#include <algorithm>

namespace yaml {

using core::ErrorCode;
using core::Result;
using core::say;

namespace {

/// Line and column at an offset of a piece that begins in `line`.
core::Position placed(std::string_view piece, std::size_t at, std::size_t offset, int line)
{
    core::Position position = positionOf(piece, at);
    position.offset += offset;
    position.line += line - 1;
    return position;
}

core::Error refusal(ErrorCode code, std::size_t at, core::Text what, core::Text hint)
{
    core::Error error(code, std::move(what), std::move(hint));
    error.position = core::Position{at, 0, 0};
    return error;
}

std::optional<core::Error> unreadable(std::string_view piece, const Limits &limits)
{
    if (piece.size() > limits.documentBytes)
        return refusal(ErrorCode::TooLarge, 0, say("this document is larger than %1 bytes", limits.documentBytes), say("Split it into several documents."));
    if (const std::size_t bad = firstBadByte(piece); bad != std::string_view::npos) {
        const bool utf16 = piece.starts_with("\xFF\xFE") || piece.starts_with("\xFE\xFF");
        return refusal(ErrorCode::BadUtf8, bad, say("this is not UTF-8 text"),
                       utf16 ? say("The file is UTF-16: save it as UTF-8.") : say("Save the file as UTF-8, for example with iconv -t UTF-8."));
    }
    if (const std::size_t nul = piece.find('\0'); nul != std::string_view::npos)
        return refusal(ErrorCode::YamlInvalid, nul, say("there is a NUL byte here: this is not a text file"), {});
    return std::nullopt;
}

bool looksLikeJson(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '{';
}

/// The documents with offsets in `text`.
Result<std::vector<Document>> parse(std::string_view text, const Limits &limits)
{
    if (looksLikeJson(text)) {
        if (auto json = readJson(text, limits)) {
            if (!*json)
                return core::unexpected(json->error());
            std::vector<Document> documents;
            documents.push_back(std::move(**json));
            return documents;
        }
    }
    return readEvents(text, limits);
}

void shift(Document &document, std::size_t by)
{
    if (by == 0)
        return;
    std::vector<SpanNode> nodes = document.spans.nodes();
    const auto delta = std::uint32_t(by);
    for (SpanNode &node : nodes) {
        if (node.keyEnd > 0) {
            node.keyBegin += delta;
            node.keyEnd += delta;
        }
        node.begin += delta;
        node.content += delta;
        node.end += delta;
    }
    document.spans = SpanMap(document.value, std::move(nodes));
    document.span.begin += by;
    document.span.end += by;
}

} // namespace

core::Position positionOf(std::string_view text, std::size_t offset)
{
    const std::string_view head = text.substr(0, std::min(offset, text.size()));
    std::string_view line = head.substr(head.rfind('\n') + 1);
    if (line.starts_with(byteOrderMark))
        line.remove_prefix(byteOrderMark.size());
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    const auto column = std::count_if(line.begin(), line.end(), begins);
    return {head.size(), int(std::count(head.begin(), head.end(), '\n')) + 1, int(column) + 1};
}

Result<std::vector<Document>> readPiece(std::string_view piece, std::size_t offset, int line, std::size_t index, const Limits &limits)
{
    if (auto problem = unreadable(piece, limits)) {
        problem->position = placed(piece, problem->position->offset, offset, line);
        return core::unexpected(*problem);
    }
    const std::size_t mark = offset == 0 && piece.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    auto documents = parse(piece.substr(mark), limits);
    if (!documents) {
        core::Error error = std::move(documents.error());
        error.position = placed(piece, error.position.value_or(core::Position()).offset + mark, offset, line);
        return core::unexpected(std::move(error));
    }
    for (Document &document : *documents) {
        document.start = placed(piece, document.start.offset + mark, offset, line);
        document.index = index++;
        shift(document, offset + mark);
    }
    return documents;
}

Result<std::vector<Document>> read(std::string_view text, const Limits &limits)
{
    std::vector<Document> all;
    int line = 1;
    for (const Span &span : splitDocuments(text)) {
        const std::string_view piece = text.substr(span.begin, span.end - span.begin);
        auto documents = readPiece(piece, span.begin, line, all.size(), limits);
        if (!documents)
            return core::unexpected(std::move(documents.error()));
        std::move(documents->begin(), documents->end(), std::back_inserter(all));
        line += int(std::count(piece.begin(), piece.end(), '\n'));
    }
    return all;
}

Result<core::Value> readValue(std::string_view text, const Limits &limits)
{
    auto documents = read(text, limits);
    if (!documents)
        return core::unexpected(std::move(documents.error()));
    std::erase_if(*documents, [](const Document &document) { return document.empty; });
    if (documents->size() == 1)
        return std::move(documents->front().value);
    if (documents->empty())
        return core::fail(ErrorCode::YamlInvalid, say("there is nothing here but comments and space"));
    core::Error error(ErrorCode::YamlInvalid, say("there are %1 documents here, one is expected", documents->size()));
    error.position = (*documents)[1].start;
    return core::unexpected(std::move(error));
}

} // namespace yaml
