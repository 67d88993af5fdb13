// SPDX-License-Identifier: Apache-2.0
// Defaults of a pod template that take more than a row, and the fields that the server drops while their feature is off in 1.34.
// Source: pkg/apis/core/v1/{defaults,conversion}.go, dropDisabledFields of pkg/api/pod/util.go.
#include "kube/defaulting/Defaults.h"
#include "kube/defaulting/ImageName.h"

#include <algorithm>

namespace kube {

namespace {

using core::Value;

void container(Slots &slots)
{
    if (slots.isEmpty("imagePullPolicy"))
        slots["imagePullPolicy"] = Value(defaultPullPolicy(slots["image"].string()));
    slots["restartPolicyRules"] = Value();
    const Value &lifecycle = slots["lifecycle"];
    if (lifecycle.contains("stopSignal"))
        slots["lifecycle"] = lifecycle.size() == 1 ? Value() : lifecycle.without("stopSignal");
}

void volume(Slots &slots)
{
    auto &values = slots.values();
    const auto absent = [](const Value &value) { return value.isNull(); };
    // Every field but the first, the name, is a source.
    if (std::all_of(values.begin() + 1, values.end(), absent))
        slots["emptyDir"] = Value::emptyMap();
}

void volumeProjection(Slots &slots)
{
    slots["clusterTrustBundle"] = Value();
    slots["podCertificate"] = Value();
}

void envVarSource(Slots &slots)
{
    slots["fileKeyRef"] = Value();
}

bool isMountOf(const Value &mount, const std::vector<std::string> &names)
{
    return std::find(names.begin(), names.end(), mount["name"].string()) != names.end();
}

/// Volumes of images go, with their mounts.
void dropImageVolumes(Slots &slots)
{
    core::Items kept;
    std::vector<std::string> names;
    for (const Value &one : slots["volumes"].items()) {
        if (one.contains("image"))
            names.push_back(one["name"].string());
        else
            kept.push_back(one);
    }
    if (names.empty())
        return;
    slots["volumes"] = kept.empty() ? Value() : Value(std::move(kept));
    for (const char *list : {"containers", "initContainers", "ephemeralContainers"}) {
        for (std::size_t i = 0; i < slots[list].size(); ++i) {
            const Value one = slots[list].at(i);
            core::Items mounts = one["volumeMounts"].items();
            std::erase_if(mounts, [&names](const Value &mount) { return isMountOf(mount, names); });
            slots[list] = slots[list].replaced(i, mounts.empty() ? one.without("volumeMounts") : one.with("volumeMounts", Value(mounts)));
        }
    }
}

/// Containers have no restart policy of their own, init containers only Always.
void dropRestartPolicies(Slots &slots)
{
    for (const char *list : {"containers", "initContainers", "ephemeralContainers"}) {
        const bool mayBeSidecar = std::string_view(list) == "initContainers";
        for (std::size_t i = 0; i < slots[list].size(); ++i) {
            const Value &policy = slots[list].at(i)["restartPolicy"];
            if (!policy.isNull() && !(mayBeSidecar && policy.string() == "Always"))
                slots[list] = slots[list].replaced(i, slots[list].at(i).without("restartPolicy"));
        }
    }
}

void podSpec(Slots &slots)
{
    dropImageVolumes(slots);
    dropRestartPolicies(slots);
    // The old name of the field is an alias: read if the new one is empty, always written.
    if (slots.isEmpty("serviceAccountName"))
        slots["serviceAccountName"] = slots["serviceAccount"];
    slots["serviceAccount"] = slots["serviceAccountName"];
    slots["hostnameOverride"] = Value();
}

void podTemplate(Slots &slots)
{
    static constexpr std::string_view dropped[] = {
        "pod.beta.kubernetes.io/init-containers", "pod.alpha.kubernetes.io/init-containers",
        "pod.beta.kubernetes.io/init-container-statuses", "pod.alpha.kubernetes.io/init-container-statuses"};
    for (const std::string_view key : dropped) {
        const Value &annotations = slots["metadata"]["annotations"];
        if (!annotations.contains(key))
            continue;
        const Value kept = annotations.without(key);
        slots["metadata"] = kept.size() == 0 ? slots["metadata"].without("annotations") : slots["metadata"].with("annotations", kept);
    }
}

} // namespace

std::vector<DefaultHook> podDefaultHooks()
{
    return {{"Container", container},
            {"EphemeralContainer", container},
            {"Volume", volume},
            {"VolumeProjection", volumeProjection},
            {"EnvVarSource", envVarSource},
            {"PodSpec", podSpec},
            {"PodTemplateSpec", podTemplate}};
}

} // namespace kube
