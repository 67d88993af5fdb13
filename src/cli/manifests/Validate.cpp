// SPDX-License-Identifier: Apache-2.0
#include "cli/manifests/Validate.h"

#include "cli/manifests/Sarif.h"
#include "core/Json.h"
#include "kube/schema/Schema.h"
#include "operations/Files.h"
#include "operations/OrderedWork.h"
#include "operations/ValidateDocuments.h"

#include <algorithm>

namespace cli {

using core::Value;
using operations::ValidatedObject;

namespace {

enum class Format { Table, Json, Sarif };

Value texts(const std::vector<std::string> &list)
{
    core::Items items;
    for (const std::string &text : list)
        items.push_back(Value(text));
    return Value(std::move(items));
}

Value entry(const std::string &file, const ValidatedObject &checked)
{
    core::Items strict, errors;
    for (const operations::PlacedText &text : checked.strict)
        strict.push_back(Value(text.text));
    for (const operations::PlacedError &error : checked.errors) {
        errors.push_back(core::map({{"reason", Value(error.reason)},
                                    {"serverField", Value(error.serverField)},
                                    {"path", Value(error.path.toString())},
                                    {"message", Value(error.message)},
                                    {"line", Value(error.position.line)},
                                    {"column", Value(error.position.column)}}));
    }
    return core::map({{"file", Value(file)},
                      {"index", Value(std::int64_t(checked.index))},
                      {"item", checked.item ? Value(std::int64_t(*checked.item)) : Value()},
                      {"line", Value(checked.position.line)},
                      {"object", checked.object},
                      {"checked", Value(checked.checked)},
                      {"decode", checked.decode ? Value(*checked.decode) : Value()},
                      {"strict", Value(std::move(strict))},
                      {"errors", Value(std::move(errors))},
                      {"warnings", texts(checked.warnings)}});
}

std::string nameOf(const Value &object)
{
    return object.isNull() ? std::string("-") : object["kind"].string() + "/" + object["name"].text();
}

/// One line of the table and one result of SARIF.
struct Line {
    const char *level; ///< error or warning
    std::string rule;
    core::Position position;
    std::string object;
    std::string text;
    std::string path;
};

std::vector<Line> linesOf(const ValidatedObject &checked)
{
    std::vector<Line> out;
    const std::string object = nameOf(checked.object);
    if (checked.decode) {
        const std::string hint = checked.hint.empty() ? std::string() : " (" + checked.hint.english() + ")";
        out.push_back({"error", "Decode", checked.position, object, *checked.decode + hint, {}});
    }
    for (const operations::PlacedText &text : checked.strict)
        out.push_back({"error", "Strict", text.position, object, text.text, {}});
    for (const operations::PlacedError &error : checked.errors)
        out.push_back({"error", error.reason, error.position, object, error.serverField + ": " + error.message, error.path.toString()});
    for (const std::string &warning : checked.warnings)
        out.push_back({"warning", "Warning", checked.position, object, warning, {}});
    return out;
}

/// What one batch of documents comes to, made in a thread.
struct BatchReport {
    std::string file;
    std::string json; ///< entries, each on a line, with commas between
    std::vector<Line> lines;
    std::size_t unchecked = 0;
    bool valid = true;
};

BatchReport reportOf(const operations::DocumentBatch &batch, const std::string &nameSpace, Format format)
{
    BatchReport out;
    out.file = batch.file;
    for (const ValidatedObject &checked : operations::validateDocuments(batch, nameSpace)) {
        out.valid = out.valid && checked.valid();
        out.unchecked += checked.checked ? 0 : 1;
        if (format == Format::Json)
            out.json += (out.json.empty() ? "" : ",\n") + core::toJson(entry(batch.file, checked));
        else
            for (Line &line : linesOf(checked))
                out.lines.push_back(std::move(line));
    }
    return out;
}

/// Collects the batches in order and prints what can be printed at once.
class Report {
public:
    Report(Output &output, Format format) : m_output(output), m_format(format)
    {
        if (m_format == Format::Json)
            m_output.data("{\"apiVersion\":\"readyline.dev/v1\",\"kind\":\"ValidationReport\",\"documents\":[");
    }
    void take(BatchReport &&batch)
    {
        m_valid = m_valid && batch.valid;
        m_unchecked += batch.unchecked;
        if (!batch.json.empty()) {
            m_output.data((m_first ? "\n" : ",\n") + batch.json);
            m_first = false;
        }
        for (Line &line : batch.lines) {
            const std::string place = batch.file + ':' + std::to_string(line.position.line);
            if (m_format == Format::Table)
                m_table.rows.push_back({place, line.object, line.level, std::move(line.text)});
            else
                m_results.push_back({line.rule, line.level, std::move(line.text), batch.file, line.position.line, line.position.column, std::move(line.path)});
        }
    }
    int finish(bool failUnchecked)
    {
        if (m_format == Format::Json)
            m_output.data(m_first ? "]}\n" : "\n]}\n");
        else if (m_format == Format::Sarif)
            m_output.json(sarifLog(rules(), m_results));
        else if (!m_table.rows.empty())
            m_output.table(m_table);
        if (m_unchecked > 0)
            m_output.note(std::to_string(m_unchecked) + (m_unchecked == 1 ? " document not checked" : " documents not checked"));
        return m_valid && !(failUnchecked && m_unchecked > 0) ? 0 : 1;
    }

private:
    std::vector<SarifRule> rules() const
    {
        std::vector<SarifRule> out;
        for (const SarifResult &result : m_results) {
            const bool known = std::any_of(out.begin(), out.end(), [&result](const SarifRule &rule) { return rule.id == result.ruleId; });
            if (!known)
                out.push_back({result.ruleId, result.ruleId == "Warning" ? "The API server accepts this with a warning." : "The API server refuses this."});
        }
        return out;
    }

    Output &m_output;
    Format m_format;
    Table m_table{{"WHERE", "OBJECT", "LEVEL", "MESSAGE"}, {}};
    std::vector<SarifResult> m_results;
    std::size_t m_unchecked = 0;
    bool m_valid = true;
    bool m_first = true;
};

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const std::string name = call.format();
    std::vector<std::string> paths = call.values("filename");
    paths.insert(paths.end(), call.arguments().begin(), call.arguments().end());
    if (paths.empty())
        return usage(output, "validate needs at least one FILE");
    const auto files = operations::expandFiles(paths, call.isSet("recursive"));
    if (!files)
        return report(output, files.error());

    const Format format = name == "json" ? Format::Json : name == "sarif" ? Format::Sarif : Format::Table;
    const std::string nameSpace = call.value("namespace");
    kube::builtInSchema(); // made before the threads need it
    Report all(output, format);
    std::vector<core::Error> failed;
    {
        operations::OrderedWork<operations::DocumentBatch, BatchReport> work(
            [&](const operations::DocumentBatch &batch) { return reportOf(batch, nameSpace, format); },
            [&all](BatchReport &&batch) { all.take(std::move(batch)); });
        for (const std::string &file : *files) {
            const auto read = operations::streamDocuments(file, [&work](operations::DocumentBatch batch) { work.add(std::move(batch)); });
            if (!read)
                failed.push_back(read.error());
        }
        work.finish();
    }
    int code = all.finish(call.isSet("fail-unchecked"));
    for (const core::Error &error : failed)
        code = std::max(code, report(output, error));
    return code;
}

} // namespace

Command validateCommand()
{
    return {"validate", "FILE...", "checks manifests as the API server would on create",
            {{"fail-unchecked", "", "exit 1 if there are kinds without rules"}}, start, "table|json|sarif"};
}

} // namespace cli
