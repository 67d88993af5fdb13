// SPDX-License-Identifier: Apache-2.0
// The commands `apply` and `diff`: manifests of files against the cluster. The rules of writing stand in operations/apply.
#pragma once

#include "cli/Command.h"

namespace cli {

Command applyCommand();
Command diffCommand();

} // namespace cli
