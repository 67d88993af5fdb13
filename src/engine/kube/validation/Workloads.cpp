// SPDX-License-Identifier: Apache-2.0
// Source: pkg/apis/apps/validation/validation.go.
#include "kube/validation/Workloads.h"

#include "kube/equality/SemanticEqual.h"
#include "kube/text/GoText.h"
#include "kube/validation/Claims.h"
#include "kube/validation/Metadata.h"
#include "kube/validation/RollingUpdate.h"
#include "kube/validation/Selector.h"
#include "kube/validation/pod/PodTemplate.h"

namespace kube {

namespace {

using core::Value;

constexpr const char *mismatch = "`selector` does not match template `labels`";

/// The template's own restart policy and deadline, which only pods and jobs may choose.
void validateTemplateOfSet(Errors &errors, const Path &path, const Value &pod, std::string_view owner)
{
    if (pod["restartPolicy"].string() != "Always")
        errors.notSupported(path.child("spec.restartPolicy"), shownTyped(pod["restartPolicy"].string()), {"Always"});
    if (pod.contains("activeDeadlineSeconds"))
        errors.forbidden(path.child("spec.activeDeadlineSeconds"), "activeDeadlineSeconds in " + std::string(owner) + " is not Supported");
}

void validateSelector(Errors &errors, const Path &path, const Value &selector, const std::string &kind)
{
    if (selector.isNull()) {
        errors.required(path);
        return;
    }
    validateLabelSelector(errors, path, selector);
    if (isEmptySelector(selector))
        errors.invalid(path, shownSelector(selector), "empty selector is invalid for " + kind);
}

void validateMatch(Errors &errors, const Path &templatePath, const Value &selector, const Value &labels)
{
    if (!isEmptySelector(selector) && !selectorMatches(selector, labels))
        errors.invalid(templatePath.child("metadata.labels"), goJson(labels, true), mismatch);
}

void validateDeploymentSpec(Errors &errors, const Path &path, const Value &spec, const Value &old)
{
    errors.nonNegative(path.child("replicas"), spec["replicas"]);
    const Value &selector = spec["selector"], &podTemplate = spec["template"];
    validateSelector(errors, path.child("selector"), selector, "deployment");
    if (isConvertible(selector)) {
        const Path templatePath = path.child("template");
        validateMatch(errors, templatePath, selector, podTemplate["metadata"]["labels"]);
        validatePodTemplate(errors, templatePath, podTemplate, old["template"]);
        validateTemplateOfSet(errors, templatePath, podTemplate["spec"], "ReplicaSet");
    } else {
        errors.invalid(path.child("selector"), shownSelector(selector), "invalid label selector");
    }
    validateDeploymentStrategy(errors, path.child("strategy"), spec["strategy"]);
    errors.nonNegative(path.child("minReadySeconds"), spec["minReadySeconds"]);
    errors.nonNegative(path.child("revisionHistoryLimit"), spec["revisionHistoryLimit"]);
    const Value &deadline = spec["progressDeadlineSeconds"];
    if (deadline.isNull())
        return;
    const Path deadlinePath = path.child("progressDeadlineSeconds");
    errors.nonNegative(deadlinePath, deadline);
    if (deadline.integer().value_or(0) <= spec["minReadySeconds"].integer().value_or(0))
        errors.invalid(deadlinePath, deadline.text(), "must be greater than minReadySeconds");
}

void validateStatefulStrategy(Errors &errors, const Path &path, const Value &strategy)
{
    const std::string &type = strategy["type"].string();
    const Value &update = strategy["rollingUpdate"];
    if (type == "OnDelete") {
        if (!update.isNull())
            errors.invalid(path.child("rollingUpdate"),
                           "{\"Partition\":" + (update["partition"].isNull() ? "0" : update["partition"].text()) + ",\"MaxUnavailable\":null}",
                           "only allowed for updateStrategy 'RollingUpdate'");
    } else if (type == "RollingUpdate") {
        errors.nonNegative(path.child("rollingUpdate.partition"), update["partition"]);
    } else {
        const std::string inner = update.isNull()
            ? "null"
            : "{\"Partition\":" + (update["partition"].isNull() ? "0" : update["partition"].text()) + ",\"MaxUnavailable\":null}";
        errors.invalid(path, "{\"Type\":" + shownTyped(type) + ",\"RollingUpdate\":" + inner + '}', "must be 'RollingUpdate' or 'OnDelete'");
    }
}

/// The template as its pods will have it: the set's own claims are volumes, its pods' host names are the set's business.
Value templateForPods(const Value &spec)
{
    Value pod = spec["template"]["spec"].without("subdomain").without("hostname");
    const Value &claims = spec["volumeClaimTemplates"];
    if (claims.size() > 0) {
        core::Items volumes;
        Value names = Value::emptyMap();
        for (const Value &claim : claims.items()) {
            const std::string &name = claim["metadata"]["name"].string();
            if (names.contains(name))
                continue;
            names = names.with(name, Value(true));
            volumes.push_back(core::map({{"name", Value(name)}, {"persistentVolumeClaim", core::map({{"claimName", Value(name)}})}}));
        }
        for (const Value &volume : pod["volumes"].items()) {
            if (!names.contains(volume["name"].string()))
                volumes.push_back(volume);
        }
        pod = pod.with("volumes", Value(std::move(volumes)));
    }
    return spec["template"].with("spec", pod);
}

void validateImmutableSelector(Errors &errors, const Path &path, const Value &selector, const Value &old)
{
    static const Type &type = *builtInSchema().definition("LabelSelector");
    if (selector.isNull() != old.isNull() || !semanticallyEqual(type, selector, old))
        errors.invalid(path, shownSelector(selector), "field is immutable");
}

/// An update does not look at what it cannot change: claims and the service's name.
void validateStatefulSetSpec(Errors &errors, const Path &path, const Value &spec, const Value &old)
{
    const bool isCreate = old.isNull();
    const std::string &management = spec["podManagementPolicy"].string();
    if (management != "OrderedReady" && management != "Parallel")
        errors.invalid(path.child("podManagementPolicy"), shownTyped(management), "must be 'OrderedReady' or 'Parallel'");
    validateStatefulStrategy(errors, path.child("updateStrategy"), spec["updateStrategy"]);
    const Path retention = path.child("persistentVolumeClaimRetentionPolicy");
    for (const char *field : {"whenDeleted", "whenScaled"})
        errors.oneOf(retention.child(field), spec["persistentVolumeClaimRetentionPolicy"][field], {"Retain", "Delete"});
    if (isCreate)
        validateClaimTemplates(errors, path.child("volumeClaimTemplates"), spec["volumeClaimTemplates"]);
    errors.nonNegative(path.child("replicas"), spec["replicas"]);
    errors.nonNegative(path.child("minReadySeconds"), spec["minReadySeconds"]);
    errors.nonNegative(path.child("ordinals.start"), spec["ordinals"]["start"]);
    const std::string &service = spec["serviceName"].string();
    if (isCreate && !service.empty())
        errors.invalidEach(path.child("serviceName"), service, dns1123Label(service));

    const Value &selector = spec["selector"];
    validateSelector(errors, path.child("selector"), selector, "statefulset");
    const Path templatePath = path.child("template");
    if (isConvertible(selector)) {
        const Value podTemplate = templateForPods(spec);
        const Value &metadata = podTemplate["metadata"];
        validateMatch(errors, templatePath, selector, metadata["labels"]);
        validatePodTemplate(errors, templatePath, podTemplate, old["template"]);
        // The original looks at labels and annotations of the template a second time.
        validateLabels(errors, templatePath.child("labels"), metadata["labels"]);
        validateAnnotations(errors, templatePath.child("annotations"), metadata["annotations"]);
        validatePodAnnotations(errors, templatePath.child("annotations"), metadata["annotations"], podTemplate["spec"]);
    } else {
        errors.invalid(path.child("selector"), shownSelector(selector), "");
    }
    validateTemplateOfSet(errors, templatePath, spec["template"]["spec"], "StatefulSet");
}

void validateDaemonSetSpec(Errors &errors, const Path &path, const Value &spec, const Value &old)
{
    const Value &selector = spec["selector"], &labels = spec["template"]["metadata"]["labels"];
    const Path templatePath = path.child("template");
    validateLabelSelector(errors, path.child("selector"), selector);
    if (isConvertible(selector) && !selectorMatches(selector, labels))
        errors.invalid(templatePath.child("metadata.labels"), goJson(labels, true), mismatch);
    if (isEmptySelector(selector))
        errors.invalid(path.child("selector"), shownSelector(selector), "empty selector is invalid for daemonset");
    validatePodTemplate(errors, templatePath, spec["template"], old["template"]);
    validateTemplateOfSet(errors, templatePath, spec["template"]["spec"], "DaemonSet");
    errors.nonNegative(path.child("minReadySeconds"), spec["minReadySeconds"]);
    validateDaemonSetStrategy(errors, path.child("updateStrategy"), spec["updateStrategy"]);
    errors.nonNegative(path.child("revisionHistoryLimit"), spec["revisionHistoryLimit"]);
}

} // namespace

void validateDeployment(Errors &errors, const Value &object)
{
    validateObjectMeta(errors, Path("metadata"), object["metadata"], dns1123Subdomain);
    validateDeploymentSpec(errors, Path("spec"), object["spec"], Value());
}

void validateDeploymentUpdate(Errors &errors, const Value &object, const Value &old)
{
    validateObjectMetaUpdate(errors, Path("metadata"), object["metadata"], old["metadata"]);
    const Path path("spec");
    validateDeploymentSpec(errors, path, object["spec"], old["spec"]);
    validateImmutableSelector(errors, path.child("selector"), object["spec"]["selector"], old["spec"]["selector"]);
}

void validateStatefulSet(Errors &errors, const Value &object)
{
    validateObjectMeta(errors, Path("metadata"), object["metadata"], dns1123Label);
    validateStatefulSetSpec(errors, Path("spec"), object["spec"], Value());
}

void validateStatefulSetUpdate(Errors &errors, const Value &object, const Value &old)
{
    validateObjectMetaUpdate(errors, Path("metadata"), object["metadata"], old["metadata"]);
    const Path path("spec");
    validateStatefulSetSpec(errors, path, object["spec"], old["spec"]);
    Value fixed = object["spec"];
    for (const char *field :
         {"replicas", "template", "updateStrategy", "minReadySeconds", "ordinals", "revisionHistoryLimit", "persistentVolumeClaimRetentionPolicy"})
        fixed = old["spec"].contains(field) ? fixed.with(field, old["spec"][field]) : fixed.without(field);
    static const Type &type = *builtInSchema().definition("StatefulSetSpec");
    if (!semanticallyEqual(type, fixed, old["spec"]))
        errors.forbidden(path,
                         "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', "
                         "'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden");
}

void validateDaemonSet(Errors &errors, const Value &object)
{
    validateObjectMeta(errors, Path("metadata"), object["metadata"], dns1123Subdomain);
    validateDaemonSetSpec(errors, Path("spec"), object["spec"], Value());
}

void validateDaemonSetUpdate(Errors &errors, const Value &object, const Value &old)
{
    validateObjectMetaUpdate(errors, Path("metadata"), object["metadata"], old["metadata"]);
    const Path path("spec");
    validateImmutableSelector(errors, path.child("selector"), object["spec"]["selector"], old["spec"]["selector"]);
    validateDaemonSetSpec(errors, path, object["spec"], old["spec"]);
}

} // namespace kube
