// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/Wait.h"

#include "cli/cluster/Waiting.h"
#include "operations/project/Lookup.h"
#include "rollout/timeline/Report.h"

namespace cli {

namespace {

class WaitRun final {
public:
    WaitRun(Invocation &call, std::shared_ptr<Link> link, std::vector<kube::ObjectRef> refs, rollout::Options options)
        : m_call(call)
        , m_link(std::move(link))
        , m_refs(std::move(refs))
        , m_waiting(call, *m_link, std::move(options))
    {
        call.onInterrupt([this](int code) { summarize(code); });
    }

    void run()
    {
        m_open = m_refs.size();
        for (const kube::ObjectRef &ref : m_refs)
            m_calls.push_back(operations::findProject(m_link->session(), ref, [this](const core::Result<operations::ProjectObjects> &found) { heard(found); }));
    }

private:
    void heard(const core::Result<operations::ProjectObjects> &found)
    {
        if (!found) {
            ++m_missing;
            m_exit = worse(m_exit, report(m_call.output(), found.error()));
        } else {
            rollout::Target target = operations::targetOf(m_link->connection().context(), found->workload, false, m_link->clock().now());
            target.appliedAt.reset(); // nothing was applied: what is there now is what counts
            kube::ObjectRef ref = found->ref;
            ref.kind = found->workload["kind"].string().empty() ? ref.kind : found->workload["kind"].string();
            m_waiting.begin(ref, found->workload, std::move(target));
        }
        if (--m_open > 0)
            return;
        m_waiting.run([this](int code) {
            m_exit = worse(m_exit, code);
            summarize(m_exit);
            m_call.finish(m_exit);
        });
    }
    void summarize(int exitCode)
    {
        if (m_call.format() == "jsonl")
            m_call.output().jsonLine(rollout::summaryJson(m_waiting.ready(), m_waiting.failed() + m_missing, exitCode));
    }

    Invocation &m_call;
    std::shared_ptr<Link> m_link;
    std::vector<kube::ObjectRef> m_refs;
    Waiting m_waiting;
    client::Calls m_calls;
    std::size_t m_open = 0;
    int m_exit = 0, m_missing = 0;
};

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const std::string format = call.format();
    auto options = waitForOptionsOf(call);
    if (!options)
        return report(output, options.error());
    const auto link = connect(call);
    if (!link)
        return report(output, link.error());
    chooseProjects(call, call.arguments(), **link, [&call, link = *link, options = *options](ProjectRefs refs) {
        if (!refs)
            return call.finish(report(call.output(), refs.error()));
        if (call.format() == "svg" && refs->size() > 1)
            return call.finish(usage(call.output(), "-o svg draws one project"));
        if (refs->empty()) // as kubectl wait: nothing is not ready
            return call.finish(core::exitCode(core::ErrorCode::NotReady));
        const auto run = std::make_shared<WaitRun>(call, link, std::move(*refs), options);
        call.keep(run);
        run->run();
    });
    return std::nullopt;
}

} // namespace

Command waitCommand()
{
    return {"wait", "PROJECT...", "wait until projects are really ready: address, new pods, health check", waitOptions(true), start, "table|wide|jsonl|svg", true};
}

} // namespace cli
