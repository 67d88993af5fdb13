// SPDX-License-Identifier: Apache-2.0
// The command `wait`: until projects are really ready, or inactive. Its rules stand in rollout/.
#pragma once

#include "cli/Command.h"

namespace cli {

Command waitCommand();

} // namespace cli
