// SPDX-License-Identifier: Apache-2.0
// The command `lint`: findings about files as a table, JSON or SARIF. The rules stand in probes/lint.
#pragma once

#include "cli/Command.h"

namespace cli {

Command lintCommand();

} // namespace cli
