// SPDX-License-Identifier: Apache-2.0
// The pod spec as a whole, in the server's order. Source: ValidatePodTemplateSpec, ValidatePodSpec of pkg/apis/core/validation/validation.go.
#include "kube/validation/pod/PodTemplate.h"

#include "kube/text/GoText.h"
#include "kube/validation/Metadata.h"
#include "kube/validation/pod/Pod.h"
#include "kube/validation/pod/PodAnnotations.h"

#include <limits>

namespace kube {

namespace {

using core::Value;

void validateNamed(Errors &errors, const Path &path, const Value &name, NameRule rule)
{
    if (!name.string().empty())
        errors.invalidEach(path, name.string(), rule(name.string()));
}

void validateResourceClaims(Errors &errors, const Path &path, const Value &claims)
{
    std::set<std::string> names;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const Value &claim = claims.at(i);
        const Path item = path.index(i);
        const std::string &name = claim["name"].string();
        if (name.empty())
            errors.required(item.child("name"));
        else if (!names.insert(name).second)
            errors.duplicate(item.child("name"), shown(name));
        else
            errors.invalidEach(item.child("name"), name, dns1123Label(name));
        const Value &claimName = claim["resourceClaimName"], &templateName = claim["resourceClaimTemplateName"];
        const std::string whole = "{\"Name\":" + goJsonQuoted(name) + ",\"ResourceClaimName\":" + goJson(claimName)
            + ",\"ResourceClaimTemplateName\":" + goJson(templateName) + '}';
        if (!claimName.isNull() && !templateName.isNull())
            errors.invalid(item, whole, "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified");
        if (claimName.isNull() && templateName.isNull())
            errors.invalid(item, whole, "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`");
        for (const char *field : {"resourceClaimName", "resourceClaimTemplateName"}) {
            if (!claim[field].isNull())
                errors.invalidEach(item.child(field), claim[field].string(), dns1123Subdomain(claim[field].string()));
        }
    }
}

void validateHostNetworkPorts(Errors &errors, const Path &path, const Value &pod)
{
    if (!pod["hostNetwork"].boolean())
        return;
    const Path list = path.child("containers");
    for (std::size_t i = 0; i < pod["containers"].size(); ++i) {
        const Path item = list.index(i);
        const Path ports = item.child("ports");
        const Value &own = pod["containers"].at(i)["ports"];
        for (std::size_t j = 0; j < own.size(); ++j) {
            const std::int64_t host = own.at(j)["hostPort"].integer().value_or(0);
            if (host != 0 && host != own.at(j)["containerPort"].integer().value_or(0))
                errors.invalid(ports.index(j).child("hostPort"), std::to_string(host), "must match `containerPort` when `hostNetwork` is true");
        }
    }
}

void validateGates(Errors &errors, const Path &spec, const Value &pod)
{
    const Path readiness = spec.child("readinessGates"), scheduling = spec.child("schedulingGates");
    for (std::size_t i = 0; i < pod["readinessGates"].size(); ++i) {
        const std::string &type = pod["readinessGates"].at(i)["conditionType"].string();
        errors.invalidEach(readiness.index(i).child("conditionType"), type, qualifiedName(type));
    }
    std::set<std::string> seen;
    for (std::size_t i = 0; i < pod["schedulingGates"].size(); ++i) {
        const std::string &name = pod["schedulingGates"].at(i)["name"].string();
        errors.invalidEach(scheduling.index(i), name, qualifiedName(name));
        if (!seen.insert(name).second)
            errors.duplicate(scheduling.index(i), shown(name));
    }
}

void validateHostUsers(Errors &errors, const Path &spec, const Value &pod)
{
    if (pod["hostUsers"].isNull() || pod["hostUsers"].boolean())
        return;
    constexpr const char *refusal = "when `hostUsers` is false";
    for (const auto &[field, shownAs] : {std::pair{"hostNetwork", "hostNetwork"}, {"hostPID", "HostPID"}, {"hostIPC", "HostIPC"}}) {
        if (pod[field].boolean())
            errors.forbidden(spec.child(shownAs), refusal);
    }
    eachContainer(pod, spec, [&errors](const Value &container, const Path &path) {
        if (container["volumeDevices"].size() > 0)
            errors.forbidden(path.child("volumeDevices"), refusal);
    });
}

/// What the pod as a whole says, after its volumes and containers.
void validatePodFields(Errors &errors, const Path &spec, const Value &pod, const Value &old)
{
    validateHostNetworkPorts(errors, spec, pod);
    errors.oneOf(spec.child("restartPolicy"), pod["restartPolicy"], {"Always", "OnFailure", "Never"}, true);
    errors.oneOf(spec.child("dnsPolicy"), pod["dnsPolicy"], {"ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"}, true);
    validateLabels(errors, spec.child("nodeSelector"), pod["nodeSelector"]);
    validatePodSecurityContext(errors, spec.child("securityContext"), pod, old);
    validateAffinity(errors, spec.child("affinity"), pod["affinity"]);
    validateDns(errors, spec, pod);
    validateGates(errors, spec, pod);
    validateSpread(errors, spec.child("topologySpreadConstraints"), pod["topologySpreadConstraints"]);
    validateHostProcess(errors, spec, pod);
    validateHostUsers(errors, spec, pod);
    validateNamed(errors, spec.child("serviceAccountName"), pod["serviceAccountName"], dns1123Subdomain);
    validateNamed(errors, spec.child("nodeName"), pod["nodeName"], dns1123Subdomain);
    if (!pod["activeDeadlineSeconds"].isNull())
        errors.inRange(spec.child("activeDeadlineSeconds"), pod["activeDeadlineSeconds"], 1, std::numeric_limits<std::int32_t>::max());
    validateNamed(errors, spec.child("hostname"), pod["hostname"], dns1123Label);
    validateNamed(errors, spec.child("subdomain"), pod["subdomain"], dns1123Label);
    validateTolerations(errors, spec.child("tolerations"), pod["tolerations"]);
    validateHostAliases(errors, spec.child("hostAliases"), pod["hostAliases"]);
    validateNamed(errors, spec.child("priorityClassName"), pod["priorityClassName"], dns1123Subdomain);
    if (!pod["runtimeClassName"].isNull()) {
        const std::string &name = pod["runtimeClassName"].string();
        errors.invalidEach(spec.child("runtimeClassName"), name, dns1123Subdomain(name));
    }
    if (!pod["preemptionPolicy"].isNull())
        errors.oneOf(spec.child("preemptionPolicy"), pod["preemptionPolicy"], {"PreemptLowerPriority", "Never"}, true);
    if (!pod["overhead"].isNull())
        validateResources(errors, spec.child("overhead"), core::map({{"limits", pod["overhead"]}}), {});
    validateOperatingSystem(errors, spec, pod);
}

void validatePodSpec(Errors &errors, const Path &spec, const Value &pod, const Value &old)
{
    PodScope scope(pod);
    scope.hostUsers = pod["hostUsers"].isNull() || pod["hostUsers"].boolean();
    scope.volumes = validateVolumes(errors, spec.child("volumes"), pod["volumes"]);
    for (const Value &claim : pod["resourceClaims"].items()) {
        if (!claim["name"].string().empty())
            scope.claimNames.insert(claim["name"].string());
    }
    validateResourceClaims(errors, spec.child("resourceClaims"), pod["resourceClaims"]);
    validateContainers(errors, spec.child("containers"), scope);
    validateInitContainers(errors, spec.child("initContainers"), scope);
    validateEphemeralContainers(errors, spec.child("ephemeralContainers"), scope);
    validatePodResources(errors, spec.child("resources"), pod, scope.claimNames);
    validatePodFields(errors, spec, pod, old);
}

} // namespace

void eachContainer(const Value &pod, const Path &spec, const std::function<void(const Value &, const Path &)> &visit)
{
    for (const char *list : {"initContainers", "containers", "ephemeralContainers"}) {
        const Path path = spec.child(list);
        for (std::size_t i = 0; i < pod[list].size(); ++i)
            visit(pod[list].at(i), path.index(i));
    }
}

void validatePodTemplate(Errors &errors, const Path &path, const Value &podTemplate, const Value &old)
{
    const Value &metadata = podTemplate["metadata"], &pod = podTemplate["spec"];
    // The paths lack "metadata" in the original.
    validateLabels(errors, path.child("labels"), metadata["labels"]);
    validateAnnotations(errors, path.child("annotations"), metadata["annotations"]);
    validatePodAnnotations(errors, path.child("annotations"), metadata["annotations"], pod);
    const Path spec = path.child("spec");
    validatePodSpec(errors, spec, pod, old["spec"]);
    validateProfilesMatchAnnotations(errors, spec, metadata["annotations"], pod);
    if (pod["ephemeralContainers"].size() > 0)
        errors.forbidden(spec.child("ephemeralContainers"), "ephemeral containers not allowed in pod template");
}

} // namespace kube
