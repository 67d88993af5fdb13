// SPDX-License-Identifier: Apache-2.0
// The objects of the simulated cluster: JSON values by resource, namespace and name under one resourceVersion counter, with history for watches. It
// knows what holds for every object (uid, generation, finalizers, optimistic concurrency), but validates and defaults nothing.
#pragma once

#include "core/Clock.h"
#include "core/Value.h"
#include "demo/engine/Failure.h"
#include "demo/engine/Kinds.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace demo {

/// Namespace (empty for cluster-scoped kinds) and name.
struct ObjectName {
    std::string space;
    std::string name;
    auto operator<=>(const ObjectName &) const = default;
};

struct Event {
    enum class Type { Added, Modified, Deleted };
    Type type = Type::Added;
    const Kind *kind = nullptr;
    std::uint64_t revision = 0;
    core::Value object; ///< after the change; for Deleted the last state, with the deletion's resourceVersion
    core::Value before; ///< null for Added
};

struct DeleteOptions {
    std::string propagation; ///< "Background" (also if empty), "Foreground" or "Orphan"
    std::string uid;         ///< precondition, if not empty
    std::string resourceVersion; ///< precondition, if not empty
    std::optional<int> graceSeconds;
    bool dryRun = false;
};

/// Who writes, for metadata.managedFields. Without a manager the entry list stays as the object has it.
struct Author {
    std::string manager = {};
    std::string subresource = {};
};

class Store {
public:
    /// Computes metadata.managedFields of `next` for an update by `author`; `before` is null for a creation.
    using FieldTracker = std::function<core::Value(const core::Value &before, const core::Value &next, const Author &author)>;
    using Observer = std::function<void(const Event &)>;
    /// Keeps an observer registered; destroy it to leave.
    class Subscription {
    public:
        ~Subscription() { *m_alive = false; }
        explicit Subscription(std::shared_ptr<bool> alive) : m_alive(std::move(alive)) { }
        Subscription(const Subscription &) = delete;
        Subscription &operator=(const Subscription &) = delete;

    private:
        std::shared_ptr<bool> m_alive;
    };

    /// `seed` decides uids and generated names.
    explicit Store(core::Clock &clock, std::uint64_t seed = 1);

    core::Clock &clock() const { return m_clock; }
    void setFieldTracker(FieldTracker tracker) { m_tracker = std::move(tracker); }

    /// nullptr if there is none. The pointer is good until the next write.
    const core::Value *get(std::string_view resource, const std::string &space, const std::string &name) const;
    /// In order of namespace and name; an empty namespace means all.
    std::vector<core::Value> list(std::string_view resource, const std::string &space = {}) const;
    /// The objects as they were at `revision` (which must not be compacted).
    Answer<std::vector<core::Value>> listAt(std::string_view resource, const std::string &space, std::uint64_t revision) const;
    /// Everything whose ownerReferences name `uid`.
    std::vector<core::Value> dependents(const std::string &uid) const;

    /// Gives uid, name (from generateName), creationTimestamp, generation and resourceVersion. The object names its own namespace; kind and
    /// apiVersion are filled in. Refuses what is there already (409). `keepGeneration`: metadata.generation is taken as it is. `dryRun`: the
    /// answer without the write.
    Answer<core::Value> create(std::string_view resource, core::Value object, const Author &author = {}, bool keepGeneration = false,
                               bool dryRun = false);
    /// Replaces. Refuses a stale resourceVersion or another uid (409), both optional in `object`; an object equal to what is stored writes nothing.
    /// uid, creationTimestamp, deletionTimestamp stay. The generation counts changes of spec (and of annotations, for workloads) unless
    /// `keepGeneration`. An object under deletion whose last finalizer goes is removed.
    Answer<core::Value> update(std::string_view resource, core::Value object, const Author &author = {}, bool keepGeneration = false,
                               bool dryRun = false);
    /// Reads, changes, writes: for controllers. 404 if it is gone. `change` gives the whole object; the same value back writes nothing.
    Answer<core::Value> modify(std::string_view resource, const std::string &space, const std::string &name,
                               const std::function<core::Value(const core::Value &)> &change, const Author &author = {});
    /// Removes at once, or sets deletionTimestamp where finalizers, a pod's grace period or a namespace's content ask for time.
    /// Answers the object's last state; `*gone` (if given) says whether it left.
    Answer<core::Value> remove(std::string_view resource, const std::string &space, const std::string &name, const DeleteOptions &options = {},
                               bool *gone = nullptr);

    /// Called after each change, in order, also for changes that observers make; never from inside another observer's call.
    [[nodiscard]] std::unique_ptr<Subscription> observe(Observer observer);

    std::uint64_t revision() const { return m_revision; }
    /// Events of one resource after `revision`; nothing (410) if history does not reach back so far.
    Answer<std::vector<Event>> since(std::string_view resource, std::uint64_t revision) const;
    /// Forgets history up to `revision`.
    void compact(std::uint64_t revision);
    /// Events kept per kind. The usual number is enough for the client of a busy test; older watches get 410, as from a real server.
    static constexpr std::size_t usualHistory = 5000;
    void setHistoryLimit(std::size_t limit) { m_historyLimit = limit; }
    /// Removes everything and starts at a new counter, as a server restored from nothing.
    void clear();

    std::string newUid();
    /// Five characters as the server appends to generateName.
    std::string newSuffix();
    /// Now, as Kubernetes writes times: whole seconds.
    std::string timestamp() const;

private:
    struct Table {
        std::map<ObjectName, core::Value> objects;
        std::deque<Event> history;
    };
    core::Value write(const Kind &kind, Event::Type type, core::Value object, const core::Value &before);
    core::Value erase(const Kind &kind, const core::Value &object);
    void index(const core::Value &before, const core::Value &after);
    void dispatch();

    core::Clock &m_clock;
    std::mt19937_64 m_random;
    FieldTracker m_tracker;
    std::uint64_t m_revision = 1;
    std::uint64_t m_compacted = 0;
    std::size_t m_historyLimit = usualHistory;
    std::map<std::string, Table, std::less<>> m_tables;
    std::map<std::string, std::set<std::pair<std::string, ObjectName>>> m_dependents; ///< owner's uid -> resource, object
    std::vector<std::pair<std::shared_ptr<bool>, Observer>> m_observers;
    std::deque<Event> m_pending;
    bool m_dispatching = false;
};

/// metadata in the order in which the real server writes it.
core::Value orderedMetadata(const core::Value &metadata);
/// The namespace and name of an object.
ObjectName nameOf(const core::Value &object);
std::uint64_t revisionOf(const core::Value &object);

} // namespace demo
