// SPDX-License-Identifier: Apache-2.0
// The ways to write one step into the text, the best first. None is trusted: the caller reads each back and takes the first that is right.
#pragma once

#include "yaml/edit/Sheet.h"
#include "yaml/edit/Step.h"

#include <vector>

namespace yaml::edit {

/// `nodes` lead from the root to the value that is replaced or removed, or to the collection that gets something.
std::vector<Splices> candidates(const Sheet &sheet, const Step &step, const std::vector<std::size_t> &nodes);

std::vector<Splices> blockCandidates(const Sheet &sheet, const Step &step, const std::vector<std::size_t> &nodes);
std::vector<Splices> flowCandidates(const Sheet &sheet, const Step &step, const std::vector<std::size_t> &nodes);
std::vector<Splices> replacements(const Sheet &sheet, const core::Value &value, const std::vector<std::size_t> &nodes);

} // namespace yaml::edit
