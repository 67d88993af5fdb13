// SPDX-License-Identifier: Apache-2.0
#include "cli/Simulate.h"

#include "cli/Duration.h"
#include "cli/Localized.h"
#include "cli/Refused.h"
#include "core/Json.h"
#include "kube/project/Project.h"
#include "operations/Files.h"
#include "operations/Manifests.h"
#include "probes/Consequences.h"
#include "probes/schedule/ScheduleSvg.h"
#include "probes/schedule/ScheduleText.h"
#include "probes/simulator/MonteCarlo.h"
#include "probes/simulator/Scenario.h"

#include <algorithm>
#include <charconv>

namespace cli {

using core::Value;
using probes::Ms;

namespace {

std::string seconds(Ms ms)
{
    const Ms tenth = (std::max<Ms>(ms, 0) + 50) / 100;
    return std::to_string(tenth / 10) + '.' + std::to_string(tenth % 10) + " s";
}

Value secondsValue(Ms ms)
{
    std::string text = std::to_string(ms / 1000) + '.' + std::to_string(1000 + ms % 1000).substr(1);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return Value::number_(text);
}

std::optional<std::uint64_t> wholeNumber(const std::string &text, std::uint64_t most)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number <= most ? std::optional(number) : std::nullopt;
}

/// The workload of the file, or one that follows the default profile.
core::Result<kube::Workload> workloadOf(Invocation &call)
{
    std::vector<std::string> paths = call.values("filename");
    paths.insert(paths.end(), call.arguments().begin(), call.arguments().end());
    if (paths.empty()) {
        kube::ProjectLayout layout;
        layout.image = "registry.example/goose:1";
        const auto made = kube::makeProject(layout, {"1", "1"}, kube::defaultProfile(), 1);
        if (!made)
            return core::unexpected<core::Error>(made.error());
        return *kube::Workload::of(made->deployment);
    }
    const auto manifests = operations::loadManifests(paths, call.isSet("recursive"));
    if (!manifests)
        return core::unexpected<core::Error>(manifests.error());
    if (!manifests->broken.empty())
        return core::unexpected<core::Error>(manifests->broken.front());
    std::optional<kube::Workload> found;
    int more = 0;
    for (const operations::Manifest &manifest : manifests->objects) {
        if (auto workload = kube::Workload::of(manifest.object)) {
            more += found.has_value();
            found = found ? found : workload;
        }
    }
    if (!found)
        return core::fail(core::ErrorCode::ObjectMissing, core::say("There is no Deployment, StatefulSet or DaemonSet in %1", paths.front()));
    if (more > 0)
        call.output().note("simulating " + found->name() + "; " + std::to_string(more) + " more not simulated");
    return *found;
}

struct Job {
    probes::WorkloadModel model;
    probes::AppSpec app;
    Ms until = 300000;
    std::uint64_t seed = 0;
    bool seeded = false;
};

probes::PodKnobs knobsOf(const Job &job)
{
    return job.seeded ? probes::spreadKnobs(std::size_t(job.seed % 10000), 10000, job.model.pod, job.seed) : probes::PodKnobs();
}

void lifeTable(const Job &job, Output &output)
{
    const probes::Schedule schedule = probes::makeSchedule(job.model, job.app, job.until, knobsOf(job));
    std::vector<std::pair<Ms, std::vector<std::string>>> rows;
    const auto add = [&rows](Ms t, std::string what, std::string detail) { rows.push_back({t, {seconds(t), std::move(what), std::move(detail)}}); };
    for (const probes::Check &check : schedule.checks) {
        std::string text;
        for (const core::Text &sentence : probes::checkTexts(schedule, check))
            text += (text.empty() ? "" : ". ") + localized(sentence);
        const auto colon = text.find(". ");
        add(check.from, std::string(kube::name(check.kind)) + " check " + std::to_string(check.number),
            (check.to < 0 ? "running" : probes::name(check.outcome)) + (colon == text.npos ? std::string() : ": " + text.substr(colon + 2)));
    }
    for (const auto &interval : schedule.traffic) {
        add(interval.from, "ready", "the pod gets traffic");
        if (interval.to < schedule.until)
            add(interval.to, "not ready", "the pod leaves traffic");
    }
    for (const probes::ScheduleKill &kill : schedule.kills)
        add(kill.at, "killed", std::string("by the ") + kube::name(kill.reason) + " probe");
    for (const auto &restart : schedule.restarts)
        add(restart.t, "restarted", std::string("reason ") + probes::name(restart.reason));
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    Table table{{"TIME", "WHAT", "DETAIL"}, {}};
    for (auto &row : rows)
        table.rows.push_back(std::move(row.second));
    output.table(table);
}

void lifeJson(const Job &job, Output &output)
{
    std::vector<probes::Event> trace;
    probes::PodLife life(job.model.pod);
    life.run(knobsOf(job), job.until, &trace);
    probes::sortTrace(trace);
    output.json(core::map({{"apiVersion", Value("readyline.dev/v1")}, {"kind", Value("Simulation")},
                           {"container", Value(job.model.names[job.model.chosen])}, {"app", Value(probes::toText(job.app))},
                           {"forSeconds", secondsValue(job.until)}, {"trace", probes::traceJson(trace)},
                           {"summary", probes::summaryJson(life.summary())}}));
}

/// The rows of --runs: name in JSON, name for people.
struct Figure {
    const char *key;
    const char *title;
    probes::Spread probes::Distribution::*spread;
};
constexpr Figure figures[] = {{"ready", "ready", &probes::Distribution::ready},
                              {"leavesTraffic", "leaves traffic", &probes::Distribution::leavesTraffic},
                              {"killed", "killed", &probes::Distribution::killed},
                              {"restarted", "restarted", &probes::Distribution::restarted},
                              {"readyAgain", "ready again", &probes::Distribution::readyAgain}};

void manyLives(const Job &job, std::size_t runs, bool json, Output &output)
{
    const Ms fault = job.app.fault().value_or(0);
    const probes::Distribution out = probes::monteCarlo(job.model.pod, job.until, fault, runs, job.seed);
    if (!json) {
        Table table{{"WHAT", "MIN", "MEDIAN", "MAX", "RUNS"}, {}};
        for (const Figure &figure : figures) {
            const probes::Spread &spread = out.*figure.spread;
            const std::string count = std::to_string(spread.count) + '/' + std::to_string(spread.runs);
            table.rows.push_back(spread.count == 0 ? std::vector<std::string>{figure.title, "-", "-", "-", count}
                                                   : std::vector<std::string>{figure.title, seconds(spread.min), seconds(spread.median),
                                                                              seconds(spread.max), count});
        }
        output.table(table);
        return;
    }
    Value value = core::map({{"apiVersion", Value("readyline.dev/v1")}, {"kind", Value("SimulationRuns")},
                             {"container", Value(job.model.names[job.model.chosen])}, {"app", Value(probes::toText(job.app))},
                             {"forSeconds", secondsValue(job.until)}, {"runs", Value(std::int64_t(runs))}, {"faultSeconds", secondsValue(fault)}});
    for (const Figure &figure : figures) {
        const probes::Spread &spread = out.*figure.spread;
        Value one = core::map({{"count", Value(std::int64_t(spread.count))}});
        if (spread.count > 0)
            one = one.with("min", secondsValue(spread.min)).with("median", secondsValue(spread.median)).with("max", secondsValue(spread.max));
        value = value.with(figure.key, one);
    }
    output.json(value);
}

int scenarios(Invocation &call)
{
    const auto text = operations::readFile(call.value("scenario"));
    if (!text)
        return report(call.output(), text.error());
    bool bad = false;
    std::string_view rest = *text;
    for (int number = 1; !rest.empty(); ++number) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.find_first_not_of(" \t\r") == line.npos)
            continue;
        const auto value = core::parseJson(line);
        const auto scenario = value ? probes::readScenario(*value) : core::Result<probes::Scenario>(core::unexpected<core::Error>(value.error()));
        if (!scenario) {
            bad = true;
            const std::string why = scenario.error().english();
            call.output().note("readyline-cli: line " + std::to_string(number) + ": " + terminalSafe(why));
            call.output().jsonLine(core::map({{"id", value ? (*value)["id"] : Value()}, {"error", Value(why)}}));
            continue;
        }
        const probes::RunRecord record = probes::run(*scenario);
        call.output().jsonLine(core::map({{"id", (*value)["id"]}, {"trace", probes::traceJson(record.trace)},
                                          {"summary", probes::summaryJson(record.summary)}}));
    }
    return bad ? 1 : 0;
}

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const bool recorded = call.isSet("scenario");
    const std::string format = call.value("output", recorded ? "jsonl" : "table");
    if (recorded) {
        if (format != "jsonl")
            return usage(output, "simulate --scenario writes jsonl only", "use -o jsonl");
        return scenarios(call);
    }
    if (format != "table" && format != "json" && format != "svg")
        return usage(output, "simulate has no output format '" + format + "'", "use -o table, json or svg");
    Job job;
    const auto app = probes::readAppSpec(call.value("app", "answers=8"));
    if (!app)
        return report(output, app.error());
    job.app = *app;
    const auto until = parseDuration(call.value("for", "300"));
    if (!until || until->count() < 1000 || until->count() > probes::longestRunMs)
        return usage(output, "--for takes seconds or a duration from 1s to 168h", "for example --for 300 or --for 5m");
    job.until = until->count();
    const auto seed = wholeNumber(call.value("seed", "0"), std::uint64_t(1) << 53);
    const auto runs = wholeNumber(call.value("runs", "1"), 1000000);
    if (!seed || !runs || *runs < 1)
        return usage(output, "--seed and --runs take whole numbers, --runs at most 1000000");
    job.seed = *seed;
    job.seeded = call.isSet("seed");
    const auto workload = workloadOf(call);
    if (!workload)
        return report(output, workload.error());
    if (refusedByServer(workload->object(), output))
        return 1;
    auto model = probes::workloadModel(*workload, call.value("container"), job.app);
    if (!model) {
        report(output, model.error());
        return model.error().code == core::ErrorCode::ValueInvalid ? 1 : 3;
    }
    job.model = std::move(*model);
    if (call.isSet("runs") && format == "svg")
        return usage(output, "simulate --runs draws no picture", "use -o table or json");
    if (call.isSet("runs")) {
        manyLives(job, std::size_t(*runs), format == "json", output);
    } else if (format == "svg") {
        const probes::Schedule schedule = probes::makeSchedule(job.model, job.app, job.until, knobsOf(job));
        output.data(probes::scheduleSvg(schedule, probes::layoutSchedule(schedule, {}), core::say("What the probes of %1 will do", workload->name())));
    } else if (format == "json") {
        lifeJson(job, output);
    } else {
        lifeTable(job, output);
    }
    return 0;
}

} // namespace

Command simulateCommand()
{
    return {"simulate", "[FILE]", "what the kubelet's probes will do, without a FILE for the default profile",
            {{"container", "NAME", "the container to look at (default: the first)"},
             {"app", "BEHAVIOUR", "answers=8,hangs=90,recovers=120,exits=200:1,latency=0.02 and the like (default answers=8)"},
             {"for", "SECONDS", "how long after the container's start (default 300)"},
             {"runs", "N", "vary what nobody controls, print min, median and max"},
             {"seed", "S", "another set of the phases that nobody controls"},
             {"scenario", "FILE", "run each {id, level, spec, app, knobs, untilMs} of a JSON lines file"}},
            start};
}

} // namespace cli
