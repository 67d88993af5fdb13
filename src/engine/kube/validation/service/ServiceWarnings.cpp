// SPDX-License-Identifier: Apache-2.0
// Source: pkg/api/service/warnings.go.
#include "kube/validation/Ip.h"
#include "kube/validation/service/Service.h"
#include "kube/validation/Warnings.h"

namespace kube {

using core::Value;

Warnings serviceWarnings(const Value &object)
{
    Warnings warnings;
    const Value &spec = object["spec"];
    const Path path("spec");
    if (object["metadata"]["annotations"].contains("service.kubernetes.io/topology-aware-hints"))
        warnings.emplace_back("annotation service.kubernetes.io/topology-aware-hints is deprecated, please use "
                              "service.kubernetes.io/topology-mode instead");
    const std::string &primary = spec["clusterIP"].string(), &type = spec["type"].string();
    const auto warnOfEach = [&](const char *field) {
        const Path list = path.child(field);
        for (std::size_t i = 0; i < spec[field].size(); ++i)
            warnOfIp(warnings, list.index(i), spec[field].at(i).string());
    };
    if (!primary.empty() && primary != "None")
        warnOfEach("clusterIPs");
    if (isHeadless(spec)) {
        if (!spec["loadBalancerIP"].string().empty())
            warnings.emplace_back("spec.loadBalancerIP is ignored for headless services");
        if (spec["externalIPs"].size() > 0)
            warnings.emplace_back("spec.externalIPs is ignored for headless services");
        if (spec["sessionAffinity"].string() != "None")
            warnings.emplace_back("spec.SessionAffinity is ignored for headless services");
    }
    warnOfEach("externalIPs");
    if (!spec["loadBalancerIP"].string().empty())
        warnOfIp(warnings, path.child("loadBalancerIP"), spec["loadBalancerIP"].string());
    const Path ranges = path.child("loadBalancerSourceRanges");
    for (std::size_t i = 0; i < spec["loadBalancerSourceRanges"].size(); ++i)
        warnOfBlock(warnings, ranges.index(i), spec["loadBalancerSourceRanges"].at(i).string());
    if (type == "ExternalName" && spec["externalIPs"].size() > 0)
        warnings.emplace_back("spec.externalIPs is ignored when spec.type is \"ExternalName\"");
    if (type != "ExternalName" && !spec["externalName"].string().empty())
        warnings.emplace_back("spec.externalName is ignored when spec.type is not \"ExternalName\"");
    return warnings;
}

} // namespace kube
