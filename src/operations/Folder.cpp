// SPDX-License-Identifier: Apache-2.0
#include "operations/Folder.h"

#include "kube/workload/Workload.h"
#include "operations/Files.h"
#include "yaml/Reader.h"
#include "yaml/SmallestEdit.h"

#include <algorithm>
#include <filesystem>

namespace operations {

namespace {

constexpr std::size_t fileLimit = std::size_t(64) << 20;

std::string stampOf(const std::string &path)
{
    std::error_code error;
    const auto written = std::filesystem::last_write_time(path, error).time_since_epoch().count();
    const auto size = std::filesystem::file_size(path, error);
    return error ? std::string() : std::to_string(written) + ' ' + std::to_string(size);
}

core::Result<std::vector<std::string>> manifestsBelow(const std::string &path)
{
    core::Result<std::vector<std::string>> paths = expandFiles({path}, true);
    if (!paths)
        return paths;
    for (std::string &each : *paths) {
        std::error_code error;
        const std::filesystem::path whole = std::filesystem::absolute(each, error);
        if (!error)
            each = whole.lexically_normal().string();
    }
    return paths;
}

} // namespace

FolderFile readManifests(const std::string &path)
{
    FolderFile file;
    file.path = path;
    file.stamp = stampOf(path); // before reading: what is written meanwhile is read again
    core::Result<std::string> text = readFile(path, fileLimit);
    if (!text) {
        file.error = text.error();
        return file;
    }
    file.text = std::move(*text);
    const core::Result<std::vector<yaml::Document>> documents = yaml::read(file.text);
    if (!documents) {
        file.error = documents.error();
        return file;
    }
    for (const yaml::Document &document : *documents) {
        if (kube::Workload::of(document.value))
            file.objects.push_back({document.index, document.value});
    }
    return file;
}

core::Result<std::vector<FolderFile>> readFolder(const std::string &path)
{
    std::vector<FolderFile> files;
    if (const core::Result<bool> read = refreshFolder(path, files); !read)
        return core::unexpected<core::Error>(read.error());
    return files;
}

core::Result<bool> refreshFolder(const std::string &path, std::vector<FolderFile> &files)
{
    const core::Result<std::vector<std::string>> paths = manifestsBelow(path);
    if (!paths)
        return core::unexpected<core::Error>(paths.error());
    std::vector<FolderFile> now;
    bool changed = paths->size() != files.size();
    for (const std::string &each : *paths) {
        const auto old = std::find_if(files.begin(), files.end(), [&each](const FolderFile &file) { return file.path == each; });
        const bool same = old != files.end() && !old->stamp.empty() && old->stamp == stampOf(each);
        changed = changed || !same;
        now.push_back(same ? std::move(*old) : readManifests(each));
    }
    files = std::move(now);
    return changed;
}

core::Result<Saved> saveEdit(const std::string &path, std::size_t index, const core::Value &base, const core::Edit &edit)
{
    const core::Result<std::string> now = readFile(path, fileLimit);
    if (!now)
        return core::unexpected<core::Error>(now.error());
    const core::Result<std::vector<yaml::Document>> documents = yaml::read(*now);
    if (!documents)
        return core::unexpected<core::Error>(documents.error());
    const bool same = index < documents->size() && (*documents)[index].value == base;
    if (!same)
        return core::fail(core::ErrorCode::Stale, core::say("%1 was changed by another program since it was opened", path),
                          core::say("Nothing was written. Reload it: your edits are kept and made on the new content."));
    core::Result<std::string> text = yaml::editText(*now, index, edit);
    if (!text)
        return core::unexpected<core::Error>(text.error());
    if (const core::Result<void> written = writeFile(path, *text); !written)
        return core::unexpected<core::Error>(written.error());
    return Saved{std::move(*text), core::apply(base, edit)};
}

} // namespace operations
