// SPDX-License-Identifier: Apache-2.0
#include "rollout/tracker/TrackerState.h"

#include "kube/equality/SemanticEqual.h"
#include "kube/status/PodStatus.h"
#include "rollout/causes/Finders.h"
#include "rollout/phases/PodsPhase.h"

#include <algorithm>

namespace rollout {

using core::say;
using core::Value;

namespace {

    constexpr std::size_t maxEvents = 1000;

    bool isOver(const Verdict &verdict)
    {
        return verdict.state == PhaseState::Done || verdict.state == PhaseState::Skipped;
    }

    /// Which log tells why: of the run before, for containers that end; of this one, for those that answer badly.
    std::optional<bool> previousLog(std::string_view code)
    {
        if (code == "CrashLoop" || code == "OutOfMemory" || code == "ProgramFinished")
            return true;
        if (code == "ProbeFailing")
            return false;
        return std::nullopt;
    }

    /// The manager that wrote last, status aside.
    std::string lastManager(const Value &object)
    {
        std::string manager, time;
        for (const Value &entry : object["metadata"]["managedFields"].items()) {
            if (entry["subresource"].string() == "status" || entry["time"].string() < time)
                continue;
            time = entry["time"].string();
            manager = entry["manager"].string();
        }
        return manager;
    }

} // namespace

TrackerState::TrackerState(Target target, Options options, core::Instant now)
    : m_target(std::move(target)), m_options(std::move(options)), m_start(now), m_now(now), m_lanes(now)
{
    for (const Phase phase : {Phase::Address, Phase::Pods})
        record(phase).since = record(phase).activeSince = now;
}

Output TrackerState::step(const Input &input, core::Instant now)
{
    now = std::max(now, m_now);
    if (m_disconnectedAt)
        m_frozen += now - m_now;
    m_now = now;
    Turn turn{now, now - m_frozen, {}, std::nullopt};
    if (!isFinal())
        accept(input, turn);
    if (!isFinal() && !m_disconnectedAt)
        evaluate(turn);
    if (!isFinal())
        checkTimeout(turn);
    if (turn.wake && !isFinal())
        turn.wishes.push_back(WakeAt{*turn.wake});

    Output output;
    output.outcome = m_outcome;
    output.wishes = std::move(turn.wishes);
    output.events.assign(m_events.begin() + std::ptrdiff_t(m_toldEvents), m_events.end());
    if (m_events.size() > maxEvents)
        m_events.erase(m_events.begin(), m_events.end() - maxEvents);
    m_toldEvents = m_events.size();
    return output;
}

void TrackerState::evaluate(Turn &turn)
{
    const Model model = modelOf(m_world, m_target, m_options, turn.now);
    if (model.deployment) {
        noteDeployment(model, turn);
        if (isFinal())
            return;
    }
    const Verdict address = m_address.evaluate(model, m_options, turn);
    const Verdict pods = podsVerdict(model, m_options, turn);
    const Verdict health = judgeHealth(model, address, pods, turn);
    sightCauses(model, turn);
    settlePhase(Phase::Address, address, turn);
    settlePhase(Phase::Pods, pods, turn);
    settlePhase(Phase::Health, health, turn);
    remember(model);
    m_lanes.recordPods(model, turn.now);
    decide(model, turn);
}

void TrackerState::noteDeployment(const Model &model, Turn &turn)
{
    const Value &object = *model.deployment;
    const std::string manager = lastManager(object);
    const std::string by = manager.empty() ? "somebody else" : manager;
    m_podsDeadline = m_options.podsDeadline.value_or(defaultPodsDeadline(object));
    if (!object["metadata"]["deletionTimestamp"].isNull()) {
        end(Outcome::Deleted, PhaseState::Failed, "Deleted", say("The Deployment is being deleted"), turn);
        return;
    }
    if (!m_target.podTemplate)
        m_target.podTemplate = object["spec"]["template"];
    else if (!kube::equalTemplates(*m_target.podTemplate, object["spec"]["template"])) {
        end(Outcome::Superseded, PhaseState::Failed, "Superseded", say("The pod template was changed by %1", by), turn);
        return;
    }
    if (model.paused && m_pauseKnown && !m_pausedBefore) {
        end(Outcome::Superseded, PhaseState::Failed, "Superseded", say("The rollout was paused by %1", by), turn);
        return;
    }
    m_pausedBefore = model.paused;
    m_pauseKnown = true;
    if (m_desired && *m_desired != model.desired) {
        Event event;
        event.at = turn.now;
        event.phase = Phase::Pods;
        event.code = "Scaled";
        event.message = say("Scaled to %1 by %2", model.desired, by);
        addEvent(std::move(event));
    }
    m_desired = model.desired;
}

Verdict TrackerState::judgeHealth(const Model &model, const Verdict &address, const Verdict &pods, Turn &turn)
{
    if (m_options.waitFor == WaitFor::Inactive || (model.deployment && model.desired == 0))
        return skipped("Inactive", say("no pods are wanted"));
    if (!model.deployment || !model.settled())
        return {PhaseState::Pending, "", say("Waits for address and pods"), {}};
    const bool open = isOver(address) && pods.state == PhaseState::Done;
    return m_health.evaluate(model, healthPlan(model, m_options, m_address.addresses()), open, m_readyAt.has_value(), m_attention, turn);
}

void TrackerState::sightCauses(const Model &model, Turn &turn)
{
    std::vector<Sighting> sightings;
    const Scene scene{model, m_target, m_options, m_address, m_health};
    for (const Finder find : finders())
        find(scene, sightings);
    m_causes.update(sightings, turn.active, turn.now);
    if (const auto next = m_causes.nextChange())
        turn.wakeAtActive(*next);
    fetchLogs(turn);
}

void TrackerState::fetchLogs(Turn &turn)
{
    for (const Cause &cause : m_causes.causes()) {
        const auto previous = previousLog(cause.code);
        if (!previous || cause.level < PhaseState::Concern || cause.evidence.pod.empty())
            continue;
        // Once per pod, container and level: the last lines before a failure are worth a second look.
        const std::string key = cause.evidence.pod + '/' + cause.evidence.container;
        if (m_logsAsked.insert(key + '/' + name(cause.level)).second)
            turn.wishes.push_back(FetchLog{cause.evidence.pod, cause.evidence.container, *previous, 20});
    }
    for (const auto &[key, lines] : m_logs) {
        const std::size_t slash = key.find('/');
        m_causes.attachLog(key.substr(0, slash), key.substr(slash + 1), lines);
    }
}

core::Duration TrackerState::deadlineOf(Phase phase) const
{
    switch (phase) {
    case Phase::Address:
        return m_options.addressDeadline.value_or(core::Duration(300000));
    case Phase::Pods:
        return m_podsDeadline;
    case Phase::Health:
        break;
    }
    return m_options.healthDeadline.value_or(core::Duration(180000));
}

void TrackerState::runClock(PhaseRecord &record, Phase phase, const Verdict &verdict, Turn &turn)
{
    if (verdict.state == PhaseState::Pending && phase == Phase::Health) {
        record.since.reset();
        record.activeSince.reset();
        record.overdue = false;
    } else if (!record.since) {
        record.since = turn.now;
        record.activeSince = turn.active;
    }
    if (isOver(verdict)) {
        if (!record.until) {
            record.until = turn.now;
            record.activeUntil = turn.active;
        }
        record.overdue = false;
        return;
    }
    record.until.reset();
    record.activeUntil.reset();
    if (!record.activeSince || m_readyAt)
        return;
    const core::Instant deadline = *record.activeSince + deadlineOf(phase);
    record.overdue = turn.active >= deadline;
    turn.wakeAtActive(deadline);
}

void TrackerState::settlePhase(Phase phase, Verdict verdict, Turn &turn)
{
    PhaseRecord &record = m_phases[indexOf(phase)];
    runClock(record, phase, verdict, turn);
    const Cause *cause = m_causes.best(phase);
    if (verdict.state == PhaseState::Done || (verdict.state == PhaseState::Skipped && cause && cause->level != PhaseState::Failed))
        cause = nullptr;
    if (cause) {
        verdict.state = cause->level;
        verdict.code = cause->code;
        verdict.message = cause->sentence;
    }
    if (record.overdue && verdict.state != PhaseState::Failed) {
        verdict.state = PhaseState::Failed;
        if (!cause) {
            verdict.code = "PhaseTimeout";
            verdict.message = say("Not done within %1 s: %2", deadlineOf(phase).count() / 1000, verdict.message.english());
        }
    }
    record.shown = std::move(verdict);
    m_lanes.recordPhase(phase, record.shown, turn.now);
    tell(phase, cause, turn);
}

void TrackerState::tell(Phase phase, const Cause *cause, Turn &turn)
{
    PhaseRecord &record = m_phases[indexOf(phase)];
    const Verdict &shown = record.shown;
    // A cause is told once per level, however its sentence changes; progress is told with each new sentence.
    const std::string key = std::string(name(shown.state)) + '\n' + shown.code + '\n' + (cause ? std::string() : shown.message.english());
    if (shown.state == PhaseState::Pending || key == record.told)
        return;
    record.told = key;
    Event event;
    event.at = turn.now;
    event.phase = phase;
    event.state = shown.state;
    event.code = shown.code;
    event.message = shown.message;
    if (cause) {
        event.certain = cause->certain;
        event.evidence = cause->evidence;
    }
    addEvent(std::move(event));
}

void TrackerState::addEvent(Event event)
{
    m_events.push_back(std::move(event));
}

void TrackerState::remember(const Model &model)
{
    m_generation = model.generation;
    m_newReady = model.newAvailable;
    m_oldServing = model.oldServing;
    m_revision = model.newSet ? (*model.newSet)["metadata"]["annotations"]["deployment.kubernetes.io/revision"].string() : std::string();
    m_service = model.service ? (*model.service)["metadata"]["name"].string() : std::string();
    m_pods.clear();
    m_containersStarted.reset();
    for (const Pod &pod : model.pods) {
        PodView view;
        view.name = pod.name;
        view.uid = pod.uid;
        view.node = pod.node;
        for (const Value &set : model.sets) {
            if (set["metadata"]["uid"].string() == pod.setUid)
                view.revision = set["metadata"]["name"].string();
        }
        view.isNew = pod.isNew;
        view.ready = pod.ready;
        view.available = pod.available;
        view.serving = pod.serving;
        view.gone = pod.leaving;
        const kube::PodColumns columns = kube::podColumns(*pod.object, model.serverNow());
        view.readyColumn = columns.ready;
        view.statusColumn = columns.status;
        view.restartsColumn = columns.restarts;
        m_pods.push_back(std::move(view));
        if (!pod.isNew || !pod.counts())
            continue;
        for (const Value &status : (*pod.object)["status"]["containerStatuses"].items()) {
            const auto started = core::fromRfc3339(status["state"]["running"]["startedAt"].string());
            if (started && (!m_containersStarted || *m_containersStarted < model.local(*started)))
                m_containersStarted = model.local(*started);
        }
    }
}

} // namespace rollout
