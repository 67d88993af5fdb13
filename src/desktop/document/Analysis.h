// SPDX-License-Identifier: Apache-2.0
// What the engine says about a document's value: the object as the server would complete it, findings, consequences. Pure, no cache.
#pragma once

#include "document/Finding.h"
#include "probes/AppSpec.h"
#include "probes/Consequences.h"

#include <optional>
#include <string>
#include <vector>

namespace document {

/// What is known beside the object itself.
struct Surroundings {
    std::optional<std::vector<core::Value>> services; ///< of its namespace; absent: not read
};

struct Analysis {
    core::Value defaulted;
    std::vector<Finding> findings;
};
Analysis analyse(const core::Value &object, const Surroundings &surroundings = {});

/// What the numbers of one container mean if its application behaves like this; absent: as declared, else an assumption said with "if".
core::Result<probes::Explanation> explanation(const core::Value &object, const std::string &container,
                                              const std::optional<probes::AppSpec> &app);

/// The server's text of a field ("spec.template.spec.containers[0].image") as a path in our syntax, with names for indexes.
core::FieldPath pathFromServer(const core::Value &object, const std::string &field);

} // namespace document
