// SPDX-License-Identifier: Apache-2.0
// What may stand next on the command line: the scripts of `completion`, and the words that they and kubectl ask for. It asks no cluster.
#pragma once

#include "cli/Command.h"

namespace cli {

/// The words of a call after the program's name; the last one is being typed (and may be empty). The answer is what kubectl expects of its
/// plugins: one candidate a line, then ":4", or ":0" where files may stand.
std::string completionOf(const std::vector<std::string> &words);

Command completionCommand();

} // namespace cli
