// SPDX-License-Identifier: Apache-2.0
#include "rollout/phases/HealthPhase.h"

#include <algorithm>
#include <array>

namespace rollout {

using core::say;

namespace {

    constexpr std::size_t podSample = 5;
    constexpr core::Duration answerLimit{15000};
    constexpr core::Duration watchInterval{30000};

    core::Duration pauseAfter(const CheckSeries &series, bool watching)
    {
        if (series.failed == 0)
            return watching ? watchInterval : core::Duration(1000);
        static constexpr std::array<int, 4> delays = {1, 2, 3, 5};
        return core::Duration(1000 * delays[std::size_t(std::min(series.failed - 1, 3))]);
    }

} // namespace

core::Text describe(const HealthAnswer &answer)
{
    switch (answer.failure) {
    case HealthFailure::None:
        break;
    case HealthFailure::NameNotFound:
        return say("the name is not known to DNS");
    case HealthFailure::Refused:
        return say("connection refused");
    case HealthFailure::Unreachable:
        return answer.detail.empty() ? say("not reachable") : core::Text::verbatim(answer.detail);
    case HealthFailure::TimedOut:
        return say("no answer in time");
    case HealthFailure::TlsFailed:
        return say("the certificate is not accepted");
    case HealthFailure::Forbidden:
        return say("the API server does not permit it");
    case HealthFailure::Protocol:
        return say("the answer is not HTTP");
    case HealthFailure::NotAllowed:
        return say("addresses of this kind are never asked");
    }
    return say("HTTP %1", answer.status);
}

Verdict HealthPhase::evaluate(const Model &model, const HealthPlan &plan, bool open, bool watching, bool attention, Turn &turn)
{
    const bool changed = plan.kind != m_plan.kind || plan.url != m_plan.url || plan.path != m_plan.path || plan.port != m_plan.port;
    m_plan = plan;
    m_watching = watching;
    m_strangers = model.otherServing;
    if (changed || (!open && !watching))
        m_series.clear();
    if (plan.kind == HealthPlan::Kind::Nothing)
        return skipped("NoHealthCheck", plan.skipReason);
    if (!open && !watching)
        return {PhaseState::Pending, "", say("Waits for address and pods"), {}};
    arrange(model, plan);
    if (!watching || attention) {
        for (CheckSeries &series : m_series)
            ask(series, watching, turn);
    }
    return verdict();
}

void HealthPhase::arrange(const Model &model, const HealthPlan &plan)
{
    std::vector<CheckSeries> wanted;
    const auto keep = [this, &wanted](const std::string &pod) {
        const auto known = std::find_if(m_series.begin(), m_series.end(), [&pod](const CheckSeries &series) { return series.pod == pod; });
        if (known != m_series.end()) {
            wanted.push_back(std::move(*known));
            return;
        }
        CheckSeries fresh;
        fresh.pod = pod;
        wanted.push_back(std::move(fresh));
    };
    if (plan.kind == HealthPlan::Kind::External)
        keep({});
    if (!plan.port.empty() && !plan.path.empty()) {
        std::size_t sampled = 0;
        for (const Pod &pod : model.pods) {
            if (pod.isNew && pod.available && sampled < podSample) {
                keep(pod.name);
                ++sampled;
            }
        }
    }
    m_series = std::move(wanted);
}

void HealthPhase::ask(CheckSeries &series, bool watching, Turn &turn)
{
    if (series.closed || (isEvidence(series) && watching))
        return;
    if (series.inFlight != 0) {
        if (turn.active < series.sentAt + answerLimit) {
            turn.wakeAtActive(series.sentAt + answerLimit);
            return;
        }
        count(series, {series.inFlight, 0, HealthFailure::TimedOut, {}, answerLimit}, turn.active); // its answer got lost
    }
    if (series.closed)
        return;
    if (turn.active < series.nextAt) {
        turn.wakeAtActive(series.nextAt);
        return;
    }
    series.inFlight = ++m_lastId;
    series.sentAt = turn.active;
    turn.wakeAtActive(series.sentAt + answerLimit);
    if (series.pod.empty())
        turn.wishes.push_back(CheckHealth{series.inFlight, m_plan.url});
    else
        turn.wishes.push_back(CheckPod{series.inFlight, series.pod, m_plan.scheme, m_plan.port, m_plan.path});
}

const CheckSeries *HealthPhase::answer(const HealthAnswer &answer, core::Instant active)
{
    const auto found = std::find_if(m_series.begin(), m_series.end(),
                                    [&answer](const CheckSeries &series) { return answer.id != 0 && series.inFlight == answer.id; });
    if (found == m_series.end())
        return nullptr;
    count(*found, answer, active);
    return &*found;
}

void HealthPhase::count(CheckSeries &series, const HealthAnswer &answer, core::Instant active)
{
    series.inFlight = 0;
    series.last = answer;
    series.inARow = isSuccess(answer) ? series.inARow + 1 : 0;
    series.failed = isSuccess(answer) ? 0 : series.failed + 1;
    series.nextAt = active + pauseAfter(series, m_watching);
    // Pod answers beside an external check are evidence: one good answer, or a few bad ones, is enough.
    if (answer.failure == HealthFailure::Forbidden || (isEvidence(series) && (series.inARow > 0 || series.failed >= needed)))
        series.closed = true;
}

Verdict HealthPhase::verdict() const
{
    int least = needed;
    bool waiting = false, proving = false;
    const CheckSeries *failing = nullptr;
    for (const CheckSeries &series : m_series) {
        if (isEvidence(series)) {
            proving = proving || !series.closed;
            continue;
        }
        least = std::min(least, series.inARow);
        waiting = true;
        if (series.failed > 0)
            failing = &series;
    }
    if (m_plan.kind == HealthPlan::Kind::Pods && podsForbidden())
        return skipped("PodProxyForbidden", say("asking pods through the API server is not permitted"));
    if (waiting && least >= needed) {
        if (provesNewRevision())
            return {PhaseState::Done, "HealthOk", say("Answered %1 times in a row", needed), {}};
        // Whoever is behind the Service may have answered; what the new pods say themselves is worth a moment.
        if (proving && !m_watching)
            return {PhaseState::Progress, "HealthProving", say("Answered %1 times in a row; asking the new pods themselves", needed), {}};
        return {PhaseState::Done, "HealthOk",
                say("Answered %1 times in a row, maybe by other pods: the Service also leads to %2 of other workloads", needed, m_strangers), {}};
    }
    if (failing)
        return {PhaseState::Progress, "HealthFailing", describe(*failing->last), {}};
    if (least > 0 && waiting)
        return {PhaseState::Progress, "HealthAnswering", say("Answered %1 of %2 times", least, needed), {}};
    return {PhaseState::Progress, "HealthAsking",
            m_plan.kind == HealthPlan::Kind::External ? say("Asking %1", m_plan.url) : say("Asking the new pods for %1", m_plan.path), {}};
}

std::optional<core::Instant> HealthPhase::earliestEnd() const
{
    std::optional<core::Instant> end;
    for (const CheckSeries &series : m_series) {
        if (isEvidence(series))
            continue;
        if (series.failed > 0)
            return std::nullopt;
        const core::Instant next = series.inFlight != 0 ? series.sentAt : series.nextAt;
        const core::Instant at = next + core::Duration(1000 * std::max(0, needed - 1 - series.inARow));
        end = std::max(end.value_or(at), at);
    }
    return end;
}

const CheckSeries *HealthPhase::external() const
{
    return m_plan.kind == HealthPlan::Kind::External && !m_series.empty() && m_series.front().pod.empty() ? &m_series.front() : nullptr;
}

bool HealthPhase::podsAnswer() const
{
    bool any = false;
    for (const CheckSeries &series : m_series) {
        if (series.pod.empty())
            continue;
        if (!series.last || !isSuccess(*series.last))
            return false;
        any = true;
    }
    return any;
}

bool HealthPhase::podsFail() const
{
    return std::any_of(m_series.begin(), m_series.end(), [](const CheckSeries &series) {
        return !series.pod.empty() && series.last && !isSuccess(*series.last) && series.last->failure == HealthFailure::None;
    });
}

bool HealthPhase::podsForbidden() const
{
    return std::any_of(m_series.begin(), m_series.end(), [](const CheckSeries &series) {
        return !series.pod.empty() && series.last && series.last->failure == HealthFailure::Forbidden;
    });
}

bool HealthPhase::lost() const
{
    return std::any_of(m_series.begin(), m_series.end(), [this](const CheckSeries &series) {
        return (m_plan.kind == HealthPlan::Kind::Pods || series.pod.empty()) && series.failed >= needed;
    });
}

} // namespace rollout
