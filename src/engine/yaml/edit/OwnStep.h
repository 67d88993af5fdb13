// SPDX-License-Identifier: Apache-2.0
// How a place that an alias or a merge key fills gets a value of its own, where that is what the user means. It writes no text.
#pragma once

#include "core/Edit.h"
#include "yaml/edit/Sheet.h"
#include "yaml/edit/Step.h"

namespace yaml::edit {

/// What to write for a step whose place is not written: a member beside the merge key that it came from, or the whole value in place of the
/// alias where the edit sets the whole of it. Nothing where that would copy more than the edit says.
std::optional<Step> ownStep(const Sheet &sheet, const Step &step, const core::Edit &edit);

} // namespace yaml::edit
