// SPDX-License-Identifier: Apache-2.0
// The live list of projects: Deployments and Services by list and watch, joined to rows; net changes, coalesced. It reads no pods.
#pragma once

#include "client/Watch.h"
#include "kube/project/ProjectRow.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace operations {

struct ProjectScope {
    std::string namespaceName; ///< empty = the whole cluster
    std::string labelSelector;
    /// Where the whole cluster is forbidden, this namespace is shown instead; empty = it stays an error.
    std::string fallbackNamespace;
};

class Projects final {
public:
    struct Changes {
        std::vector<kube::ProjectRow> changed; ///< new or different
        std::vector<std::string> removed;      ///< uids
    };
    struct State {
        bool complete = false;  ///< both lists were read: the rows are all there is
        bool connected = false; ///< else the rows may be stale
        bool limited = false;   ///< only the fallback namespace
        std::optional<core::Error> error; ///< why it is not connected
        bool fatal = false;     ///< it has given up
    };

    /// Handlers are called from the event loop, changes at most once in 5 ms; destroying this inside them is allowed.
    Projects(client::Session &session, ProjectScope scope, kube::ProjectLayout layout, std::function<void(const Changes &)> onChanges,
             std::function<void(const State &)> onState);
    ~Projects();
    Projects(const Projects &) = delete;
    Projects &operator=(const Projects &) = delete;

    const State &state() const { return m_state; }
    /// All rows, sorted by namespace and name.
    std::vector<kube::ProjectRow> rows() const;
    const ProjectScope &scope() const { return m_scope; }
    void reconnect();

private:
    using Key = std::pair<std::string, std::string>; ///< namespace, name

    struct Source {
        std::unique_ptr<client::Watch> watch;
        bool listed = false, connected = false;
    };
    void start();
    void startOne(Source &source, const char *apiVersion, const char *kind, std::function<void(std::vector<core::Value>)> initial,
                  std::function<void(client::WatchEvent, const core::Value &)> event);
    void onDisconnected(Source &source, const core::Error &error, bool fatal);
    void setWorkloads(const std::vector<core::Value> &items);
    void setServices(const std::vector<core::Value> &items);
    void onWorkload(client::WatchEvent event, const core::Value &object);
    void onService(client::WatchEvent event, const core::Value &object);
    void touch(const Key &key);
    void touchNamespace(const std::string &namespaceName);
    void scheduleFlush();
    void flush();
    void tellState();
    kube::ProjectRow join(const kube::WorkloadRow &workload) const;

    client::Session &m_session;
    ProjectScope m_scope;
    kube::ProjectLayout m_layout;
    std::function<void(const Changes &)> m_onChanges;
    std::function<void(const State &)> m_onState;
    State m_state;
    Source m_workloadSource, m_serviceSource;
    std::map<Key, kube::WorkloadRow> m_workloads;
    std::map<Key, kube::ServiceRow> m_services;
    std::map<Key, kube::ProjectRow> m_told; ///< what the listener knows
    std::set<Key> m_touched;
    bool m_flushing = false;
    std::unique_ptr<QObject> m_timers = std::make_unique<QObject>();
};

} // namespace operations
