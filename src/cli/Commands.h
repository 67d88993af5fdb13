// SPDX-License-Identifier: Apache-2.0
// The list of all commands, and the options that every command has. One line per command; the work is in the file named after the command.
#pragma once

#include "cli/Command.h"

namespace cli {

const std::vector<Command> &commands();
const std::vector<Option> &commonOptions();
/// The command's own options and those common ones that mean something to it, -o with its formats.
std::vector<Option> optionsOf(const Command &command);

} // namespace cli
