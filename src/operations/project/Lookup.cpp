// SPDX-License-Identifier: Apache-2.0
#include "operations/project/Lookup.h"

#include "kube/workload/Workload.h"
#include "operations/Steps.h"

namespace operations {

namespace {

using core::ErrorCode;
using core::fail;
using core::say;
using core::Value;

using Found = core::Result<ProjectObjects>;

class Finding final : public Steps<Finding, Found> {
public:
    Finding(client::Session &session, kube::ObjectRef ref, Handler handler) : Steps(session, std::move(handler)) { m_found.ref = std::move(ref); }
    void begin() { wait(session().get(m_found.ref.path(), {}, then(&Finding::onWorkload))); }

private:
    void onWorkload(Reply reply)
    {
        if (!reply) {
            core::Error error = reply.error();
            error.subject = m_found.ref.namespaceName + '/' + m_found.ref.name;
            if (error.code == ErrorCode::NotFound && error.hint.empty())
                error.hint = say("Projects of other namespaces are written NAMESPACE/NAME; projects -A lists them.");
            return finish(core::unexpected<core::Error>(std::move(error)));
        }
        m_found.workload = reply->body;
        m_found.ref = kube::ObjectRef::of(reply->body);
        const kube::ResourceKind *services = kube::findKind("v1", "Service");
        wait(session().list(services->listPath(m_found.ref.namespaceName), {}, then(&Finding::onServices)));
    }
    void onServices(core::Result<client::Listing> listing)
    {
        if (!listing)
            return finish(core::unexpected<core::Error>(listing.error()));
        const Value &labels = m_found.workload["spec"]["template"]["metadata"]["labels"];
        for (Value &service : listing->items) {
            if (kube::selects(service, labels))
                m_found.services.push_back(std::move(service));
        }
        finish(std::move(m_found));
    }

    ProjectObjects m_found;
};

} // namespace

core::Result<kube::ObjectRef> parseProject(std::string_view typed, const std::string &defaultNamespace)
{
    const auto slash = typed.find('/');
    const std::string_view head = slash == std::string_view::npos ? std::string_view() : typed.substr(0, slash);
    const std::string name(slash == std::string_view::npos ? typed : typed.substr(slash + 1));
    if (name.empty() || name.find('/') != std::string::npos || (slash != std::string_view::npos && head.empty()))
        return fail(ErrorCode::Usage, say("'%1' is no project", typed), say("Write NAME, TYPE/NAME or NAMESPACE/NAME"));
    if (const kube::ResourceKind *kind = head.empty() ? nullptr : kube::findKindByName(head)) {
        const std::string_view word = kind->kind;
        if (word != "Deployment" && word != "StatefulSet" && word != "DaemonSet")
            return fail(ErrorCode::Usage, say("'%1' is no workload", typed), say("Use a deployment, statefulset or daemonset"));
        return kube::ObjectRef{kind->apiVersion, kind->kind, defaultNamespace, name, {}};
    }
    return kube::ObjectRef{"apps/v1", "Deployment", head.empty() ? defaultNamespace : std::string(head), name, {}};
}

client::Call findProject(client::Session &session, kube::ObjectRef ref, std::function<void(core::Result<ProjectObjects>)> handler)
{
    auto work = std::make_shared<Finding>(session, std::move(ref), std::move(handler));
    work->begin();
    return client::Call(work);
}

client::Call findAutoscaler(client::Session &session, kube::ObjectRef workload, std::function<void(Value)> handler)
{
    const kube::ResourceKind *kind = kube::findKind("autoscaling/v2", "HorizontalPodAutoscaler");
    return session.list(kind->listPath(workload.namespaceName), {}, [workload, handler = std::move(handler)](core::Result<client::Listing> listing) {
        if (listing) {
            for (const Value &autoscaler : listing->items) {
                const Value &target = autoscaler["spec"]["scaleTargetRef"];
                if (target["kind"].string() == workload.kind && target["name"].string() == workload.name)
                    return handler(autoscaler);
            }
        }
        handler(Value());
    });
}

} // namespace operations
