// SPDX-License-Identifier: Apache-2.0
// The command `defaults`: documents as the API server would complete them. Which values those are is kube/defaulting's matter.
#pragma once

#include "cli/Command.h"

namespace cli {

Command defaultsCommand();

} // namespace cli
