// SPDX-License-Identifier: Apache-2.0
// links: probes
// 10,000 lives of the default profile over 300 s should take 0.1 s on one core: 10 microseconds each. A step of a drag (schedule, layout,
// sentences) shares a frame of 16 ms with everything else that follows the edit.
#include "kube/project/Project.h"
#include "probes/Consequences.h"
#include "probes/lint/Lint.h"
#include "probes/schedule/ScheduleLayout.h"
#include "probes/simulator/MonteCarlo.h"
#include "probes/simulator/Scenario.h"

#include <benchmark/benchmark.h>

using namespace probes;

namespace {

PodModel defaultModel(Ms answersAfter)
{
    PodModel model;
    model.containers.resize(1);
    const core::Value container = kube::defaultProfile().container;
    for (const Kind kind : kinds)
        model.containers[0].probes[index(kind)] = *readTiming(kind, container[kube::field(kind)], "probe");
    model.containers[0].app.lives = {Life{{{0, Mode::Fail, 3, 0}, {answersAfter, Mode::Ok, 5, 0}}, {}, never, 0}};
    return model;
}

void tenThousandLives(benchmark::State &state)
{
    const PodModel model = defaultModel(8000);
    PodLife life(model);
    for (auto _ : state) {
        for (std::size_t i = 0; i < 10000; ++i)
            life.run(spreadKnobs(i, 10000, model), 300000);
    }
    state.SetLabel("10,000 lives");
}
BENCHMARK(tenThousandLives)->Unit(benchmark::kMillisecond);

void oneLifeWithTrace(benchmark::State &state)
{
    const PodModel model = defaultModel(8000);
    PodLife life(model);
    std::vector<Event> trace;
    for (auto _ : state) {
        trace.clear();
        life.run(PodKnobs{}, 300000, &trace);
        benchmark::DoNotOptimize(trace.data());
    }
}
BENCHMARK(oneLifeWithTrace)->Unit(benchmark::kMicrosecond);

core::Value project()
{
    kube::ProjectLayout layout;
    layout.image = "registry.example/goose:1";
    return kube::makeProject(layout, {"42", "7"}, kube::defaultProfile(), 1)->deployment;
}

void oneDragStep(benchmark::State &state)
{
    const core::Value object = project();
    const AppSpec app = *readAppSpec("answers=18,hangs=90");
    for (auto _ : state) {
        const auto workload = *kube::Workload::of(object);
        const Schedule schedule = makeSchedule(*workloadModel(workload, "", app), app);
        benchmark::DoNotOptimize(layoutSchedule(schedule, {}));
        benchmark::DoNotOptimize(explain(workload, ""));
    }
}
BENCHMARK(oneDragStep)->Unit(benchmark::kMicrosecond);

void lintOneWorkload(benchmark::State &state)
{
    const auto workload = *kube::Workload::of(project());
    for (auto _ : state)
        benchmark::DoNotOptimize(lint({workload, std::vector<core::Value>(), std::nullopt}));
}
BENCHMARK(lintOneWorkload)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
