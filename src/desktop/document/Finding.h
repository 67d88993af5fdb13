// SPDX-License-Identifier: Apache-2.0
// One thing to know about a document at a field path: a validation error, a warning, or a lint result, perhaps with a fix.
#pragma once

#include "core/Edit.h"
#include "core/FieldPath.h"
#include "core/Text.h"

#include <optional>
#include <string>

namespace document {

enum class Severity { Error, Warning, Info };

struct Finding {
    std::string id; ///< stable: "liveness-stricter-than-readiness", or the API server's reason
    Severity severity = Severity::Warning;
    core::FieldPath path;
    core::Text text;
    std::optional<core::Edit> fix;
    bool operator==(const Finding &) const = default;
};

} // namespace document
