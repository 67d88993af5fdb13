// SPDX-License-Identifier: Apache-2.0
// Prints what writing objects gave, the same for all commands that write: lines, one JSON report, or JSON lines. Secrets are masked.
#pragma once

#include "cli/Command.h"
#include "operations/apply/Apply.h"

#include <string>

namespace cli {

class Results {
public:
    /// `format`: table, wide (the same here), json, jsonl or name. `kind` names the JSON document.
    Results(Output &output, std::string format, const char *kind) : m_output(output), m_format(std::move(format)), m_kind(kind) { }

    /// Writes or collects one result; changed fields, removals and warnings go to standard error.
    void add(const operations::ApplyOutcome &outcome, const std::string &note = {});
    /// An object about which there is only a word: "deleted", "unchanged".
    void addWord(const kube::ObjectRef &ref, const std::string &word, bool dryRun);
    void addError(const kube::ObjectRef &ref, const core::Error &error);
    /// Writes the JSON document, or the summary line of jsonl. The exit code of all.
    int finish();
    /// The same where waiting follows, whose summary is then the last line of jsonl.
    int finishBeforeWaiting() { return m_format == "jsonl" ? m_exit : finish(); }
    int exitCode() const { return m_exit; }

    /// Usage error if the format is none of these.
    static std::string formatProblem(const std::string &format);

private:
    void put(core::Value item, const std::string &line);

    Output &m_output;
    std::string m_format;
    const char *m_kind;
    core::Items m_items;
    int m_exit = 0;
    int m_failed = 0;
};

/// "spec.replicas: 1 -> 2", masked, one for each change.
std::vector<std::string> changeLines(const core::Value &before, const core::Value &after);
core::Value errorJson(const core::Error &error);
core::Value objectJson(const kube::ObjectRef &ref);

} // namespace cli
