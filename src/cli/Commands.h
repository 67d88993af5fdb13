// SPDX-License-Identifier: Apache-2.0
// The list of all commands, and the options that every command has. One line per command; the work is in the file named after the command.
#pragma once

#include "cli/Command.h"

namespace cli {

const std::vector<Command> &commands();
const std::vector<Option> &commonOptions();

} // namespace cli
