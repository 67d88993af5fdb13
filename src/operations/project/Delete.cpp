// SPDX-License-Identifier: Apache-2.0
#include "operations/project/Delete.h"

#include "kube/workload/Workload.h"
#include "operations/Steps.h"
#include "operations/project/Lookup.h"

#include <QObject>

#include <algorithm>
#include <array>

namespace operations {

namespace {

using core::ErrorCode;
using core::say;
using core::Value;

constexpr std::array workloadKinds{"Deployment", "StatefulSet", "DaemonSet"};

class Deleting final : public Steps<Deleting, DeleteOutcome> {
public:
    Deleting(client::Session &session, DeleteRequest request, Handler handler) : Steps(session, std::move(handler)), m_request(std::move(request)) { }
    void begin() { wait(findProject(session(), m_request.ref, then(&Deleting::onFound))); }

private:
    void onFound(core::Result<ProjectObjects> found)
    {
        if (!found) {
            m_outcome.error = found.error();
            return finish(std::move(m_outcome));
        }
        m_found = std::move(*found);
        m_outcome.objects.push_back({m_found.ref, false, {}});
        if (m_found.services.empty())
            return deleteNext();
        listNeighbours();
    }
    /// Other workloads of the namespace that the Services lead to as well.
    void listNeighbours()
    {
        if (m_kind == workloadKinds.size())
            return chooseServices();
        wait(session().list(kube::findKind("apps/v1", workloadKinds[m_kind])->listPath(m_found.ref.namespaceName), {}, then(&Deleting::onNeighbours)));
    }
    void onNeighbours(core::Result<client::Listing> listing)
    {
        // Without knowing, a Service that others live by might go. A server that lacks the kind has none of it.
        if (!listing && listing.error().code != ErrorCode::NotFound) {
            m_outcome.objects.clear();
            m_outcome.error = listing.error();
            return finish(std::move(m_outcome));
        }
        if (listing)
            m_neighbours.insert(m_neighbours.end(), listing->items.begin(), listing->items.end());
        ++m_kind;
        listNeighbours();
    }
    void chooseServices()
    {
        for (const Value &service : m_found.services) {
            const bool shared = std::any_of(m_neighbours.begin(), m_neighbours.end(), [&](const Value &other) {
                return other["metadata"]["uid"].string() != m_found.ref.uid && kube::selects(service, other["spec"]["template"]["metadata"]["labels"]);
            });
            if (shared)
                m_outcome.kept.push_back(kube::ObjectRef::of(service));
            else
                m_outcome.objects.push_back({kube::ObjectRef::of(service), false, {}});
        }
        deleteNext();
    }
    void deleteNext()
    {
        if (m_next == m_outcome.objects.size()) {
            m_next = 0;
            return waitNext();
        }
        const kube::ObjectRef &ref = m_outcome.objects[m_next].ref;
        core::Members options{{"apiVersion", Value("v1")}, {"kind", Value("DeleteOptions")}};
        options.push_back({"preconditions", core::map({{"uid", Value(ref.uid)}})});
        options.push_back({"propagationPolicy", Value("Background")});
        if (m_request.dryRun)
            options.push_back({"dryRun", core::list({Value("All")})});
        wait(session().remove(ref.path(), {}, Value(std::move(options)), then(&Deleting::onDeleted)));
    }
    void onDeleted(Reply reply)
    {
        DeleteOutcome::Object &object = m_outcome.objects[m_next++];
        if (!reply && reply.error().code == ErrorCode::NotFound)
            object.gone = true;
        else if (!reply)
            fail(object, reply.error());
        if (object.error && m_next == 1) { // it goes on running, so it keeps its Service
            m_outcome.objects.resize(1);
            return finish(std::move(m_outcome));
        }
        if (m_next == m_outcome.objects.size() && m_request.wait && m_request.timeout.count() > 0)
            session().clock().after(m_request.timeout, &m_context, [this] { onTimeout(); });
        deleteNext();
    }
    void waitNext()
    {
        while (m_next < m_outcome.objects.size() && (m_outcome.objects[m_next].gone || m_outcome.objects[m_next].error))
            ++m_next;
        if (!m_request.wait || m_request.dryRun || m_next == m_outcome.objects.size()) {
            m_watch.reset();
            return finish(std::move(m_outcome));
        }
        const kube::ObjectRef &ref = m_outcome.objects[m_next].ref;
        const std::weak_ptr<Deleting> weak = weak_from_this();
        client::WatchOptions options;
        options.path = ref.listPath();
        options.query = {{"fieldSelector", "metadata.name=" + ref.name}};
        client::WatchHandlers handlers;
        handlers.initial = [weak, uid = ref.uid](std::vector<Value> items) {
            const bool there = std::any_of(items.begin(), items.end(), [&uid](const Value &item) { return item["metadata"]["uid"].string() == uid; });
            if (const auto self = weak.lock(); self && !there)
                self->onGone();
        };
        handlers.event = [weak, uid = ref.uid](client::WatchEvent event, const Value &object) {
            if (const auto self = weak.lock(); self && event == client::WatchEvent::Deleted && object["metadata"]["uid"].string() == uid)
                self->onGone();
        };
        handlers.disconnected = [weak](const core::Error &error, bool fatal) {
            if (const auto self = weak.lock(); self && fatal)
                self->onLost(error);
        };
        m_watch = std::make_unique<client::Watch>(session(), std::move(options), std::move(handlers));
    }
    void onGone()
    {
        m_outcome.objects[m_next].gone = true;
        waitNext();
    }
    void onLost(const core::Error &error)
    {
        fail(m_outcome.objects[m_next], error);
        waitNext();
    }
    void onTimeout()
    {
        if (m_next >= m_outcome.objects.size())
            return; // all were gone in time
        m_watch.reset();
        DeleteOutcome::Object &object = m_outcome.objects[m_next];
        fail(object, core::Error(ErrorCode::TimedOut, say("It is still there after %1 s", m_request.timeout.count() / 1000),
                                 say("A finalizer may hold it; kubectl get -o yaml shows which")));
        finish(std::move(m_outcome));
    }
    static void fail(DeleteOutcome::Object &object, core::Error error)
    {
        error.subject = object.ref.display();
        object.error = std::move(error);
    }

    DeleteRequest m_request;
    DeleteOutcome m_outcome;
    ProjectObjects m_found;
    std::vector<Value> m_neighbours;
    std::size_t m_kind = 0; ///< of workloadKinds, being listed
    std::size_t m_next = 0;
    QObject m_context; ///< its end cancels the timer
    std::unique_ptr<client::Watch> m_watch;
};

} // namespace

client::Call deleteProject(client::Session &session, DeleteRequest request, std::function<void(DeleteOutcome)> handler)
{
    auto work = std::make_shared<Deleting>(session, std::move(request), std::move(handler));
    work->begin();
    return client::Call(work);
}

} // namespace operations
