// SPDX-License-Identifier: Apache-2.0
// The command `set`: fields of an object in a file, changed with the smallest edit of its text. Types are kube/TypedSet's matter.
#pragma once

#include "cli/Command.h"

namespace cli {

Command setCommand();

} // namespace cli
