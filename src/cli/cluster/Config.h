// SPDX-License-Identifier: Apache-2.0
// The commands `config` and `config check`: the kubeconfig as it was resolved, secrets redacted; check also connects.
#pragma once

#include "cli/Command.h"

namespace cli {

Command configCommand();
Command configCheckCommand();

} // namespace cli
