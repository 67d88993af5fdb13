// SPDX-License-Identifier: Apache-2.0
#include "probes/Consequences.h"

#include "core/Value.h"
#include "probes/ConsequenceWording.h"

#include <algorithm>

namespace probes {

namespace {

using core::say;
using core::Text;

/// From the creation of a pod to the start of its container with the image on the node: scheduling, volumes, sandbox, start.
constexpr Range podOverhead{500, 2500};

StartKnowledge knowledge(const kube::Workload &workload, const std::optional<StartKnowledge> &known)
{
    if (known)
        return *known;
    if (const auto declared = declaredApp(workload))
        return {*declared, Source::Declared, 0};
    return {};
}

void assume(Explanation &out, const kube::Workload &workload, const StartKnowledge &known, bool others)
{
    const Ms answers = known.app.answers.value_or(0);
    const auto add = [&out](const char *name, std::optional<Ms> time, Source source, Text text, int starts = 0) {
        out.assumptions.push_back({name, time, source, starts, std::move(text)});
    };
    const std::array starts{say("Start time: declared by the annotation"), say("Start time: measured"), say("Start time: a default"),
                            say("Start time: nothing is known, so it is said with \"if\"")};
    add("answersAfter", answers, known.source, starts[std::size_t(known.source)], known.starts);
    const bool grace = workload.podSpec().contains("terminationGracePeriodSeconds");
    add("terminationGrace", out.bounds.grace, grace ? Source::Declared : Source::Default, say("How long it may take to stop"));
    if (workload.kind() != kube::WorkloadKind::Deployment)
        return;
    if (others)
        add("otherContainers", 0, Source::None, say("The other containers answer at once"));
    add("image", 0, Source::None, say("The image is on the node already"));
    add("podOverhead", podOverhead.max, Source::Default, say("From the creation of a pod to its container's start"));
    add("replicas", std::nullopt, workload.object()["spec"].contains("replicas") ? Source::Declared : Source::Default, say("Number of replicas"));
}

/// From the creation of a pod until all its containers are ready; those nobody knows anything about answer at once.
Range podReady(const WorkloadModel &model, const Bounds &chosen)
{
    Range range{chosen.ready->range.min, chosen.ready->usualMax};
    for (std::size_t i = 0; i < model.pod.containers.size(); ++i) {
        if (i == model.chosen)
            continue;
        const Bounds other = bounds(model.pod.containers[i], model.pod.terminationGracePeriodSeconds, 0, 0, false);
        range.min = std::max(range.min, other.ready->range.min); // answering at once, nothing kills it
        range.max = std::max(range.max, other.ready->usualMax);
        if (model.pod.containers[i].sidecar) // the rest waits until a sidecar counts as started
            range.max += other.ready->usualMax;
    }
    return {range.min + podOverhead.min, range.max + podOverhead.max};
}

} // namespace

core::Result<Explanation> explain(const kube::Workload &workload, const std::string &container, const std::optional<StartKnowledge> &given)
{
    StartKnowledge known = knowledge(workload, given);
    const auto model = workloadModel(workload, container, known.app);
    if (!model)
        return core::unexpected(model.error());
    if (known.source == Source::None && !known.app.answers) {
        const auto budget = startupBudget(model->container());
        known.app.answers = std::min<Ms>(8000, budget ? budget->safe : 8000);
    }
    Explanation out;
    out.container = model->names[model->chosen];
    out.bounds = boundsOf(*model, known.app);
    const kube::Container value = *workload.container(out.container);
    ConsequenceWording wording(out, value, known);
    wording.ready();
    wording.budget();
    wording.hang();
    wording.crash();
    if (workload.kind() == kube::WorkloadKind::Deployment) {
        out.plan = rolloutPlan(workload.object()["spec"]);
        if (out.bounds.ready)
            wording.rollout(podReady(*model, out.bounds));
    }
    assume(out, workload, known, model->pod.containers.size() > 1);
    return out;
}

} // namespace probes
