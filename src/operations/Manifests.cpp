// SPDX-License-Identifier: Apache-2.0
#include "operations/Manifests.h"

#include "operations/Files.h"
#include "yaml/DocumentSplitter.h"

#include <algorithm>

namespace operations {

using core::FieldPath;

namespace {

bool isList(const core::Value &value)
{
    const std::string &kind = value["kind"].string();
    return kind.size() >= 4 && kind.compare(kind.size() - 4, 4, "List") == 0 && value["items"].isList();
}

} // namespace

FieldPath Manifest::inDocument(const FieldPath &path) const
{
    return item ? FieldPath().child("items").child(*item).joined(path) : path;
}

core::Position Manifest::positionOf(const FieldPath &path) const
{
    const yaml::FieldSpan span = file->documents[document].spans.nearest(inDocument(path));
    // A field begins with its key, a list item with its content.
    const std::size_t at = span.key.empty() ? span.value.begin : span.key.begin;
    return file->lines.positionOf(file->text, at);
}

Manifests readManifests(std::string name, std::string text)
{
    Manifests out;
    const yaml::LineTable lines(text);
    const auto file = std::make_shared<ManifestFile>(ManifestFile{std::move(name), std::move(text), {}, lines});
    const std::string_view whole = file->text;
    int line = 1;
    for (const yaml::Span &span : yaml::splitDocuments(whole)) {
        const std::string_view piece = whole.substr(span.begin, span.end - span.begin);
        auto documents = yaml::readPiece(piece, span.begin, line, file->documents.size());
        line += int(std::count(piece.begin(), piece.end(), '\n'));
        if (documents) {
            std::move(documents->begin(), documents->end(), std::back_inserter(file->documents));
            continue;
        }
        out.broken.push_back(std::move(documents.error()));
        out.broken.back().subject = shownName(file->name);
        file->documents.emplace_back(); // it counts
    }
    for (std::size_t i = 0; i < file->documents.size(); ++i) {
        const core::Value &value = file->documents[i].value;
        if (file->documents[i].empty || value.isNull())
            continue;
        if (!isList(value)) {
            out.objects.push_back({file, i, std::nullopt, value});
            continue;
        }
        for (std::size_t item = 0; item < value["items"].size(); ++item)
            out.objects.push_back({file, i, item, value["items"].at(item)});
    }
    return out;
}

core::Result<Manifests> loadManifests(const std::vector<std::string> &paths, bool recursive)
{
    const auto files = expandFiles(paths, recursive);
    if (!files)
        return core::unexpected<core::Error>(files.error());
    Manifests out;
    for (const std::string &path : *files) {
        auto text = readFile(path);
        if (!text) {
            out.broken.push_back(std::move(text.error()));
            continue;
        }
        Manifests manifests = readManifests(path, std::move(*text));
        std::move(manifests.broken.begin(), manifests.broken.end(), std::back_inserter(out.broken));
        std::move(manifests.objects.begin(), manifests.objects.end(), std::back_inserter(out.objects));
    }
    return out;
}

} // namespace operations
