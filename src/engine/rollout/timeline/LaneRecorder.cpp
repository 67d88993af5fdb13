// SPDX-License-Identifier: Apache-2.0
#include "rollout/timeline/LaneRecorder.h"

#include "rollout/model/PodStage.h"

#include <algorithm>

namespace rollout {

using core::say;

namespace {

    constexpr std::size_t maxMarks = 400, maxSegments = 400, maxPods = 60;

    core::Text titleOf(Phase phase)
    {
        switch (phase) {
        case Phase::Address:
            return say("Address");
        case Phase::Pods:
            return say("Pods");
        case Phase::Health:
            return say("Health");
        }
        return {};
    }

    std::string probeOf(const std::string &message)
    {
        for (const char *kind : {"startup", "readiness", "liveness"}) {
            std::string head(kind);
            head[0] = char(head[0] - 'a' + 'A');
            if (message.compare(0, head.size(), head) == 0)
                return kind;
        }
        return {};
    }

    std::optional<Mark> markFor(const Happening &happening)
    {
        Mark mark;
        mark.label = core::Text::verbatim(happening.message.substr(0, 200));
        if (happening.reason == "Unhealthy") {
            mark.kind = MarkKind::CheckFailed;
            mark.probe = probeOf(happening.message);
        } else if (happening.reason == "Killing" && happening.message.find("probe") != std::string::npos) {
            mark.kind = MarkKind::Killed;
        } else if (happening.reason == "Scheduled" || happening.reason == "Pulled" || happening.reason == "Started") {
            mark.kind = MarkKind::Step;
        } else if (happening.warning) {
            mark.kind = MarkKind::Warning;
        } else {
            return std::nullopt;
        }
        return mark;
    }

    /// Pods of one Deployment differ only behind its name.
    std::string shortName(const Model &model, const Pod &pod)
    {
        const std::string head = (*model.deployment)["metadata"]["name"].string() + "-";
        return pod.name.size() > head.size() && pod.name.compare(0, head.size(), head) == 0 ? pod.name.substr(head.size()) : pod.name;
    }

    core::Text podSubtitle(const Pod &pod)
    {
        if (pod.isNew)
            return pod.node.empty() ? say("new") : say("new, %1", pod.node);
        if (pod.leaving)
            return say("old, stopping");
        return pod.serving ? say("old, still serves") : say("old");
    }

} // namespace

LaneRecorder::LaneRecorder(core::Instant start) : m_start(start)
{
    for (const Phase phase : allPhases) {
        Lane &lane = m_phases[indexOf(phase)].lane;
        lane.id = name(phase);
        lane.phase = phase;
        lane.title = titleOf(phase);
    }
}

void LaneRecorder::close(Track &track, core::Instant now)
{
    if (!track.lane.segments.empty() && !track.lane.segments.back().to)
        track.lane.segments.back().to = now;
}

void LaneRecorder::put(Track &track, PhaseState state, const std::string &code, const core::Text &label, core::Instant now)
{
    std::vector<Segment> &segments = track.lane.segments;
    const bool open = !segments.empty() && !segments.back().to;
    if (open && segments.back().state == state && track.code == code) {
        segments.back().label = label;
        return;
    }
    close(track, now);
    if (open && segments.back().from == now)
        segments.pop_back(); // nothing to see of a state that lasted no time
    if (segments.size() < maxSegments)
        segments.push_back(Segment{now, std::nullopt, state, label});
    track.code = code;
}

void LaneRecorder::recordPhase(Phase phase, const Verdict &verdict, core::Instant now)
{
    Track &track = m_phases[indexOf(phase)];
    if (verdict.state == PhaseState::Pending) {
        close(track, now);
        return;
    }
    put(track, verdict.state, verdict.code, verdict.message, now);
}

void LaneRecorder::addMark(Track &track, Mark mark)
{
    if (track.lane.marks.size() >= maxMarks)
        track.lane.marks.erase(track.lane.marks.begin());
    track.lane.marks.push_back(std::move(mark));
}

void LaneRecorder::markPhase(Phase phase, Mark mark)
{
    addMark(m_phases[indexOf(phase)], std::move(mark));
}

void LaneRecorder::markHappenings(const Model &model, const Pod &pod, Track &track, core::Instant now)
{
    for (const Happening *happening : model.world->happenings(pod.uid)) {
        const std::string key = happening->reason + '\n' + happening->message;
        int &counted = track.counted[key];
        if (happening->count <= counted)
            continue;
        std::optional<Mark> mark = markFor(*happening);
        if (mark) {
            // The server's times have whole seconds; the arrival is better unless the event is old news.
            const core::Instant told = model.local(happening->last);
            mark->at = now - told > core::Duration(5000) ? std::max(told, m_start) : now;
            mark->count = happening->count - counted;
            addMark(track, std::move(*mark));
        }
        counted = happening->count;
    }
}

void LaneRecorder::recordPods(const Model &model, core::Instant now)
{
    std::set<std::string> present;
    for (const Pod &pod : model.pods) {
        present.insert(pod.uid);
        const bool fresh = m_pods.count(pod.uid) == 0;
        if (fresh && m_pods.size() >= maxPods)
            continue;
        Track &track = m_pods[pod.uid];
        if (fresh) {
            track.order = ++m_next;
            track.lane.id = pod.uid;
            track.lane.kind = Lane::Kind::Pod;
            track.lane.title = core::Text::verbatim(shortName(model, pod));
        }
        track.lane.old = !pod.isNew;
        track.lane.subtitle = podSubtitle(pod);
        const PodStage stage = stageOf(model, pod);
        const auto created = core::fromRfc3339((*pod.object)["metadata"]["creationTimestamp"].string());
        // A pod that was there before the start has been what it is since the start.
        const bool before = fresh && created && model.local(*created) < m_start;
        put(track, stage.state, stage.code, stage.message, before ? m_start : now);
        markHappenings(model, pod, track, now);

        std::int64_t restarts = 0;
        for (const core::Value &status : (*pod.object)["status"]["containerStatuses"].items())
            restarts += status["restartCount"].integer().value_or(0);
        if (!fresh && restarts > track.restarts)
            addMark(track, Mark{now, MarkKind::Restarted, {}, say("Restarted"), int(restarts - track.restarts)});
        track.restarts = restarts;
    }
    for (auto &[uid, track] : m_pods) {
        if (present.count(uid) == 0)
            close(track, now);
    }
}

std::vector<Lane> LaneRecorder::lanes() const
{
    std::vector<const Track *> pods;
    for (const auto &[uid, track] : m_pods)
        pods.push_back(&track);
    std::sort(pods.begin(), pods.end(), [](const Track *a, const Track *b) {
        return a->lane.old != b->lane.old ? b->lane.old : a->order < b->order;
    });
    std::vector<Lane> lanes = {m_phases[indexOf(Phase::Address)].lane, m_phases[indexOf(Phase::Pods)].lane};
    for (const Track *track : pods)
        lanes.push_back(track->lane);
    lanes.push_back(m_phases[indexOf(Phase::Health)].lane);
    return lanes;
}

} // namespace rollout
