// SPDX-License-Identifier: Apache-2.0
// What others do to the followed Deployment: another template or a pause supersedes, a deletion ends, another number goes on.
#pragma once

#include "rollout/Phase.h"
#include "rollout/Target.h"
#include "rollout/model/Model.h"

#include <optional>

namespace rollout {

struct LiveChange {
    Outcome outcome = Outcome::None; ///< None: it goes on
    const char *code = "";
    core::Text message;
};

class LiveChanges {
public:
    /// Compares the live Deployment with the target, which learns the template if it had none, and with what was seen before.
    std::optional<LiveChange> note(Target &target, const Model &model);
    const std::optional<std::int64_t> &desired() const { return m_desired; }

private:
    std::optional<std::int64_t> m_desired;
    std::optional<bool> m_paused;
};

} // namespace rollout
