// SPDX-License-Identifier: Apache-2.0
#include "operations/FindObject.h"

#include "kube/ObjectRef.h"
#include "kube/schema/TypedSet.h"
#include "yaml/DocumentSplitter.h"
#include "yaml/Reader.h"

#include <algorithm>
#include <vector>

namespace operations {

using core::ErrorCode;
using core::FieldPath;
using core::Result;
using core::say;
using core::Value;

namespace {

struct Match {
    FoundObject found;
    int line = 0;
};

bool sameIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [lower](char x, char y) { return lower(x) == lower(y); });
}

bool matches(const Value &object, const ObjectQuery &query)
{
    const Value &metadata = object["metadata"];
    if (!query.name.empty() && metadata["name"].text() != query.name)
        return false;
    const std::string &space = metadata["namespace"].string();
    if (!query.namespaceName.empty() && space != query.namespaceName && !(space.empty() && query.namespaceName == "default"))
        return false;
    if (query.kind.empty() || sameIgnoringCase(object["kind"].string(), query.kind))
        return true;
    const kube::ResourceKind *kind = kube::findKindByName(query.kind);
    return kind && object["kind"].string() == kind->kind && object["apiVersion"].string() == kind->apiVersion;
}

/// Whether the text may hold the name: as it is, or behind an escape, an anchor or an alias.
bool mayHold(std::string_view piece, const ObjectQuery &query)
{
    return query.name.empty() || piece.find(query.name) != std::string_view::npos || piece.find_first_of("\\&*") != std::string_view::npos;
}

void collect(const yaml::Document &document, const ObjectQuery &query, std::vector<Match> &out, std::string_view text)
{
    const Value &value = document.value;
    const auto lineOf = [&](const FieldPath &path) { return yaml::positionOf(text, document.spans.nearest(path).value.begin).line; };
    if (value["kind"].string().ends_with("List") && value["items"].isList()) {
        for (std::size_t i = 0; i < value["items"].size(); ++i) {
            const FieldPath path = FieldPath().child("items").child(i);
            if (matches(value["items"].at(i), query))
                out.push_back({{document.index, path, value["items"].at(i)}, lineOf(path)});
        }
    } else if (value.isMap() && matches(value, query)) {
        out.push_back({{document.index, {}, value}, lineOf({})});
    }
}

core::Error ambiguous(const std::vector<Match> &all)
{
    std::string places;
    for (const Match &match : all) {
        const Value &object = match.found.object;
        places += (places.empty() ? "" : ", ") + object["kind"].string() + " " + object["metadata"]["name"].text() + " (document "
            + std::to_string(match.found.document) + ", line " + std::to_string(match.line) + ")";
        if (places.size() > 400) {
            places += ", ...";
            break;
        }
    }
    return {ErrorCode::ObjectAmbiguous, say("%1 objects match: %2", all.size(), places), say("Say which with --kind, --name, -n or --doc.")};
}

} // namespace

Result<FoundObject> findObject(std::string_view text, const ObjectQuery &query)
{
    std::vector<Match> all;
    std::optional<core::Error> broken;
    std::size_t index = 0;
    int line = 1;
    yaml::Limits limits;
    limits.duplicates = yaml::Duplicates::KeepInJson;
    for (const yaml::Span &span : yaml::splitDocuments(text)) {
        const std::string_view piece = text.substr(span.begin, span.end - span.begin);
        const std::size_t first = index;
        const int firstLine = line;
        line += int(std::count(piece.begin(), piece.end(), '\n'));
        index += yaml::countDocuments(piece);
        const bool wanted = !query.document || (*query.document >= first && *query.document < index);
        if (!wanted || !mayHold(piece, query))
            continue;
        const auto documents = yaml::readPiece(piece, span.begin, firstLine, first, limits);
        if (!documents && !broken)
            broken = documents.error();
        for (std::size_t i = 0; documents && i < documents->size(); ++i) {
            if (!query.document || *query.document == (*documents)[i].index)
                collect((*documents)[i], query, all, text);
        }
    }
    // Whether a document that cannot be read holds the object is not known; with a name, one that can be read is enough.
    if (broken && (all.empty() || query.name.empty()))
        return core::unexpected(std::move(*broken));
    const auto without = [&query](const Match &match) { return !kube::containerPath(match.found.object, query.container); };
    if (!query.container.empty() && !std::all_of(all.begin(), all.end(), without))
        all.erase(std::remove_if(all.begin(), all.end(), without), all.end());
    if (all.size() == 1)
        return std::move(all.front().found);
    if (!all.empty())
        return core::unexpected(ambiguous(all));
    if (query.document && *query.document >= index)
        return core::fail(ErrorCode::ObjectMissing, say("there is no document %1: the file has %2", *query.document, index), say("Documents are counted from 0."));
    return core::fail(ErrorCode::ObjectMissing, say("no object in this file matches"), say("Check --kind, --name and -n."));
}

} // namespace operations
