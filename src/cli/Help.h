// SPDX-License-Identifier: Apache-2.0
// The texts of --help, made from the table of commands.
#pragma once

#include "cli/Command.h"

#include <string>

namespace cli {

/// All commands and the common options.
std::string overview();
std::string helpOf(const Command &command);

} // namespace cli
