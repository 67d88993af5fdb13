// SPDX-License-Identifier: Apache-2.0
#include "probes/simulator/Scenario.h"

#include "core/Json.h"

namespace probes {

namespace {

/// Reads numbers of one map and remembers the first problem, so that the readers below stay flat.
class Fields {
public:
    Fields(const core::Value &value, std::string path) : m_value(value), m_path(std::move(path)) { }

    std::int64_t whole(const char *key, std::int64_t least, std::int64_t most, std::optional<std::int64_t> fallback = std::nullopt)
    {
        const core::Value *found = m_value.find(key);
        if (!found || found->isNull()) {
            if (!fallback)
                complain(key, core::say("%1 is missing", path(key)));
            return fallback.value_or(least);
        }
        const auto number = found->integer();
        if (!number || *number < least || *number > most) {
            complain(key, core::say("%1 must be a whole number from %2 to %3", path(key), least, most));
            return least;
        }
        return *number;
    }
    Ms ms(const char *key, Ms least = 0, std::optional<Ms> fallback = std::nullopt) { return whole(key, least, longestRunMs, fallback); }
    bool flag(const char *key, bool fallback)
    {
        const core::Value *found = m_value.find(key);
        if (found && !found->isBool())
            complain(key, core::say("%1 must be true or false", path(key)));
        return found ? found->boolean() : fallback;
    }
    double factor(const char *key)
    {
        const core::Value *found = m_value.find(key);
        const double number = found ? found->real().value_or(-1) : 1.25;
        if (!(number >= 1 && number <= 2)) {
            complain(key, core::say("%1 must be a number from 1 to 2", path(key)));
            return 1;
        }
        return number;
    }
    void complain(const char *, core::Text text)
    {
        if (!m_problem)
            m_problem = std::move(text);
    }
    std::string path(const char *key) const { return m_path.empty() ? key : m_path + '.' + key; }
    const std::optional<core::Text> &problem() const { return m_problem; }

private:
    const core::Value &m_value;
    std::string m_path;
    std::optional<core::Text> m_problem;
};

core::unexpected<core::Error> refuse(core::Text what)
{
    return core::fail(core::ErrorCode::ValueInvalid, std::move(what));
}

core::Result<std::vector<Phase>> readPhases(const core::Value &list, const std::string &path)
{
    std::vector<Phase> phases;
    if (!list.isList() || list.size() == 0)
        return refuse(core::say("%1 must be a list of phases", path));
    for (std::size_t i = 0; i < list.size(); ++i) {
        const core::Value &item = list.at(i);
        Fields fields(item, path + '[' + std::to_string(i) + ']');
        Phase phase{fields.ms("fromMs"), Mode::Ok, fields.ms("latencyMs", 0, 0), fields.ms("spreadMs", 0, 0)};
        bool known = false;
        for (const Mode mode : {Mode::Ok, Mode::Fail, Mode::Hang, Mode::Error}) {
            if (item["mode"].string() == name(mode)) {
                phase.mode = mode;
                known = true;
            }
        }
        if (!known)
            fields.complain("mode", core::say("%1 must be ok, fail, hang or error", fields.path("mode")));
        if (!phases.empty() && phase.fromMs < phases.back().fromMs)
            fields.complain("fromMs", core::say("%1 must not be before the phase before it", fields.path("fromMs")));
        if (fields.problem())
            return refuse(*fields.problem());
        phases.push_back(phase);
    }
    return phases;
}

core::Result<Life> readLife(const core::Value &value, const std::string &path)
{
    Life life;
    if (!value["phases"].isNull() || value["phasesByKind"].size() == 0) {
        auto phases = readPhases(value["phases"], path + ".phases");
        if (!phases)
            return core::unexpected(phases.error());
        life.phases = std::move(*phases);
    }
    for (const Kind kind : kinds) {
        const core::Value &own = value["phasesByKind"][name(kind)];
        if (own.isNull())
            continue;
        auto read = readPhases(own, path + ".phasesByKind." + name(kind));
        if (!read)
            return core::unexpected(read.error());
        life.byKind[index(kind)] = std::move(*read);
    }
    Fields fields(value, path);
    life.exitAtMs = fields.ms("exitAtMs", 1, never);
    life.exitCode = int(fields.whole("exitCode", 0, 255, 0));
    if (fields.problem())
        return refuse(*fields.problem());
    return life;
}

/// A part that is there must be a map: anything else would count as empty.
std::optional<core::Text> noMap(const core::Value &value, const std::string &path)
{
    return value.isNull() || value.isMap() ? std::nullopt : std::optional(core::say("%1 must be a map", path));
}

core::Result<App> readApp(const core::Value &value)
{
    App app;
    app.lives.clear();
    for (std::size_t i = 0; i < value["instances"].size(); ++i) {
        auto life = readLife(value["instances"].at(i), "app.instances[" + std::to_string(i) + ']');
        if (!life)
            return core::unexpected(life.error());
        app.lives.push_back(std::move(*life));
    }
    if (app.lives.empty())
        return refuse(core::say("app.instances must be a list of container lives"));
    Fields fields(value, "app");
    app.stopMs = value.contains("stopMs") && value["stopMs"].isNull() ? never : fields.ms("stopMs", 0, 700);
    const std::string &onTerm = value["onTerm"].string();
    if (value.contains("onTerm") && onTerm != "keep" && onTerm != "fail")
        fields.complain("onTerm", core::say("%1 must be keep or fail", "app.onTerm"));
    app.failsAfterTerm = onTerm == "fail";
    if (fields.problem())
        return refuse(*fields.problem());
    return app;
}

IdealKnobs readIdealKnobs(Fields &fields)
{
    IdealKnobs knobs;
    knobs.workersAtMs = fields.whole("workersAtMs", -longestRunMs, -1);
    knobs.observeMs = fields.ms("observeMs", 0, 20);
    knobs.syncDelayMs = fields.ms("syncDelayMs", 1, 50);
    knobs.restartMs = fields.ms("restartMs", 1, 400);
    knobs.raceOld = fields.flag("raceOld", false);
    return knobs;
}

PodKnobs readPodKnobs(Fields &fields)
{
    PodKnobs knobs;
    knobs.plegPhaseMs = fields.ms("plegPhaseMs", 0, knobs.plegPhaseMs);
    knobs.syncTickPhaseMs = fields.ms("syncTickPhaseMs", 0, knobs.syncTickPhaseMs);
    knobs.relistMs = fields.ms("relistMs", 1, knobs.relistMs);
    knobs.setupMs = fields.ms("setupMs", 0, knobs.setupMs);
    knobs.sandboxMs = fields.ms("sandboxMs", 0, knobs.sandboxMs);
    knobs.imagePullMs = fields.ms("imagePullMs", 0, knobs.imagePullMs);
    knobs.containerStartMs = fields.ms("containerStartMs", 1, knobs.containerStartMs);
    knobs.syncMs = fields.ms("syncMs", 1, knobs.syncMs);
    knobs.raceOld = fields.flag("raceOld", knobs.raceOld);
    knobs.merge = fields.flag("merge", knobs.merge);
    knobs.resyncFactor = fields.factor("resyncFactor");
    knobs.retryFactor = fields.factor("retryFactor");
    knobs.youngKubelet = fields.flag("youngKubelet", knobs.youngKubelet);
    knobs.seed = std::uint64_t(fields.whole("seed", 0, never, 0));
    return knobs;
}

} // namespace

core::Result<Timing> readTiming(Kind kind, const core::Value &probe, const std::string &path)
{
    Timing timing;
    const std::array numbers{std::pair("initialDelaySeconds", &timing.initialDelaySeconds), std::pair("periodSeconds", &timing.periodSeconds),
                             std::pair("timeoutSeconds", &timing.timeoutSeconds), std::pair("successThreshold", &timing.successThreshold),
                             std::pair("failureThreshold", &timing.failureThreshold)};
    const auto invalid = [&path](const char *key, const std::string &value, const char *detail) {
        return refuse(core::say("%1.%2: Invalid value: %3: %4", path, key, value, detail));
    };
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    for (const auto &[key, number] : numbers) {
        const core::Value &value = probe[key];
        if (value.isNull())
            continue;
        const auto whole = value.integer();
        if (!whole || *whole > most)
            return invalid(key, core::toJson(value), "must be a whole number of 32 bits");
        if (*whole < 0)
            return invalid(key, value.text(), "must be greater than or equal to 0");
        if (*whole > 0) // defaulting takes an explicit zero for unset
            *number = std::int32_t(*whole);
    }
    if (kind != Kind::Readiness && timing.successThreshold != 1)
        return invalid("successThreshold", std::to_string(timing.successThreshold), "must be 1");
    const core::Value &grace = probe["terminationGracePeriodSeconds"];
    if (!grace.isNull()) {
        const auto whole = grace.integer();
        if (!whole || *whole > most)
            return invalid("terminationGracePeriodSeconds", core::toJson(grace), "must be a whole number of 32 bits");
        if (*whole <= 0)
            return invalid("terminationGracePeriodSeconds", grace.text(), "must be greater than 0");
        if (kind == Kind::Readiness)
            return invalid("terminationGracePeriodSeconds", grace.text(), "must not be set for readinessProbes");
        timing.terminationGracePeriodSeconds = std::int32_t(*whole);
    }
    return timing;
}

core::Result<Scenario> readScenario(const core::Value &line)
{
    if (!line.isMap())
        return refuse(core::say("%1 must be a map", "scenario"));
    for (const char *part : {"spec", "app", "knobs"}) {
        if (const auto problem = noMap(line[part], part))
            return refuse(*problem);
    }
    Scenario scenario;
    scenario.id = line["id"].text();
    Fields fields(line, "");
    scenario.level = int(fields.whole("level", 1, 2, 2));
    scenario.untilMs = fields.ms("untilMs");
    scenario.model.containers.resize(1);
    ContainerModel &container = scenario.model.containers.front();
    for (const Kind kind : kinds) {
        const core::Value &probe = line["spec"][name(kind)];
        if (probe.isNull())
            continue;
        const std::string path = std::string("spec.") + name(kind);
        if (const auto problem = noMap(probe, path))
            return refuse(*problem);
        const auto timing = readTiming(kind, probe, path);
        if (!timing)
            return core::unexpected(timing.error());
        container.probes[index(kind)] = *timing;
    }
    Fields spec(line["spec"], "spec");
    scenario.model.terminationGracePeriodSeconds =
        std::int32_t(spec.whole("terminationGracePeriodSeconds", 0, std::numeric_limits<std::int32_t>::max(), 30));
    auto app = readApp(line["app"]);
    if (!app)
        return core::unexpected(app.error());
    container.app = std::move(*app);
    Fields knobs(line["knobs"], "knobs");
    if (scenario.level == 1)
        scenario.ideal = readIdealKnobs(knobs);
    else
        scenario.pod = readPodKnobs(knobs);
    for (const Fields *part : {&fields, &spec, &knobs}) {
        if (part->problem())
            return refuse(*part->problem());
    }
    return scenario;
}

core::unexpected<core::Error> tooManyEvents()
{
    return refuse(core::say("More than %1 events come before the end", mostEvents));
}

core::Result<RunRecord> run(const Scenario &scenario)
{
    RunRecord record;
    const auto simulate = [&](auto &&pod, const auto &knobs) {
        pod.run(knobs, scenario.untilMs, &record.trace, mostEvents);
        record.summary = pod.summary();
    };
    if (scenario.level == 1)
        simulate(IdealKubelet(scenario.model), scenario.ideal);
    else
        simulate(PodLife(scenario.model), scenario.pod);
    if (record.trace.size() > mostEvents)
        return tooManyEvents();
    sortTrace(record.trace);
    return record;
}

} // namespace probes
