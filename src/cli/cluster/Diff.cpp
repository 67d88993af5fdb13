// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/Apply.h"
#include "cli/cluster/Connect.h"
#include "cli/cluster/Manifests.h"
#include "cli/cluster/Results.h"
#include "cli/cluster/Sequence.h"
#include "core/TextDiff.h"
#include "kube/masking/Masking.h"
#include "operations/apply/AppliedSet.h"
#include "yaml/Writer.h"

namespace cli {

namespace {

using core::Value;
using operations::ApplyOutcome;

std::string printed(const Value &object)
{
    yaml::WriteStyle style;
    style.sortKeys = true;
    return object.isNull() ? std::string() : yaml::write(object, style);
}

std::optional<Colour> colourOf(const std::string &line)
{
    return line.starts_with('+') ? std::optional(Colour::Green)
        : line.starts_with('-')  ? std::optional(Colour::Red)
        : line.starts_with("@@") ? std::optional(Colour::Cyan)
                                 : std::nullopt;
}

class Comparing {
public:
    Comparing(Invocation &call, Link &link, ManifestsToWrite manifests) : m_call(call), m_link(link), m_manifests(std::move(manifests)) { }

    void run()
    {
        for (const Value &manifest : m_manifests.objects)
            m_sequence->add([this, &manifest](Sequence::Done done) { one(manifest, std::move(done)); });
        m_sequence->run([this] {
            if (m_call.format() == "json")
                m_call.output().json(core::map({{"apiVersion", Value("readyline.dev/v1")}, {"kind", Value("DiffReport")}, {"items", Value(std::move(m_items))}}));
            m_call.finish(worse(m_exit, m_manifests.exitCode));
        });
    }

private:
    void one(const Value &manifest, Sequence::Done done)
    {
        auto handler = [this, &manifest, done = std::move(done)](const ApplyOutcome &outcome) {
            heard(manifest, outcome);
            done();
        };
        if (manifest["kind"].string() == "Namespace") {
            m_calls.push_back(operations::ensureNamespace(m_link.session(), manifest, true, std::move(handler)));
            return;
        }
        operations::ApplyRequest request = operations::completeManifest(manifest, m_link.namespaceName());
        request.manager = m_call.value("field-manager", client::fieldManager);
        request.force = m_call.isSet("force-conflicts");
        request.overrideManager = true; // looking changes nothing
        request.dryRun = true;
        m_calls.push_back(operations::applyObject(m_link.session(), std::move(request), std::move(handler)));
    }
    void heard(const Value &manifest, const ApplyOutcome &outcome)
    {
        for (const std::string &warning : outcome.warnings)
            m_call.output().note("Warning: " + terminalSafe(warning));
        if (outcome.ref.kind == "Namespace" && outcome.kind == ApplyOutcome::Kind::Created)
            m_newNamespaces.push_back(outcome.ref.name);
        const auto &names = m_newNamespaces;
        const bool unchecked = outcome.error && outcome.error->code == core::ErrorCode::NotFound
            && std::find(names.begin(), names.end(), outcome.ref.namespaceName) != names.end();
        if (unchecked)
            m_call.output().note(outcome.ref.display() + ": the namespace is not there yet; quota, admission and permissions are checked only when applying");
        if (outcome.error && !unchecked) {
            m_exit = worse(m_exit, reportFailure(m_call.output(), outcome));
            m_items.push_back(core::map({{"object", objectJson(outcome.ref)}, {"error", errorJson(*outcome.error)}, {"conflicts", Value(conflictsJson(outcome))}}));
            return;
        }
        const kube::MaskedPair pair = kube::maskedPair(operations::comparable(outcome.before), operations::comparable(unchecked ? manifest : outcome.after));
        const std::string difference = core::unifiedDiff(printed(pair.before), printed(pair.after));
        if (!difference.empty())
            m_exit = worse(m_exit, 1);
        if (m_call.format() == "json") {
            m_items.push_back(core::map({{"object", objectJson(outcome.ref)},
                                         {"different", Value(!difference.empty())},
                                         {"changes", Value(changesJson(outcome.before, unchecked ? manifest : outcome.after))}}));
            return;
        }
        if (difference.empty())
            return;
        const std::string name = outcome.ref.kind + '/' + outcome.ref.namespaceName + '/' + outcome.ref.name;
        std::string text;
        for (std::size_t at = 0; at < difference.size();) {
            const auto end = std::min(difference.find('\n', at), difference.size());
            const std::string line = terminalSafe(difference.substr(at, end - at));
            const auto colour = colourOf(line);
            text += (colour ? m_call.output().coloured(line, *colour) : line) + '\n';
            at = end + 1;
        }
        m_call.output().data("--- live/" + name + "\n+++ merged/" + name + '\n' + text);
    }

    Invocation &m_call;
    Link &m_link;
    ManifestsToWrite m_manifests;
    int m_exit = 0;
    core::Items m_items;
    std::vector<std::string> m_newNamespaces;
    client::Calls m_calls;
    std::shared_ptr<Sequence> m_sequence = std::make_shared<Sequence>();
};

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const std::string format = call.format();
    auto manifests = manifestsToWrite(call);
    if (!manifests)
        return report(output, manifests.error());
    if (manifests->exitCode == core::exitCode(core::ErrorCode::Usage))
        return manifests->exitCode;
    const auto link = connect(call);
    if (!link)
        return report(output, link.error());
    const auto comparing = std::make_shared<Comparing>(call, **link, std::move(*manifests));
    call.keep(comparing);
    comparing->run();
    return std::nullopt;
}

} // namespace

Command diffCommand()
{
    return {"diff", "FILE...", "what applying manifests would change (server-side dry run); exit 1 if anything",
            {{"force-conflicts", "", "as if fields of other managers were taken over"}}, start, "text|json", true};
}

} // namespace cli
