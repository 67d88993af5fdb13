// SPDX-License-Identifier: Apache-2.0
#include "cli/simulate/Explain.h"

#include "cli/cluster/Connect.h"
#include "cli/cluster/Sequence.h"
#include "cli/Localized.h"
#include "cli/Refused.h"
#include "kube/workload/Resources.h"
#include "operations/Manifests.h"
#include "operations/project/Lookup.h"
#include "probes/Consequences.h"

namespace cli {

using core::Value;

namespace {

class Explaining {
public:
    explicit Explaining(Invocation &call) : m_call(call), m_json(call.format() == "json") { }

    void readFiles(const std::vector<std::string> &paths)
    {
        const auto manifests = operations::loadManifests(paths, m_call.isSet("recursive"));
        if (!manifests)
            return fail(manifests.error());
        for (const core::Error &error : manifests->broken)
            fail(error);
        bool some = false;
        for (const operations::Manifest &manifest : manifests->objects) {
            if (auto workload = kube::Workload::of(manifest.object)) {
                m_workloads.push_back(std::move(*workload));
                some = true;
            }
        }
        if (!some && manifests->broken.empty())
            fail(core::Error(core::ErrorCode::ObjectMissing, core::say("There is no Deployment, StatefulSet or DaemonSet in %1", paths.front())));
    }

    void readProjects(std::shared_ptr<Link> link, const std::vector<kube::ObjectRef> &refs)
    {
        m_link = std::move(link);
        for (const kube::ObjectRef &ref : refs) {
            m_sequence->add([this, ref](const Sequence::Done &done) {
                m_calls.push_back(operations::findProject(m_link->session(), ref, [this, done](const core::Result<operations::ProjectObjects> &found) {
                    auto workload = found ? kube::Workload::of(found->workload) : std::nullopt;
                    if (workload)
                        m_workloads.push_back(std::move(*workload));
                    else if (!found)
                        fail(found.error());
                    done();
                }));
            });
        }
        m_sequence->run([this] { m_call.finish(write()); });
    }

    int write()
    {
        Output &output = m_call.output();
        core::Items items;
        const bool several = m_workloads.size() > 1;
        for (const kube::Workload &workload : m_workloads) {
            if (refusedByServer(workload.object(), output)) {
                m_exit = worse(m_exit, 1);
                continue;
            }
            const auto explanation = probes::explain(workload, m_call.value("container"));
            if (!explanation) {
                report(output, explanation.error());
                m_exit = worse(m_exit, explanation.error().code == core::ErrorCode::ValueInvalid ? 1 : 3);
            } else if (m_json) {
                items.push_back(probes::toJson(*explanation, kube::name(kube::qosClass(workload.podSpec())))
                                    .with("object", core::map({{"kind", Value(kube::name(workload.kind()))}, {"namespace", Value(workload.namespace_())},
                                                               {"name", Value(workload.name())}})));
            } else {
                print(workload, *explanation, several);
            }
        }
        if (items.size() == 1 && !several)
            output.json(items.front());
        else if (!items.empty())
            output.json(core::map({{"apiVersion", Value("readyline.dev/v1")}, {"kind", Value("ExplanationList")}, {"items", Value(std::move(items))}}));
        return m_exit;
    }

private:
    void fail(const core::Error &error)
    {
        const int code = report(m_call.output(), error);
        m_exit = worse(m_exit, error.code == core::ErrorCode::YamlInvalid ? 3 : code);
    }

    void print(const kube::Workload &workload, const probes::Explanation &explanation, bool several)
    {
        Output &output = m_call.output();
        if (several)
            output.line(terminalSafe(std::string(kube::name(workload.kind())) + ' ' + workload.name() + ", container " + explanation.container + ':'));
        for (const probes::Consequence &sentence : explanation.sentences)
            output.line(terminalSafe(localized(sentence.text)));
        output.line(localized(core::say("QoS class %1.", kube::name(kube::qosClass(workload.podSpec())))));
        if (several)
            output.line("");
    }

    Invocation &m_call;
    bool m_json;
    std::vector<kube::Workload> m_workloads;
    int m_exit = 0;
    std::shared_ptr<Link> m_link;
    std::shared_ptr<Sequence> m_sequence = std::make_shared<Sequence>();
    std::vector<client::Call> m_calls;
};

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const std::string format = call.format();
    auto [files, projects] = filesAndProjects(call);
    const bool chosen = !call.value("selector").empty();
    if (files.empty() && projects.empty() && !chosen)
        return usage(output, "explain needs a FILE or a PROJECT");
    const auto explaining = std::make_shared<Explaining>(call);
    if (!files.empty())
        explaining->readFiles(files);
    if (projects.empty() && !chosen)
        return explaining->write();
    auto link = connect(call);
    if (!link)
        return report(output, link.error());
    call.keep(*link);
    call.keep(explaining);
    chooseProjects(call, projects, **link, [&call, link = *link, explaining](const ProjectRefs &refs) {
        if (!refs)
            return call.finish(report(call.output(), refs.error()));
        explaining->readProjects(link, *refs);
    });
    return std::nullopt;
}

} // namespace

Command explainCommand()
{
    return {"explain", "FILE...|PROJECT...", "what the probe numbers mean: when ready, when killed, how long a rollout takes",
            {{"c,container", "NAME", "the container to look at (default: the first)"}}, start, "text|json", true};
}

} // namespace cli
