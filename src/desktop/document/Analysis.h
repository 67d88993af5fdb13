// SPDX-License-Identifier: Apache-2.0
// What the engine says about a document's value: the object as the server would complete it, and the findings. Pure functions, no cache.
#pragma once

#include "document/Finding.h"

#include <vector>

namespace document {

struct Analysis {
    core::Value defaulted;
    std::vector<Finding> findings;
};

Analysis analyse(const core::Value &object);

} // namespace document
