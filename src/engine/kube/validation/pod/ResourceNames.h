// SPDX-License-Identifier: Apache-2.0
// What Kubernetes makes of the name of a resource.
#pragma once

#include <string>
#include <string_view>

namespace kube {

bool isHugePages(std::string_view name);        ///< hugepages-2Mi
bool isNativeResource(std::string_view name);   ///< without a domain, or of kubernetes.io
bool isExtendedResource(std::string_view name); ///< of another domain: whole numbers, request equals limit
bool isStandardResource(std::string_view name); ///< any name without a domain that Kubernetes knows
bool isContainerResource(std::string_view name);
bool isPodLevelResource(std::string_view name);
bool isOvercommitAllowed(std::string_view name);
bool isWholeNumberResource(std::string_view name);

} // namespace kube
