// SPDX-License-Identifier: Apache-2.0
#include "operations/project/Projects.h"

#include "kube/ObjectRef.h"

#include <QPointer>

namespace operations {

namespace {

using core::Value;

constexpr core::Duration coalescing{5};

std::pair<std::string, std::string> keyOf(const Value &object)
{
    return {object["metadata"]["namespace"].string(), object["metadata"]["name"].string()};
}

} // namespace

Projects::Projects(client::Session &session, ProjectScope scope, kube::ProjectLayout layout, std::function<void(const Changes &)> onChanges,
                   std::function<void(const State &)> onState)
    : m_session(session), m_scope(std::move(scope)), m_layout(std::move(layout)), m_onChanges(std::move(onChanges)), m_onState(std::move(onState))
{
    start();
}

Projects::~Projects() = default;

void Projects::start()
{
    startOne(
        m_workloadSource, "apps/v1", "Deployment", [this](const std::vector<Value> &items) { setWorkloads(items); },
        [this](client::WatchEvent event, const Value &object) { onWorkload(event, object); });
    startOne(
        m_serviceSource, "v1", "Service", [this](const std::vector<Value> &items) { setServices(items); },
        [this](client::WatchEvent event, const Value &object) { onService(event, object); });
}

void Projects::startOne(Source &source, const char *apiVersion, const char *kind, std::function<void(std::vector<Value>)> initial,
                        std::function<void(client::WatchEvent, const Value &)> event)
{
    source = {};
    client::WatchOptions options;
    options.path = kube::findKind(apiVersion, kind)->listPath(m_scope.namespaceName);
    // A Service need not carry the labels of its project.
    if (!m_scope.labelSelector.empty() && std::string_view(kind) != "Service")
        options.query.emplace_back("labelSelector", m_scope.labelSelector);
    client::WatchHandlers handlers;
    handlers.initial = [this, &source, initial = std::move(initial)](std::vector<Value> items) {
        initial(std::move(items));
        source.listed = true;
        scheduleFlush();
    };
    handlers.event = std::move(event);
    handlers.connected = [this, &source] {
        source.connected = true;
        tellState();
    };
    handlers.disconnected = [this, &source](const core::Error &error, bool fatal) { onDisconnected(source, error, fatal); };
    source.watch = std::make_unique<client::Watch>(m_session, std::move(options), std::move(handlers));
}

void Projects::onDisconnected(Source &source, const core::Error &error, bool fatal)
{
    source.connected = false;
    if (fatal && error.code == core::ErrorCode::Forbidden && m_scope.namespaceName.empty() && !m_scope.fallbackNamespace.empty()) {
        m_scope.namespaceName = m_scope.fallbackNamespace;
        m_state.limited = true;
        // Not from inside the watch that is to be replaced.
        m_session.clock().after(core::Duration(0), m_timers.get(), [this] { start(); });
        return;
    }
    m_state.error = error;
    m_state.fatal = fatal;
    tellState();
}

void Projects::tellState()
{
    m_state.connected = m_workloadSource.connected && m_serviceSource.connected;
    if (m_state.connected) {
        m_state.error.reset();
        m_state.fatal = false;
    }
    if (m_onState)
        m_onState(m_state);
}

void Projects::setWorkloads(const std::vector<Value> &items)
{
    std::map<Key, kube::WorkloadRow> rows;
    for (const Value &item : items)
        rows[keyOf(item)] = kube::workloadRow(item, m_layout);
    for (const auto &[key, row] : m_workloads)
        m_touched.insert(key);
    for (const auto &[key, row] : rows)
        m_touched.insert(key);
    m_workloads = std::move(rows);
}

void Projects::setServices(const std::vector<Value> &items)
{
    m_services.clear();
    for (const Value &item : items)
        m_services[keyOf(item)] = kube::serviceRow(item);
    for (const auto &[key, row] : m_workloads)
        m_touched.insert(key);
}

void Projects::onWorkload(client::WatchEvent event, const Value &object)
{
    const Key key = keyOf(object);
    if (event == client::WatchEvent::Deleted)
        m_workloads.erase(key);
    else
        m_workloads[key] = kube::workloadRow(object, m_layout);
    touch(key);
}

void Projects::onService(client::WatchEvent event, const Value &object)
{
    const Key key = keyOf(object);
    if (event == client::WatchEvent::Deleted)
        m_services.erase(key);
    else
        m_services[key] = kube::serviceRow(object);
    touchNamespace(key.first);
}

void Projects::touch(const Key &key)
{
    m_touched.insert(key);
    scheduleFlush();
}

void Projects::touchNamespace(const std::string &namespaceName)
{
    for (auto row = m_workloads.lower_bound({namespaceName, {}}); row != m_workloads.end() && row->first.first == namespaceName; ++row)
        m_touched.insert(row->first);
    scheduleFlush();
}

void Projects::scheduleFlush()
{
    if (m_flushing || !m_workloadSource.listed || !m_serviceSource.listed)
        return;
    m_flushing = true;
    m_session.clock().after(coalescing, m_timers.get(), [this] { flush(); });
}

kube::ProjectRow Projects::join(const kube::WorkloadRow &workload) const
{
    std::vector<const kube::ServiceRow *> services;
    for (auto row = m_services.lower_bound({workload.namespaceName, {}}); row != m_services.end() && row->first.first == workload.namespaceName; ++row)
        services.push_back(&row->second);
    return kube::projectRow(workload, services);
}

void Projects::flush()
{
    m_flushing = false;
    Changes changes;
    for (const Key &key : m_touched) {
        const auto told = m_told.find(key);
        const auto now = m_workloads.find(key);
        // Deleted and made anew under the same name is another project.
        if (told != m_told.end() && (now == m_workloads.end() || now->second.uid != told->second.uid)) {
            changes.removed.push_back(told->second.uid);
            m_told.erase(told);
        }
        if (now == m_workloads.end())
            continue;
        kube::ProjectRow row = join(now->second);
        kube::ProjectRow &known = m_told[key];
        if (known == row)
            continue;
        known = row;
        changes.changed.push_back(std::move(row));
    }
    m_touched.clear();
    const bool first = !m_state.complete;
    m_state.complete = true;
    const QPointer<QObject> guard(m_timers.get()); // the listener may destroy this
    if (m_onChanges && (first || !changes.changed.empty() || !changes.removed.empty()))
        m_onChanges(changes);
    if (guard && first)
        tellState();
}

std::vector<kube::ProjectRow> Projects::rows() const
{
    std::vector<kube::ProjectRow> out;
    for (const auto &[key, row] : m_told)
        out.push_back(row);
    return out;
}

void Projects::reconnect()
{
    for (Source *source : {&m_workloadSource, &m_serviceSource}) {
        if (source->watch)
            source->watch->reconnect();
    }
}

} // namespace operations
