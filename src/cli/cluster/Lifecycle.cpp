// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/Lifecycle.h"

#include "cli/Duration.h"
#include "cli/cluster/Connect.h"
#include "cli/cluster/Results.h"
#include "cli/cluster/Sequence.h"
#include "cli/cluster/Waiting.h"
#include "operations/project/Delete.h"
#include "operations/project/Restart.h"
#include "operations/project/Scale.h"

#include <charconv>

namespace cli {

namespace {

/// What these commands have in common: arguments, one project after the other, one report.
class Lifecycle : public std::enable_shared_from_this<Lifecycle> {
public:
    Lifecycle(Invocation &call, std::shared_ptr<Link> link, std::vector<kube::ObjectRef> refs, bool dryRun, const char *kind)
        : m_call(call), m_link(std::move(link)), m_dryRun(dryRun), m_results(call, kind), m_refs(std::move(refs))
    {
    }
    virtual ~Lifecycle() = default;
    void run()
    {
        for (const kube::ObjectRef &ref : m_refs)
            m_sequence->add([this, &ref](const Sequence::Done &done) { m_calls.push_back(one(ref, done)); });
        m_sequence->run([this] { m_results.finish(m_waiting.get()); });
    }
    void wait(rollout::Options options)
    {
        m_waiting = std::make_unique<Waiting>(m_call, *m_link, std::move(options));
    }

protected:
    /// With --wait: before the write, and after it.
    void prepareWaiting(const kube::ObjectRef &ref)
    {
        if (m_waiting)
            m_waiting->prepare(ref);
    }
    /// `later`: the write raised the generation beyond that of the object in the outcome (a patch of /scale).
    void beginWaiting(const operations::ApplyOutcome &outcome, bool later = false)
    {
        if (!m_waiting || outcome.error)
            return;
        rollout::Target target = operations::targetOf(m_link->connection().context(), outcome.after,
                                                      outcome.kind != operations::ApplyOutcome::Kind::Unchanged, m_link->clock().now());
        target.generation += later ? 1 : 0;
        m_waiting->begin(outcome.ref, outcome.after, std::move(target));
    }

    virtual client::Call one(const kube::ObjectRef &ref, Sequence::Done done) = 0;
    client::Session &session() { return m_link->session(); }
    Invocation &m_call;
    std::shared_ptr<Link> m_link;
    bool m_dryRun;
    Results m_results;

private:
    std::vector<kube::ObjectRef> m_refs;
    std::unique_ptr<Waiting> m_waiting;
    client::Calls m_calls;
    std::shared_ptr<Sequence> m_sequence = std::make_shared<Sequence>();
};

template <typename Kind>
std::optional<int> startLifecycle(Invocation &call)
{
    Output &output = call.output();
    const auto dryRun = wantsDryRun(call);
    if (!dryRun)
        return report(output, dryRun.error());
    if (const auto problem = Kind::check(call))
        return report(output, *problem);
    auto options = Kind::waits ? waitOptionsOf(call) : rollout::Options();
    if (!options)
        return report(output, options.error());
    options->waitFor = Kind::waitFor;
    const auto link = connect(call);
    if (!link)
        return report(output, link.error());
    chooseProjects(call, call.arguments(), **link, [&call, link = *link, dryRun = *dryRun, options = *options](ProjectRefs refs) {
        if (!refs)
            return call.finish(report(call.output(), refs.error()));
        const auto lifecycle = std::make_shared<Kind>(call, link, std::move(*refs), dryRun);
        call.keep(lifecycle);
        if (Kind::waits && call.isSet("wait") && !dryRun)
            lifecycle->wait(options);
        lifecycle->run();
    });
    return std::nullopt;
}

std::optional<std::int64_t> replicasOf(Invocation &call)
{
    const std::string text = call.value("replicas");
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size() || number < 1)
        return std::nullopt;
    return number;
}

template <bool Activate>
class Scaling final : public Lifecycle {
public:
    static constexpr bool waits = true;
    static constexpr rollout::WaitFor waitFor = Activate ? rollout::WaitFor::Ready : rollout::WaitFor::Inactive;
    Scaling(Invocation &call, std::shared_ptr<Link> link, std::vector<kube::ObjectRef> refs, bool dryRun)
        : Lifecycle(call, std::move(link), std::move(refs), dryRun, Activate ? "ActivateReport" : "DeactivateReport")
    {
    }
    static std::optional<core::Error> check(Invocation &call)
    {
        if (Activate && call.isSet("replicas") && !replicasOf(call))
            return core::Error(core::ErrorCode::Usage, core::say("--replicas '%1' is no number above 0", call.value("replicas")));
        return std::nullopt;
    }

private:
    client::Call one(const kube::ObjectRef &ref, Sequence::Done done) override
    {
        operations::ScaleRequest request;
        request.ref = ref;
        request.activate = Activate;
        if (Activate && m_call.isSet("replicas"))
            request.replicas = replicasOf(m_call);
        request.dryRun = m_dryRun;
        request.overrideManager = m_call.isSet("override-manager");
        request.manager = m_call.value("field-manager", client::fieldManager);
        prepareWaiting(ref);
        return operations::scaleProject(session(), std::move(request), [this, done = std::move(done)](const operations::ScaleOutcome &outcome) {
            std::string note;
            if (!outcome.applied.error && outcome.from != outcome.to)
                note = "replicas " + std::to_string(outcome.from) + " -> " + std::to_string(outcome.to);
            if (!outcome.autoscaler.empty())
                note += " through /scale, because HorizontalPodAutoscaler " + outcome.autoscaler + " sets the number";
            m_results.add(outcome.applied, note);
            beginWaiting(outcome.applied, !outcome.autoscaler.empty() && outcome.from != outcome.to);
            done();
        });
    }
};

class Restarting final : public Lifecycle {
public:
    static constexpr bool waits = true;
    static constexpr rollout::WaitFor waitFor = rollout::WaitFor::Ready;
    Restarting(Invocation &call, std::shared_ptr<Link> link, std::vector<kube::ObjectRef> refs, bool dryRun)
        : Lifecycle(call, std::move(link), std::move(refs), dryRun, "RestartReport")
    {
    }
    static std::optional<core::Error> check(Invocation &) { return std::nullopt; }

private:
    client::Call one(const kube::ObjectRef &ref, Sequence::Done done) override
    {
        prepareWaiting(ref);
        operations::RestartRequest request{ref, m_dryRun};
        request.manager = m_call.value("field-manager", request.manager);
        return operations::restartWorkload(session(), std::move(request), [this, done = std::move(done)](const operations::ApplyOutcome &outcome) {
            if (outcome.error)
                m_results.add(outcome);
            else
                m_results.addWord(outcome.ref, "restarted", m_dryRun);
            beginWaiting(outcome);
            done();
        });
    }
};

class Deleting final : public Lifecycle {
public:
    static constexpr bool waits = false; // its --wait is another: until the objects are gone
    static constexpr rollout::WaitFor waitFor = rollout::WaitFor::Ready;
    Deleting(Invocation &call, std::shared_ptr<Link> link, std::vector<kube::ObjectRef> refs, bool dryRun)
        : Lifecycle(call, std::move(link), std::move(refs), dryRun, "DeleteReport")
    {
    }
    static std::optional<core::Error> check(Invocation &call)
    {
        const std::string timeout = call.value("timeout", "15m");
        if (parseDuration(timeout))
            return std::nullopt;
        return core::Error(core::ErrorCode::Usage, core::say("--%1 '%2' is no duration", "timeout", timeout), core::say("Write 90s or 5m"));
    }

private:
    client::Call one(const kube::ObjectRef &ref, Sequence::Done done) override
    {
        const core::Duration timeout = parseDuration(m_call.value("timeout", "15m")).value_or(core::Duration(0));
        return operations::deleteProject(session(), {ref, m_dryRun, m_call.isSet("wait"), timeout}, [this, ref, done = std::move(done)](const operations::DeleteOutcome &outcome) {
            if (outcome.error)
                m_results.addError(ref, *outcome.error);
            for (const operations::DeleteOutcome::Object &object : outcome.objects) {
                if (object.error)
                    m_results.addError(object.ref, *object.error);
                else
                    m_results.addWord(object.ref, "deleted", m_dryRun);
            }
            for (const kube::ObjectRef &kept : outcome.kept)
                m_call.output().note(terminalSafe(kept.display() + " is kept: other workloads use it"));
            done();
        });
    }
};

const Option overrideOption{"override-manager", "", "also change what Helm, Argo CD, Flux or an owner manages"};

} // namespace

Command activateCommand()
{
    return {"activate", "PROJECT...", "start projects again with the number of pods they had",
            withWaitOptions({dryRunOption(), {"replicas", "N", "how many pods"}, overrideOption}), startLifecycle<Scaling<true>>, Results::formats, true};
}

Command deactivateCommand()
{
    return {"deactivate", "PROJECT...", "stop all pods of projects and remember how many there were",
            withWaitOptions({dryRunOption(), overrideOption}), startLifecycle<Scaling<false>>, Results::formats, true};
}

Command restartCommand()
{
    return {"restart", "PROJECT...", "replace the pods of projects by new ones", withWaitOptions({dryRunOption()}), startLifecycle<Restarting>, Results::formats, true};
}

Command deleteCommand()
{
    return {"delete", "PROJECT...", "delete the workload and the Service of projects, never a namespace",
            {dryRunOption(), {"wait", "", "until they are gone"}, {"timeout", "DURATION", "how long to wait at most (default 15m; 0: no limit)"}}, startLifecycle<Deleting>, Results::formats, true};
}

} // namespace cli
