// SPDX-License-Identifier: Apache-2.0
#include "probes/Consequences.h"

#include "core/Value.h"

#include <algorithm>

namespace probes {

namespace {

using core::say;
using core::sayCount;
using core::Text;

/// From the creation of a pod to the start of its container with the image on the node: scheduling, volumes, sandbox, start.
constexpr Range podOverhead{500, 2500};

std::string tenths(Ms tenth)
{
    return tenth % 10 == 0 ? std::to_string(tenth / 10) : std::to_string(tenth / 10) + '.' + std::to_string(tenth % 10);
}

kube::Handler handlerOf(const kube::Container &container, Kind kind)
{
    const auto probe = container.probe(kind);
    return probe ? probe->handler : kube::Handler::None;
}

class Wording {
public:
    Wording(Explanation &out, const kube::Container &container, const StartKnowledge &known)
        : m_out(out), m_container(container), m_known(known)
    {
    }

    void ready()
    {
        const std::string answers = secondsAtMost(m_known.app.answers.value_or(0));
        const auto &bounds = m_out.bounds;
        if (!bounds.ready)
            return add("ready", say("If it answers only %1 s after container start, it is killed before.", answers));
        const std::string from = secondsAtLeast(bounds.ready->range.min), to = secondsAtMost(bounds.ready->usualMax);
        if (m_known.source == Source::Declared)
            add("ready", say("It is declared to answer %1 s after container start: Ready %2-%3 s after container start.", answers, from, to));
        else if (m_known.source == Source::Measured)
            add("ready", sayCount("It answered within %1 s in the last %n starts: Ready %2-%3 s after container start.", m_known.starts, answers,
                                        from, to));
        else
            add("ready", say("If it answers %1 s after container start: Ready %2-%3 s after container start.", answers, from, to));
        if (bounds.ready->range.max > bounds.ready->usualMax)
            add("rare", say("Rarely, when the kubelet misses the start, it is Ready only after up to %1 s.", secondsAtMost(bounds.ready->range.max)));
    }

    void budget()
    {
        const auto &budget = m_out.bounds.budget;
        if (!budget)
            return add("budget", say("Nothing kills a slow start: there is neither a startup nor a liveness probe."));
        const std::string safe = secondsAtLeast(budget->safe), refusing = secondsAtMost(budget->refusing), hanging = secondsAtMost(budget->hanging);
        if (budget->by == Kind::Liveness)
            add("budget", say("There is no startup probe, so the liveness probe judges the start."));
        switch (handlerOf(m_container, budget->by)) {
        case kube::Handler::TcpSocket:
            return add("budget", say("A start slower than %1 s may be killed; a port that opens later than %2 s is too late.", safe, refusing));
        case kube::Handler::Grpc: // a refused port costs the whole timeout
            return add("budget", say("A start slower than %1 s may be killed; slower than %2 s always is.", safe, hanging));
        case kube::Handler::Exec:
            return add("budget", say("A start slower than %1 s may be killed; slower than %2 s (the command fails) or %3 s (the command does not end) "
                                     "always is.", safe, refusing, hanging));
        case kube::Handler::HttpGet:
        case kube::Handler::None:
            return add("budget", say("A start slower than %1 s may be killed; slower than %2 s (refusing) or %3 s (accepting but not answering) "
                                     "always is.", safe, refusing, hanging));
        }
    }

    void hang()
    {
        const auto seen = [this](Kind kind, const std::optional<FaultBounds> &bounds) {
            return bounds && handlerOf(m_container, kind) != kube::Handler::TcpSocket ? bounds : std::nullopt;
        };
        for (const Kind kind : {Kind::Readiness, Kind::Liveness}) {
            if (handlerOf(m_container, kind) == kube::Handler::TcpSocket)
                add("hang", say("A tcpSocket probe does not notice a hang behind an open port (%1 probe).", name(kind)));
        }
        const auto lost = seen(Kind::Readiness, m_out.bounds.notReady), killed = seen(Kind::Liveness, m_out.bounds.killed);
        const std::string grace = secondsAtMost(m_out.bounds.grace);
        if (lost && killed)
            add("hang", say("After a hang the pod leaves traffic within %1-%2 s, is restarted within %3-%4 s plus up to %5 s grace.", from(*lost), to(*lost),
                            from(*killed), to(*killed), grace));
        else if (lost)
            add("hang", say("After a hang the pod leaves traffic within %1-%2 s and is not restarted: no liveness probe sees it.", from(*lost), to(*lost)));
        else if (killed)
            add("hang", say("After a hang it stays in traffic, as no readiness probe sees it, and is restarted within %1-%2 s plus up to %3 s grace.",
                            from(*killed), to(*killed), grace));
        else
            add("hang", say("A hang goes unnoticed: no readiness or liveness probe sees it."));
    }

    void crash() { add("crash", say("If the process ends, it is restarted at once, then after 10 s, 20 s, 40 s and so on, at most 300 s.")); }

    void rollout(Range pod)
    {
        const RolloutPlan &plan = m_out.plan;
        if (plan.replicas == 0)
            return add("rollout", say("It is inactive: with 0 replicas a rollout starts nothing."));
        m_out.rollout = rolloutRange(plan, pod, m_out.bounds.grace);
        const Ms most = m_out.rollout->max, gap = pod.max + plan.minReadyMs;
        const std::string about = secondsAtMost(most < 60000 ? (most + 4999) / 5000 * 5000 : (most + 9999) / 10000 * 10000);
        serving(pod.max);
        const bool one = plan.replicas == 1;
        if (plan.progressDeadlineMs == never)
            return add("rollout", one ? say("A rollout of 1 replica takes about %1 s; there is no progress deadline.", about)
                                      : sayCount("A rollout of %n replicas takes about %1 s; there is no progress deadline.", plan.replicas, about));
        const std::string deadline = secondsAtMost(plan.progressDeadlineMs);
        if (gap > plan.progressDeadlineMs)
            add("rollout", one ? say("A rollout of 1 replica takes about %1 s; the pod may need longer than the %2 s progress deadline, so it may be "
                                     "reported as failed although it goes on.", about, deadline)
                               : sayCount("A rollout of %n replicas takes about %1 s; a pod may need longer than the %2 s progress deadline, so it may "
                                          "be reported as failed although it goes on.", plan.replicas, about, deadline));
        else if (2 * gap > plan.progressDeadlineMs)
            add("rollout", one ? say("A rollout of 1 replica takes about %1 s, inside the %2 s progress deadline.", about, deadline)
                               : sayCount("A rollout of %n replicas takes about %1 s, inside the %2 s progress deadline.", plan.replicas, about, deadline));
        else
            add("rollout", one ? say("A rollout of 1 replica takes about %1 s, well inside the %2 s progress deadline.", about, deadline)
                               : sayCount("A rollout of %n replicas takes about %1 s, well inside the %2 s progress deadline.", plan.replicas, about,
                                          deadline));
    }

    /// What users see meanwhile.
    void serving(Ms podMost)
    {
        const RolloutPlan &plan = m_out.plan;
        const RolloutRun run = simulateRollout(plan, [podMost](std::int32_t) { return podMost; }, m_out.bounds.grace);
        if (plan.recreate)
            add("serving", say("Recreate: from the stop of the old pods until a new one is Ready nobody answers, up to %1 s.", secondsAtMost(run.trafficFrom)));
        else if (run.fewestServing == 0)
            add("serving", say("During a rollout there is a time without any ready pod: maxUnavailable lets the last one go."));
        else if (run.fewestServing < plan.replicas)
            add("serving", sayCount("During a rollout at least %n of %1 pods serve.", run.fewestServing, plan.replicas));
        else
            add("serving", say("During a rollout all old pods serve until new ones are Ready."));
    }

private:
    void add(const char *id, Text text) { m_out.sentences.push_back({id, std::move(text)}); }
    static std::string from(const FaultBounds &bounds) { return secondsAtLeast(bounds.hang.min); }
    static std::string to(const FaultBounds &bounds) { return secondsAtMost(bounds.hang.max); }

    Explanation &m_out;
    const kube::Container &m_container;
    const StartKnowledge &m_known;
};

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

core::Value seconds(Ms ms)
{
    return core::Value::number_(tenths((ms + 50) / 100));
}

core::Value rangeJson(const std::optional<Range> &range)
{
    return range ? core::map({{"min", seconds(range->min)}, {"max", seconds(range->max)}}) : core::Value();
}

} // namespace

std::string secondsAtLeast(Ms ms)
{
    return ms >= 10000 ? std::to_string(ms / 1000) : tenths(ms / 100);
}

std::string secondsAtMost(Ms ms)
{
    // A few ms of latency are no second more.
    return ms > 10050 ? std::to_string((ms + 849) / 1000) : tenths((ms + 50) / 100);
}

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
    Wording wording(out, value, known);
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
