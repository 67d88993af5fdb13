// SPDX-License-Identifier: Apache-2.0
// Phase 2: the new ReplicaSet has all its pods available, the counts agree and the Service has switched to them. A pure predicate.
#pragma once

#include "rollout/model/Model.h"
#include "rollout/phases/Turn.h"

namespace rollout {

/// New pods proven: everything but the switch of traffic. An old pod can never make this true.
bool podsProven(const Model &model);
/// Every new ready pod is a ready endpoint, and no ready endpoint belongs to an earlier revision. True where there is nothing to switch
/// (no Service, no selector).
bool switched(const Model &model);

Verdict podsVerdict(const Model &model, const Options &options, Turn &turn);

} // namespace rollout
