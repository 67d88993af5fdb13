// SPDX-License-Identifier: Apache-2.0
// The command `demo serve`: the simulated cluster as a server for kubectl and other clients. The cluster itself is in world/demo.
#pragma once

#include "cli/Command.h"

namespace cli {

Command demoServeCommand();

} // namespace cli
