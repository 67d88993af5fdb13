// SPDX-License-Identifier: Apache-2.0
// The JSON form of an explanation.
#include "core/Value.h"
#include "probes/Consequences.h"
#include "probes/SecondsText.h"

#include <algorithm>

namespace probes {

namespace {

core::Value seconds(Ms ms)
{
    return core::Value::number_(secondsNearest(ms));
}

core::Value rangeJson(const std::optional<Range> &range)
{
    return range ? core::map({{"min", seconds(range->min)}, {"max", seconds(range->max)}}) : core::Value();
}

} // namespace

core::Value toJson(const Explanation &explanation, const std::string &qos)
{
    const Bounds &bounds = explanation.bounds;
    core::Items assumptions, sentences;
    for (const Assumption &one : explanation.assumptions) {
        core::Value item = core::map({{"name", core::Value(one.name)}, {"source", core::Value(name(one.source))}, {"text", core::Value(one.text.english())}});
        if (one.time)
            item = item.with("seconds", seconds(*one.time));
        if (one.starts > 0)
            item = item.with("starts", core::Value(one.starts));
        assumptions.push_back(std::move(item));
    }
    for (const Consequence &one : explanation.sentences)
        sentences.push_back(core::map({{"id", core::Value(one.id)}, {"text", core::Value(one.text.english())}}));
    core::Value budget;
    if (bounds.budget)
        budget = core::map({{"safe", seconds(bounds.budget->safe)}, {"max", seconds(bounds.budget->hanging)}, {"maxRefusing", seconds(bounds.budget->refusing)},
                            {"by", core::Value(name(bounds.budget->by))}});
    const auto hang = [](const std::optional<FaultBounds> &fault) { return rangeJson(fault ? std::optional(fault->hang) : std::nullopt); };
    core::Value restart = hang(bounds.killed);
    if (restart.isMap())
        restart = restart.with("grace", seconds(bounds.grace));
    const bool deployment = std::any_of(explanation.assumptions.begin(), explanation.assumptions.end(),
                                        [](const Assumption &one) { return one.name == "replicas"; });
    core::Value ready = rangeJson(bounds.ready ? std::optional(Range{bounds.ready->range.min, bounds.ready->usualMax}) : std::nullopt);
    if (bounds.ready && bounds.ready->range.max > bounds.ready->usualMax)
        ready = ready.with("rarely", seconds(bounds.ready->range.max));
    return core::map({{"apiVersion", core::Value("readyline.dev/v1")},
                      {"kind", core::Value("Explanation")},
                      {"container", core::Value(explanation.container)},
                      {"readyAfter", std::move(ready)},
                      {"startupBudget", std::move(budget)},
                      {"hangToNotReady", hang(bounds.notReady)},
                      {"hangToRestart", std::move(restart)},
                      {"rolloutSeconds", rangeJson(explanation.rollout)},
                      {"progressDeadline", deployment && explanation.plan.progressDeadlineMs != never
                           ? core::Value(explanation.plan.progressDeadlineMs / 1000) : core::Value()},
                      {"qos", qos.empty() ? core::Value() : core::Value(qos)},
                      {"assumptions", core::Value(std::move(assumptions))},
                      {"sentences", core::Value(std::move(sentences))}});
}

} // namespace probes
