// SPDX-License-Identifier: Apache-2.0
// What the API server would say about a workload's probes and pod, for commands that compute with them. It checks nothing else of the object.
#pragma once

#include "cli/Output.h"

namespace cli {

/// Writes the server's findings about the object's probes (or that it cannot be decoded) to standard error; false if there are none.
bool refusedByServer(const core::Value &object, Output &output);

} // namespace cli
