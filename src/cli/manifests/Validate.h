// SPDX-License-Identifier: Apache-2.0
// The command `validate`: what the API server would say to files on create, as a table, JSON or SARIF. The rules stand in kube/validation.
#pragma once

#include "cli/Command.h"

namespace cli {

Command validateCommand();

} // namespace cli
