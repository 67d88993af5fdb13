// SPDX-License-Identifier: Apache-2.0
#include "cli/manifests/LintReport.h"

#include "cli/manifests/Sarif.h"
#include "core/Json.h"
#include "kube/ObjectRef.h"
#include "operations/Files.h"

namespace cli {

using core::Value;
using probes::Severity;

namespace {

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

std::string identity(const std::string &id, const Value &object, const std::string &path)
{
    return id + '\n' + core::toCanonicalJson(object) + '\n' + path;
}

std::string where(const PlacedFinding &placed)
{
    if (!placed.file.empty())
        return placed.file + ':' + std::to_string(placed.position.line);
    const kube::ObjectRef ref = kube::ObjectRef::of(placed.object);
    return ref.namespaceName + '/' + ref.display();
}

} // namespace

Value lintReport(const std::vector<PlacedFinding> &all)
{
    core::Items items;
    for (const PlacedFinding &placed : all) {
        const probes::Finding &finding = placed.finding;
        const bool inFile = !placed.file.empty();
        items.push_back(core::map({{"id", Value(finding.id)},
                                   {"severity", Value(probes::name(finding.severity))},
                                   {"object", objectValue(placed.object)},
                                   {"container", finding.container.empty() ? Value() : Value(finding.container)},
                                   {"path", Value(finding.path.toString())},
                                   {"message", Value(finding.message.english())},
                                   {"fix", fixValue(finding.fix)},
                                   {"peers", peersOf(finding.id)},
                                   {"file", inFile ? Value(placed.file) : Value()},
                                   {"line", inFile ? Value(placed.position.line) : Value()},
                                   {"column", inFile ? Value(placed.position.column) : Value()}}));
    }
    return core::map({{"apiVersion", Value("readyline.dev/v1")}, {"kind", Value("LintReport")}, {"findings", Value(std::move(items))}});
}

Value lintSarif(const std::vector<PlacedFinding> &all)
{
    std::vector<SarifRule> rules;
    for (const probes::RuleInfo &rule : probes::lintRules())
        rules.push_back({rule.id, rule.summary});
    std::vector<SarifResult> results;
    for (const PlacedFinding &placed : all) {
        const std::string level = placed.finding.severity == Severity::Info ? "note" : probes::name(placed.finding.severity);
        const std::string path = placed.finding.path.toString();
        results.push_back({placed.finding.id, level, placed.finding.message.english(), placed.file, placed.position.line, placed.position.column,
                           placed.file.empty() ? where(placed) + ' ' + path : path});
    }
    return sarifLog(rules, results);
}

Table lintTable(const std::vector<PlacedFinding> &all)
{
    Table table{{"SEVERITY", "RULE", "WHERE", "MESSAGE"}, {}};
    for (const PlacedFinding &placed : all)
        table.rows.push_back({probes::name(placed.finding.severity), placed.finding.id, where(placed), placed.finding.message.english()});
    return table;
}

core::Result<LintBaseline> LintBaseline::read(const std::string &path)
{
    const auto text = operations::readFile(path);
    if (!text)
        return core::unexpected<core::Error>(text.error());
    const auto value = core::parseJson(*text);
    if (!value || (*value)["kind"].string() != "LintReport")
        return core::fail(core::ErrorCode::ValueInvalid, core::say("%1 is no LintReport", path), core::say("Write one with lint -o json."));
    LintBaseline out;
    for (const Value &finding : (*value)["findings"].items())
        out.m_known.insert(identity(finding["id"].string(), finding["object"], finding["path"].string()));
    return out;
}

bool LintBaseline::accepts(const PlacedFinding &placed) const
{
    return m_known.count(identity(placed.finding.id, objectValue(placed.object), placed.finding.path.toString())) > 0;
}

} // namespace cli
