// SPDX-License-Identifier: Apache-2.0
#include "operations/apply/Apply.h"

#include "operations/Steps.h"
#include "operations/apply/AppliedSet.h"

#include <algorithm>

namespace operations {

namespace {

using core::ErrorCode;
using core::Value;

class Applying final : public Steps<Applying, ApplyOutcome> {
public:
    Applying(client::Session &session, ApplyRequest request, Handler handler) : Steps(session, std::move(handler)), m_request(std::move(request)) { }

    void begin()
    {
        m_outcome.ref = m_request.ref;
        m_outcome.dryRun = m_request.dryRun;
        wait(session().get(m_request.ref.path(), {}, then(&Applying::onRead)));
    }

private:
    void onRead(Reply reply)
    {
        if (!reply && reply.error().code != ErrorCode::NotFound)
            return fail(reply.error());
        if (reply)
            m_outcome.before = reply->body;
        m_outcome.managedBy = managedBy(m_outcome.before);
        if (m_outcome.managedBy && !m_request.overrideManager)
            return fail(managedElsewhere(*m_outcome.managedBy));
        m_body = m_request.body(m_outcome.before);
        m_outcome.dropped = droppedFields(m_outcome.before, m_body, m_request.manager);
        send(m_request.force);
    }
    void send(bool force)
    {
        m_forced = force;
        client::ApplyOptions options;
        options.manager = m_request.manager;
        options.force = force;
        options.dryRun = m_request.dryRun;
        wait(client::serverSideApply(session(), withUid(m_body, m_outcome.before), options, then(&Applying::onApplied)));
    }
    void onApplied(Reply reply)
    {
        if (!reply) {
            auto conflicts = client::conflictsOf(reply.error(), m_body, m_outcome.before);
            if (!m_forced && !conflicts.empty() && std::all_of(conflicts.begin(), conflicts.end(), [this](const auto &c) { return mayTake(c); })) {
                m_outcome.taken = std::move(conflicts);
                return send(true);
            }
            m_outcome.conflicts = std::move(conflicts);
            return fail(reply.error());
        }
        m_outcome.after = reply->body;
        m_outcome.warnings = reply->warnings;
        m_outcome.ref = kube::ObjectRef::of(reply->body);
        if (m_outcome.before.isNull())
            m_outcome.kind = ApplyOutcome::Kind::Created;
        else if (!sameApplied(m_outcome.before, m_outcome.after, m_request.manager))
            m_outcome.kind = ApplyOutcome::Kind::Configured;
        finish(std::move(m_outcome));
    }
    bool mayTake(const client::FieldConflict &conflict) const
    {
        const auto &fields = m_request.takeOver;
        return isOwnManager(conflict.manager) || std::find(fields.begin(), fields.end(), conflict.field) != fields.end();
    }
    void fail(core::Error error)
    {
        error.subject = m_request.ref.display();
        m_outcome.error = std::move(error);
        finish(std::move(m_outcome));
    }

    ApplyRequest m_request;
    ApplyOutcome m_outcome;
    Value m_body;
    bool m_forced = false;
};

class EnsuringNamespace final : public Steps<EnsuringNamespace, ApplyOutcome> {
public:
    EnsuringNamespace(client::Session &session, Value manifest, bool dryRun, Handler handler)
        : Steps(session, std::move(handler)), m_manifest(std::move(manifest))
    {
        m_outcome.ref = kube::ObjectRef::of(m_manifest);
        m_outcome.ref.namespaceName.clear();
        m_outcome.dryRun = dryRun;
    }
    void begin() { wait(session().get(m_outcome.ref.path(), {}, then(&EnsuringNamespace::onRead))); }

private:
    void onRead(Reply reply)
    {
        if (reply) {
            m_outcome.before = m_outcome.after = reply->body;
            return finish(std::move(m_outcome));
        }
        if (reply.error().code != ErrorCode::NotFound)
            return fail(reply.error());
        client::Query query{{"fieldManager", client::fieldManager}, {"fieldValidation", "Strict"}};
        if (m_outcome.dryRun)
            query.emplace_back("dryRun", "All");
        wait(session().post(m_outcome.ref.listPath(), query, m_manifest, then(&EnsuringNamespace::onCreated)));
    }
    void onCreated(Reply reply)
    {
        if (!reply && reply.error().reason == "AlreadyExists") // somebody was faster: as good
            return finish(std::move(m_outcome));
        if (!reply)
            return fail(reply.error());
        m_outcome.kind = ApplyOutcome::Kind::Created;
        m_outcome.after = reply->body;
        m_outcome.warnings = reply->warnings;
        finish(std::move(m_outcome));
    }
    void fail(core::Error error)
    {
        error.subject = m_outcome.ref.display();
        m_outcome.error = std::move(error);
        finish(std::move(m_outcome));
    }

    Value m_manifest;
    ApplyOutcome m_outcome;
};

} // namespace

client::Call applyObject(client::Session &session, ApplyRequest request, std::function<void(ApplyOutcome)> handler)
{
    auto work = std::make_shared<Applying>(session, std::move(request), std::move(handler));
    work->begin();
    return client::Call(work);
}

client::Call ensureNamespace(client::Session &session, Value manifest, bool dryRun, std::function<void(ApplyOutcome)> handler)
{
    auto work = std::make_shared<EnsuringNamespace>(session, std::move(manifest), dryRun, std::move(handler));
    work->begin();
    return client::Call(work);
}

ApplyRequest completeManifest(const Value &manifest, const std::string &namespaceName)
{
    Value body = manifest;
    const kube::ResourceKind *kind = kube::ObjectRef::of(manifest).resource();
    if (kind && kind->namespaced && manifest["metadata"]["namespace"].string().empty())
        body = body.set(core::FieldPath::of("metadata.namespace"), Value(namespaceName));
    ApplyRequest request;
    request.ref = kube::ObjectRef::of(body);
    request.ref.uid.clear();
    request.body = [body](const Value &) { return body; };
    return request;
}

} // namespace operations
