// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/projects/Projects.h"

#include "cli/cluster/Connect.h"
#include "cli/cluster/projects/ProjectListing.h"
#include "cli/cluster/projects/ProjectTable.h"
#include "operations/Settings.h"
#include "operations/project/Projects.h"

#include <map>
#include <string_view>

namespace cli {

namespace {

using kube::ProjectRow;

/// -w: a line for each project, and one for each change; of a deleted one the last that was known.
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
        Table table = projectTable(m_call.format() == "wide");
        for (const ProjectRow &row : changes.changed) {
            m_known[row.uid] = row;
            show(table, row, "changed");
        }
        for (const std::string &uid : changes.removed) {
            if (const auto known = m_known.extract(uid))
                show(table, known.mapped(), "removed");
        }
        if (!table.rows.empty()) {
            table.headless = m_started;
            m_call.output().table(table);
            m_started = true;
        }
        if (m_call.output().broken())
            m_call.finish(0); // the program says why
    }
    void show(Table &table, const ProjectRow &row, const char *type)
    {
        const std::string format = m_call.format();
        if (format == "json")
            m_call.output().jsonLine(kube::toJson(row).inserted(0, "type", core::Value(type)));
        else if (format == "name")
            m_call.output().line(kube::ObjectRef{row.apiVersion, row.kind, row.namespaceName, row.name, row.uid}.display());
        else
            addProject(table, row, m_link.clock().now(), format == "wide");
        if (!table.rows.empty() && std::string_view(type) == "removed")
            table.rows.back()[2] = "deleted";
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
    std::map<std::string, ProjectRow> m_known; ///< by uid
    std::unique_ptr<operations::Projects> m_projects;
};

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const std::string format = call.format();
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
    listProjects(call, **link, settings->layout, namespaceName);
    return std::nullopt;
}

} // namespace

Command projectsCommand()
{
    return {"projects", "", "the projects of the cluster, with their status",
            {{"w,watch", "", "go on and show changes"}, {"causes", "", "read pods and events too, and say why a project is not ready"}}, start, "table|wide|json|name", true};
}

Command projectsListCommand()
{
    Command command = projectsCommand();
    command.name = "projects list";
    return command;
}

} // namespace cli
