// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/Results.h"

#include "cli/cluster/Connect.h"
#include "core/Json.h"
#include "kube/masking/Masking.h"
#include "operations/apply/AppliedSet.h"

#include <array>

namespace cli {

namespace {

using core::Value;
using operations::ApplyOutcome;

constexpr std::size_t longestShown = 120;

std::string shown(const std::optional<Value> &value)
{
    if (!value)
        return "(none)";
    std::string text = value->isString() ? value->string() : core::toJson(*value);
    if (text.size() > longestShown)
        text = text.substr(0, longestShown) + "...";
    return text;
}

core::Edit maskedDifference(const Value &before, const Value &after)
{
    const kube::MaskedPair pair = kube::maskedPair(operations::comparable(before), operations::comparable(after));
    return core::difference(pair.before, pair.after);
}

const char *word(ApplyOutcome::Kind kind)
{
    static constexpr std::array words{"created", "configured", "unchanged"};
    return words[std::size_t(kind)];
}

Value conflictJson(const kube::ObjectRef &ref, const client::FieldConflict &conflict)
{
    const std::string manager = conflict.manager + (conflict.subresource.empty() ? std::string() : " (" + conflict.subresource + ")");
    const core::FieldPath path = conflict.path.value_or(core::FieldPath());
    const auto hide = [&](const std::optional<Value> &value) { return value ? kube::maskedField(ref.kind, path, *value) : Value(); };
    return core::map({{"path", conflict.path ? Value(path.toString()) : Value()},
                      {"serverField", Value(conflict.field)},
                      {"manager", Value(manager)},
                      {"ours", hide(conflict.ours)},
                      {"theirs", hide(conflict.theirs)}});
}

std::string firstLine(const std::string &text)
{
    std::string line = text.substr(0, text.find('\n'));
    while (!line.empty() && line.back() == ':')
        line.pop_back();
    return line;
}

core::Items texts(const std::vector<std::string> &list)
{
    core::Items items;
    for (const std::string &item : list)
        items.emplace_back(item);
    return items;
}

} // namespace

std::vector<std::string> changeLines(const Value &before, const Value &after)
{
    std::vector<std::string> lines;
    for (const core::Change &change : maskedDifference(before, after).changes)
        lines.push_back(change.path.toString() + ": " + shown(change.before) + " -> " + shown(change.after));
    return lines;
}

Value errorJson(const core::Error &error)
{
    core::Items causes;
    for (const core::Cause &cause : error.causes)
        causes.push_back(core::map({{"reason", Value(cause.reason)}, {"message", Value(cause.message)}, {"serverField", Value(cause.field)}}));
    return core::map({{"code", Value(core::name(error.code))},
                      {"message", Value(error.what.english())},
                      {"hint", error.hint.empty() ? Value() : Value(error.hint.english())},
                      {"http", error.httpStatus == 0 ? Value() : Value(error.httpStatus)},
                      {"causes", Value(std::move(causes))}});
}

Value objectJson(const kube::ObjectRef &ref)
{
    return core::map({{"apiVersion", Value(ref.apiVersion)},
                      {"kind", Value(ref.kind)},
                      {"namespace", ref.namespaceName.empty() ? Value() : Value(ref.namespaceName)},
                      {"name", Value(ref.name)}});
}

std::string Results::formatProblem(const std::string &format)
{
    static constexpr std::array formats{"table", "wide", "json", "jsonl", "name"};
    for (const char *known : formats) {
        if (format == known)
            return {};
    }
    return "there is no output format '" + format + "' here";
}

void Results::put(Value item, const std::string &line)
{
    if (m_format == "json")
        m_items.push_back(std::move(item));
    else if (m_format == "jsonl")
        m_output.jsonLine(item.inserted(0, "type", Value("object")));
    else
        m_output.line(terminalSafe(line));
}

void Results::add(const ApplyOutcome &outcome, const std::string &note)
{
    for (const std::string &warning : outcome.warnings)
        m_output.note("Warning: " + terminalSafe(warning));
    if (outcome.error) {
        core::Error error = *outcome.error;
        if (!outcome.conflicts.empty()) // the server lists several fields in lines, which follow here anyway
            error.what = core::Text::verbatim(firstLine(error.what.english()));
        addError(outcome.ref, error);
        for (const client::FieldConflict &conflict : outcome.conflicts) {
            const Value row = conflictJson(outcome.ref, conflict);
            m_output.note(terminalSafe("  " + (conflict.path ? conflict.path->toString() : conflict.field) + ": ours " + shown(row["ours"]) + ", theirs "
                                       + shown(row["theirs"]) + ", owned by " + row["manager"].string()));
        }
        if (m_format == "json" && !m_items.empty()) {
            core::Items conflicts;
            for (const client::FieldConflict &conflict : outcome.conflicts)
                conflicts.push_back(conflictJson(outcome.ref, conflict));
            m_items.back() = m_items.back().with("conflicts", Value(std::move(conflicts)));
        }
        return;
    }
    std::string line = outcome.ref.display() + ' ' + word(outcome.kind);
    if (outcome.dryRun)
        line += " (server dry run)";
    if (!note.empty())
        line += " (" + note + ")";
    core::Items changes, removed;
    if (outcome.kind == ApplyOutcome::Kind::Configured) {
        for (const std::string &text : changeLines(outcome.before, outcome.after))
            m_output.note(terminalSafe("  " + text));
        for (const core::Change &change : maskedDifference(outcome.before, outcome.after).changes)
            changes.push_back(core::map({{"path", Value(change.path.toString())},
                                         {"before", change.before.value_or(Value())},
                                         {"after", change.after.value_or(Value())}}));
    }
    for (const core::FieldPath &path : outcome.dropped) {
        m_output.note(terminalSafe("  no longer applied: " + path.toString()));
        removed.emplace_back(path.toString());
    }
    for (const client::FieldConflict &conflict : outcome.taken)
        m_output.note(terminalSafe("  taken over from " + conflict.manager + ": " + (conflict.path ? conflict.path->toString() : conflict.field)));
    put(core::map({{"object", objectJson(outcome.ref)},
                   {"result", Value(word(outcome.kind))},
                   {"dryRun", Value(outcome.dryRun)},
                   {"changes", Value(std::move(changes))},
                   {"removed", Value(std::move(removed))},
                   {"warnings", Value(texts(outcome.warnings))},
                   {"note", note.empty() ? Value() : Value(note)}}),
        m_format == "name" ? outcome.ref.display() : line);
}

void Results::addWord(const kube::ObjectRef &ref, const std::string &text, bool dryRun)
{
    put(core::map({{"object", objectJson(ref)}, {"result", Value(text)}, {"dryRun", Value(dryRun)}}),
        m_format == "name" ? ref.display() : ref.display() + ' ' + text + (dryRun ? " (server dry run)" : ""));
}

void Results::addError(const kube::ObjectRef &ref, const core::Error &error)
{
    ++m_failed;
    m_exit = worse(m_exit, report(m_output, error));
    if (m_format == "json" || m_format == "jsonl")
        put(core::map({{"object", objectJson(ref)}, {"result", Value("failed")}, {"error", errorJson(error)}}), {});
}

int Results::finish()
{
    if (m_format == "json")
        m_output.json(core::map({{"apiVersion", Value("readyline.dev/v1")},
                                 {"kind", Value(m_kind)},
                                 {"items", Value(std::move(m_items))},
                                 {"exit", Value(m_exit)}}));
    else if (m_format == "jsonl")
        m_output.jsonLine(core::map({{"type", Value("summary")}, {"failed", Value(m_failed)}, {"exit", Value(m_exit)}}));
    return m_exit;
}

} // namespace cli
