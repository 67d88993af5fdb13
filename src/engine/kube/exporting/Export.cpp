// SPDX-License-Identifier: Apache-2.0
#include "kube/exporting/Export.h"

#include "kube/exporting/ExportDefaults.h"

#include <array>
#include <string>

namespace kube {

using core::FieldPath;
using core::Value;

const char *const maskedSecretValue = "** masked by readyline: export again with --show-secrets **";

namespace {

constexpr std::array<const char *, 12> serverMetadata{
    "managedFields", "uid", "resourceVersion", "generation", "creationTimestamp", "selfLink",
    "ownerReferences", "finalizers", "deletionTimestamp", "deletionGracePeriodSeconds", "generateName", "clusterName"};
constexpr std::array<const char *, 5> controllerAnnotations{
    "kubectl.kubernetes.io/last-applied-configuration", "deployment.kubernetes.io/revision", "deprecated.daemonset.template.generation",
    "deployment.kubernetes.io/desired-replicas", "deployment.kubernetes.io/max-replicas"};

template <std::size_t N>
Value without(Value map, const std::array<const char *, N> &keys)
{
    for (const char *key : keys)
        map = map.without(key);
    return map;
}

/// Without the member if it is an empty map after the change.
Value withOrWithout(const Value &map, const char *key, const Value &value)
{
    if (!map.contains(key))
        return map;
    return value.size() == 0 ? map.without(key) : map.with(key, value);
}

/// Whether only controllers of the cluster own the annotation: what they write is no wish of the user's.
bool isControllers(const Value &metadata, const std::string &annotation)
{
    int owners = 0;
    for (const Value &entry : metadata["managedFields"].items()) {
        if (!entry["fieldsV1"]["f:metadata"]["f:annotations"].contains("f:" + annotation))
            continue;
        const std::string &manager = entry["manager"].string();
        if (manager != "cloud-controller-manager" && manager != "kube-controller-manager")
            return false;
        ++owners;
    }
    return owners > 0;
}

Value cleanMetadata(const Value &metadata)
{
    const Value out = without(metadata, serverMetadata);
    Value annotations = without(out["annotations"], controllerAnnotations);
    for (const core::Member &member : out["annotations"].members()) {
        if (isControllers(metadata, member.key))
            annotations = annotations.without(member.key);
    }
    return withOrWithout(out, "annotations", annotations);
}

Value cleanTemplate(const Value &object)
{
    const FieldPath path = FieldPath::of("spec.template.metadata");
    const Value *metadata = object.find(path);
    if (!metadata)
        return object;
    const Value out = metadata->without("creationTimestamp");
    return object.set(path, withOrWithout(out, "annotations", out["annotations"].without("kubectl.kubernetes.io/restartedAt")));
}

/// What the API server allocates: addresses, node ports, families (source: pkg/registry/core/service/storage/alloc.go).
Value cleanService(const Value &service)
{
    Value spec = service["spec"].without("healthCheckNodePort").without("ipFamilies");
    if (spec["clusterIP"].string() != "None")
        spec = spec.without("clusterIP").without("clusterIPs");
    if (spec["ipFamilyPolicy"].string() == "SingleStack")
        spec = spec.without("ipFamilyPolicy");
    core::Items ports;
    for (const Value &port : spec["ports"].items())
        ports.push_back(port.without("nodePort"));
    if (spec.contains("ports"))
        spec = spec.with("ports", Value(std::move(ports)));
    return service.with("spec", spec);
}

Value cleanNamespace(const Value &object)
{
    // Both are set by the server on every Namespace.
    const Value &labels = object["metadata"]["labels"];
    const Value metadata = withOrWithout(object["metadata"], "labels", labels.without("kubernetes.io/metadata.name"));
    return object.without("spec").with("metadata", metadata);
}

Value maskSecret(Value secret)
{
    for (const char *part : {"data", "stringData"}) {
        Value masked = secret[part];
        for (const core::Member &member : secret[part].members())
            masked = masked.with(member.key, Value(maskedSecretValue));
        if (secret.contains(part))
            secret = secret.with(part, masked);
    }
    return secret;
}

/// As people write manifests: servers answer single objects with kind first, and items of lists without both.
Value inUsualOrder(const Value &object)
{
    core::Members ordered;
    for (const char *key : {"apiVersion", "kind", "metadata"}) {
        if (object.contains(key))
            ordered.push_back({key, object[key]});
    }
    const Value rest = without(object, std::array{"apiVersion", "kind", "metadata"});
    ordered.insert(ordered.end(), rest.members().begin(), rest.members().end());
    return Value(std::move(ordered));
}

} // namespace

bool isMasked(const Value &manifest)
{
    if (manifest.isString())
        return manifest.string() == maskedSecretValue;
    for (const Value &item : manifest.items()) {
        if (isMasked(item))
            return true;
    }
    for (const core::Member &member : manifest.members()) {
        if (isMasked(member.value))
            return true;
    }
    return false;
}

Value exportManifest(const Value &live, const ExportOptions &options)
{
    const std::string &kind = live["kind"].string();
    Value out = options.keepDefaults ? live : withoutFilledDefaults(live);
    out = out.without("status").with("metadata", cleanMetadata(out["metadata"]));
    out = cleanTemplate(out);
    if (options.underAutoscaler)
        out = out.removed(FieldPath::of("spec.replicas"));
    if (kind == "Service")
        out = cleanService(out);
    else if (kind == "Namespace")
        out = cleanNamespace(out);
    else if (kind == "Secret" && !options.showSecrets)
        out = maskSecret(out);
    return inUsualOrder(out);
}

} // namespace kube
