// SPDX-License-Identifier: Apache-2.0
// The program's own folder for what it remembers from one run to the next. It knows nothing of what is kept there.
#pragma once

#include "core/Result.h"

#include <string>

namespace operations {

/// $XDG_STATE_HOME/readyline
std::string stateFolder();

/// Makes the folder, and the one it is in, with mode 0700 if they are missing; takes rights of others away from it. Errors: FileUnwritable.
core::Result<void> makePrivateFolder(const std::string &folder);

} // namespace operations
