// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/Results.h"

#include "cli/cluster/Connect.h"
#include "cli/cluster/Waiting.h"
#include "core/Json.h"
#include "kube/masking/Masking.h"
#include "operations/apply/AppliedSet.h"
#include "rollout/timeline/Report.h"

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

std::string sentence(const kube::ObjectRef &ref, const std::string &result, bool dryRun, const std::string &note)
{
    return ref.display() + ' ' + result + (dryRun ? " (server dry run)" : "") + (note.empty() ? std::string() : " (" + note + ")");
}

core::Error shortened(const ApplyOutcome &outcome)
{
    core::Error error = *outcome.error;
    if (!outcome.conflicts.empty()) // the server lists several fields in lines, which follow anyway
        error.what = core::Text::verbatim(firstLine(error.what.english()));
    return error;
}

} // namespace

core::Items changesJson(const Value &before, const Value &after)
{
    core::Items items;
    for (const core::Change &change : maskedDifference(before, after).changes)
        items.push_back(core::map({{"path", Value(change.path.toString())}, {"before", change.before.value_or(Value())}, {"after", change.after.value_or(Value())}}));
    return items;
}

core::Items conflictsJson(const ApplyOutcome &outcome)
{
    core::Items items;
    for (const client::FieldConflict &conflict : outcome.conflicts)
        items.push_back(conflictJson(outcome.ref, conflict));
    return items;
}

int reportFailure(Output &output, const ApplyOutcome &outcome)
{
    const int code = report(output, shortened(outcome));
    for (const Value &row : conflictsJson(outcome)) {
        const std::string &field = row["path"].isNull() ? row["serverField"].string() : row["path"].string();
        output.note(terminalSafe("  " + field + ": ours " + shown(row["ours"]) + ", theirs " + shown(row["theirs"]) + ", owned by " + row["manager"].string()));
    }
    return code;
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

Results::Results(Invocation &call, const char *kind) : m_call(call), m_output(call.output()), m_format(call.format()), m_kind(kind)
{
    call.onInterrupt([this](int exitCode) { write(exitCode); });
}

void Results::put(Value item, const std::string &line)
{
    if (m_format == "json")
        m_items.push_back(std::move(item));
    else if (m_format == "jsonl")
        m_output.jsonLine(item.inserted(0, "type", Value("object")));
    else if (!line.empty())
        m_output.line(terminalSafe(line));
}

void Results::add(const ApplyOutcome &outcome, const std::string &note)
{
    for (const std::string &warning : outcome.warnings)
        m_output.note("Warning: " + terminalSafe(warning));
    if (outcome.error) {
        m_exit = worse(m_exit, reportFailure(m_output, outcome));
        return putError(outcome.ref, shortened(outcome), conflictsJson(outcome));
    }
    core::Items changes, removed;
    if (outcome.kind == ApplyOutcome::Kind::Configured) {
        for (const core::Change &change : maskedDifference(outcome.before, outcome.after).changes)
            m_output.note(terminalSafe("  " + change.path.toString() + ": " + shown(change.before) + " -> " + shown(change.after)));
        changes = changesJson(outcome.before, outcome.after);
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
        m_format == "name" ? outcome.ref.display() : sentence(outcome.ref, word(outcome.kind), outcome.dryRun, note));
}

void Results::addWord(const kube::ObjectRef &ref, const std::string &text, bool dryRun, const std::string &note)
{
    put(core::map({{"object", objectJson(ref)}, {"result", Value(text)}, {"dryRun", Value(dryRun)}, {"note", note.empty() ? Value() : Value(note)}}),
        m_format == "name" ? ref.display() : sentence(ref, text, dryRun, note));
}

void Results::addError(const kube::ObjectRef &ref, const core::Error &error)
{
    m_exit = worse(m_exit, report(m_output, error));
    putError(ref, error, {});
}

void Results::putError(const kube::ObjectRef &ref, const core::Error &error, core::Items conflicts)
{
    ++m_failed;
    const Value item = core::map({{"object", objectJson(ref)}, {"result", Value("failed")}, {"error", errorJson(error)}});
    put(conflicts.empty() ? item : item.with("conflicts", Value(std::move(conflicts))), {});
}

void Results::finish(Waiting *waiting, int also)
{
    m_exit = worse(m_exit, also);
    m_waiting = waiting;
    const auto end = [this](int waited) {
        m_exit = worse(m_exit, waited);
        write(m_exit);
        m_call.finish(m_exit);
    };
    if (waiting)
        waiting->run(end);
    else
        end(0);
}

void Results::write(int exitCode)
{
    if (m_format == "json") {
        Value document = core::map({{"apiVersion", Value("readyline.dev/v1")}, {"kind", Value(m_kind)}, {"items", Value(m_items)}});
        if (m_waiting)
            document = document.with("results", Value(m_waiting->results()));
        m_output.json(document.with("exit", Value(exitCode)));
    } else if (m_format == "jsonl") {
        m_output.jsonLine(m_waiting ? rollout::summaryJson(m_waiting->ready(), m_failed + m_waiting->failed(), exitCode)
                                    : core::map({{"type", Value("summary")}, {"failed", Value(m_failed)}, {"exit", Value(exitCode)}}));
    }
}

} // namespace cli
