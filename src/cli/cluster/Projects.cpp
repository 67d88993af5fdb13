// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/Projects.h"

#include "cli/cluster/Connect.h"
#include "cli/cluster/Sequence.h"
#include "kube/project/ProjectRow.h"
#include "kube/text/HumanDuration.h"
#include "kube/workload/Resources.h"
#include "operations/Settings.h"
#include "operations/project/Projects.h"
#include "probes/lint/Lint.h"
#include "rollout/causes/CauseNow.h"

#include <algorithm>

namespace cli {

namespace {

using core::Value;
using kube::ProjectRow;

std::string joined(const std::vector<std::string> &list)
{
    std::string out;
    for (const std::string &item : list)
        out += (out.empty() ? "" : ",") + item;
    return out.empty() ? "<none>" : out;
}

std::string probeLetters(const ProjectRow &row)
{
    std::string out;
    for (const auto &[container, kinds] : row.probes) {
        std::string letters;
        for (const kube::ProbeKind kind : kinds)
            letters += (letters.empty() ? "" : "+") + std::string(kube::name(kind));
        out += (out.empty() ? "" : "; ") + (row.probes.size() > 1 ? container + ": " : std::string()) + (letters.empty() ? "none" : letters);
    }
    return out;
}

std::string statusText(const ProjectRow &row)
{
    const std::string status = kube::name(row.status);
    return row.cause.empty() ? status : status + " (" + row.cause + ")";
}

void addRow(Table &table, const ProjectRow &row, core::Instant now, bool wide)
{
    const auto created = core::fromRfc3339(row.createdAt);
    std::vector<std::string> cells{row.namespaceName, row.name, statusText(row), std::to_string(row.ready) + '/' + std::to_string(row.desired),
                                   joined(row.addresses), created ? kube::humanDuration(now - *created) : "<unknown>"};
    if (wide) {
        cells.insert(cells.end(), {row.service.empty() ? "<none>" : row.service, probeLetters(row), joined(row.images), row.layout ? "yes" : "no",
                                   row.managedBy.empty() ? "<none>" : row.managedBy});
    }
    table.rows.push_back(std::move(cells));
}

Table emptyTable(bool wide)
{
    Table table{{"NAMESPACE", "NAME", "STATUS", "READY", "ADDRESS", "AGE"}, {}};
    if (wide)
        table.headings.insert(table.headings.end(), {"SERVICE", "PROBES", "IMAGES", "LAYOUT", "MANAGED BY"});
    return table;
}

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
        for (const Value &workload : m_workloads) {
            auto &objects = m_objects[workload["metadata"]["namespace"].string()];
            const std::vector<Value> &services = objects["Service"];
            std::vector<kube::ServiceRow> rows;
            for (const Value &service : services)
                rows.push_back(kube::serviceRow(service));
            std::vector<const kube::ServiceRow *> pointers;
            for (const kube::ServiceRow &row : rows)
                pointers.push_back(&row);
            ProjectRow row = kube::projectRow(kube::workloadRow(workload, m_layout), pointers);
            if (m_call.isSet("causes"))
                addCause(row, rollout::causeNow(workload, objects, m_link.clock().now()));
            show(row, workload, services);
        }
        print();
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
        const std::string format = m_call.value("output", "table");
        if (format == "json")
            m_items.push_back(withFindings(kube::toJson(row), object, services));
        else if (format == "name")
            m_call.output().line(kube::ObjectRef::of(object).display());
        else
            addRow(m_table, row, m_link.clock().now(), format == "wide");
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
        const std::string format = m_call.value("output", "table");
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
    Table m_table = emptyTable(m_call.value("output", "table") == "wide");
    std::vector<Value> m_workloads;
    core::Items m_items;
    std::map<std::string, std::map<std::string, std::vector<Value>>> m_objects; ///< by namespace, then kind
    std::shared_ptr<Sequence> m_lists = std::make_shared<Sequence>();
    client::Calls m_calls;
};

/// -w: a line for each project, and one for each change.
class Following {
public:
    Following(Invocation &call, Link &link, kube::ProjectLayout layout, const std::string &namespaceName) : m_call(call), m_link(link)
    {
        operations::ProjectScope scope;
        scope.namespaceName = namespaceName;
        scope.labelSelector = call.value("selector");
        m_projects = std::make_unique<operations::Projects>(
            link.session(), scope, std::move(layout), [this](const operations::Projects::Changes &changes) { onChanges(changes); },
            [this](const operations::Projects::State &state) { onState(state); });
    }

private:
    void onChanges(const operations::Projects::Changes &changes)
    {
        const std::string format = m_call.value("output", "table");
        Table table = emptyTable(format == "wide");
        if (m_started)
            table.headings.assign(table.headings.size(), "");
        for (const ProjectRow &row : changes.changed) {
            if (format == "json")
                m_call.output().jsonLine(kube::toJson(row));
            else
                addRow(table, row, m_link.clock().now(), format == "wide");
        }
        if (format != "json" && !table.rows.empty()) {
            if (m_started) // the headings stand above already
                table.headings = table.rows.front(), table.rows.erase(table.rows.begin());
            m_call.output().table(table);
        }
        m_started = true;
    }
    void onState(const operations::Projects::State &state)
    {
        if (!state.error)
            return;
        const int code = report(m_call.output(), *state.error);
        if (state.fatal)
            m_call.finish(code);
    }

    Invocation &m_call;
    Link &m_link;
    bool m_started = false;
    std::unique_ptr<operations::Projects> m_projects;
};

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const std::string format = call.value("output", "table");
    if (format != "table" && format != "wide" && format != "json" && format != "name")
        return usage(output, "projects has no output format '" + format + "'", "use -o table, wide, json or name");
    if (!call.arguments().empty())
        return usage(output, "projects takes no arguments", "use -n, -A and -l to choose");
    if (call.isSet("watch") && call.isSet("causes"))
        return usage(output, "--causes reads once, so it does not go with --watch", "use wait for a project's cause as it happens");
    const auto settings = operations::loadSettings(operations::defaultSettingsFile());
    if (!settings)
        return report(output, settings.error());
    const auto link = connect(call);
    if (!link)
        return report(output, link.error());
    // Projects live in namespaces of their own, so without -n all are meant, where the context's is just a default.
    const bool given = call.isSet("namespace") && !call.isSet("all-namespaces");
    const std::string namespaceName = given ? (*link)->namespaceName() : std::string();
    if (call.isSet("watch")) {
        call.keep(std::make_shared<Following>(call, **link, settings->layout, namespaceName));
        return std::nullopt;
    }
    const auto listing = std::make_shared<Listing>(call, **link, settings->layout, namespaceName);
    call.keep(listing);
    listing->run();
    return std::nullopt;
}

} // namespace

Command projectsCommand()
{
    return {"projects", "", "the projects of the cluster, with their status",
            {{"w,watch", "", "go on and show changes"}, {"causes", "", "read pods and events too, and say why a project is not ready"}}, start};
}

Command projectsListCommand()
{
    Command command = projectsCommand();
    command.name = "projects list";
    return command;
}

} // namespace cli
