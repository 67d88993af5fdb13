// SPDX-License-Identifier: Apache-2.0
// Writes a file with a secret in it: readable by its owner only from its first byte on, and either whole or not there.
#pragma once

#include "core/Result.h"

#include <string>
#include <string_view>

namespace demo {

/// Errors: FileUnwritable, DiskFull.
core::Result<void> writePrivateFile(const std::string &path, std::string_view content);

} // namespace demo
