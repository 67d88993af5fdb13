// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/projects/ProjectTable.h"

#include "kube/text/HumanDuration.h"

namespace cli {

namespace {

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

} // namespace

void addProject(Table &table, const ProjectRow &row, core::Instant now, bool wide)
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

Table projectTable(bool wide)
{
    Table table{{"NAMESPACE", "NAME", "STATUS", "READY", "ADDRESS", "AGE"}, {}};
    if (wide)
        table.headings.insert(table.headings.end(), {"SERVICE", "PROBES", "IMAGES", "LAYOUT", "MANAGED BY"});
    return table;
}

} // namespace cli
