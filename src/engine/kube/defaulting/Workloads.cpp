// SPDX-License-Identifier: Apache-2.0
// Source: pkg/apis/apps/v1/{defaults,conversion}.go, dropStatefulSetDisabledFields of pkg/registry/apps/statefulset/strategy.go.
#include "kube/defaulting/Defaults.h"

namespace kube {

namespace {

using core::Value;

/// Both halves of rollingUpdate, each only if it is not there.
void rollingUpdate(Slots &slots, const Value &maxUnavailable, const Value &maxSurge)
{
    // Of another type the halves have no defaults, but the server's internal form has no way to say that they are absent.
    const bool rolling = slots["type"].string() == "RollingUpdate";
    Value update = slots["rollingUpdate"];
    if (!rolling && update.isNull())
        return;
    if (update["maxUnavailable"].isNull())
        update = update.inserted(0, "maxUnavailable", rolling ? maxUnavailable : Value(0));
    if (update["maxSurge"].isNull())
        update = update.with("maxSurge", rolling ? maxSurge : Value(0));
    slots["rollingUpdate"] = update;
}

void deploymentStrategy(Slots &slots)
{
    rollingUpdate(slots, Value("25%"), Value("25%"));
}

void daemonSetStrategy(Slots &slots)
{
    rollingUpdate(slots, Value(1), Value(0));
}

void statefulSetStrategy(Slots &slots)
{
    if (slots.isEmpty("type")) {
        slots["type"] = Value("RollingUpdate");
        if (slots["rollingUpdate"].isNull())
            slots["rollingUpdate"] = Value::emptyMap();
    }
    if (slots["rollingUpdate"].isNull())
        return;
    // The feature MaxUnavailableStatefulSet is off.
    slots["rollingUpdate"] = slots["rollingUpdate"].without("maxUnavailable");
    if (slots["type"].string() == "RollingUpdate" && slots["rollingUpdate"]["partition"].isNull())
        slots["rollingUpdate"] = slots["rollingUpdate"].with("partition", Value(0));
}

void statefulSetSpec(Slots &slots)
{
    Value &templates = slots["volumeClaimTemplates"];
    for (std::size_t i = 0; i < templates.size(); ++i) {
        const Value claim = templates.at(i).without("kind").without("apiVersion");
        templates = templates.replaced(
            i, claim.inserted(0, "kind", Value("PersistentVolumeClaim")).inserted(1, "apiVersion", Value("v1")));
    }
}

} // namespace

std::vector<DefaultHook> workloadDefaultHooks()
{
    return {{"DeploymentStrategy", deploymentStrategy},
            {"DaemonSetUpdateStrategy", daemonSetStrategy},
            {"StatefulSetUpdateStrategy", statefulSetStrategy},
            {"StatefulSetSpec", statefulSetSpec}};
}

} // namespace kube
