// SPDX-License-Identifier: Apache-2.0
// A folder (or file) of manifests as a source: its workloads, and saving an edit into a file that may have changed since. It watches nothing.
#pragma once

#include "core/Edit.h"
#include "core/Result.h"
#include "core/Value.h"

#include <optional>
#include <string>
#include <vector>

namespace operations {

struct FolderObject {
    std::size_t index = 0; ///< of the document in its file
    core::Value value;
};

struct FolderFile {
    std::string path;                   ///< absolute
    std::string text;
    std::vector<FolderObject> objects;  ///< workloads only: Deployment, StatefulSet, DaemonSet
    std::optional<core::Error> error;   ///< unreadable or no YAML; then there are no objects
    std::string stamp;                  ///< when it was written and its size; differs if the content may
};

/// Reads the named files, or the manifests of the named folder and the folders below it. An error only if the path itself cannot be read.
core::Result<std::vector<FolderFile>> readFolder(const std::string &path);
FolderFile readManifests(const std::string &path);
/// Brings `files` of the path to what is on disk now, reading only what may have changed; whether anything did.
core::Result<bool> refreshFolder(const std::string &path, std::vector<FolderFile> &files);

struct Saved {
    std::string text;  ///< of the whole file now
    core::Value value; ///< of the document now
};
/// Makes the edit in the file as it is on disk now. Stale if the document there no longer equals `base`, so that nobody's change is lost.
core::Result<Saved> saveEdit(const std::string &path, std::size_t index, const core::Value &base, const core::Edit &edit);

} // namespace operations
