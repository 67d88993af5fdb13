// SPDX-License-Identifier: Apache-2.0
// The command `export`: live projects as clean manifests, to standard output or a folder. What is clean is decided in kube/Export.
#pragma once

#include "cli/Command.h"

namespace cli {

Command exportCommand();

} // namespace cli
