// SPDX-License-Identifier: Apache-2.0
// File paths as text, as Go's path/filepath treats them on Unix. It looks at no file system.
#pragma once

#include <string>

namespace kube {

/// filepath.Clean: without ".", "..", doubled and trailing slashes where possible; "." for an empty path.
std::string cleanPath(const std::string &path);
/// filepath.Dir.
std::string folderOf(const std::string &path);
inline bool isAbsolutePath(const std::string &path) { return !path.empty() && path.front() == '/'; }

} // namespace kube
