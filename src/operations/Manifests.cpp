// SPDX-License-Identifier: Apache-2.0
#include "operations/Manifests.h"

#include "operations/Files.h"

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
    return yaml::positionOf(file->text, span.key.empty() ? span.value.begin : span.key.begin);
}

core::Result<std::vector<Manifest>> readManifests(std::string name, std::string text)
{
    auto documents = yaml::read(text);
    if (!documents) {
        core::Error error = documents.error();
        error.subject = shownName(name);
        return core::unexpected<core::Error>(error);
    }
    const auto file = std::make_shared<const ManifestFile>(ManifestFile{std::move(name), std::move(text), std::move(*documents)});
    std::vector<Manifest> out;
    for (std::size_t i = 0; i < file->documents.size(); ++i) {
        const core::Value &value = file->documents[i].value;
        if (file->documents[i].empty || value.isNull())
            continue;
        if (!isList(value)) {
            out.push_back({file, i, std::nullopt, value});
            continue;
        }
        for (std::size_t item = 0; item < value["items"].size(); ++item)
            out.push_back({file, i, item, value["items"].at(item)});
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
        if (!text)
            return core::unexpected<core::Error>(text.error());
        auto manifests = readManifests(path, std::move(*text));
        if (!manifests)
            out.broken.push_back(manifests.error());
        else
            out.objects.insert(out.objects.end(), std::make_move_iterator(manifests->begin()), std::make_move_iterator(manifests->end()));
    }
    return out;
}

} // namespace operations
