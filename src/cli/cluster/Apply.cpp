// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/Apply.h"

#include "cli/cluster/Connect.h"
#include "cli/cluster/Manifests.h"
#include "cli/cluster/Results.h"
#include "cli/cluster/Sequence.h"
#include "cli/cluster/Waiting.h"

namespace cli {

namespace {

using core::Value;
using operations::ApplyOutcome;
using operations::ApplyRequest;

/// All objects of one `apply`: first a dry run of each that can have one, then the writes of those that passed.
class Applying {
public:
    Applying(Invocation &call, Link &link, ManifestsToWrite manifests, bool dryRun)
        : m_call(call), m_link(link), m_manifests(std::move(manifests)), m_dryRun(dryRun), m_results(call, "ApplyReport"),
          m_passed(m_manifests.objects.size(), true)
    {
    }

    void wait(rollout::Options options)
    {
        m_waiting = std::make_unique<Waiting>(m_call, m_link, std::move(options));
    }
    void run()
    {
        for (std::size_t i = 0; i < m_manifests.objects.size(); ++i)
            m_look->add([this, i](Sequence::Done done) { one(i, true, std::move(done)); });
        m_look->run([this] {
            if (m_dryRun)
                return m_results.finish(m_waiting.get(), m_manifests.exitCode);
            for (std::size_t i = 0; i < m_manifests.objects.size(); ++i) {
                if (m_passed[i])
                    m_write->add([this, i](Sequence::Done done) { one(i, false, std::move(done)); });
            }
            m_write->run([this] { m_results.finish(m_waiting.get(), m_manifests.exitCode); });
        });
    }

private:
    void one(std::size_t index, bool dryRun, Sequence::Done done)
    {
        const Value &manifest = m_manifests.objects[index];
        auto handler = [this, index, dryRun, done = std::move(done)](const ApplyOutcome &outcome) {
            heard(index, dryRun, outcome);
            done();
        };
        if (manifest["kind"].string() == "Namespace") {
            m_calls.push_back(operations::ensureNamespace(m_link.session(), manifest, dryRun, std::move(handler)));
            return;
        }
        ApplyRequest request = operations::completeManifest(manifest, m_link.namespaceName());
        request.manager = m_call.value("field-manager", client::fieldManager);
        request.force = m_call.isSet("force-conflicts");
        request.overrideManager = m_call.isSet("override-manager");
        request.dryRun = dryRun;
        if (m_waiting && !dryRun)
            m_waiting->prepare(request.ref, operations::selectorOf(manifest));
        m_calls.push_back(operations::applyObject(m_link.session(), std::move(request), std::move(handler)));
    }
    void heard(std::size_t index, bool dryRun, const ApplyOutcome &outcome)
    {
        if (dryRun && outcome.kind == ApplyOutcome::Kind::Created && outcome.ref.kind == "Namespace" && !outcome.error)
            m_newNamespaces.push_back(outcome.ref.name);
        if (dryRun && outcome.error && inNewNamespace(outcome)) {
            // In a namespace that is not there yet a dry run gives 404: nothing was learnt.
            if (m_dryRun)
                m_results.addWord(outcome.ref, "created", true, "quota, admission and permissions are checked only when applying");
            return;
        }
        if (outcome.error)
            m_passed[index] = false;
        if (outcome.error || dryRun == m_dryRun)
            m_results.add(outcome, activates(outcome) ? "activates" : "");
        if (m_waiting && !dryRun && !outcome.error)
            m_waiting->begin(outcome.ref, outcome.after,
                             operations::targetOf(m_link.connection().context(), outcome.after, outcome.kind != ApplyOutcome::Kind::Unchanged,
                                                  m_link.clock().now()));
    }
    bool inNewNamespace(const ApplyOutcome &outcome) const
    {
        const auto &names = m_newNamespaces;
        return outcome.error->code == core::ErrorCode::NotFound && std::find(names.begin(), names.end(), outcome.ref.namespaceName) != names.end();
    }
    static bool activates(const ApplyOutcome &outcome)
    {
        return outcome.before["spec"]["replicas"].integer() == 0 && outcome.after["spec"]["replicas"].integer().value_or(0) > 0;
    }

    Invocation &m_call;
    Link &m_link;
    ManifestsToWrite m_manifests;
    bool m_dryRun;
    Results m_results;
    std::vector<bool> m_passed;
    std::vector<std::string> m_newNamespaces;
    std::unique_ptr<Waiting> m_waiting;
    client::Calls m_calls;
    std::shared_ptr<Sequence> m_look = std::make_shared<Sequence>(), m_write = std::make_shared<Sequence>();
};

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const auto dryRun = wantsDryRun(call);
    if (!dryRun)
        return report(output, dryRun.error());
    auto options = waitOptionsOf(call);
    if (!options)
        return report(output, options.error());
    auto manifests = manifestsToWrite(call);
    if (!manifests)
        return report(output, manifests.error());
    if (manifests->broken || manifests->exitCode == core::exitCode(core::ErrorCode::Usage))
        return manifests->exitCode; // everything is parsed before anything is written
    if (manifests->objects.empty() && manifests->exitCode == 0)
        return report(output, core::Error(core::ErrorCode::ObjectMissing, core::say("There is no object to apply")));
    const auto link = connect(call);
    if (!link)
        return report(output, link.error());
    const auto applying = std::make_shared<Applying>(call, **link, std::move(*manifests), *dryRun);
    call.keep(applying);
    if (call.isSet("wait") && !*dryRun)
        applying->wait(std::move(*options));
    applying->run();
    return std::nullopt;
}

} // namespace

Command applyCommand()
{
    return {"apply", "FILE...", "apply manifests (server-side, strict); the file is the complete applied set",
            withWaitOptions({dryRunOption(),
                             {"force-conflicts", "", "take over fields that other managers own"},
                             {"override-manager", "", "also change what Helm, Argo CD, Flux or an owner manages"}}),
            start, Results::formats, true};
}

} // namespace cli
