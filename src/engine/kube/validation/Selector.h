// SPDX-License-Identifier: Apache-2.0
// Label selectors: their rules, and whether labels match.
#pragma once

#include "kube/validation/Errors.h"

namespace kube {

void validateLabelSelector(Errors &errors, const Path &path, const core::Value &selector);
/// Whether the server can make a selector of it. A null one can be: it matches nothing.
bool isConvertible(const core::Value &selector);
bool selectorMatches(const core::Value &selector, const core::Value &labels);
bool isEmptySelector(const core::Value &selector); ///< there, and without any requirement
/// json.Marshal of a LabelSelector.
std::string shownSelector(const core::Value &selector);

} // namespace kube
