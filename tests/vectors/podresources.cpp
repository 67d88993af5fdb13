// SPDX-License-Identifier: Apache-2.0
// links: kube
#include "kube/workload/Resources.h"
#include "support/Vectors.h"

namespace {

core::Value asValue(const kube::ResourceList &list)
{
    core::Value out = core::Value::emptyMap();
    for (const auto &[name, quantity] : list)
        out = out.with(name, core::Value(quantity.toString()));
    return out;
}

std::optional<std::string> check(const core::Value &vectorCase)
{
    const core::Value &spec = vectorCase["input"]["spec"], &expect = vectorCase["expect"];
    const kube::PodResources got = kube::podResources(spec);
    if (auto wrong = support::differs("requests", asValue(got.requests), expect["requests"]))
        return wrong;
    if (auto wrong = support::differs("limits", asValue(got.limits), expect["limits"]))
        return wrong;
    if (auto wrong = support::differs("containerRequests", asValue(got.containerRequests), expect["containerRequests"]))
        return wrong;
    if (auto wrong = support::differs("containerLimits", asValue(got.containerLimits), expect["containerLimits"]))
        return wrong;
    return support::differs("qosClass", std::string(kube::name(kube::qosClass(spec))), expect["qosClass"].string());
}

} // namespace

int main(int argc, char **argv)
{
    return support::runVectors("podresources", argc, argv, check);
}
