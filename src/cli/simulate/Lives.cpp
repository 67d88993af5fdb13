// SPDX-License-Identifier: Apache-2.0
#include "cli/simulate/Lives.h"

#include "cli/Localized.h"
#include "core/Json.h"
#include "probes/schedule/ScheduleSvg.h"
#include "probes/schedule/ScheduleText.h"
#include "probes/simulator/MonteCarlo.h"
#include "probes/simulator/Scenario.h"

#include <algorithm>

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

probes::PodKnobs knobsOf(const SimulateJob &job)
{
    return job.seeded ? probes::spreadKnobs(std::size_t(job.seed % 10000), 10000, job.model.pod, job.seed) : probes::PodKnobs();
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

} // namespace

void lifeTable(const SimulateJob &job, Output &output)
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

core::Result<void> lifeJson(const SimulateJob &job, Output &output)
{
    std::vector<probes::Event> trace;
    probes::PodLife life(job.model.pod);
    life.run(knobsOf(job), job.until, &trace, probes::mostEvents);
    if (trace.size() > probes::mostEvents)
        return probes::tooManyEvents();
    probes::sortTrace(trace);
    output.json(core::map({{"apiVersion", Value("readyline.dev/v1")}, {"kind", Value("Simulation")},
                           {"container", Value(job.model.names[job.model.chosen])}, {"app", Value(probes::toText(job.app))},
                           {"forSeconds", secondsValue(job.until)}, {"trace", probes::traceJson(trace)},
                           {"summary", probes::summaryJson(life.summary())}}));
    return {};
}

void lifeSvg(const SimulateJob &job, const std::string &name, Output &output)
{
    const probes::Schedule schedule = probes::makeSchedule(job.model, job.app, job.until, knobsOf(job));
    output.data(probes::scheduleSvg(schedule, probes::layoutSchedule(schedule, {}), core::say("What the probes of %1 will do", name)));
}

void manyLives(const SimulateJob &job, std::size_t runs, bool json, Output &output)
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

} // namespace cli
