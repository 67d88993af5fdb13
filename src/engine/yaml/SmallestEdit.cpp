// SPDX-License-Identifier: Apache-2.0
#include "yaml/SmallestEdit.h"

#include "yaml/DocumentSplitter.h"
#include "yaml/LineBreak.h"
#include "yaml/SecondReader.h"
#include "yaml/Utf8.h"
#include "yaml/edit/Candidates.h"
#include "yaml/edit/OwnStep.h"

#include <algorithm>

namespace yaml {

using core::ErrorCode;
using core::Result;
using core::say;
using core::Value;

namespace {

constexpr int mostSteps = 20'000;

/// One piece of the text, with the document that changes.
struct Target {
    std::string text;
    std::vector<Document> documents;
    std::size_t index = 0;
    bool isLast = true; ///< nothing follows the piece
    const Document &document() const { return documents[index]; }
};

Limits editLimits()
{
    Limits limits;
    // JSON may have duplicate keys; an edit must not be kept from removing one.
    limits.duplicates = Duplicates::KeepInJson;
    return limits;
}

core::Error refusal(const Target &target, const core::FieldPath &path, core::Text what, core::Text hint)
{
    core::Error error(ErrorCode::EditRefused, std::move(what), std::move(hint));
    const FieldSpan span = target.document().spans.nearest(path);
    error.position = positionOf(target.text, span.key.empty() ? span.value.begin : span.key.begin);
    return error;
}

core::Error sharedRefusal(const Target &target, const core::FieldPath &path)
{
    return refusal(target, path, say("%1 is written elsewhere: an alias or a merge key refers to it", path.toString()),
                   say("Write the value out in place of the alias, or change it at its anchor."));
}

/// Reads `text` and tells whether it is the target with `wanted` in place of its document, all else equal.
bool readsAs(std::string_view text, std::size_t offset, const Target &target, const Value &wanted, std::vector<Document> &documents)
{
    // A value must not have opened a document of its own.
    if (splitDocuments(text).size() != 1)
        return false;
    auto read = readPiece(text, offset, 1, 0, editLimits());
    if (!read || read->size() != target.documents.size())
        return false;
    for (std::size_t i = 0; i < read->size(); ++i) {
        if ((*read)[i].value != (i == target.index ? wanted : target.documents[i].value))
            return false;
    }
    documents = std::move(*read);
    return true;
}

/// Offsets of a piece's documents count from the piece.
std::vector<Document> readTarget(const std::string &text)
{
    auto documents = readPiece(text, 0, 1, 0, editLimits());
    return documents ? std::move(*documents) : std::vector<Document>();
}

/// Whether the step can be written where it belongs: no alias stands there, no merge key fills it.
bool isWritten(const edit::Sheet &sheet, const edit::Step &step)
{
    const auto nodes = sheet.nodesTo(step.place);
    const bool inserts = step.kind == edit::StepKind::InsertMember || step.kind == edit::StepKind::InsertItem;
    return nodes && !(inserts && sheet.node(nodes->back()).style == NodeStyle::Alias);
}

std::optional<core::Error> take(Target &target, edit::Step step, const core::Edit &edit)
{
    const edit::Sheet sheet(target.text, target.document());
    const Value wanted = edit::applied(target.document().value, step);
    if (!isWritten(sheet, step)) {
        auto own = edit::ownStep(sheet, step, edit);
        if (!own)
            return sharedRefusal(target, step.path);
        step = std::move(*own);
    }
    const auto nodes = sheet.nodesTo(step.place);
    // What it would follow may come from a merge key: it follows what is written.
    if (const std::size_t written = sheet.children(nodes->back()).size(); step.predecessor && *step.predecessor >= written)
        step.predecessor = written > 0 ? std::optional(written - 1) : std::nullopt;
    for (const edit::Splices &splices : edit::candidates(sheet, step, *nodes)) {
        std::string text = edit::spliced(target.text, splices);
        if (!target.isLast && !text.ends_with('\n'))
            text += sheet.eol(0);
        std::vector<Document> documents;
        if (!readsAs(text, 0, target, wanted, documents))
            continue;
        target.text = std::move(text);
        target.documents = std::move(documents);
        return std::nullopt;
    }
    const bool anchored = target.text.find('&') != std::string::npos && target.text.find('*') != std::string::npos;
    return refusal(target, step.path, say("no small change of the text gives %1 its new value and keeps everything else", step.path.toString()),
                   anchored ? say("Other fields may refer to it through an anchor: change it by hand.") : say("Change it by hand."));
}

bool sameValues(const std::vector<Value> &values, const std::vector<Document> &documents)
{
    std::vector<Value> expected;
    for (const Document &document : documents) {
        if (!document.value.isNull())
            expected.push_back(document.value);
    }
    return values == expected;
}

/// The independent reader must agree with the first about the result, unless it did not even about the text as it was.
bool secondReaderAgrees(const std::string &before, const std::vector<Document> &old, const Target &after)
{
    const auto now = readAgain(after.text);
    if (now && sameValues(*now, after.documents))
        return true;
    const auto then = readAgain(before);
    return !then || !sameValues(*then, old);
}

} // namespace

Result<std::string> editText(std::string_view text, std::size_t documentIndex, const core::Edit &edit)
{
    std::size_t first = 0;
    const std::vector<Span> pieces = splitDocuments(text);
    for (const Span &span : pieces) {
        const std::string_view piece = text.substr(span.begin, span.end - span.begin);
        const std::size_t count = countDocuments(piece);
        if (documentIndex >= first + count) {
            first += count;
            continue;
        }
        const int line = positionOf(text, span.begin).line;
        auto documents = readPiece(piece, span.begin, line, 0, editLimits());
        if (!documents)
            return core::unexpected(std::move(documents.error()));
        Target target{std::string(piece), readTarget(std::string(piece)), documentIndex - first, span.end == text.size()};
        if (target.index >= target.documents.size())
            break;
        if (const std::size_t at = firstUnusualBreak(piece); at != std::string_view::npos && !target.document().json) {
            core::Error error(ErrorCode::EditRefused, say("a line ends here with a character that is a line break for YAML alone"),
                              say("Let the lines of the file end with LF or CR LF; within quotes write the character as \\r, \\N, \\L or \\P."));
            error.position = positionOf(text, span.begin + at);
            return core::unexpected(std::move(error));
        }
        const std::vector<Document> old = target.documents;
        const Value wanted = core::apply(target.document().value, edit);
        for (int steps = 0;; ++steps) {
            const auto step = edit::nextStep(target.document().value, wanted);
            if (!step)
                break;
            auto error = steps < mostSteps ? take(target, *step, edit)
                                           : std::optional(core::Error(ErrorCode::EditRefused, say("this edit changes too many fields at once")));
            if (error && error->position) {
                error->position->offset += span.begin;
                error->position->line += line - 1;
            }
            if (error)
                return core::unexpected(std::move(*error));
        }
        if (target.text == piece)
            return std::string(text);
        if (!secondReaderAgrees(std::string(piece), old, target))
            return core::unexpected(refusal(target, {}, say("two YAML parsers read the changed text differently"), say("Change it by hand.")));
        std::string out = edit::spliced(text, {{span.begin, span.end, target.text}});
        if (splitDocuments(out).size() != pieces.size())
            return core::unexpected(refusal(target, {}, say("the changed text would be cut into documents at other places"), say("Change it by hand.")));
        return out;
    }
    return core::fail(ErrorCode::ObjectMissing, say("there is no document %1", documentIndex), say("Documents are counted from 0."));
}

} // namespace yaml
