// SPDX-License-Identifier: Apache-2.0
// The command `projects`: the list of projects with status, once or live. It reads no pods.
#pragma once

#include "cli/Command.h"

namespace cli {

Command projectsCommand();
Command projectsListCommand();

} // namespace cli
