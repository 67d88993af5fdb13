// SPDX-License-Identifier: Apache-2.0
// Source: SetDefaults_Service and SetDefaults_Namespace of pkg/apis/core/v1/defaults.go. Addresses are the registry's business (Admit).
#include "kube/defaulting/Defaults.h"

namespace kube {

namespace {

using core::Value;

void servicePort(Slots &slots)
{
    const Value &target = slots["targetPort"];
    if (target.isNull() || target.integer() == 0 || (target.isString() && target.string().empty()))
        slots["targetPort"] = slots["port"].isNull() ? Value(0) : slots["port"];
}

void serviceSpec(Slots &slots)
{
    const std::string affinity = slots["sessionAffinity"].string();
    if (affinity == "None")
        slots["sessionAffinityConfig"] = Value();
    if (affinity == "ClientIP" && slots["sessionAffinityConfig"]["clientIP"]["timeoutSeconds"].isNull())
        slots["sessionAffinityConfig"] = core::map({{"clientIP", core::map({{"timeoutSeconds", Value(10800)}})}});

    const std::string type = slots["type"].string();
    const bool balanced = type == "LoadBalancer", onNodes = type == "NodePort", inside = type == "ClusterIP";
    if (balanced || onNodes || (inside && slots["externalIPs"].size() > 0))
        slots.setIfEmpty("externalTrafficPolicy", Value("Cluster"));
    if (balanced || onNodes || inside)
        slots.setIfEmpty("internalTrafficPolicy", Value("Cluster"));
    if (balanced)
        slots.setIfEmpty("allocateLoadBalancerNodePorts", Value(true));
}

void loadBalancerIngress(Slots &slots)
{
    if (!slots.isEmpty("ip"))
        slots.setIfEmpty("ipMode", Value("VIP"));
}

/// Every namespace carries its name as a label.
void nameSpace(Slots &slots)
{
    const Value name = slots["metadata"]["name"];
    if (!name.string().empty())
        slots["metadata"] = slots["metadata"].with("labels", slots["metadata"]["labels"].with("kubernetes.io/metadata.name", name));
}

} // namespace

std::vector<DefaultHook> serviceDefaultHooks()
{
    return {{"ServicePort", servicePort},
            {"ServiceSpec", serviceSpec},
            {"LoadBalancerIngress", loadBalancerIngress},
            {"Namespace", nameSpace}};
}

} // namespace kube
