// SPDX-License-Identifier: Apache-2.0
#include "rollout/causes/CauseNow.h"

#include "rollout/Tracker.h"

namespace rollout {

std::optional<Cause> causeNow(const core::Value &deployment, const std::map<std::string, std::vector<core::Value>> &objects, core::Instant now)
{
    Target target;
    target.nameSpace = deployment["metadata"]["namespace"].string();
    target.name = deployment["metadata"]["name"].string();
    target.uid = deployment["metadata"]["uid"].string();
    Options options;
    options.health = HealthMode::None;
    // Events from the future tell that the server's clock is ahead.
    const auto events = objects.find("Event");
    for (const core::Value &event : events == objects.end() ? std::vector<core::Value>() : events->second) {
        const auto told = core::fromRfc3339(event["lastTimestamp"].string());
        if (told && *told - now > target.serverAhead)
            target.serverAhead = *told - now;
    }
    // What is read now has been so for a moment at least: the shortest graces, which absorb the order of writes, are over.
    const core::Instant before = now - core::Duration(5000);
    Tracker tracker(target, options, before);
    for (const char *kind : {"Event", "Service", "EndpointSlice", "ReplicaSet", "Pod"}) {
        const auto found = objects.find(kind);
        tracker.step(Listed{kind, found == objects.end() ? std::vector<core::Value>() : found->second}, before);
    }
    tracker.step(Listed{"Deployment", {deployment}}, before);
    tracker.step(Tick{}, now);
    const Timeline timeline = tracker.timeline(now);
    if (timeline.outcome == Outcome::Ready || timeline.outcome == Outcome::Inactive || timeline.causes.empty())
        return std::nullopt;
    const Cause &best = timeline.causes.front();
    return best.level == PhaseState::Progress ? std::nullopt : std::optional(best);
}

} // namespace rollout
