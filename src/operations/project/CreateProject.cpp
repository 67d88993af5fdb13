// SPDX-License-Identifier: Apache-2.0
#include "operations/project/CreateProject.h"

#include "operations/Steps.h"
#include "operations/apply/AppliedSet.h"

namespace operations {

namespace {

using core::Value;

class Creating final : public Steps<Creating, CreateOutcome> {
public:
    Creating(client::Session &session, CreateRequest request, Handler handler) : Steps(session, std::move(handler)), m_request(std::move(request)) { }
    void begin() { wait(ensureNamespace(session(), m_request.manifests.namespace_, m_request.dryRun, then(&Creating::onNamespace))); }

private:
    void onNamespace(ApplyOutcome outcome)
    {
        const bool failed = outcome.error.has_value();
        const bool missing = m_request.dryRun && outcome.kind == ApplyOutcome::Kind::Created;
        m_outcome.objects.push_back(std::move(outcome));
        if (failed)
            return finish(std::move(m_outcome));
        if (missing) {
            // In a namespace that is not there a dry run gives 404.
            m_outcome.unchecked = true;
            for (const Value *manifest : {&m_request.manifests.service, &m_request.manifests.deployment}) {
                ApplyOutcome local;
                local.ref = kube::ObjectRef::of(*manifest);
                local.kind = ApplyOutcome::Kind::Created;
                local.dryRun = true;
                local.after = *manifest;
                m_outcome.objects.push_back(std::move(local));
            }
            return finish(std::move(m_outcome));
        }
        apply(m_request.manifests.service, then(&Creating::onService));
    }
    void apply(const Value &manifest, std::function<void(ApplyOutcome)> handler)
    {
        ApplyRequest request;
        request.ref = kube::ObjectRef::of(manifest);
        request.dryRun = m_request.dryRun;
        request.manager = m_request.manager;
        request.overrideManager = m_request.overrideManager;
        request.force = m_request.force;
        // What was edited before and is not in the manifest stays: an annotation, replicas, another container.
        request.body = [manifest, manager = m_request.manager](const Value &live) {
            return live.isNull() ? manifest : appliedWithManifest(live, manifest, manager);
        };
        wait(applyObject(session(), std::move(request), std::move(handler)));
    }
    void onService(ApplyOutcome outcome)
    {
        const bool failed = outcome.error.has_value();
        m_outcome.objects.push_back(std::move(outcome));
        if (failed)
            return finish(std::move(m_outcome));
        apply(m_request.manifests.deployment, then(&Creating::onDeployment));
    }
    void onDeployment(ApplyOutcome outcome)
    {
        m_outcome.objects.push_back(std::move(outcome));
        finish(std::move(m_outcome));
    }

    CreateRequest m_request;
    CreateOutcome m_outcome;
};

} // namespace

client::Call createProject(client::Session &session, CreateRequest request, std::function<void(CreateOutcome)> handler)
{
    auto work = std::make_shared<Creating>(session, std::move(request), std::move(handler));
    work->begin();
    return client::Call(work);
}

} // namespace operations
