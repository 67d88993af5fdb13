// SPDX-License-Identifier: Apache-2.0
// Source: pkg/registry/apps/*/strategy.go, pkg/registry/core/service, pkg/apis/apps/v1/conversion.go.
#include "kube/admission/AdmitKinds.h"

#include "kube/admission/ServiceRegistry.h"
#include "kube/quantity/IntOrString.h"
#include "kube/schema/Schema.h"
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

/// Rows are made field by field: most kinds have few of them.
KindRules row(const char *apiVersion, const char *kind, const char *resource)
{
    KindRules rules;
    rules.apiVersion = apiVersion;
    rules.kind = kind;
    rules.resource = resource;
    rules.validateCreate = validateOther;
    return rules;
}

KindRules deploymentRow()
{
    KindRules rules = row("apps/v1", "Deployment", "deployments");
    rules.countsGenerations = rules.annotationsCount = true;
    rules.convert = convertDeployment;
    rules.prepare = withoutStatus;
    rules.validateCreate = validateDeployment;
    rules.validateUpdate = validateDeploymentUpdate;
    rules.warnings = deploymentWarnings;
    rules.updateWarnings = templateWarnings;
    return rules;
}

KindRules statefulSetRow()
{
    KindRules rules = row("apps/v1", "StatefulSet", "statefulsets");
    rules.countsGenerations = true;
    rules.prepare = prepareStatefulSet;
    rules.validateCreate = validateStatefulSet;
    rules.validateUpdate = validateStatefulSetUpdate;
    rules.warnings = statefulSetWarnings;
    rules.updateWarnings = statefulSetUpdateWarnings;
    return rules;
}

KindRules daemonSetRow()
{
    KindRules rules = row("apps/v1", "DaemonSet", "daemonsets");
    rules.countsGenerations = true;
    rules.convert = convertDaemonSet;
    rules.prepare = prepareDaemonSet;
    rules.finishUpdate = finishDaemonSetUpdate;
    rules.validateCreate = validateDaemonSet;
    rules.validateUpdate = validateDaemonSetUpdate;
    rules.warnings = daemonSetWarnings;
    rules.updateWarnings = daemonSetUpdateWarnings;
    return rules;
}

KindRules serviceRow()
{
    KindRules rules = row("v1", "Service", "services");
    rules.prepare = prepareService;
    rules.begin = beginService;
    rules.validateCreate = validateServiceCreate;
    rules.validateUpdate = validateServiceUpdate;
    rules.warnings = serviceWarnings;
    rules.updateWarnings = [](const Value &object, const Admission &) { return serviceWarnings(object); };
    rules.decorate = decorateService;
    return rules;
}

KindRules replicaSetRow()
{
    KindRules rules = row("apps/v1", "ReplicaSet", "replicasets");
    rules.countsGenerations = true;
    return rules;
}

KindRules namespaceRow()
{
    KindRules rules = row("v1", "Namespace", "namespaces");
    rules.namespaced = false;
    rules.validateCreate = nullptr;
    return rules;
}

const std::array<KindRules, 7> &table()
{
    static const std::array<KindRules, 7> rows = {deploymentRow(), statefulSetRow(), daemonSetRow(), serviceRow(), replicaSetRow(), namespaceRow(),
                                                  row("", "", "")};
    return rows;
}

} // namespace

const KindRules &rulesFor(const std::string &apiVersion, const std::string &kind)
{
    const auto &rows = table();
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const KindRules &rules) { return rules.apiVersion == apiVersion && rules.kind == kind; });
    return found == rows.end() ? rows.back() : *found;
}

} // namespace kube
