// SPDX-License-Identifier: Apache-2.0
#include "cli/Explain.h"

#include "kube/Resources.h"
#include "operations/Manifests.h"
#include "probes/Consequences.h"

namespace cli {

using core::Value;

namespace {

void print(const kube::Workload &workload, const probes::Explanation &explanation, bool several, Output &output)
{
    if (several)
        output.line(terminalSafe(std::string(kube::name(workload.kind())) + ' ' + workload.name() + ", container " + explanation.container + ':'));
    for (const probes::Consequence &sentence : explanation.sentences)
        output.line(terminalSafe(sentence.text.english()));
    output.line("QoS class " + std::string(kube::name(kube::qosClass(workload.podSpec()))) + '.');
    if (several)
        output.line("");
}

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const std::string format = call.value("output", "text");
    if (format != "text" && format != "json")
        return usage(output, "explain has no output format '" + format + "'", "use -o text or json");
    std::vector<std::string> paths = call.values("filename");
    paths.insert(paths.end(), call.arguments().begin(), call.arguments().end());
    if (paths.empty())
        return usage(output, "explain needs a FILE");
    const auto manifests = operations::loadManifests(paths, call.isSet("recursive"));
    if (!manifests)
        return report(output, manifests.error());
    int exit = 0;
    for (const core::Error &error : manifests->broken)
        exit = std::max(exit, (report(output, error), 3));
    std::vector<kube::Workload> workloads;
    for (const operations::Manifest &manifest : manifests->objects) {
        if (auto workload = kube::Workload::of(manifest.object))
            workloads.push_back(std::move(*workload));
    }
    if (workloads.empty() && exit == 0)
        return report(output, core::Error(core::ErrorCode::ObjectMissing, core::say("There is no Deployment, StatefulSet or DaemonSet in %1", paths.front())));
    core::Items items;
    for (const kube::Workload &workload : workloads) {
        const auto explanation = probes::explain(workload, call.value("container"));
        if (!explanation) {
            report(output, explanation.error());
            exit = std::max(exit, explanation.error().code == core::ErrorCode::ValueInvalid ? 1 : 3);
            continue;
        }
        if (format == "json")
            items.push_back(probes::toJson(*explanation, kube::name(kube::qosClass(workload.podSpec())))
                                .with("object", core::map({{"kind", Value(kube::name(workload.kind()))}, {"namespace", Value(workload.namespace_())},
                                                           {"name", Value(workload.name())}})));
        else
            print(workload, *explanation, workloads.size() > 1, output);
    }
    if (format == "json" && items.size() == 1 && workloads.size() == 1)
        output.json(items.front());
    else if (format == "json" && !items.empty())
        output.json(core::map({{"apiVersion", Value("readyline.dev/v1")}, {"kind", Value("ExplanationList")}, {"items", Value(std::move(items))}}));
    return exit;
}

} // namespace

Command explainCommand()
{
    return {"explain", "FILE...", "what the probe numbers mean: when ready, when killed, how long a rollout takes",
            {{"container", "NAME", "the container to look at (default: the first)"}}, start};
}

} // namespace cli
