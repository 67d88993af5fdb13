// SPDX-License-Identifier: Apache-2.0
// Prints what writing objects gave, the same for all commands that write: lines, one JSON report, or JSON lines. Secrets are masked.
#pragma once

#include "cli/Command.h"
#include "operations/apply/Apply.h"

#include <string>

namespace cli {

class Waiting;

class Results {
public:
    /// `kind` names the JSON document. A signal has it written as far as it is.
    Results(Invocation &call, const char *kind);

    /// Writes or collects one result; changed fields, removals and warnings go to standard error.
    void add(const operations::ApplyOutcome &outcome, const std::string &note = {});
    /// An object about which there is only a word: "deleted", "restarted".
    void addWord(const kube::ObjectRef &ref, const std::string &word, bool dryRun, const std::string &note = {});
    void addError(const kube::ObjectRef &ref, const core::Error &error);
    /// Everything was written: waits if `waiting` is not null, writes the JSON document or the summary of jsonl and ends the command with
    /// the exit code of all; `also` is that of what is no object.
    void finish(Waiting *waiting, int also = 0);

    /// For the table of commands.
    static constexpr const char *formats = "table|wide|json|jsonl|name";

private:
    void put(core::Value item, const std::string &line);
    void putError(const kube::ObjectRef &ref, const core::Error &error, core::Items conflicts);
    void write(int exitCode);

    Invocation &m_call;
    Output &m_output;
    std::string m_format;
    const char *m_kind;
    const Waiting *m_waiting = nullptr;
    core::Items m_items;
    int m_exit = 0;
    int m_failed = 0;
};

/// Says on standard error why an object could not be written, and for a conflict each field: ours, theirs, owner. The exit code.
int reportFailure(Output &output, const operations::ApplyOutcome &outcome);
/// {"path", "before", "after"} of each change, masked.
core::Items changesJson(const core::Value &before, const core::Value &after);
core::Items conflictsJson(const operations::ApplyOutcome &outcome);
core::Value errorJson(const core::Error &error);
core::Value objectJson(const kube::ObjectRef &ref);

} // namespace cli
