// SPDX-License-Identifier: Apache-2.0
// Follows projects until each has a result and prints events, results and a summary; for `wait` and for --wait of the commands that write.
#pragma once

#include "cli/Command.h"
#include "cli/cluster/Connect.h"
#include "operations/tracking/Tracking.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cli {

/// --for, --timeout, --phase-timeout, --health..., --service, --fail-fast. `forOption`: whether --for is one of them.
std::vector<Option> waitOptions(bool forOption);
/// The rows of a command that writes, with --wait and the options above added.
std::vector<Option> withWaitOptions(std::vector<Option> rows);
/// The options as given. Error: Usage.
core::Result<rollout::Options> waitOptionsOf(Invocation &call);
/// The same with --for, which only the command wait has.
core::Result<rollout::Options> waitForOptionsOf(Invocation &call);

class Waiting final {
public:
    /// By the format of the call: table prints a line for each result, wide the timeline below it, svg only its picture, jsonl everything that
    /// happens; json and name print nothing to standard output. The summary of jsonl is the caller's.
    Waiting(Invocation &call, Link &link, rollout::Options options);
    ~Waiting();

    /// Opens the watches of a Deployment before it is written. `selector` as in operations::Tracking.
    void prepare(const kube::ObjectRef &ref, const std::string &selector = {});
    /// It was written (or is to be followed as it is): `deployment` is the server's answer. Other kinds are told to be unsupported.
    void begin(const kube::ObjectRef &ref, const core::Value &deployment, rollout::Target target);
    /// It was not written after all.
    void drop(const kube::ObjectRef &ref);
    /// Everything to follow has begun: `last` is called with the exit code once all have a result (or at once if there are none).
    void run(std::function<void(int exitCode)> last);
    bool isEmpty() const { return m_items.empty(); }

    int ready() const { return m_ready; }
    int failed() const { return m_failed; }
    /// What jsonl prints as results, so far.
    const core::Items &results() const { return m_results; }

private:
    struct Item {
        kube::ObjectRef ref;
        std::unique_ptr<operations::Tracking> tracking;
        bool done = false;
        bool wanted = false;              ///< it was written, so that its result is to be told
        std::optional<core::Error> early; ///< what happened before: told only if it is wanted, else the write tells it
    };

    static std::string key(const kube::ObjectRef &ref) { return ref.namespaceName + '/' + ref.name; }
    void onEvents(Item &item, const std::vector<rollout::Event> &events);
    void onFinished(Item &item);
    void onFailed(Item &item, const core::Error &error);
    void tell(const Item &item, const core::Error &error);
    void printResult(const kube::ObjectRef &ref, const rollout::Timeline &timeline);
    void explain(const kube::ObjectRef &ref, const rollout::Timeline &timeline);
    void endIfDone();

    Invocation &m_call;
    Link &m_link;
    rollout::Options m_options;
    std::string m_format;
    std::unique_ptr<operations::HealthChecker> m_checker;
    std::map<std::string, std::unique_ptr<Item>> m_items;
    core::Items m_results;
    std::function<void(int)> m_last;
    int m_ready = 0, m_failed = 0, m_exit = 0;
    QObject m_context;
};

} // namespace cli
