// SPDX-License-Identifier: Apache-2.0
#include "operations/project/ExportProject.h"

#include "kube/exporting/Export.h"
#include "kube/workload/Workload.h"
#include "operations/Steps.h"
#include "operations/project/Lookup.h"

namespace operations {

namespace {

using core::Value;

class Exporting final : public Steps<Exporting, core::Result<std::vector<Value>>> {
public:
    Exporting(client::Session &session, kube::ObjectRef ref, Value workload, Handler handler)
        : Steps(session, std::move(handler)), m_ref(std::move(ref)), m_workload(std::move(workload))
    {
    }
    void begin()
    {
        wait(session().list(kube::findKind("v1", "Service")->listPath(m_ref.namespaceName), {}, then(&Exporting::onServices)));
    }

private:
    void onServices(core::Result<client::Listing> listing)
    {
        if (!listing)
            return finish(core::unexpected<core::Error>(listing.error()));
        for (const Value &service : listing->items) {
            if (kube::selects(service, m_workload["spec"]["template"]["metadata"]["labels"]))
                m_manifests.push_back(kube::exportManifest(service));
        }
        wait(findAutoscaler(session(), m_ref, then(&Exporting::onAutoscaler)));
    }
    void onAutoscaler(Value autoscaler)
    {
        m_manifests.push_back(autoscaler.isNull() ? m_workload : m_workload.removed(core::FieldPath::of("spec.replicas")));
        finish(std::move(m_manifests));
    }

    kube::ObjectRef m_ref;
    Value m_workload;
    std::vector<Value> m_manifests;
};

} // namespace

client::Call exportProject(client::Session &session, kube::ObjectRef ref, Value workload,
                           std::function<void(core::Result<std::vector<Value>>)> handler)
{
    auto work = std::make_shared<Exporting>(session, std::move(ref), std::move(workload), std::move(handler));
    work->begin();
    return client::Call(work);
}

} // namespace operations
