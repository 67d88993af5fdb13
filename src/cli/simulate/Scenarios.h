// SPDX-License-Identifier: Apache-2.0
// `simulate --scenario`: recorded scenarios in, one JSON line each out.
#pragma once

#include "cli/Command.h"

namespace cli {

/// A line that is no scenario gives {id, error} and the exit code 1; the others go on.
int runScenarios(Invocation &call);

} // namespace cli
