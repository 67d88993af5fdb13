// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/Kinds.h"

#include <algorithm>

namespace demo {

std::string Kind::apiVersion() const
{
    return group.empty() ? version : group + '/' + version;
}

std::string Kind::qualifiedKind() const
{
    return group.empty() ? kind : kind + '.' + group;
}

std::string Kind::qualifiedResource() const
{
    return group.empty() ? plural : plural + '.' + group;
}

const std::vector<Kind> &kinds()
{
    // Namespaced, generation, status, scale, all.
    static const std::vector<Kind> table = {
        {"", "v1", "ConfigMap", "configmaps", "configmap", {"cm"}, true, false, false, false, false},
        {"", "v1", "Event", "events", "event", {"ev"}, true, false, false, false, false},
        {"", "v1", "Namespace", "namespaces", "namespace", {"ns"}, false, false, true, false, false},
        {"", "v1", "Node", "nodes", "node", {"no"}, false, false, true, false, false},
        {"", "v1", "Pod", "pods", "pod", {"po"}, true, true, true, false, true},
        {"", "v1", "Secret", "secrets", "secret", {}, true, false, false, false, false},
        {"", "v1", "ServiceAccount", "serviceaccounts", "serviceaccount", {"sa"}, true, false, false, false, false},
        {"", "v1", "Service", "services", "service", {"svc"}, true, false, true, false, true},
        {"apps", "v1", "DaemonSet", "daemonsets", "daemonset", {"ds"}, true, true, true, false, true},
        {"apps", "v1", "Deployment", "deployments", "deployment", {"deploy"}, true, true, true, true, true},
        {"apps", "v1", "ReplicaSet", "replicasets", "replicaset", {"rs"}, true, true, true, true, true},
        {"apps", "v1", "StatefulSet", "statefulsets", "statefulset", {"sts"}, true, true, true, true, true},
        {"discovery.k8s.io", "v1", "EndpointSlice", "endpointslices", "endpointslice", {}, true, true, false, false, false},
    };
    return table;
}

const Kind &scaleKind()
{
    static const Kind scale = {"autoscaling", "v1", "Scale", "scale", "scale", {}, true, false, false, false, false};
    return scale;
}

namespace {

template <typename Test>
const Kind *first(Test test)
{
    const auto &table = kinds();
    const auto found = std::find_if(table.begin(), table.end(), test);
    return found == table.end() ? nullptr : &*found;
}

} // namespace

const Kind *kindOf(std::string_view plural)
{
    return first([&](const Kind &kind) { return kind.plural == plural; });
}

const Kind *kindOf(std::string_view group, std::string_view version, std::string_view plural)
{
    return first([&](const Kind &kind) { return kind.plural == plural && kind.group == group && kind.version == version; });
}

const Kind *kindNamed(std::string_view name)
{
    return first([&](const Kind &kind) { return kind.kind == name; });
}

} // namespace demo
