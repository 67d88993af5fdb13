// SPDX-License-Identifier: Apache-2.0
// What a container or a volume needs from ConfigMaps and Secrets and does not find, in the kubelet's words.
#pragma once

#include "core/Value.h"
#include "demo/engine/Store.h"

#include <string>
#include <vector>

namespace demo {

/// The first thing missing for the container's environment; empty if nothing is (CreateContainerConfigError).
std::string missingConfig(const Store &store, const std::string &space, const core::Value &container);
/// One message per volume that cannot be mounted.
std::vector<std::string> unmountable(const Store &store, const std::string &space, const core::Value &podSpec);

} // namespace demo
