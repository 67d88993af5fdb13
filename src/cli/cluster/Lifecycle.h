// SPDX-License-Identifier: Apache-2.0
// The commands create, activate, deactivate, restart and delete of projects. Their rules stand in operations/project.
#pragma once

#include "cli/Command.h"

namespace cli {

Command createCommand();
Command activateCommand();
Command deactivateCommand();
Command restartCommand();
Command deleteCommand();

} // namespace cli
