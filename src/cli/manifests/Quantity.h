// SPDX-License-Identifier: Apache-2.0
// The command `quantity`: what Kubernetes makes of amounts such as 1.5Gi. The arithmetic is kube/Quantity's.
#pragma once

#include "cli/Command.h"

namespace cli {

Command quantityCommand();

} // namespace cli
