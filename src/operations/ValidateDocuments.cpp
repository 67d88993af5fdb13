// SPDX-License-Identifier: Apache-2.0
#include "operations/ValidateDocuments.h"

#include "core/Json.h"
#include "core/Utf8.h"
#include "kube/admission/Admit.h"
#include "kube/ServerField.h"
#include "yaml/LineTable.h"

#include <algorithm>
#include <array>

namespace operations {

using core::FieldPath;
using core::Position;
using core::Value;

namespace {

struct Kind {
    std::string_view apiVersion, kind;
};
constexpr std::array kindsWithRules{Kind{"apps/v1", "Deployment"}, Kind{"apps/v1", "StatefulSet"}, Kind{"apps/v1", "DaemonSet"}, Kind{"v1", "Service"}};

bool hasRules(const Value &object)
{
    return std::any_of(kindsWithRules.begin(), kindsWithRules.end(), [&object](const Kind &row) {
        return object["kind"].string() == row.kind && object["apiVersion"].string() == row.apiVersion;
    });
}

/// One document with the piece it stands in.
class Checker {
public:
    Checker(const yaml::Document &document, const yaml::Piece &piece, const std::string &nameSpace) : m_document(document), m_piece(piece), m_nameSpace(nameSpace) { }

    ValidatedObject check(const Value &object, std::optional<std::size_t> item) const
    {
        const FieldPath base = item ? FieldPath().child("items").child(*item) : FieldPath();
        ValidatedObject out;
        out.index = m_document.index;
        out.item = item;
        out.position = item ? position(base) : m_document.start;
        const auto text = [](const Value &value) { return value.isString() ? value : value.isNumber() ? Value(value.text()) : Value(); };
        out.object = core::map({{"apiVersion", text(object["apiVersion"])}, {"kind", text(object["kind"])},
                                {"namespace", text(object["metadata"]["namespace"])}, {"name", text(object["metadata"]["name"])}});
        if (object["kind"].string().empty() || object["apiVersion"].string().empty()) {
            // What kubectl says of such a document.
            const char *missing = object["kind"].string().empty() ? "Kind" : "apiVersion";
            out.checked = true;
            out.decode = std::string("Object '") + missing + "' is missing in '" + core::wellFormed(core::toJson(object).substr(0, 2000)) + "'";
            return out;
        }
        out.checked = hasRules(object);
        if (out.checked)
            admit(object, base, out);
        return out;
    }

private:
    /// Where a user looks for a field: at its value, at its key where the value is a block below it, at its nearest parent where it is missing.
    Position position(const FieldPath &path) const
    {
        const std::string_view text = m_piece.text;
        const std::size_t offset = m_piece.offset;
        const auto exact = m_document.spans.find(path);
        const yaml::FieldSpan span = exact ? *exact : m_document.spans.nearest(path);
        // A block begins on the lines below its key.
        const std::string_view between = text.substr(span.key.end > offset ? span.key.end - offset : 0, span.value.begin - std::max(span.key.end, offset));
        const bool below = !span.key.empty() && between.find('\n') != std::string_view::npos;
        const bool atKey = !span.key.empty() && (!exact || below || span.value.empty());
        if (!m_lines)
            m_lines.emplace(text);
        Position position = m_lines->positionOf(text, (atKey ? span.key.begin : span.value.begin) - offset);
        position.offset += offset;
        position.line += m_piece.line - 1;
        return position;
    }

    void admit(const Value &object, const FieldPath &base, ValidatedObject &out) const
    {
        kube::AdmitRequest request;
        request.apiVersion = object["apiVersion"].string();
        request.kind = object["kind"].string();
        request.object = object;
        request.nameSpace = object["metadata"]["namespace"].string().empty() ? m_nameSpace : std::string();
        kube::Admission admission = kube::admitCreate(request);
        out.decode = std::move(admission.decodeError);
        for (std::string &text : admission.strictErrors) {
            const std::size_t open = text.find('"'), close = text.rfind('"');
            const bool quoted = open != std::string::npos && close > open;
            const FieldPath path = kube::pathOfServerField(quoted ? std::string_view(text).substr(open + 1, close - open - 1) : std::string_view(), object);
            out.strict.push_back({std::move(text), position(base.joined(path))});
        }
        if (out.decode)
            return;
        for (kube::FieldError &error : admission.errors) {
            PlacedError placed;
            placed.path = kube::pathOfServerField(error.field, object);
            placed.position = position(base.joined(placed.path));
            placed.message = error.message.starts_with(error.field + ": ") ? error.message.substr(error.field.size() + 2) : std::move(error.message);
            placed.reason = std::move(error.type);
            placed.serverField = std::move(error.field);
            out.errors.push_back(std::move(placed));
        }
        out.warnings = std::move(admission.warnings);
    }

    const yaml::Document &m_document;
    const yaml::Piece &m_piece;
    const std::string &m_nameSpace;
    mutable std::optional<yaml::LineTable> m_lines; ///< most documents ask for no position
};

} // namespace

std::vector<ValidatedObject> validateDocuments(const DocumentBatch &batch, const std::string &nameSpace)
{
    yaml::Limits limits;
    limits.duplicates = yaml::Duplicates::KeepInJson; // the decoder has the server's words for them
    std::vector<ValidatedObject> out;
    for (const DocumentBatch::Part &part : batch.parts) {
        const auto documents = yaml::readPiece(part.piece.text, part.piece.offset, part.piece.line, part.firstIndex, limits);
        if (!documents) {
            ValidatedObject broken;
            broken.index = part.firstIndex;
            broken.position = documents.error().position.value_or(Position{part.piece.offset, part.piece.line, 1});
            broken.checked = true;
            broken.decode = documents.error().what.english();
            broken.hint = documents.error().hint;
            out.push_back(std::move(broken));
            continue;
        }
        for (const yaml::Document &document : *documents) {
            const Value &value = document.value;
            if (document.empty || value.isNull())
                continue;
            const Checker checker(document, part.piece, nameSpace);
            if (value["kind"].string().ends_with("List") && value["items"].isList()) {
                for (std::size_t i = 0; i < value["items"].size(); ++i)
                    out.push_back(checker.check(value["items"].at(i), i));
            } else {
                out.push_back(checker.check(value, std::nullopt));
            }
        }
    }
    return out;
}

} // namespace operations
