// SPDX-License-Identifier: Apache-2.0
#include "operations/project/Scale.h"

#include "operations/Steps.h"
#include "operations/apply/AppliedSet.h"
#include "operations/project/Lookup.h"

#include <charconv>

namespace operations {

namespace {

using core::ErrorCode;
using core::FieldPath;
using core::say;
using core::Value;

FieldPath annotationPath()
{
    return FieldPath::of("metadata.annotations").child(activeReplicasAnnotation);
}

std::optional<std::int64_t> remembered(const Value &live)
{
    const std::string &text = live["metadata"]["annotations"][activeReplicasAnnotation].string();
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size() || number < 1)
        return std::nullopt;
    return number;
}

class Scaling final : public Steps<Scaling, ScaleOutcome> {
public:
    Scaling(client::Session &session, ScaleRequest request, Handler handler) : Steps(session, std::move(handler)), m_request(std::move(request))
    {
        m_outcome.applied.ref = m_request.ref;
        m_outcome.applied.dryRun = m_request.dryRun;
    }
    void begin() { wait(session().get(m_request.ref.path(), {}, then(&Scaling::onRead))); }

private:
    void onRead(Reply reply)
    {
        if (!reply)
            return fail(reply.error());
        m_live = m_outcome.applied.before = m_outcome.applied.after = reply->body;
        m_outcome.applied.ref = kube::ObjectRef::of(m_live);
        if (m_request.ref.kind != "Deployment")
            return fail(core::Error(ErrorCode::NotSupported, say("Not yet supported for %1", m_request.ref.kind)));
        m_outcome.from = m_live["spec"]["replicas"].integer().value_or(1);
        if (!m_request.activate)
            m_outcome.to = 0;
        else if (m_request.replicas)
            m_outcome.to = *m_request.replicas;
        else
            m_outcome.to = m_outcome.from > 0 ? m_outcome.from : remembered(m_live).value_or(1);
        if (m_outcome.to == m_outcome.from)
            return finish(std::move(m_outcome));
        wait(findAutoscaler(session(), m_outcome.applied.ref, then(&Scaling::onAutoscaler)));
    }
    void onAutoscaler(Value autoscaler)
    {
        m_outcome.autoscaler = autoscaler["metadata"]["name"].string();
        core::Edit edit;
        if (m_outcome.autoscaler.empty())
            edit.changes.push_back(core::setting(FieldPath::of("spec.replicas"), Value(m_outcome.to)));
        if (!m_request.activate)
            edit.changes.push_back(core::setting(annotationPath(), Value(std::to_string(m_outcome.from))));
        if (edit.empty())
            return patchScale();
        ApplyRequest request;
        request.ref = m_outcome.applied.ref;
        request.dryRun = m_request.dryRun;
        request.manager = m_request.manager;
        request.overrideManager = m_request.overrideManager;
        // The user asked for exactly these two.
        request.takeOver = {".spec.replicas", std::string(".metadata.annotations.") + activeReplicasAnnotation};
        request.body = [edit, manager = m_request.manager](const Value &live) { return appliedWith(live, edit, manager); };
        wait(applyObject(session(), std::move(request), then(&Scaling::onApplied)));
    }
    void onApplied(ApplyOutcome outcome)
    {
        m_outcome.applied = std::move(outcome);
        if (m_outcome.applied.error || m_outcome.autoscaler.empty())
            return finish(std::move(m_outcome));
        patchScale();
    }
    void patchScale()
    {
        client::Query query{{"fieldManager", m_request.manager}, {"fieldValidation", "Strict"}};
        if (m_request.dryRun)
            query.emplace_back("dryRun", "All");
        const Value metadata = core::map({{"uid", m_live["metadata"]["uid"]}});
        const Value patch = core::map({{"metadata", metadata}, {"spec", core::map({{"replicas", Value(m_outcome.to)}})}});
        wait(session().patch(m_outcome.applied.ref.path("scale"), query, client::content::mergePatch, patch, then(&Scaling::onScaled)));
    }
    void onScaled(Reply reply)
    {
        if (!reply)
            return fail(reply.error());
        m_outcome.applied.kind = ApplyOutcome::Kind::Configured;
        // The answer is a Scale; the object is the last one seen, with its number.
        m_outcome.applied.after = m_outcome.applied.after.set(FieldPath::of("spec.replicas"), Value(m_outcome.to));
        finish(std::move(m_outcome));
    }
    void fail(core::Error error)
    {
        error.subject = m_request.ref.display();
        m_outcome.applied.error = std::move(error);
        finish(std::move(m_outcome));
    }

    ScaleRequest m_request;
    ScaleOutcome m_outcome;
    Value m_live;
};

} // namespace

client::Call scaleProject(client::Session &session, ScaleRequest request, std::function<void(ScaleOutcome)> handler)
{
    auto work = std::make_shared<Scaling>(session, std::move(request), std::move(handler));
    work->begin();
    return client::Call(work);
}

} // namespace operations
