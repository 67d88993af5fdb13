// SPDX-License-Identifier: Apache-2.0
// Source: pkg/registry/apps/*/strategy.go, pkg/registry/core/service, pkg/apis/apps/v1/conversion.go.
#include "kube/admission/AdmitKinds.h"

#include "kube/IntOrString.h"
#include "kube/Schema.h"
#include "kube/ServiceRegistry.h"
#include "kube/validation/Metadata.h"
#include "kube/validation/service/Service.h"
#include "kube/validation/Workloads.h"

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

Warnings templateWarnings(const Value &object)
{
    Warnings warnings;
    warnOfPodTemplate(warnings, Path("spec.template"), object["spec"]["template"]);
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

const std::array<KindRules, 7> &table()
{
    static const std::array<KindRules, 7> rows = {{
        {"apps/v1", "Deployment", "deployments", true, true, convertDeployment, withoutStatus, nullptr, validateDeployment, validateDeploymentUpdate,
         deploymentWarnings, templateWarnings, nullptr},
        {"apps/v1", "StatefulSet", "statefulsets", true, true, nullptr, prepareStatefulSet, nullptr, validateStatefulSet, nullptr, statefulSetWarnings,
         nullptr, nullptr},
        {"apps/v1", "DaemonSet", "daemonsets", true, true, convertDaemonSet, prepareDaemonSet, nullptr, validateDaemonSet, nullptr, daemonSetWarnings,
         nullptr, nullptr},
        {"apps/v1", "ReplicaSet", "replicasets", true, true, nullptr, nullptr, nullptr, validateOther, nullptr, nullptr, nullptr, nullptr},
        {"v1", "Service", "services", true, false, nullptr, prepareService, beginService, validateServiceCreate, validateServiceUpdate,
         serviceWarnings, serviceWarnings, decorateService},
        {"v1", "Namespace", "namespaces", false, false, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr,
         nullptr},
        {"", "", "", true, false, nullptr, nullptr, nullptr, validateOther, nullptr, nullptr, nullptr, nullptr},
    }};
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
