// SPDX-License-Identifier: Apache-2.0
// The table of causes: one row per code, with its phase, whether waiting can help, and its graces. The finders in causes/ sight them.
#pragma once

#include "core/Clock.h"
#include "rollout/Cause.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rollout {

struct CauseRow {
    const char *code;
    Phase phase;
    bool certain;             ///< waiting longer cannot help
    int concernAfter;         ///< seconds after the first sighting until it is shown as a concern
    int failAfter;            ///< seconds until it is a failure; never = only a finder (or a deadline) makes it one
};
inline constexpr int never = -1;

/// Most telling first: of equal causes the earlier row is the best.
const std::vector<CauseRow> &causeRows();
/// nullptr for an unknown code.
const CauseRow *causeRow(std::string_view code);

/// One finding at one moment; CauseBook turns it into a Cause with a level.
struct Sighting {
    const char *code = "";
    std::string key;        ///< what it is about (container, object): with the code the identity that graces count from
    core::Text sentence;
    core::Text hint;
    Evidence evidence;
    std::optional<core::Instant> since; ///< when it began, if the objects tell (this computer's clock)
    std::optional<int> concernAfter, failAfter; ///< instead of the row's
    std::optional<bool> certain;                ///< instead of the row's
    bool failNow = false;
};

} // namespace rollout
