// SPDX-License-Identifier: Apache-2.0
#include "cli/manifests/Lint.h"

#include "cli/cluster/Connect.h"
#include "cli/cluster/Sequence.h"
#include "cli/manifests/LintReport.h"
#include "kube/workload/ServiceIndex.h"
#include "operations/Manifests.h"
#include "operations/project/Lookup.h"

#include <algorithm>
#include <map>

namespace cli {

using core::Value;
using operations::Manifest;

namespace {

/// An object to look at, with its place if it is from a file.
struct Subject {
    Value object;
    std::optional<Manifest> manifest;
};

/// What the rules know of a workload's namespace.
struct Surroundings {
    kube::ServiceIndex services;
    std::map<std::string, Subject> servicesByName;
    std::optional<std::vector<Value>> quotas;

    void addService(Subject service)
    {
        services.add(service.object);
        servicesByName.emplace(service.object["metadata"]["name"].string(), service);
    }
};

std::string namespaceOf(const Value &object)
{
    const std::string &name = object["metadata"]["namespace"].string();
    return name.empty() ? "default" : name;
}

std::vector<PlacedFinding> findingsOf(const Subject &subject, const Surroundings &near)
{
    const auto workload = kube::Workload::of(subject.object);
    if (!workload)
        return {};
    std::vector<PlacedFinding> out;
    for (probes::Finding &finding : probes::lint({*workload, near.services.concerning(*workload), std::nullopt, near.quotas})) {
        const auto service = finding.service.empty() ? near.servicesByName.end() : near.servicesByName.find(finding.service);
        const Subject &at = service == near.servicesByName.end() ? subject : service->second;
        PlacedFinding placed{std::move(finding), at.object, {}, {}};
        if (at.manifest) {
            placed.file = at.manifest->file->name;
            placed.position = at.manifest->positionOf(placed.finding.path);
        }
        out.push_back(std::move(placed));
    }
    return out;
}

class Linting : public std::enable_shared_from_this<Linting> {
public:
    Linting(Invocation &call, std::string format, std::set<std::string> rules, LintBaseline baseline)
        : m_call(call), m_format(std::move(format)), m_rules(std::move(rules)), m_baseline(std::move(baseline))
    {
    }

    void readFiles(const std::vector<std::string> &paths)
    {
        const auto manifests = operations::loadManifests(paths, m_call.isSet("recursive"));
        if (!manifests)
            return fail(manifests.error());
        std::map<std::string, Surroundings> namespaces;
        for (const Manifest &manifest : manifests->objects) {
            Surroundings &near = namespaces[namespaceOf(manifest.object)];
            const std::string &kind = manifest.object["kind"].string();
            if (manifest.object["apiVersion"].string() != "v1")
                continue;
            if (kind == "Service")
                near.addService({manifest.object, manifest});
            else if (kind == "ResourceQuota")
                near.quotas = near.quotas.value_or(std::vector<Value>()), near.quotas->push_back(manifest.object);
        }
        for (const Manifest &manifest : manifests->objects)
            take(findingsOf({manifest.object, manifest}, namespaces[namespaceOf(manifest.object)]));
        for (const core::Error &error : manifests->broken) {
            const int code = report(m_call.output(), error);
            m_exit = worse(m_exit, error.position ? 1 : code); // a broken document is a finding of its own
        }
    }

    void readProjects(std::shared_ptr<Link> link, const std::vector<kube::ObjectRef> &refs)
    {
        m_link = std::move(link);
        for (const kube::ObjectRef &ref : refs)
            m_sequence->add([this, ref](const Sequence::Done &done) { readProject(ref, done); });
        m_sequence->run([this] { m_call.finish(write()); });
    }

    int write()
    {
        if (m_format == "json")
            m_call.output().json(lintReport(m_findings));
        else if (m_format == "sarif")
            m_call.output().json(lintSarif(m_findings));
        else if (!m_findings.empty())
            m_call.output().table(lintTable(m_findings));
        const bool bad = std::any_of(m_findings.begin(), m_findings.end(), [](const PlacedFinding &placed) {
            return placed.finding.severity != probes::Severity::Info;
        });
        return worse(m_exit, bad ? 1 : 0);
    }

private:
    void readProject(const kube::ObjectRef &ref, const Sequence::Done &done)
    {
        m_calls.push_back(m_link->session().get(ref.path(), {}, [this, ref, done](const core::Result<client::Reply> &reply) {
            if (reply)
                return readServices(reply->body, done);
            core::Error error = reply.error();
            error.subject = ref.namespaceName + '/' + ref.name;
            fail(error);
            done();
        }));
    }
    void readServices(const Value &workload, const Sequence::Done &done)
    {
        list("Service", workload, [this, workload, done](const core::Result<client::Listing> &services) {
            if (!services) {
                fail(services.error());
                return done();
            }
            Surroundings near;
            for (const Value &service : services->items)
                near.addService({service, std::nullopt});
            // Quotas are often forbidden to read: then nothing is said about them.
            list("ResourceQuota", workload, [this, workload, near, done](const core::Result<client::Listing> &quotas) mutable {
                if (quotas)
                    near.quotas = quotas->items;
                take(findingsOf({workload, std::nullopt}, near));
                done();
            });
        });
    }
    void list(const char *kind, const Value &workload, client::ListHandler handler)
    {
        const std::string path = kube::findKind("v1", kind)->listPath(namespaceOf(workload));
        m_calls.push_back(m_link->session().list(path, {}, std::move(handler)));
    }
    void take(std::vector<PlacedFinding> found)
    {
        for (PlacedFinding &placed : found) {
            if ((m_rules.empty() || m_rules.count(placed.finding.id)) && !m_baseline.accepts(placed))
                m_findings.push_back(std::move(placed));
        }
    }
    void fail(const core::Error &error) { m_exit = worse(m_exit, report(m_call.output(), error)); }

    Invocation &m_call;
    std::string m_format;
    std::set<std::string> m_rules; ///< empty = all
    LintBaseline m_baseline;
    std::vector<PlacedFinding> m_findings;
    int m_exit = 0;
    std::shared_ptr<Link> m_link;
    std::shared_ptr<Sequence> m_sequence = std::make_shared<Sequence>();
    client::Calls m_calls;
};

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const std::string format = call.format();
    std::set<std::string> wanted;
    for (const std::string &id : call.values("rule")) {
        const auto &rules = probes::lintRules();
        if (std::none_of(rules.begin(), rules.end(), [&id](const probes::RuleInfo &rule) { return rule.id == id; }))
            return usage(output, "there is no rule '" + id + "'");
        wanted.insert(id);
    }
    LintBaseline baseline;
    if (call.isSet("baseline")) {
        auto read = LintBaseline::read(call.value("baseline"));
        if (!read)
            return report(output, read.error());
        baseline = std::move(*read);
    }
    auto [files, projects] = filesAndProjects(call);
    const bool chosen = !call.value("selector").empty();
    if (files.empty() && projects.empty() && !chosen)
        return usage(output, "lint needs a FILE or a PROJECT");
    const auto linting = std::make_shared<Linting>(call, format, std::move(wanted), std::move(baseline));
    if (!files.empty())
        linting->readFiles(files);
    if (projects.empty() && !chosen)
        return linting->write();
    auto link = connect(call);
    if (!link)
        return report(output, link.error());
    call.keep(*link);
    call.keep(linting);
    chooseProjects(call, projects, **link, [&call, link = *link, linting](const ProjectRefs &refs) {
        if (!refs)
            return call.finish(report(call.output(), refs.error()));
        linting->readProjects(link, *refs);
    });
    return std::nullopt;
}

} // namespace

Command lintCommand()
{
    return {"lint", "FILE...|PROJECT...", "findings about probes, resources and Services that the API server accepts",
            {{"rule", "ID", "only this rule (repeatable)"}, {"baseline", "FILE", "leave out the findings of this LintReport"}}, start, "table|json|sarif", true};
}

} // namespace cli
