// SPDX-License-Identifier: Apache-2.0
// Everything that moves in the simulated cluster, on one store: controllers, scheduler, nodes, load balancers. It serves no requests.
#pragma once

#include "demo/app/Applications.h"
#include "demo/controllers/LoadBalancers.h"
#include "demo/controllers/Recorder.h"
#include "demo/engine/Store.h"
#include "demo/kubelet/Kubelet.h"

#include <memory>
#include <vector>

namespace demo {

class Machinery {
public:
    struct Options {
        std::uint64_t seed = 1;
        NodeShape nodes;
        LoadBalancers::Options balancers;
        std::map<std::string, std::string> images = {}; ///< reference -> behaviour of its program
    };
    /// Makes the nodes and the namespaces default and kube-system, and works on the store's clock from then on.
    Machinery(Store &store, const Options &options);
    ~Machinery();

    const Kubelet &kubelet() const { return *m_kubelet; }
    Recorder &recorder() { return m_recorder; }

private:
    void hear(const Event &event);

    Recorder m_recorder;
    Applications m_applications;
    std::vector<std::unique_ptr<Controller>> m_controllers;
    std::unique_ptr<Kubelet> m_kubelet;
    std::unique_ptr<Store::Subscription> m_subscription;
};

} // namespace demo
