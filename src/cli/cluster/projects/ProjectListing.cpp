// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/projects/ProjectListing.h"

#include "cli/cluster/projects/ProjectTable.h"
#include "cli/cluster/Sequence.h"
#include "kube/project/ProjectRow.h"
#include "kube/workload/Resources.h"
#include "kube/workload/ServiceIndex.h"
#include "probes/lint/Lint.h"
#include "rollout/causes/CauseNow.h"

#include <algorithm>
#include <map>

namespace cli {

namespace {

using core::Value;
using kube::ProjectRow;

/// Reads both lists once.
class Listing {
public:
    Listing(Invocation &call, Link &link, kube::ProjectLayout layout, std::string namespaceName)
        : m_call(call), m_link(link), m_layout(std::move(layout)), m_namespace(std::move(namespaceName))
    {
    }

    void run()
    {
        client::Query query;
        if (m_call.isSet("selector"))
            query.emplace_back("labelSelector", m_call.value("selector"));
        m_calls.push_back(m_link.session().list(kube::findKind("apps/v1", "Deployment")->listPath(m_namespace), query,
                                                [this](core::Result<client::Listing> listing) { onWorkloads(std::move(listing)); }));
    }

private:
    void onWorkloads(core::Result<client::Listing> listing)
    {
        if (!listing)
            return fail(listing.error());
        m_workloads = std::move(listing->items);
        m_calls.push_back(m_link.session().list(kube::findKind("v1", "Service")->listPath(m_namespace), {},
                                                [this](core::Result<client::Listing> services) { onServices(std::move(services)); }));
    }
    void onServices(core::Result<client::Listing> listing)
    {
        if (!listing)
            return fail(listing.error());
        for (const Value &service : listing->items)
            m_objects[service["metadata"]["namespace"].string()]["Service"].push_back(service);
        if (!m_call.isSet("causes"))
            return showAll();
        for (const char *kind : {"ReplicaSet", "Pod", "EndpointSlice", "Event"})
            m_lists->add([this, kind](Sequence::Done done) { m_calls.push_back(readMore(kind, std::move(done))); });
        m_lists->run([this] { showAll(); });
    }
    /// What may not be read makes causes poorer, and is said.
    client::Call readMore(const char *kind, Sequence::Done done)
    {
        const char *apiVersion = std::string_view(kind) == "ReplicaSet" ? "apps/v1" : std::string_view(kind) == "EndpointSlice" ? "discovery.k8s.io/v1" : "v1";
        return m_link.session().list(kube::findKind(apiVersion, kind)->listPath(m_namespace), {},
                                     [this, kind, done = std::move(done)](const core::Result<client::Listing> &listing) {
                                         if (!listing)
                                             m_call.output().note(terminalSafe(listing.error().english()));
                                         for (const Value &object : listing ? listing->items : std::vector<Value>())
                                             m_objects[object["metadata"]["namespace"].string()][kind].push_back(object);
                                         done();
                                     });
    }
    void showAll()
    {
        std::sort(m_workloads.begin(), m_workloads.end(), [](const Value &a, const Value &b) {
            const auto key = [](const Value &v) { return std::pair(v["metadata"]["namespace"].string(), v["metadata"]["name"].string()); };
            return key(a) < key(b);
        });
        std::map<std::string, kube::ServiceIndex> indices;
        for (auto &[name, objects] : m_objects) {
            for (const Value &service : objects["Service"])
                indices[name].add(service);
        }
        for (const Value &workload : m_workloads) {
            const std::string &name = workload["metadata"]["namespace"].string();
            const auto view = kube::Workload::of(workload);
            const std::vector<Value> services = view ? indices[name].concerning(*view) : std::vector<Value>();
            ProjectRow row = rowOf(workload, services);
            if (m_call.isSet("causes"))
                addCause(row, rollout::causeNow(workload, m_objects[name], m_link.clock().now()));
            show(row, workload, services);
        }
        print();
    }
    ProjectRow rowOf(const Value &workload, const std::vector<Value> &services) const
    {
        std::vector<kube::ServiceRow> rows;
        for (const Value &service : services)
            rows.push_back(kube::serviceRow(service));
        std::vector<const kube::ServiceRow *> pointers;
        for (const kube::ServiceRow &row : rows)
            pointers.push_back(&row);
        return kube::projectRow(kube::workloadRow(workload, m_layout), pointers);
    }
    static void addCause(ProjectRow &row, const std::optional<rollout::Cause> &cause)
    {
        if (!cause)
            return;
        row.cause = cause->code;
        if (cause->level == rollout::PhaseState::Failed)
            row.status = kube::ProjectStatus::Failed;
    }
    void show(const ProjectRow &row, const Value &object, const std::vector<Value> &services)
    {
        const std::string format = m_call.format();
        if (format == "json")
            m_items.push_back(withFindings(kube::toJson(row), object, services));
        else if (format == "name")
            m_call.output().line(kube::ObjectRef::of(object).display());
        else
            addProject(m_table, row, m_link.clock().now(), format == "wide");
    }
    static Value withFindings(const Value &item, const Value &object, const std::vector<Value> &services)
    {
        int counts[3] = {0, 0, 0};
        if (const auto workload = kube::Workload::of(object)) {
            for (const probes::Finding &finding : probes::lint({*workload, services, std::nullopt}))
                ++counts[int(finding.severity)];
        }
        return item.with("qos", Value(kube::name(kube::qosClass(object["spec"]["template"]["spec"]))))
            .with("findings", core::map({{"error", Value(counts[0])}, {"warning", Value(counts[1])}, {"info", Value(counts[2])}}));
    }
    void print()
    {
        const std::string format = m_call.format();
        if (format == "json")
            m_call.output().json(core::map({{"apiVersion", Value("readyline.dev/v1")}, {"kind", Value("ProjectList")}, {"items", Value(std::move(m_items))}}));
        else if (format != "name" && m_table.rows.empty())
            m_call.output().note(m_namespace.empty() ? "No projects found." : "No projects found in namespace " + m_namespace + ".");
        else if (format != "name")
            m_call.output().table(m_table);
        m_call.finish(0);
    }
    void fail(const core::Error &error) { m_call.finish(report(m_call.output(), error)); }

    Invocation &m_call;
    Link &m_link;
    kube::ProjectLayout m_layout;
    std::string m_namespace;
    Table m_table = projectTable(m_call.format() == "wide");
    std::vector<Value> m_workloads;
    core::Items m_items;
    std::map<std::string, std::map<std::string, std::vector<Value>>> m_objects; ///< by namespace, then kind
    std::shared_ptr<Sequence> m_lists = std::make_shared<Sequence>();
    client::Calls m_calls;
};

} // namespace

void listProjects(Invocation &call, Link &link, const kube::ProjectLayout &layout, const std::string &namespaceName)
{
    const auto listing = std::make_shared<Listing>(call, link, layout, namespaceName);
    call.keep(listing);
    listing->run();
}

} // namespace cli
