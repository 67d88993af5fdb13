// SPDX-License-Identifier: Apache-2.0
// Source: pkg/apis/core/helper/helpers.go, k8s.io/component-helpers/resource.
#include "kube/validation/pod/ResourceNames.h"

#include "kube/validation/Names.h"

#include <algorithm>
#include <array>

namespace kube {

namespace {

constexpr std::array<std::string_view, 20> standard = {
    "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage", "limits.cpu", "limits.memory",
    "limits.ephemeral-storage", "pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "configmaps", "persistentvolumeclaims",
    "storage", "requests.storage", "services.nodeports", "services.loadbalancers"};
constexpr std::array<std::string_view, 9> counts = {"pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "configmaps",
                                                     "persistentvolumeclaims", "services.nodeports", "services.loadbalancers"};

template <std::size_t Count>
bool has(const std::array<std::string_view, Count> &list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool startsWith(std::string_view text, std::string_view head)
{
    return text.substr(0, head.size()) == head;
}

} // namespace

bool isHugePages(std::string_view name)
{
    return startsWith(name, "hugepages-");
}

bool isNativeResource(std::string_view name)
{
    return name.find('/') == std::string_view::npos || name.find("kubernetes.io/") != std::string_view::npos;
}

bool isExtendedResource(std::string_view name)
{
    if (isNativeResource(name) || startsWith(name, "requests."))
        return false;
    // Its quota has a longer name, which has to be valid too.
    return qualifiedName("requests." + std::string(name)).empty();
}

bool isStandardResource(std::string_view name)
{
    return has(standard, name) || isHugePages(name) || startsWith(name, "requests.hugepages-");
}

bool isContainerResource(std::string_view name)
{
    return name == "cpu" || name == "memory" || name == "ephemeral-storage" || isHugePages(name);
}

bool isPodLevelResource(std::string_view name)
{
    return name == "cpu" || name == "memory" || isHugePages(name);
}

bool isOvercommitAllowed(std::string_view name)
{
    return isNativeResource(name) && !isHugePages(name);
}

bool isWholeNumberResource(std::string_view name)
{
    return has(counts, name) || isExtendedResource(name);
}

} // namespace kube
