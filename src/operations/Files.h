// SPDX-License-Identifier: Apache-2.0
// Reading and writing whole files with clear errors, and finding the manifests of a folder. It looks into none of them.
#pragma once

#include "core/Result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace operations {

/// The file as messages name it: "-" is standard input.
std::string shownName(const std::string &path);

/// The file's bytes; "-" is standard input. FileUnreadable for what is missing, forbidden, a folder, or a URL; TooLarge beyond `limit` bytes.
core::Result<std::string> readFile(const std::string &path, std::size_t limit = std::size_t(512) << 20);

/// The same in chunks of some 64 KiB, without holding the file; ends early with the error that `take` gives.
core::Result<void> readChunks(const std::string &path, const std::function<core::Result<void>(std::string_view)> &take);

/// Replaces the file's content, or leaves it as it was: writes a new file beside it and renames. A symlink stays one, mode and owner are
/// kept; a new file gets `mode`. Errors: FileUnwritable, DiskFull.
core::Result<void> writeFile(const std::string &path, std::string_view bytes, unsigned mode = 0644);

/// Files as they are named; a folder is replaced by its *.yaml, *.yml and *.json in alphabetical order (with sub-folders if `recursive`).
/// "-" stays. A URL is refused with a hint; a folder without manifests is an error.
core::Result<std::vector<std::string>> expandFiles(const std::vector<std::string> &paths, bool recursive);

} // namespace operations
