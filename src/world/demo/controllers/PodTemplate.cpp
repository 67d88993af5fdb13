// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/Fields.h"
#include "demo/controllers/ReplicaSets.h"
#include "kube/quantity/Quantity.h"

namespace demo {

using core::Value;

namespace {

/// Limits without requests become requests; only pods get this, never the template.
Value withRequests(const Value &container)
{
    const Value &resources = container["resources"];
    Value requests = resources["requests"];
    for (const core::Member &limit : resources["limits"].members()) {
        if (!requests.contains(limit.key))
            requests = requests.with(limit.key, limit.value);
    }
    return requests == resources["requests"] ? container : container.with("resources", resources.with("requests", requests));
}

bool isNonZero(const Value &amount)
{
    const auto parsed = kube::Quantity::fromJson(amount);
    return parsed && !parsed->isZero();
}

/// pkg/apis/core/v1/helper/qos: cpu and memory of all containers.
const char *qosClass(const Value &spec)
{
    bool any = false, all = true;
    std::array<std::array<kube::Quantity, 2>, 2> sums; // [cpu, memory][request, limit]
    static constexpr const char *names[] = {"cpu", "memory"};
    for (const char *group : {"containers", "initContainers"}) {
        for (const Value &container : spec[group].items()) {
            for (std::size_t i = 0; i < 2; ++i) {
                const Value &request = container["resources"]["requests"][names[i]], &limit = container["resources"]["limits"][names[i]];
                any = any || isNonZero(request) || isNonZero(limit);
                all = all && isNonZero(limit);
                sums[i][0] += kube::Quantity::fromJson(request).value_or(kube::Quantity());
                sums[i][1] += kube::Quantity::fromJson(limit).value_or(kube::Quantity());
            }
        }
    }
    if (!any)
        return "BestEffort";
    return all && sums[0][0] == sums[0][1] && sums[1][0] == sums[1][1] ? "Guaranteed" : "Burstable";
}

Value eachContainer(Value spec, const char *group)
{
    core::Items containers = spec[group].items();
    for (Value &container : containers)
        container = withRequests(container);
    return containers.empty() ? spec : spec.with(group, Value(std::move(containers)));
}

Value toleration(const char *key)
{
    return core::map({{"key", Value(key)}, {"operator", Value("Exists")}, {"effect", Value("NoExecute")}, {"tolerationSeconds", Value(300)}});
}

} // namespace

Value podFromTemplate(const Value &set, const std::string &suffix)
{
    const Value &pod = set["spec"]["template"];
    Value metadata = core::map({{"name", Value(textOf(set, "name") + '-' + suffix)},
                                {"generateName", Value(textOf(set, "name") + '-')},
                                {"namespace", set["metadata"]["namespace"]},
                                {"labels", pod["metadata"]["labels"]}});
    if (pod["metadata"]["annotations"].size() > 0)
        metadata = metadata.with("annotations", pod["metadata"]["annotations"]);
    metadata = metadata.with("ownerReferences", core::list({ownerReference(set)}));

    Value spec = eachContainer(eachContainer(pod["spec"], "containers"), "initContainers");
    if (spec["serviceAccountName"].string().empty())
        spec = spec.with("serviceAccountName", Value("default")).with("serviceAccount", Value("default"));
    if (spec["priority"].isNull())
        spec = spec.with("priority", Value(0)).with("preemptionPolicy", Value("PreemptLowerPriority"));
    if (spec["enableServiceLinks"].isNull())
        spec = spec.with("enableServiceLinks", Value(true));
    if (spec["tolerations"].isNull())
        spec = spec.with("tolerations", core::list({toleration("node.kubernetes.io/not-ready"), toleration("node.kubernetes.io/unreachable")}));
    return core::map({{"apiVersion", Value("v1")},
                      {"kind", Value("Pod")},
                      {"metadata", std::move(metadata)},
                      {"spec", spec},
                      {"status", core::map({{"phase", Value("Pending")}, {"qosClass", Value(qosClass(spec))}})}});
}

} // namespace demo
