// SPDX-License-Identifier: Apache-2.0
// Runs the cases of one golden vector file (tests/data/vectors, or the folder READYLINE_VECTORS) through a check and prints "file: 12 of 12".
#pragma once

#include "core/Value.h"

#include <functional>
#include <optional>
#include <string>

namespace support {

/// Nothing if the case agrees, else what came instead of what was expected. `expect` and `input` are members of the case.
using VectorCheck = std::function<std::optional<std::string>(const core::Value &vectorCase)>;

/// Return value for main(): 0 if at least `needed` of the cases agree (all of them without). A file that is not there is not run (0).
/// Arguments: `--only ID` runs one case, `--list` prints the ids of those that fail.
int runVectors(const char *file, int argc, char **argv, const VectorCheck &check, std::optional<int> needed = std::nullopt);

/// "got X, expected Y" if the two differ as JSON, nothing if they are equal.
std::optional<std::string> differs(const char *what, const core::Value &got, const core::Value &expected);
std::optional<std::string> differs(const char *what, const std::string &got, const std::string &expected);

} // namespace support
