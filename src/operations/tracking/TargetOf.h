// SPDX-License-Identifier: Apache-2.0
// What to follow, from a Deployment as the server answered it. It follows nothing.
#pragma once

#include "core/Clock.h"
#include "core/Value.h"
#include "rollout/Target.h"

#include <string>

namespace operations {

/// Target of an object as an apply answered it; `changed` says whether the apply wrote anything, for then its time tells the server's clock.
rollout::Target targetOf(const std::string &context, const core::Value &deployment, bool changed, core::Instant now);
/// "app=web,tier=front" from spec.selector.matchLabels; empty if the selector has expressions.
std::string selectorOf(const core::Value &deployment);

} // namespace operations
