// SPDX-License-Identifier: Apache-2.0
#include "demo/Machinery.h"

#include "demo/controllers/deployment/Deployments.h"
#include "demo/controllers/EndpointSlices.h"
#include "demo/controllers/Garbage.h"
#include "demo/controllers/ReplicaSets.h"
#include "demo/controllers/scheduling/Scheduler.h"

namespace demo {

using core::Value;

Machinery::Machinery(Store &store, const Options &options) : m_recorder(store)
{
    const World world{store, m_recorder};
    m_controllers.push_back(std::make_unique<Deployments>(world));
    m_controllers.push_back(std::make_unique<ReplicaSets>(world));
    m_controllers.push_back(std::make_unique<EndpointSlices>(world));
    m_controllers.push_back(std::make_unique<LoadBalancers>(world, m_applications, options.balancers));
    m_controllers.push_back(std::make_unique<Garbage>(world));
    m_controllers.push_back(std::make_unique<Namespaces>(world));
    m_controllers.push_back(std::make_unique<Scheduler>(world));
    m_kubelet = std::make_unique<Kubelet>(world, m_applications, options.seed, options.images);
    m_subscription = store.observe([this](const Event &event) { hear(event); });

    m_kubelet->addNodes(options.nodes);
    for (const char *name : {"default", "kube-system"}) {
        (void)store.create("namespaces", core::map({{"apiVersion", Value("v1")},
                                                    {"kind", Value("Namespace")},
                                                    {"metadata", core::map({{"name", Value(name)},
                                                                            {"labels", core::map({{"kubernetes.io/metadata.name", Value(name)}})}})},
                                                    {"spec", core::map({{"finalizers", core::list({Value("kubernetes")})}})},
                                                    {"status", core::map({{"phase", Value("Active")}})}}));
    }
}

Machinery::~Machinery()
{
    m_subscription.reset();
    m_kubelet.reset();
    m_controllers.clear();
}

void Machinery::hear(const Event &event)
{
    for (const auto &controller : m_controllers)
        controller->hear(event);
    m_kubelet->hear(event);
}

} // namespace demo
