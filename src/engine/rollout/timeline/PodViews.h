// SPDX-License-Identifier: Apache-2.0
// The pods of a moment as views show them. It judges none of them.
#pragma once

#include "rollout/Timeline.h"
#include "rollout/model/Model.h"

#include <optional>
#include <vector>

namespace rollout {

std::vector<PodView> podViews(const Model &model);
/// Newest start of a container of a new pod, by this computer's clock.
std::optional<core::Instant> containersStarted(const Model &model);

} // namespace rollout
