// SPDX-License-Identifier: Apache-2.0
#include "kube/ObjectRef.h"

#include <algorithm>
#include <cctype>

namespace kube {

namespace {

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return out;
}

} // namespace

const std::vector<ResourceKind> &resourceKinds()
{
    static const std::vector<ResourceKind> kinds{
        {"apps/v1", "Deployment", "deployments", "deployment", "deploy", true},
        {"apps/v1", "StatefulSet", "statefulsets", "statefulset", "sts", true},
        {"apps/v1", "DaemonSet", "daemonsets", "daemonset", "ds", true},
        {"apps/v1", "ReplicaSet", "replicasets", "replicaset", "rs", true},
        {"v1", "Service", "services", "service", "svc", true},
        {"v1", "Pod", "pods", "pod", "po", true},
        {"v1", "Namespace", "namespaces", "namespace", "ns", false},
        {"v1", "Node", "nodes", "node", "no", false},
        {"v1", "Event", "events", "event", "ev", true},
        {"v1", "Secret", "secrets", "secret", "", true},
        {"v1", "ConfigMap", "configmaps", "configmap", "cm", true},
        {"v1", "ServiceAccount", "serviceaccounts", "serviceaccount", "sa", true},
        {"v1", "PersistentVolumeClaim", "persistentvolumeclaims", "persistentvolumeclaim", "pvc", true},
        {"v1", "ResourceQuota", "resourcequotas", "resourcequota", "quota", true},
        {"v1", "LimitRange", "limitranges", "limitrange", "limits", true},
        {"discovery.k8s.io/v1", "EndpointSlice", "endpointslices", "endpointslice", "", true},
        {"autoscaling/v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers", "horizontalpodautoscaler", "hpa", true},
        {"policy/v1", "PodDisruptionBudget", "poddisruptionbudgets", "poddisruptionbudget", "pdb", true},
        {"networking.k8s.io/v1", "Ingress", "ingresses", "ingress", "ing", true},
        {"networking.k8s.io/v1", "NetworkPolicy", "networkpolicies", "networkpolicy", "netpol", true},
        {"batch/v1", "Job", "jobs", "job", "", true},
        {"batch/v1", "CronJob", "cronjobs", "cronjob", "cj", true},
        {"rbac.authorization.k8s.io/v1", "Role", "roles", "role", "", true},
        {"rbac.authorization.k8s.io/v1", "RoleBinding", "rolebindings", "rolebinding", "", true},
    };
    return kinds;
}

std::string ResourceKind::group() const
{
    const std::string_view text = apiVersion;
    const auto slash = text.find('/');
    return slash == std::string_view::npos ? std::string() : std::string(text.substr(0, slash));
}

std::string ResourceKind::qualified() const
{
    const std::string owner = group();
    return owner.empty() ? singular : singular + ("." + owner);
}

std::string ResourceKind::listPath(std::string_view namespaceName) const
{
    std::string path = group().empty() ? "/api/" : "/apis/";
    path += apiVersion;
    if (namespaced && !namespaceName.empty())
        path += "/namespaces/" + percentEncoded(namespaceName);
    return path + '/' + plural;
}

const ResourceKind *findKind(std::string_view apiVersion, std::string_view kind)
{
    for (const ResourceKind &row : resourceKinds()) {
        if (row.apiVersion == apiVersion && row.kind == kind)
            return &row;
    }
    return nullptr;
}

const ResourceKind *findKindByName(std::string_view typed)
{
    const std::string text = lowered(typed);
    const auto dot = text.find('.');
    const std::string head = text.substr(0, dot);
    const std::string tail = dot == std::string::npos ? std::string() : text.substr(dot + 1);
    for (const ResourceKind &row : resourceKinds()) {
        if (head != row.plural && head != row.singular && (head != row.shortName || head.empty()))
            continue;
        const std::string apiVersion = row.apiVersion;
        const std::string version = apiVersion.substr(apiVersion.find('/') + 1);
        if (tail.empty() || tail == row.group() || tail == version + '.' + row.group())
            return &row;
    }
    return nullptr;
}

ObjectRef ObjectRef::of(const core::Value &object)
{
    const core::Value &metadata = object["metadata"];
    return {object["apiVersion"].string(), object["kind"].string(), metadata["namespace"].string(), metadata["name"].string(),
            metadata["uid"].string()};
}

std::string ObjectRef::listPath() const
{
    const ResourceKind *row = resource();
    return row ? row->listPath(namespaceName) : std::string();
}

std::string ObjectRef::path(std::string_view subresource) const
{
    std::string out = listPath();
    if (out.empty())
        return out;
    out += '/' + percentEncoded(name);
    if (!subresource.empty())
        out += '/' + std::string(subresource);
    return out;
}

std::string ObjectRef::display() const
{
    const ResourceKind *row = resource();
    return (row ? row->qualified() : lowered(kind)) + '/' + name;
}

bool ObjectRef::sameName(const ObjectRef &other) const
{
    return apiVersion == other.apiVersion && kind == other.kind && namespaceName == other.namespaceName && name == other.name;
}

std::string percentEncoded(std::string_view text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '-' || c == '_' || c == '.' || c == '~') {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

} // namespace kube
