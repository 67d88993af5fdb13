// SPDX-License-Identifier: Apache-2.0
// The manifests that apply and diff were given, checked and in the order of writing. It talks to no cluster.
#pragma once

#include "cli/Command.h"
#include "core/Result.h"

#include <string>
#include <vector>

namespace cli {

/// Those that --selector chooses; Namespaces first, workloads last, else as in the files. Broken documents, masked exports and kinds that are not supported are reported
/// to standard error, and `exitCode` is set; the rest is returned. Error: files that cannot be read, Usage without any.
struct ManifestsToWrite {
    std::vector<core::Value> objects;
    int exitCode = 0;
    bool broken = false; ///< there are files or documents that cannot be read
};
core::Result<ManifestsToWrite> manifestsToWrite(Invocation &call);

} // namespace cli
