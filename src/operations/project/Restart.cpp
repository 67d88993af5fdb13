// SPDX-License-Identifier: Apache-2.0
#include "operations/project/Restart.h"

#include "operations/Steps.h"

namespace operations {

namespace {

using core::ErrorCode;
using core::FieldPath;
using core::say;
using core::Value;

class Restarting final : public Steps<Restarting, ApplyOutcome> {
public:
    Restarting(client::Session &session, RestartRequest request, Handler handler) : Steps(session, std::move(handler)), m_request(std::move(request))
    {
        m_outcome.ref = m_request.ref;
        m_outcome.dryRun = m_request.dryRun;
    }
    void begin() { wait(session().get(m_request.ref.path(), {}, then(&Restarting::onRead))); }

private:
    void onRead(Reply reply)
    {
        if (!reply)
            return fail(reply.error());
        m_outcome.before = reply->body;
        m_outcome.managedBy = managedBy(m_outcome.before);
        // Not refused for managed objects: the annotation is no field that Helm and the like revert.
        if (m_outcome.before["spec"]["paused"].boolean())
            return fail(core::Error(ErrorCode::Rejected, say("The deployment is paused, so it would not restart"), say("Resume it first")));
        Value patch = core::map({{"metadata", core::map({{"uid", m_outcome.before["metadata"]["uid"]}})}});
        patch = patch.set(FieldPath::of("spec.template.metadata.annotations").child("kubectl.kubernetes.io/restartedAt"),
                          Value(core::toRfc3339(session().clock().now(), false)));
        client::Query query{{"fieldManager", m_request.manager}, {"fieldValidation", "Strict"}};
        if (m_request.dryRun)
            query.emplace_back("dryRun", "All");
        wait(session().patch(m_request.ref.path(), query, client::content::mergePatch, patch, then(&Restarting::onPatched)));
    }
    void onPatched(Reply reply)
    {
        if (!reply)
            return fail(reply.error());
        m_outcome.after = reply->body;
        m_outcome.warnings = reply->warnings;
        m_outcome.ref = kube::ObjectRef::of(reply->body);
        m_outcome.kind = ApplyOutcome::Kind::Configured;
        finish(std::move(m_outcome));
    }
    void fail(core::Error error)
    {
        error.subject = m_request.ref.display();
        m_outcome.error = std::move(error);
        finish(std::move(m_outcome));
    }

    RestartRequest m_request;
    ApplyOutcome m_outcome;
};

} // namespace

client::Call restartWorkload(client::Session &session, RestartRequest request, std::function<void(ApplyOutcome)> handler)
{
    auto work = std::make_shared<Restarting>(session, std::move(request), std::move(handler));
    work->begin();
    return client::Call(work);
}

} // namespace operations
