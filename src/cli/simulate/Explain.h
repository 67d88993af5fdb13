// SPDX-License-Identifier: Apache-2.0
// The command `explain`: what the probe numbers of a container mean, in sentences or as numbers.
#pragma once

#include "cli/Command.h"

namespace cli {

Command explainCommand();

} // namespace cli
