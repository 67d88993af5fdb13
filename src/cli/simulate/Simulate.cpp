// SPDX-License-Identifier: Apache-2.0
#include "cli/simulate/Simulate.h"

#include "cli/Duration.h"
#include "cli/Refused.h"
#include "cli/simulate/Lives.h"
#include "cli/simulate/Scenarios.h"
#include "kube/project/Project.h"
#include "operations/Manifests.h"
#include "probes/simulator/Scenario.h"

#include <charconv>

namespace cli {

namespace {

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

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const bool recorded = call.isSet("scenario");
    const std::string format = call.format();
    if (recorded != (format == "jsonl") && (!recorded || call.isSet("output")))
        return usage(output, "-o jsonl and --scenario go together", "use -o table, json or svg without --scenario");
    if (recorded)
        return runScenarios(call);
    SimulateJob job;
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
        lifeSvg(job, workload->name(), output);
    } else if (format == "json") {
        if (const auto written = lifeJson(job, output); !written)
            return usage(output, written.error().english(), "use a shorter --for");
    } else {
        lifeTable(job, output);
    }
    return 0;
}

} // namespace

Command simulateCommand()
{
    return {"simulate", "[FILE]", "what the kubelet's probes will do, without a FILE for the default profile",
            {{"c,container", "NAME", "the container to look at (default: the first)"},
             {"app", "BEHAVIOUR", "answers=8,hangs=90,recovers=120,exits=200:1,latency=0.02 and the like (default answers=8)"},
             {"for", "SECONDS", "how long after the container's start (default 300)"},
             {"runs", "N", "vary what nobody controls, print min, median and max"},
             {"seed", "S", "another set of the phases that nobody controls"},
             {"scenario", "FILE", "run each {id, level, spec, app, knobs, untilMs} of a JSON lines file"}},
            start, "table|json|svg|jsonl"};
}

} // namespace cli
