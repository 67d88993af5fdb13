// SPDX-License-Identifier: Apache-2.0
// The command `simulate`: lives of a container under the kubelet's probing, as a table, JSON, picture, or recorded scenarios.
#pragma once

#include "cli/Command.h"

namespace cli {

Command simulateCommand();

} // namespace cli
