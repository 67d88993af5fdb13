// SPDX-License-Identifier: Apache-2.0
// The objects in files: read, `List`s taken apart, each with its place in its file. It validates and changes nothing.
#pragma once

#include "core/Result.h"
#include "yaml/LineTable.h"
#include "yaml/Reader.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace operations {

/// A file that was read, with its documents.
struct ManifestFile {
    std::string name; ///< as the user named it; "-" is standard input
    std::string text;
    std::vector<yaml::Document> documents;
    yaml::LineTable lines; ///< files with many thousand objects are asked for many places
};

/// One object of a file.
struct Manifest {
    std::shared_ptr<const ManifestFile> file;
    std::size_t document = 0;        ///< index in the file, empty documents count
    std::optional<std::size_t> item; ///< index in the `items` of a List
    core::Value object;

    /// The field's path in its document: with `items[2]` in front for an object in a List.
    core::FieldPath inDocument(const core::FieldPath &path) const;
    /// Where the field stands; its nearest existing parent where it is missing.
    core::Position positionOf(const core::FieldPath &path) const;
    /// Where the object begins.
    core::Position position() const { return positionOf({}); }
};

struct Manifests {
    std::vector<Manifest> objects;
    /// Documents that are no readable YAML, with their `position`, `subject` is the file; and files that cannot be read, without.
    std::vector<core::Error> broken;
};

/// Reads one text; a document that cannot be read hides no other.
Manifests readManifests(std::string name, std::string text);
/// Reads FILE arguments (files, folders, "-"). A file that cannot be read hides no other. Error: URLs, folders without manifests.
core::Result<Manifests> loadManifests(const std::vector<std::string> &paths, bool recursive);

} // namespace operations
