// SPDX-License-Identifier: Apache-2.0
// Source: pkg/registry/apps/*/strategy.go, pkg/registry/core/service, pkg/apis/apps/v1/conversion.go.
#include "kube/admission/AdmitKinds.h"

#include "kube/admission/ServiceRegistry.h"
#include "kube/quantity/IntOrString.h"
#include "kube/schema/Schema.h"
#include "kube/validation/ConfigData.h"
#include "kube/validation/Metadata.h"
#include "kube/validation/Workloads.h"
#include "kube/validation/service/Service.h"

#include <algorithm>
#include <array>

namespace kube {

namespace {

using core::Value;

constexpr const char *rollback = "deprecated.deployment.rollback.to";
constexpr const char *templateGeneration = "deprecated.daemonset.template.generation";

std::optional<std::string> convertDeployment(const Value &object)
{
    const std::string &revision = object["metadata"]["annotations"][rollback].string();
    if (revision.empty())
        return std::nullopt;
    const auto number = goAtoi(revision);
    if (number)
        return std::nullopt;
    std::string error = number.error();
    error.replace(0, std::string("strconv.Atoi").size(), "strconv.ParseInt");
    return std::string("failed to parse annotation[") + rollback + "]=" + revision + " as int64: " + error;
}

std::optional<std::string> convertDaemonSet(const Value &object)
{
    const Value *generation = object["metadata"]["annotations"].find(templateGeneration);
    if (!generation)
        return std::nullopt;
    const auto number = goAtoi(generation->string());
    if (number)
        return std::nullopt;
    std::string error = number.error();
    return error.replace(0, std::string("strconv.Atoi").size(), "strconv.ParseInt");
}

/// A status is never taken from the client.
Value withoutStatus(const Value &object)
{
    return object.with("status", Value::emptyMap());
}

Value prepareDaemonSet(const Value &object)
{
    const Value &metadata = object["metadata"];
    const std::int64_t given = goAtoi(metadata["annotations"][templateGeneration].string()).value_or(0);
    const Value annotations = metadata["annotations"].with(templateGeneration, Value(std::to_string(std::max<std::int64_t>(given, 1))));
    const Value status = core::map({{"currentNumberScheduled", Value(0)}, {"numberMisscheduled", Value(0)}, {"desiredNumberScheduled", Value(0)},
                                    {"numberReady", Value(0)}});
    return object.with("metadata", metadata.with("annotations", annotations)).with("status", status);
}

Value prepareStatefulSet(const Value &object)
{
    return object.with("status", core::map({{"replicas", Value(0)}, {"availableReplicas", Value(0)}}));
}

/// The generation of the template, which the server keeps in an annotation, goes up with each change of the template.
Value finishDaemonSetUpdate(const Value &object, const Value &old, const Admission &admission)
{
    const Value &metadata = object["metadata"];
    const std::int64_t before = goAtoi(old["metadata"]["annotations"][templateGeneration].string()).value_or(0);
    const std::string now = std::to_string(before + (admission.templateUnchanged ? 0 : 1));
    return object.with("metadata", metadata.with("annotations", metadata["annotations"].with(templateGeneration, Value(now))));
}

Warnings templateWarnings(const Value &object, const Admission &admission)
{
    Warnings warnings;
    if (admission.generationBumps)
        warnOfPodTemplate(warnings, Path("spec.template"), object["spec"]["template"]);
    return warnings;
}

Warnings daemonSetUpdateWarnings(const Value &object, const Admission &admission)
{
    return admission.templateUnchanged ? Warnings() : templateWarnings(object, admission);
}

Warnings statefulSetUpdateWarnings(const Value &object, const Admission &admission)
{
    Warnings warnings = templateWarnings(object, admission);
    const Value &spec = object["spec"];
    const Path claims("spec.volumeClaimTemplates");
    for (std::size_t i = 0; i < spec["volumeClaimTemplates"].size(); ++i) {
        const Path item = claims.index(i);
        warnOfClaimSpec(warnings, item.child("Spec"), spec["volumeClaimTemplates"].at(i)["spec"]); // spelt so in the original
    }
    warnOfHistory(warnings, spec);
    return warnings;
}

Value beginService(Errors &errors, const Value &object, const Value &old, const AdmitRequest &request)
{
    return old.isNull() ? beginServiceCreate(errors, object, request.ranges, !request.dryRun)
                        : beginServiceUpdate(errors, object, old, request.ranges, !request.dryRun);
}

Value prepareService(const Value &object)
{
    return object.with("status", core::map({{"loadBalancer", Value::emptyMap()}}));
}

Value decorateService(const Value &object, const Value &asSent, const Value &old)
{
    const Value result = withoutAllocations(object, asSent, old);
    if (result["spec"]["type"].string() != "ExternalName")
        return result;
    return result.with("spec", result["spec"].without("internalTrafficPolicy"));
}

void validateOther(Errors &errors, const Value &object)
{
    validateObjectMeta(errors, Path("metadata"), object["metadata"], dns1123Subdomain);
}

Warnings serviceUpdateWarnings(const Value &object, const Admission &)
{
    return serviceWarnings(object);
}

/// The last row is for every other kind.
constexpr std::array<KindRules, 9> table{{
    {.apiVersion = "apps/v1", .kind = "Deployment", .resource = "deployments", .countsGenerations = true, .annotationsCount = true,
     .convert = convertDeployment, .prepare = withoutStatus, .validateCreate = validateDeployment, .validateUpdate = validateDeploymentUpdate,
     .warnings = deploymentWarnings, .updateWarnings = templateWarnings},
    {.apiVersion = "apps/v1", .kind = "StatefulSet", .resource = "statefulsets", .countsGenerations = true, .prepare = prepareStatefulSet,
     .validateCreate = validateStatefulSet, .validateUpdate = validateStatefulSetUpdate, .warnings = statefulSetWarnings,
     .updateWarnings = statefulSetUpdateWarnings},
    {.apiVersion = "apps/v1", .kind = "DaemonSet", .resource = "daemonsets", .countsGenerations = true, .convert = convertDaemonSet,
     .prepare = prepareDaemonSet, .validateCreate = validateDaemonSet, .validateUpdate = validateDaemonSetUpdate, .warnings = daemonSetWarnings,
     .updateWarnings = daemonSetUpdateWarnings, .finishUpdate = finishDaemonSetUpdate},
    {.apiVersion = "v1", .kind = "Service", .resource = "services", .prepare = prepareService, .begin = beginService,
     .validateCreate = validateServiceCreate, .validateUpdate = validateServiceUpdate, .warnings = serviceWarnings,
     .updateWarnings = serviceUpdateWarnings, .decorate = decorateService},
    {.apiVersion = "apps/v1", .kind = "ReplicaSet", .resource = "replicasets", .countsGenerations = true, .validateCreate = validateOther},
    {.apiVersion = "v1", .kind = "ConfigMap", .resource = "configmaps", .validateCreate = validateConfigMap, .validateUpdate = validateConfigMapUpdate},
    {.apiVersion = "v1", .kind = "Secret", .resource = "secrets", .validateCreate = validateSecret, .validateUpdate = validateSecretUpdate},
    {.apiVersion = "v1", .kind = "Namespace", .resource = "namespaces", .namespaced = false},
    {.validateCreate = validateOther},
}};

} // namespace

const KindRules &rulesFor(const std::string &apiVersion, const std::string &kind)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const KindRules &rules) { return apiVersion == rules.apiVersion && kind == rules.kind; });
    return found == table.end() ? table.back() : *found;
}

} // namespace kube
