// SPDX-License-Identifier: Apache-2.0
// Objects as the Table that kubectl asks for and prints. It formats; it knows no HTTP.
#pragma once

#include "core/Clock.h"
#include "core/Value.h"
#include "demo/engine/Kinds.h"

#include <vector>

namespace demo {

struct TableStyle {
    bool columns = true;           ///< with column definitions; a watch sends them once
    std::string object = "Metadata"; ///< what each row carries: None, Metadata or Object
};

core::Value tableOf(const Kind &kind, const std::vector<core::Value> &objects, const core::Value &listMetadata, core::Instant now,
                    const TableStyle &style);

} // namespace demo
