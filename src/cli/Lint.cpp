// SPDX-License-Identifier: Apache-2.0
#include "cli/Lint.h"

#include "cli/Sarif.h"
#include "operations/Manifests.h"
#include "probes/lint/Lint.h"

#include "core/Json.h"
#include "operations/Files.h"

#include <algorithm>
#include <map>
#include <set>

namespace cli {

using core::Value;
using operations::Manifest;
using probes::Finding;
using probes::Severity;

namespace {

struct Placed {
    Finding finding;
    const Manifest *workload;
    const Manifest *at; ///< the workload, or the Service that the finding is about
};

std::string namespaceOf(const Value &object)
{
    const std::string &name = object["metadata"]["namespace"].string();
    return name.empty() ? "default" : name;
}

std::vector<Placed> findAll(const std::vector<Manifest> &objects)
{
    std::map<std::string, std::vector<const Manifest *>> services;
    for (const Manifest &manifest : objects) {
        if (manifest.object["kind"].string() == "Service" && manifest.object["apiVersion"].string() == "v1")
            services[namespaceOf(manifest.object)].push_back(&manifest);
    }
    std::vector<Placed> out;
    for (const Manifest &manifest : objects) {
        const auto workload = kube::Workload::of(manifest.object);
        if (!workload)
            continue;
        const auto &near = services[namespaceOf(manifest.object)];
        std::vector<Value> values;
        for (const Manifest *service : near)
            values.push_back(service->object);
        for (Finding &finding : probes::lint({*workload, std::move(values), std::nullopt})) {
            const auto about = std::find_if(near.begin(), near.end(), [&finding](const Manifest *service) {
                return !finding.service.empty() && service->object["metadata"]["name"].string() == finding.service;
            });
            const Manifest *at = about == near.end() ? &manifest : *about;
            out.push_back({std::move(finding), &manifest, at});
        }
    }
    return out;
}

Value objectValue(const Value &object)
{
    return core::map({{"apiVersion", object["apiVersion"]}, {"kind", object["kind"]}, {"namespace", object["metadata"]["namespace"]},
                      {"name", object["metadata"]["name"]}});
}

Value fixValue(const std::optional<core::Edit> &fix)
{
    if (!fix)
        return Value();
    Value out = Value::emptyList();
    for (const core::Change &change : fix->changes) {
        Value item = core::map({{"op", Value(change.after ? "set" : "remove")}, {"path", Value(change.path.toString())}});
        out = out.appended(change.after ? item.with("value", *change.after) : item);
    }
    return out;
}

Value peersOf(const std::string &id)
{
    Value out = Value::emptyList();
    for (const probes::RuleInfo &rule : probes::lintRules()) {
        for (const char *peer : rule.peers)
            out = rule.id == id ? out.appended(Value(peer)) : out;
    }
    return out;
}

Value reportValue(const std::vector<Placed> &all)
{
    core::Items items;
    for (const Placed &placed : all) {
        const Finding &finding = placed.finding;
        const core::Position position = placed.at->positionOf(finding.path);
        items.push_back(core::map({{"id", Value(finding.id)},
                                   {"severity", Value(probes::name(finding.severity))},
                                   {"object", objectValue(placed.at->object)},
                                   {"container", finding.container.empty() ? Value() : Value(finding.container)},
                                   {"path", Value(finding.path.toString())},
                                   {"message", Value(finding.message.english())},
                                   {"fix", fixValue(finding.fix)},
                                   {"peers", peersOf(finding.id)},
                                   {"file", Value(placed.at->file->name)},
                                   {"line", Value(position.line)},
                                   {"column", Value(position.column)}}));
    }
    return core::map({{"apiVersion", Value("readyline.dev/v1")}, {"kind", Value("LintReport")}, {"findings", Value(std::move(items))}});
}

Value sarif(const std::vector<Placed> &all)
{
    std::vector<SarifRule> rules;
    for (const probes::RuleInfo &rule : probes::lintRules())
        rules.push_back({rule.id, rule.summary});
    std::vector<SarifResult> results;
    for (const Placed &placed : all) {
        const core::Position position = placed.at->positionOf(placed.finding.path);
        const std::string level = placed.finding.severity == Severity::Info ? "note" : probes::name(placed.finding.severity);
        results.push_back({placed.finding.id, level, placed.finding.message.english(), placed.at->file->name, position.line, position.column,
                           placed.finding.path.toString()});
    }
    return sarifLog(rules, results);
}

void table(const std::vector<Placed> &all, Output &output)
{
    Table table{{"SEVERITY", "RULE", "WHERE", "MESSAGE"}, {}};
    for (const Placed &placed : all) {
        const core::Position position = placed.at->positionOf(placed.finding.path);
        table.rows.push_back({probes::name(placed.finding.severity), placed.finding.id,
                              placed.at->file->name + ':' + std::to_string(position.line), placed.finding.message.english()});
    }
    if (!table.rows.empty())
        output.table(table);
}

/// What stays the same while lines move: rule, object and path.
std::string identity(const std::string &id, const Value &object, const std::string &path)
{
    return id + '\n' + core::toCanonicalJson(object) + '\n' + path;
}

core::Result<std::set<std::string>> readBaseline(const std::string &path)
{
    const auto text = operations::readFile(path);
    if (!text)
        return core::unexpected<core::Error>(text.error());
    const auto value = core::parseJson(*text);
    if (!value || (*value)["kind"].string() != "LintReport")
        return core::fail(core::ErrorCode::ValueInvalid, core::say("%1 is no LintReport", path), core::say("Write one with lint -o json."));
    std::set<std::string> out;
    for (const Value &finding : (*value)["findings"].items())
        out.insert(identity(finding["id"].string(), finding["object"], finding["path"].string()));
    return out;
}

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const std::string format = call.value("output", "table");
    if (format != "table" && format != "json" && format != "sarif")
        return usage(output, "lint has no output format '" + format + "'", "use -o table, json or sarif");
    std::set<std::string> wanted;
    for (const std::string &id : call.values("rule")) {
        const auto &rules = probes::lintRules();
        if (std::none_of(rules.begin(), rules.end(), [&id](const probes::RuleInfo &rule) { return rule.id == id; }))
            return usage(output, "there is no rule '" + id + "'");
        wanted.insert(id);
    }
    std::set<std::string> baseline;
    if (call.isSet("baseline")) {
        auto read = readBaseline(call.value("baseline"));
        if (!read)
            return report(output, read.error());
        baseline = std::move(*read);
    }
    std::vector<std::string> paths = call.values("filename");
    paths.insert(paths.end(), call.arguments().begin(), call.arguments().end());
    if (paths.empty())
        return usage(output, "lint needs at least one FILE");
    const auto manifests = operations::loadManifests(paths, call.isSet("recursive"));
    if (!manifests)
        return report(output, manifests.error());

    std::vector<Placed> all = findAll(manifests->objects);
    all.erase(std::remove_if(all.begin(), all.end(), [&](const Placed &placed) {
                  return (!wanted.empty() && !wanted.count(placed.finding.id))
                      || baseline.count(identity(placed.finding.id, objectValue(placed.at->object), placed.finding.path.toString()));
              }), all.end());
    if (format == "json")
        output.json(reportValue(all));
    else if (format == "sarif")
        output.json(sarif(all));
    else
        table(all, output);
    for (const core::Error &error : manifests->broken)
        report(output, error);
    const bool bad = std::any_of(all.begin(), all.end(), [](const Placed &placed) { return placed.finding.severity != Severity::Info; });
    return bad || !manifests->broken.empty() ? 1 : 0;
}

} // namespace

Command lintCommand()
{
    return {"lint", "FILE...", "findings about probes, resources and Services that the API server accepts",
            {{"rule", "ID", "only this rule (repeatable)"}, {"baseline", "FILE", "leave out the findings of this LintReport"}}, start};
}

} // namespace cli
