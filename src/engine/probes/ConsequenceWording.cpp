// SPDX-License-Identifier: Apache-2.0
#include "probes/ConsequenceWording.h"

#include "probes/SecondsText.h"

namespace probes {

using core::say;
using core::sayCount;

namespace {

kube::Handler handlerOf(const kube::Container &container, Kind kind)
{
    const auto probe = container.probe(kind);
    return probe ? probe->handler : kube::Handler::None;
}

std::string from(const FaultBounds &bounds)
{
    return secondsAtLeast(bounds.hang.min);
}

std::string to(const FaultBounds &bounds)
{
    return secondsAtMost(bounds.hang.max);
}

} // namespace

void ConsequenceWording::ready()
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

void ConsequenceWording::budget()
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

void ConsequenceWording::hang()
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

void ConsequenceWording::crash()
{
    add("crash", say("If the process ends, it is restarted at once, then after 10 s, 20 s, 40 s and so on, at most 300 s."));
}

void ConsequenceWording::rollout(Range pod)
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
void ConsequenceWording::serving(Ms podMost)
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

} // namespace probes
