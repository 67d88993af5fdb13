// SPDX-License-Identifier: Apache-2.0
// links: kube
// Reading and printing a quantity should take 200 ns or less in every common form; an admission is what each edit and each document of
// `validate` costs.
#include "core/Json.h"
#include "kube/admission/Admit.h"
#include "kube/decoding/Decode.h"
#include "kube/defaulting/Defaults.h"
#include "kube/project/Project.h"
#include "kube/quantity/Quantity.h"

#include <benchmark/benchmark.h>

namespace {

void quantity(benchmark::State &state, const char *text)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(kube::Quantity::parse(text)->toString());
}
BENCHMARK_CAPTURE(quantity, cores, "2");
BENCHMARK_CAPTURE(quantity, fraction, "0.5");
BENCHMARK_CAPTURE(quantity, milli, "100m");
BENCHMARK_CAPTURE(quantity, binary, "1536Mi");
BENCHMARK_CAPTURE(quantity, binaryFraction, "1.5Gi");
BENCHMARK_CAPTURE(quantity, exponent, "1e3");
BENCHMARK_CAPTURE(quantity, beyond64Bits, "12345678901234567890");

kube::AdmitRequest request(const char *apiVersion, const char *kind)
{
    kube::ProjectLayout layout;
    layout.image = "registry.example/goose:1";
    const auto project = kube::makeProject(layout, {"42", "7"}, kube::defaultProfile(), 1);
    kube::AdmitRequest out;
    out.apiVersion = apiVersion;
    out.kind = kind;
    out.object = out.kind == "Service" ? project->service : project->deployment;
    return out;
}

void parseText(benchmark::State &state)
{
    const std::string text = core::toJson(request("apps/v1", "Deployment").object);
    for (auto _ : state)
        benchmark::DoNotOptimize(core::parseJson(text));
    state.SetBytesProcessed(std::int64_t(state.iterations()) * std::int64_t(text.size()));
}
BENCHMARK(parseText)->Unit(benchmark::kMicrosecond);

void decodeWithDefaults(benchmark::State &state)
{
    const kube::AdmitRequest given = request("apps/v1", "Deployment");
    const kube::Type &type = *kube::builtInSchema().kind(given.apiVersion, given.kind);
    for (auto _ : state)
        benchmark::DoNotOptimize(kube::decode(type, given.object, &kube::builtInDefaults()));
}
BENCHMARK(decodeWithDefaults)->Unit(benchmark::kMicrosecond);

void admission(benchmark::State &state, const char *apiVersion, const char *kind)
{
    const kube::AdmitRequest given = request(apiVersion, kind);
    if (!kube::admitCreate(given).accepted())
        state.SkipWithError("the object is refused");
    for (auto _ : state)
        benchmark::DoNotOptimize(kube::admitCreate(given));
}
BENCHMARK_CAPTURE(admission, deployment, "apps/v1", "Deployment")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(admission, service, "v1", "Service")->Unit(benchmark::kMicrosecond);

void admissionOfAnUpdate(benchmark::State &state)
{
    const kube::AdmitRequest given = request("apps/v1", "Deployment");
    const core::Value stored = kube::admitCreate(given).object;
    for (auto _ : state)
        benchmark::DoNotOptimize(kube::admitUpdate(given, stored));
}
BENCHMARK(admissionOfAnUpdate)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
